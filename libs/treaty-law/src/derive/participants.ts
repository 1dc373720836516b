import { StatementKind } from '../act.ts';
import type { LegalDate } from '../legal-date.ts';
import type { Finding, ParticipantStatus, Reason, StatusName } from '../status.ts';
import { participantOf } from './conditions/stays.ts';
import { type Consent, compare, type Dossier, insert, spellOf } from './dossier.ts';
import { endInWords, windowOn } from './force/leaving.ts';
import { provisionalOf } from './force/provisional.ts';
import type { Bonds } from './force/without-consent.ts';
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
  const held = findings.length === 0 ? findings : heldAgainst(consents, findings);
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
    provisional: provisionalOf(dossier, world),
    territories: [],
    parts: partsOf(dossier, world),
    spells: consents.map(spellOf),
    history,
    irregular: held.length > 0,
    unverified: dossier.acts.some((act) => act.source?.confidence === 'recalled' && !BESIDE_STATUS.has(act.kind)),
    because: why,
  };
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
const BESIDE_STATUS: ReadonlySet<string> = new Set([...StatementKind.options, 'domestic-step', 'amendment-accepted']);

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

function heldAgainst(consents: readonly Consent[], findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (f) => f.severity === 'irregular' && f.acts.some((id) => consents.some((each) => each.act.id === id)),
  );
}

function historyOf(dossier: Dossier): { from: LegalDate; status: StatusName }[] {
  const dates: LegalDate[] = [];
  for (const { kind, date } of dossier.acts)
    if (kind === 'signature' || kind === 'signature-withdrawn') insert(dates, date, compare);
  for (const { act, inForceFrom, endedOn } of dossier.consents) {
    insert(dates, act.date, compare);
    if (inForceFrom !== null) insert(dates, inForceFrom, compare);
    if (endedOn !== null) insert(dates, endedOn, compare);
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
    signed: null,
    consent: null,
    denounced: null,
    provisional: null,
    territories: [],
    parts: null,
    spells: [],
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
