import type { Act, ActKind, LegalDate, ParticipantCode, RecordState, TreatyId, TreatyStatus } from '@accede/treaty-law';
import type { Derived } from './projections/projection.ts';
import { nameOf } from './register.ts';

/** The essentials of a treaty's status. */
export interface TreatySummary {
  id: TreatyId;
  title: string;
  titleFr: string | null;
  shortTitle: string | null;
  reference: string | null;
  parent: TreatyId | null;
  draft: boolean;
  clausesOnRecord: boolean;
  /** After the date of the summary: there was no treaty yet. Null where it is not on record. */
  adopted: LegalDate | null;
  /** Null where it cannot be said. */
  inForce: boolean | null;
  entryIntoForce: LegalDate | null;
  conditionMetOn: LegalDate | null;
  counted: number | null;
  byClause: TreatyStatus['entryIntoForce']['byClause'];
  instruments: TreatyStatus['entryIntoForce']['instruments'];
  needed: number | null;
  missing: TreatyStatus['entryIntoForce']['missing'];
  totals: TreatyStatus['totals'];
  signatureOpens: LegalDate | null;
  signatureCloses: LegalDate | null;
  lastActs: { act: string; participant: ParticipantCode | null; name: string | null; kind: ActKind; date: LegalDate }[];
  findings: number;
  record: RecordState;
}

const LAST_ACTS = 5;

export function summaryOf({ document, record, status, acts, register }: Derived): TreatySummary {
  const { entryIntoForce } = status;
  return {
    id: document.id,
    title: document.title.en,
    titleFr: document.title.fr ?? null,
    shortTitle: document.shortTitle?.en ?? null,
    reference: document.reference ?? null,
    parent: document.parent?.treaty ?? null,
    draft: document.draft,
    clausesOnRecord: document.entryIntoForce !== undefined,
    adopted: status.adopted,
    inForce: entryIntoForce.inForce,
    entryIntoForce: entryIntoForce.date,
    conditionMetOn: entryIntoForce.conditionMetOn,
    counted: entryIntoForce.counted,
    byClause: entryIntoForce.byClause,
    instruments: entryIntoForce.instruments,
    needed: entryIntoForce.needed,
    missing: entryIntoForce.missing,
    totals: status.totals,
    signatureOpens: document.signature?.opens ?? null,
    signatureCloses: document.signature?.closes ?? null,
    lastActs: latest(acts, status.asAt).map(({ id, participant, kind, date }) => ({
      act: id,
      participant: participant ?? null,
      name: participant === undefined ? null : nameOf(register, participant),
      kind,
      date,
    })),
    findings: status.findings.length,
    record,
  };
}

function latest(acts: readonly Act[], asAt: LegalDate): Act[] {
  return acts
    .filter((act) => act.date <= asAt)
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1))
    .slice(0, LAST_ACTS);
}
