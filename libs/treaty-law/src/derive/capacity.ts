import { type Act, expressesConsent, isSignature, type ParticipantCode } from '../act.ts';
import { type Context, isOrganization, type Participant, type RelatedTreaty } from '../context.ts';
import type { FinalClauses, Who } from '../final-clauses.ts';
import { type LegalDate, plus } from '../legal-date.ts';
import { phrase, type Reason, reason } from '../reason.ts';
import { actFacts, whoFacts } from '../rules/facts.ts';
import { since as firstDay } from './conditions/stays.ts';
import { type Bar, type Dossier, hasSigned } from './dossier.ts';
import { forerunnerOf } from './forerunner.ts';
import { openingsFor } from './words.ts';
import { concerns, type World } from './world.ts';

// Who can act at all: an act needs an author that exists, a treaty that exists, and a clause that is open to its author.

/** Kinds that tell of a participant's way to an act, or of what others say of it: they need no capacity. */
const TOLD_OF: ReadonlySet<Act['kind']> = new Set(['domestic-step', 'consent-reported']);

/** What keeps an act from having effect by its time alone: its author did not exist, or the treaty did not. */
export function barByTime(
  act: Act,
  participant: Participant,
  { adopted }: FinalClauses,
  context: Context,
): Bar | undefined {
  if (TOLD_OF.has(act.kind)) return undefined;
  const { existsFrom, formerUntil } = participant;
  const last = act.notAfter ?? act.date;
  if (formerUntil !== undefined && act.date > formerUntil) {
    const why = phrase('existed-until', { date: formerUntil });
    return { act, from: null, code: 'participant-does-not-exist', article: 'VCLT Art. 6', why };
  }
  if (existsFrom !== undefined && last < existsFrom && forerunnerOf(act, participant, context) === undefined) {
    const why = phrase('exists-only-from', { date: existsFrom });
    return { act, from: null, code: 'participant-does-not-exist', article: 'VCLT Art. 6', why };
  }
  if (adopted !== undefined && last < adopted.date) {
    const why = phrase('adopted-only-on', { date: adopted.date });
    return { act, from: null, code: 'act-before-treaty', article: adopted.article ?? 'VCLT Art. 24(4)', why };
  }
  return undefined;
}

/**
 * Signatures and consents of those to whom the clauses do not open them on the day, by act. Where they open to the
 * author later on (as it becomes a Party to the parent treaty), the act has effect from then. What cannot be told,
 * as the treaty or group named is not on record, keeps nobody out.
 */
export function barsByClause(did: ReadonlyMap<ParticipantCode, readonly Act[]>, world: World): Map<string, Bar> {
  const bars = new Map<string, Bar>();
  const { document } = world;
  if (document.entryIntoForce === undefined) return bars;
  for (const { participant } of world.dossiers.values()) {
    for (const act of did.get(participant.code) ?? []) {
      if (barByTime(act, participant, document, world.context) !== undefined) continue;
      const barOf = expressesConsent(act) ? barOfConsent : isSignature(act) ? barOfSignature : barOfOutsider;
      const bar = barOf(act, participant, world);
      if (bar !== undefined) bars.set(act.id, bar);
    }
  }
  return bars;
}

/**
 * Of one that is no State, and to which the clauses open nothing, no act of any kind has effect: neither a declaration
 * that it will apply the treaty provisionally, nor an objection, counts for anything.
 */
function barOfOutsider(act: Act, participant: Participant, world: World): Bar | undefined {
  const { consent, signature } = world.document;
  if (participant.kind === 'state' || consent === undefined || TOLD_OF.has(act.kind)) return undefined;
  const rules = [...openingsFor(consent.routes, participant), ...openingsFor(signature?.open ?? [], participant)];
  if (opensTo(rules, participant, act, world) !== null) return undefined;
  const why = phrase('nothing-open-to', { participant: participant.code });
  return { act, from: null, code: 'act-not-open-to-participant', article: consent.routes[0]?.article, why };
}

function barOfSignature(act: Act, participant: Participant, world: World): Bar | undefined {
  const clause = world.document.signature;
  if (clause === undefined) return undefined;
  // Only States succeed; another author needs a clause that is open to it.
  if (act.kind === 'succession-to-signature' && participant.kind === 'state') return undefined;
  const rules = openingsFor(clause.open, participant);
  const opens = opensTo(rules, participant, act, world);
  if (opens === act.date) return undefined;
  // Depositaries take a signature once the instrument for the other treaty is deposited, in force or not.
  if (rules.some(({ to }) => concerns(loosely(to), participant, act.date, world))) return undefined;
  const article = rules.at(-1)?.article ?? clause.article;
  return barTo(act, 'signature', rules, article, opens, participant, world);
}

function barOfConsent(act: Act, participant: Participant, world: World): Bar | undefined {
  const all = world.document.consent?.routes;
  if (act.kind === 'succession') {
    // Only States succeed; another author needs a clause that is open to it.
    const rules = participant.kind === 'state' ? [] : openingsFor(all ?? [], participant);
    if (participant.kind === 'state' || all === undefined || opensTo(rules, participant, act, world) === act.date)
      return barOfSuccession(act, participant, world);
    return barTo(act, 'consent', rules, all[0]?.article, null, participant, world);
  }
  if (all === undefined || !expressesConsent(act)) return undefined;
  const provided = routesBy(all, act.kind);
  // By a means that no clause provides for a State may be taken to consent; one to which nothing is open cannot.
  if (provided.length === 0 && participant.kind === 'state') return undefined;
  const routes = provided.length === 0 ? all : provided;
  const rules = openingsFor(routes, participant);
  const opens = opensTo(rules, participant, act, world);
  if (opens === act.date) return undefined;
  const article = (rules.at(-1) ?? routes[0])?.article;
  return barTo(act, 'consent', rules, article, opens, participant, world);
}

type Route = NonNullable<FinalClauses['consent']>['routes'][number];

const routesOf = new WeakMap<readonly Route[], Map<string, readonly Route[]>>();

/** The routes by a means of consent. */
export function routesBy(all: readonly Route[], kind: Route['means'][number]): readonly Route[] {
  return routesOf
    .getOrInsertComputed(all, () => new Map())
    .getOrInsertComputed(kind, () => all.filter(({ means }) => means.includes(kind)));
}

/** First day on which one of the rules is open to the author, from that of the act on; null where none is known. */
function opensTo(
  rules: readonly { readonly to: Who }[],
  author: Participant,
  act: Act,
  world: World,
): LegalDate | null {
  const { date, notAfter } = act;
  const participant = forerunnerOf(act, author, world.context) ?? author;
  let first: LegalDate | null = null;
  for (const { to } of rules) {
    if (concerns(to, participant, date, world)) return date;
    if (notAfter !== undefined && concerns(to, participant, notAfter, world)) return date;
  }
  for (const { to } of rules) {
    if (restsOnUnknown(to, world, participant)) return date;
    const day = firstDay(to, participant, date, world);
    if (day !== null && (first === null || day < first)) first = day;
  }
  return first;
}

function barTo(
  act: Act,
  what: 'signature' | 'consent',
  rules: readonly { readonly to: Who }[],
  article: string | undefined,
  from: LegalDate | null,
  participant: Participant,
  { document, context }: World,
): Bar {
  const why = phrase('not-among-those', {
    what: what === 'signature' || !expressesConsent(act) ? 'signature' : act.kind,
    to: rules.map((rule) => whoFacts(rule.to, document, context)),
    participant: participant.code,
  });
  return { act, from, code: `${what}-not-open-to-participant`, article, why };
}

/** The same clause, read of those that have consented to the other treaty where it asks for Parties. */
export function loosely(who: Who): Who {
  switch (who.kind) {
    case 'party':
      return { kind: 'consented', to: who.to };
    case 'all':
    case 'either':
      return { ...who, of: who.of.map(loosely) };
    default:
      return who;
  }
}

/**
 * Whether the clause speaks of a treaty or a group that is not on record; or of a treaty of which nothing is on record
 * for the participant, and whose record is not known to be complete as of any day.
 */
export function restsOnUnknown(who: Who, world: World, participant?: Participant): boolean {
  const { document, context } = world;
  switch (who.kind) {
    case 'party':
    case 'consented':
    case 'signatory':
    case 'signed':
    case 'stated': {
      if (who.to === undefined || who.to === document.id) return false;
      const other = context.treaties.get(who.to);
      if (other === undefined) return true;
      if (participant === undefined) return false;
      // Of a treaty without clauses nobody can be shown not to be a Party.
      if (!other.computed) return (other.participants.get(participant.code)?.spells.length ?? 0) === 0;
      if (other.record === undefined || !isUntold(participant, other)) return false;
      return (other.record.completeAsOf.consent ?? null) === null;
    }
    case 'member':
      return document.groups[who.of] === undefined && !context.groups.has(who.of);
    case 'all':
    case 'either':
    case 'at-least':
      return who.of.some((part) => restsOnUnknown(part, world, participant));
    case 'not':
      return restsOnUnknown(who.who, world, participant);
    default:
      return false;
  }
}

/** Whether the record tells nothing of the participant that decides it: no consent of its own, or no date of force. */
function isUntold({ code }: Participant, { participants, inForce }: RelatedTreaty): boolean {
  return inForce === null || (participants.get(code)?.spells.length ?? 0) === 0;
}

/** Who succeeds to one that had only signed succeeds to its signature (Vienna Convention on Succession, Art. 19). */
function barOfSuccession(act: Act, participant: Participant, world: World): Bar | undefined {
  const on = successionDate(act, participant, world) ?? act.date;
  let signatory: Dossier | undefined;
  for (const code of predecessorsOf(act, participant)) {
    const dossier = world.dossiers.get(code);
    if (dossier === undefined) continue;
    const eve = plus(on, { days: -1 });
    if (dossier.consents.some(({ since, endedOn }) => since <= on && (endedOn === null || endedOn > eve)))
      return undefined;
    if (hasSigned(dossier, on)) signatory = dossier;
  }
  if (signatory === undefined) return undefined;
  const why = phrase('predecessor-only-signed', { predecessor: signatory.participant.code, on });
  return {
    act,
    from: null,
    code: 'succession-to-signature-only',
    article: SUCCESSION_TO_SIGNATURE,
    why,
    asSignature: true,
  };
}

const SUCCESSION_TO_SIGNATURE = 'Vienna Convention on Succession of States in respect of Treaties, Art. 19';

/** Whom the author of a succession succeeds: as the act says, else as the register has it. */
export function predecessorsOf(act: Act, { succeeds = [] }: Participant): ParticipantCode[] {
  if (act.predecessor !== undefined) return [act.predecessor];
  return succeeds.flatMap(({ of, as }) => (as === 'successor' ? [of] : []));
}

/**
 * The date of the succession of States that an act of succession notifies: the one that the act names, else that of
 * the register; null where neither has one, or where the register's lies before the treaty, and so is that of another.
 */
export function successionDate(act: Act, { succeeds = [] }: Participant, { document }: World): LegalDate | null {
  if (act.effective !== undefined) return act.effective;
  const known = succeeds.find(
    ({ as, of }) => as === 'successor' && (act.predecessor === undefined || of === act.predecessor),
  );
  if (known === undefined || known.on > act.date) return null;
  return document.adopted !== undefined && known.on < document.adopted.date ? null : known.on;
}

/** Whether an organization is bound only within the limits of a competence that the record does not tell. */
export function isLimited(participant: Participant, { consent }: FinalClauses): boolean {
  return consent?.competence !== undefined && isOrganization(participant);
}

/** What keeps an act from having effect, and what the bar comes to. */
export function whyBarred({ act, from, article, why, asSignature }: Bar, { code }: Participant): Reason {
  const effect = asSignature === true ? 'no-consent' : from === null ? 'none' : 'later';
  return reason(article, 'act-barred', { act: actFacts(act, code), why, effect, from, note: act.note ?? null }, [act]);
}
