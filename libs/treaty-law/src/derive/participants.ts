import { StatementKind } from '../act.ts';
import { type LegalDate, plus } from '../legal-date.ts';
import { type Reason, reason } from '../reason.ts';
import { actFacts } from '../rules/facts.ts';
import type { Finding, ParticipantStatus, StatusName } from '../status.ts';
import { participantOf } from './conditions/stays.ts';
import { type Consent, compare, type Dossier, hasSigned, insert, signedFrom, spellOf } from './dossier.ts';
import { endingOf, windowOn } from './force/leaving.ts';
import { provisionalOf } from './force/provisional.ts';
import type { Bonds } from './force/without-consent.ts';
import { isUnverified } from './told/status.ts';
import { openingsFor } from './words.ts';
import { binds, stands, type World } from './world.ts';

/** The status of one participant, derived from what it did, and the history of that status. */
export function statusOf(
  dossier: Dossier,
  reasons: ReadonlyMap<string, readonly Reason[]>,
  findings: readonly Finding[],
  world: World,
): ParticipantStatus {
  const { participant, consents, signature } = dossier;
  // One that is to have effect only later has none yet.
  const consent = consents.findLast(({ since }) => since <= world.asAt);
  const history = historyOf(dossier, world);
  const status = history.findLast((change) => change.from <= world.asAt)?.status ?? 'none';

  const held = findings.length === 0 ? findings : heldAgainst(dossier, findings);
  return {
    participant: participant.code,
    name: participant.name,
    status,
    continuedBy: null,
    signed: signature !== null && signedFrom(signature, dossier) <= world.asAt ? signature.date : null,
    consent: consent === undefined ? null : { means: consent.act.kind, date: consent.act.date, act: consent.act.id },
    inForceFrom: consent?.inForceFrom ?? null,
    denounced: consent?.denunciation?.date ?? null,
    ceased: consent?.endedOn ?? null,
    ceasedAfter: consent?.endedAfter ?? null,
    reported: reportedIn(dossier),
    provisional: provisionalOf(dossier, world),
    territories: [],
    parts: partsOf(dossier, world),
    spells: consents.map(spellOf),
    history,
    irregular: held.length > 0,
    unverified: dossier.acts.some((act) => isUnverified(act) && !BESIDE_STATUS.has(act.kind)),
    because: whyOf(dossier, reasons, held, world),
  };
}

/** What it did, what follows from it by the clauses, and what is held against it. */
function whyOf(
  dossier: Dossier,
  reasons: ReadonlyMap<string, readonly Reason[]>,
  held: readonly Finding[],
  world: World,
): Reason[] {
  const { participant, consents } = dossier;
  const { code } = participant;
  const { signature, depositary, consent, denunciation } = world.document;
  const opening = openingsFor(signature?.open ?? [], participant).at(0)?.article ?? signature?.article;
  const why: Reason[] = [];
  for (const act of dossier.signatures) why.push(reason(opening, 'act-on-record', { act: actFacts(act, code) }, [act]));
  for (const act of dossier.acts) {
    if (act.kind === 'signature-withdrawn' || act.kind === 'provisional-application')
      why.push(reason(undefined, 'act-on-record', { act: actFacts(act, code) }, [act]));
    else if (act.kind === 'denunciation-rescinded' && !dossier.withoutObject.includes(act))
      why.push(reason('VCLT Art. 68', 'rescinded-in-time', { act: actFacts(act, code) }, [act]));
  }
  for (const act of dossier.also) {
    const facts = { act: actFacts(act, code), depositary: act.depositary as string };
    why.push(reason(depositary?.article, 'also-done-with', facts, [act]));
  }
  for (const each of consents) {
    const { act, continues, since } = each;
    if (continues !== null) {
      const facts = { former: continues.participant.code, participant: code, from: since };
      why.push(reason(undefined, 'continues-consent', facts, [act]));
    }
    why.push(...(reasons.get(act.id) ?? []));
    if (each.endedOn !== null || each.denunciation !== null) why.push(...endingOf(each, world));
  }
  for (const act of dossier.further)
    why.push(reason(consent?.parts?.article, 'accepts-further-parts', { act: actFacts(act, code) }, [act]));
  for (const act of dossier.unregistered) {
    const window = windowOn(act.date, world)?.facts;
    if (window === undefined) continue;
    const facts = { act: actFacts(act, code), window };
    why.push(reason(denunciation?.window?.article, 'denunciation-not-registered', facts, [act]));
  }
  // What an act brings about is told as the clauses say; that a clause does not allow the act is told with it.
  for (const { rule, facts, clause, acts } of held)
    why.push(reason(clause ?? undefined, 'see-finding', { finding: { rule, facts } }, acts));
  if (why.length === 0) why.push(reason(undefined, 'nothing-on-record-of', { participant: code }, dossier.acts));
  return why;
}

/** A consent that the press reports, while none is on record that stands. */
function reportedIn({ acts, consents }: Dossier): ParticipantStatus['reported'] {
  const last = acts.findLast(({ kind }) => kind === 'consent-reported');
  if (last === undefined || consents.some(({ endedOn }) => endedOn === null)) return null;
  return { act: last.id, date: last.date };
}

/** Provisions accepted with the latest consent, and since then; null where the record names none. */
export function partsOf(dossier: Dossier, world: World, on: LegalDate = world.asAt): string[] | null {
  const consent = dossier.consents.at(-1);
  const choice = world.document.consent?.parts !== undefined;
  if (consent === undefined || (consent.act.parts === undefined && !choice)) return null;
  const accepted = new Set(consent.act.parts);
  if (choice) {
    for (const { date, kind, parts } of dossier.acts) {
      // An instrument that adds parts, or a notification that more of them are accepted.
      if (parts === undefined || date < consent.act.date || date > on || kind === 'signature') continue;
      for (const part of parts) accepted.add(part);
    }
  }
  return accepted.size === 0 ? null : [...accepted];
}

/** Kinds of act that say nothing about signature or consent. */
const BESIDE_STATUS: ReadonlySet<string> = new Set([
  ...StatementKind.options,
  'domestic-step',
  'amendment-accepted',
  'consent-reported',
]);

/**
 * Status derived at any date: bound, on the way to it, gone, or signed only.
 * @param told whether the clause on entry into force is on record
 */
function statusOn(dossier: Dossier, on: LegalDate, told: boolean): StatusName {
  const { existsFrom } = dossier.participant;
  if (existsFrom !== undefined && on < existsFrom) return 'none';
  let last: Consent | undefined;
  let left = false;
  for (const consent of dossier.consents) {
    // A succession can bind from before the day it was notified.
    if (binds(consent, on)) return 'party';
    if (consent.since > on) continue;
    last = consent;
    const { inForceFrom, endedOn, endedBy } = consent;
    // Whom the depositary shows as having left has left, though no clause on record tells from when it was bound.
    if (endedOn !== null && endedOn <= on && (inForceFrom !== null || (endedBy === 'left-on-unknown-day' && !told)))
      left = true;
  }
  if (last !== undefined && stands(last, on)) return 'contracting';
  if (left) return 'former-party';
  const { formerUntil } = dossier.participant;
  if (formerUntil !== undefined && on > formerUntil) return 'none';
  return hasSigned(dossier, on) ? 'signatory' : 'none';
}

function heldAgainst({ consents, bars }: Dossier, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (f) =>
      f.severity === 'irregular' &&
      f.acts.some((id) => consents.some((each) => each.act.id === id) || bars.some(({ act }) => act.id === id)),
  );
}

function historyOf(dossier: Dossier, { asAt, document }: World): { from: LegalDate; status: StatusName }[] {
  const told = document.entryIntoForce !== undefined;
  const dates: LegalDate[] = [];
  for (const act of dossier.signatures) insert(dates, signedFrom(act, dossier), compare);
  for (const { kind, date } of dossier.acts) if (kind === 'signature-withdrawn') insert(dates, date, compare);
  const { formerUntil } = dossier.participant;
  const { existsFrom } = dossier.participant;
  if (existsFrom !== undefined && existsFrom <= asAt && dates.some((date) => date < existsFrom))
    insert(dates, existsFrom, compare);
  if (formerUntil !== undefined && formerUntil < asAt) insert(dates, plus(formerUntil, { days: 1 }), compare);
  for (const { since, inForceFrom, endedOn } of dossier.consents) {
    insert(dates, since, compare);
    if (inForceFrom !== null) insert(dates, inForceFrom, compare);
    if (endedOn !== null) insert(dates, endedOn, compare);
  }
  const history: { from: LegalDate; status: StatusName }[] = [];
  let status: StatusName = 'none';
  for (const from of dates) {
    const next = statusOn(dossier, from, told);
    if (next !== status) history.push({ from, status: next });
    status = next;
  }
  return history;
}

/** Adds to what a participant did itself what binds it without its consent, or why that does not. */
export function boundThroughParent(
  code: string,
  { bonds, because: why }: Bonds,
  own: ParticipantStatus | undefined,
  world: World,
): ParticipantStatus {
  const changes: ParticipantStatus['history'] = bonds.flatMap(({ from, until }) => [
    { from, status: 'party' as const },
    ...(until === null ? [] : [{ from: until, status: 'former-party' as const }]),
  ]);
  const first = changes[0]?.from;
  const history = [...(own?.history ?? []).filter((change) => first === undefined || change.from < first), ...changes];
  const last = bonds.at(-1);
  return {
    participant: code,
    name: participantOf(code, world).name,
    continuedBy: null,
    signed: null,
    consent: null,
    denounced: null,
    provisional: null,
    territories: [],
    parts: null,
    spells: [],
    ceasedAfter: null,
    reported: null,
    irregular: false,
    unverified: false,
    ...own,
    status: history.findLast((change) => change.from <= world.asAt)?.status ?? 'none',
    inForceFrom: last?.from ?? null,
    ceased: last?.until ?? null,
    history,
    because: [...(own?.because ?? []), ...why],
  };
}
