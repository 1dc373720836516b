import { StatementKind } from '../act.ts';
import { type LegalDate, plus, spell } from '../legal-date.ts';
import type { Reason } from '../reason.ts';
import type { Finding, ParticipantStatus, StatusName } from '../status.ts';
import { participantOf } from './conditions/stays.ts';
import { type Consent, compare, type Dossier, hasSigned, insert, signedFrom, spellOf } from './dossier.ts';
import { endInWords, windowOn } from './force/leaving.ts';
import { provisionalOf } from './force/provisional.ts';
import type { Bonds } from './force/without-consent.ts';
import { isUnverified } from './told/statements.ts';
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
  // One that is to have effect only later has none yet.
  const consent = consents.findLast(({ since }) => since <= world.asAt);
  const history = historyOf(dossier, world);
  const status = history.findLast((change) => change.from <= world.asAt)?.status ?? 'none';

  const name = inText(participant);
  const opening = openingsFor(world.document.signature?.open ?? [], participant).at(0)?.article;
  const why: Reason[] = [];
  for (const act of dossier.signatures)
    why.push(because(opening ?? world.document.signature?.article, described(act, name), [act]));
  for (const act of dossier.acts) {
    if (act.kind === 'signature-withdrawn' || act.kind === 'provisional-application')
      why.push(because(undefined, described(act, name), [act]));
    else if (act.kind === 'denunciation-rescinded' && !dossier.withoutObject.includes(act))
      why.push(
        because('VCLT Art. 68', `${described(act, name)}, before it had effect: its consent stands as before`, [act]),
      );
  }
  for (const act of dossier.also) {
    const done = act.kind === 'signature' ? 'signed' : act.kind === 'denunciation' ? 'notified' : 'deposited';
    const text = `${described(act, name)}: also ${done} in ${act.depositary}; the first one counts`;
    why.push(because(world.document.depositary?.article, text, [act]));
  }
  for (const each of consents) {
    const { continues, since } = each;
    if (continues !== null) {
      const text = `${inTextOf(continues)} had consented; ${name} continues it from ${spell(since)} and keeps its place`;
      why.push(because(undefined, text, [each.act]));
    }
    for (const reason of reasons.get(each.act.id) ?? []) why.push(reason);
    if (each.endedOn !== null || each.denunciation !== null) why.push(...endInWords(each, world));
  }
  for (const act of dossier.further)
    why.push(
      because(world.document.consent?.parts?.article, `${described(act, name)}, which accepts further parts`, [act]),
    );
  for (const act of dossier.unregistered) {
    const text = `${described(act, name)} is not registered and has no effect: ${windowOn(act.date, world)?.words}`;
    why.push(because(world.document.denunciation?.window?.article, text, [act]));
  }
  // What an act brings about is told as the clauses say; that a clause does not allow the act is told with it.
  const held = findings.length === 0 ? findings : heldAgainst(dossier, findings);
  for (const finding of held)
    why.push(because(finding.clause ?? undefined, `But see the finding: ${finding.text}`, finding.acts));
  if (why.length === 0) why.push(because(undefined, `No signature and no consent of ${name} on record`, dossier.acts));

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
    because: why,
  };
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

const inTextOf = ({ participant }: Consent): string => inText(participant);

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
