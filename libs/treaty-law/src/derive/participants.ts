import { StatementKind } from '../act.ts';
import { type LegalDate, spell } from '../legal-date.ts';
import type { Finding, ParticipantStatus, Reason, StatusName } from '../status.ts';
import { type Consent, compare, type Dossier, insert } from './dossier.ts';
import { endInWords } from './force.ts';
import { because, described, inText, openingsFor } from './words.ts';
import { binds, stands, type World } from './world.ts';

/** The status of one participant, derived from what it did, and the history of that status. */
export function statusOf(
  dossier: Dossier,
  reasons: ReadonlyMap<string, readonly Reason[]>,
  findings: readonly Finding[],
  world: World,
): ParticipantStatus {
  const { participant, consents, signature } = dossier;
  const consent = consents.at(-1);
  const history = historyOf(dossier);
  const status = history.findLast((change) => change.from <= world.asAt)?.status ?? 'none';

  const name = inText(participant);
  const opening = openingsFor(world.document.signature?.open ?? [], participant).at(0)?.article;
  const why: Reason[] = [];
  for (const act of dossier.signatures)
    why.push(because(opening ?? world.document.signature?.article, described(act, name), [act]));
  for (const act of dossier.acts) {
    if (act.kind === 'signature-withdrawn' || act.kind === 'provisional-application')
      why.push(because(undefined, described(act, name), [act]));
  }
  for (const each of consents) {
    for (const reason of reasons.get(each.act.id) ?? []) why.push(reason);
    if (each.endedOn !== null || each.denunciation !== null) why.push(...endInWords(each, world));
  }
  // What an act brings about is told as the clauses say; that a clause does not allow the act is told with it.
  const held = findings.filter(
    (f) => f.severity === 'irregular' && f.acts.some((id) => consents.some((each) => each.act.id === id)),
  );
  for (const finding of held)
    why.push(because(finding.clause ?? undefined, `But see the finding: ${finding.text}`, finding.acts));
  if (why.length === 0) why.push(because(undefined, `No signature and no consent of ${name} on record`, dossier.acts));

  return {
    participant: participant.code,
    name: participant.name,
    status,
    signed: signature?.date ?? null,
    consent: consent === undefined ? null : { means: consent.act.kind, date: consent.act.date, act: consent.act.id },
    inForceFrom: consent?.inForceFrom ?? null,
    denounced: consent?.denunciation?.date ?? null,
    ceased: consent?.endedOn ?? null,
    provisional: dossier.provisional?.date ?? null,
    spells: consents.map((each) => ({
      act: each.act.id,
      means: each.act.kind,
      consented: each.act.date,
      inForceFrom: each.inForceFrom,
      endedOn: each.endedOn,
      endedBy: each.endedBy,
    })),
    history,
    irregular: held.length > 0,
    unverified: dossier.acts.some((act) => act.source?.confidence === 'recalled' && !BESIDE_STATUS.has(act.kind)),
    because: why,
  };
}

/** Kinds of act that say nothing about signature or consent. */
const BESIDE_STATUS: ReadonlySet<string> = new Set([...StatementKind.options, 'domestic-step']);

/** Status derived at any date: bound, on the way to it, gone, or signed only. */
function statusOn(dossier: Dossier, on: LegalDate): StatusName {
  let last: Consent | undefined;
  let left = false;
  for (const consent of dossier.consents) {
    // A succession can bind from before the day it was notified.
    if (binds(consent, on)) return 'party';
    if (consent.act.date > on) continue;
    last = consent;
    if (consent.inForceFrom !== null && consent.endedOn !== null && consent.endedOn <= on) left = true;
  }
  if (last !== undefined && stands(last, on)) return 'contracting';
  if (left) return 'former-party';
  let signed = false;
  for (const { kind, date } of dossier.acts) {
    if (date > on) break;
    if (kind === 'signature' || kind === 'definitive-signature') signed = true;
    else if (kind === 'signature-withdrawn') signed = false;
  }
  return signed ? 'signatory' : 'none';
}

function historyOf(dossier: Dossier): { from: LegalDate; status: StatusName }[] {
  const dates: LegalDate[] = [];
  const add = (date: LegalDate | null): void => {
    if (date !== null) insert(dates, date, compare);
  };
  for (const { kind, date } of dossier.acts) if (kind === 'signature' || kind === 'signature-withdrawn') add(date);
  for (const { act, inForceFrom, endedOn } of dossier.consents) {
    add(act.date);
    add(inForceFrom);
    add(endedOn);
  }
  const history: { from: LegalDate; status: StatusName }[] = [];
  let status: StatusName = 'none';
  for (const from of dates) {
    const next = statusOn(dossier, from);
    if (next !== status) history.push({ from, status: next });
    status = next;
  }
  return history;
}

/** A Party of the parent treaty that an amendment binds without an act of its own. */
export function boundThroughParent(code: string, from: LegalDate, world: World): ParticipantStatus {
  const clause = world.document.entryIntoForce;
  const name = world.context.participants.get(code)?.name ?? code;
  return {
    participant: code,
    name,
    status: from <= world.asAt ? 'party' : 'none',
    signed: null,
    consent: null,
    inForceFrom: from,
    denounced: null,
    ceased: null,
    provisional: null,
    spells: [],
    history: [{ from, status: 'party' }],
    irregular: false,
    unverified: false,
    because: [
      because(
        clause?.article,
        `In force on ${spell(from)} for every Party to ${world.document.parent?.treaty ?? 'the parent treaty'}; ${name} is one and has not itself consented`,
      ),
    ],
  };
}
