import {
  type Act,
  type ConsentMeans,
  expressesConsent,
  isSignature,
  isStatement,
  type ParticipantCode,
} from '../act.ts';
import { type Context, continuatorsOf, type Participant, type Succession } from '../context.ts';
import { type LegalDate, later, plus } from '../legal-date.ts';
import type { Phrase } from '../reason.ts';
import type { FindingCode, Spell } from '../status.ts';

/** A consent that stands from its date until it is withdrawn or denounced with effect. */
export interface Consent {
  readonly act: Act & { kind: ConsentMeans };
  readonly participant: Participant;
  /** From when it counts as given: its date, or the day from which its author could give it. */
  readonly since: LegalDate;
  /** The consent of the State or organization that its author continues; null where it is its own. */
  readonly continues: Consent | null;
  /** Withdrawal of the instrument, good only before the treaty is in force for the participant. */
  withdrawal: Act | null;
  /** The denunciation that stands against it, not rescinded in time. */
  denunciation: Act | null;
  inForceFrom: LegalDate | null;
  endedOn: LegalDate | null;
  endedBy: Spell['endedBy'];
  /** Where the day of the end is not on record: the first day on which it can have been. */
  endedAfter: LegalDate | null;
}

/**
 * Why an act has no effect, or has it only from a later day: its author could not do it then. What is without effect
 * stays on record with its finding, and counts nowhere, binds nobody and answers nothing.
 */
export interface Bar {
  readonly act: Act;
  /** From when it has effect after all; null where that is never. */
  readonly from: LegalDate | null;
  readonly code: FindingCode;
  readonly article: string | undefined;
  readonly why: Phrase;
  /** A succession to one that had only signed is one to the signature. */
  readonly asSignature?: boolean;
}

/** When and by what a consent ends. */
export interface End {
  readonly on: LegalDate;
  readonly by: NonNullable<Spell['endedBy']>;
}

/** What one participant did in respect of the treaty, in legal order. */
export interface Dossier {
  readonly participant: Participant;
  readonly acts: readonly Act[];
  /** Acts that have no effect, or only from a later day. */
  bars: readonly Bar[];
  /** The signature that stands: the first one not withdrawn. */
  signature: Act | null;
  readonly signatures: Act[];
  readonly consents: Consent[];
  /** Consents given while an earlier one stood: they add nothing. */
  repeated: readonly Act[];
  /** The same done again with another of several depositaries: the first counts. */
  also: readonly Act[];
  /** Instruments that add parts to those accepted, where the treaty leaves a choice. */
  further: readonly Act[];
  /** Declarations that the treaty will be applied provisionally. */
  provisional: readonly Act[];
  /** Acceptances of amendments. */
  accepted: readonly Act[];
  /** Denunciations by one that was not a Party: there was nothing to denounce. */
  premature: readonly Act[];
  /** Denunciations that the clause does not let the depositary register on their day. */
  unregistered: readonly Act[];
  /** Acts that undo something which was never done. */
  withoutObject: readonly Act[];
}

// On one day a participant signs, then consents, then speaks, then leaves.
const RANK: Partial<Record<Act['kind'], number>> = {
  signature: 0,
  'succession-to-signature': 0,
  'definitive-signature': 1,
  'signature-withdrawn': 2,
  'instrument-withdrawn': 6,
  denunciation: 7,
  'denunciation-rescinded': 8,
  ceased: 9,
};

function rank(act: Act): number {
  return RANK[act.kind] ?? (expressesConsent(act) ? 3 : 4);
}

/** The acts on record up to asAt, each once. */
export interface Filed {
  /** What each participant did, by code and in legal order. */
  readonly did: ReadonlyMap<ParticipantCode, readonly Act[]>;
  /** What a conference or the depositary did, in legal order. */
  readonly decisions: readonly Act[];
  /** Signatures and consents of which it is not certain that they were given by then. */
  readonly uncertain: readonly Act[];
}

/** The day on which an act was certainly done. */
export const certainly = ({ date, notAfter }: Act): LegalDate => notAfter ?? date;

function legally(a: Act, b: Act): number {
  return compare(certainly(a), certainly(b)) || compare(a.date, b.date) || rank(a) - rank(b) || compare(a.id, b.id);
}

/**
 * Files the acts dated up to asAt in legal order: by date, then kind and id. An id counts once.
 * So neither the order nor the repetition of recording can change what follows (treaty-law §3, 1 and 2).
 */
export function inLegalOrder(acts: readonly Act[], asAt: LegalDate): Filed {
  const seen = new Set<string>();
  const did = new Map<ParticipantCode, Act[]>();
  const decisions: Act[] = [];
  const uncertain: Act[] = [];
  for (const act of acts) {
    const { participant } = act;
    if (act.date > asAt || seen.has(act.id)) continue;
    // A signature or consent of which it is not certain that it was given by then.
    if (act.notAfter !== undefined && act.notAfter > asAt && (isSignature(act) || expressesConsent(act))) {
      uncertain.push(act);
      continue;
    }
    seen.add(act.id);
    const known = participant === undefined ? decisions : did.get(participant);
    if (known !== undefined) insert(known, act, legally);
    else did.set(participant as ParticipantCode, [act]);
  }
  const inOrder = new Map<ParticipantCode, Act[]>();
  for (const code of [...did.keys()].sort()) inOrder.set(code, did.get(code) as Act[]);
  return { did: inOrder, decisions, uncertain };
}

/** Puts an item into its place in a short list that is in order. Sorting many such lists would cost more than it orders. */
export function insert<T>(list: T[], item: T, order: (a: T, b: T) => number): void {
  let i = list.push(item) - 1;
  for (; i > 0 && order(list[i - 1] as T, item) > 0; i -= 1) list[i] = list[i - 1] as T;
  list[i] = item;
}

/** Order of codes, ids and ISO dates: as texts. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What the clauses say of consent and its end, as far as filing depends on it. */
export interface Rules {
  /** Whether a denunciation is registered on its day. */
  registers(act: Act): boolean;
  /** First day on which a denunciation received on the day has effect; null where no rule tells. */
  ofDenunciation(act: Act, received: LegalDate): LegalDate | null;
  /** The end of a consent given on the date, by what its participant did under another treaty. */
  elsewhere(participant: ParticipantCode, after: LegalDate): End | null;
  /** The end of a consent by the denunciations of member States, where that was shown. */
  withMembers(act: Act): LegalDate | null;
  /** Whether a withdrawal of an instrument came too late: the treaty was in force for the participant. */
  tooLate(act: Act): boolean;
  /** Whether a denunciation came before the treaty bound its author. */
  premature(act: Act): boolean;
  /** What keeps an act from having effect; undefined where nothing does. */
  bar(act: Act, participant: Participant): Bar | undefined;
  readonly asAt: LegalDate;
  /** Whether there are several depositaries, and whether the treaty leaves a choice of parts. */
  readonly several: boolean;
  readonly choice: boolean;
}

// Irregular acts are rare: until there is one, all dossiers share one empty list.
const NONE: readonly Act[] = [];
const NO_BARS: readonly Bar[] = [];

/** The dossier of a participant of which nothing is filed yet. */
export function emptyDossier(
  participant: Participant,
  acts: readonly Act[] = NONE,
  bars: readonly Bar[] = NO_BARS,
): Dossier {
  return {
    participant,
    acts,
    bars,
    signature: null,
    signatures: [],
    consents: [],
    repeated: NONE,
    also: NONE,
    further: NONE,
    provisional: NONE,
    accepted: NONE,
    premature: NONE,
    unregistered: NONE,
    withoutObject: NONE,
  };
}

function withoutBarred(done: readonly Act[], bars: readonly Bar[], asAt: LegalDate): readonly Act[] {
  return done.filter((act) => !neverActs(act, bars, asAt));
}

/** Whether the act has no effect by then. A signature has it once it is open to its author; a consent waits for the day. */
function neverActs(act: Act, bars: readonly Bar[], asAt: LegalDate): boolean {
  const bar = bars.find((each) => each.act === act);
  if (bar === undefined || bar.asSignature === true) return false;
  return bar.from === null || (bar.from > asAt && !expressesConsent(act));
}

/** One dossier for each participant that did anything, or continues one that did, by code. */
export function openDossiers(
  did: ReadonlyMap<ParticipantCode, readonly Act[]>,
  context: Context,
  rules: Rules,
): Map<ParticipantCode, Dossier> {
  const dossiers = new Map<ParticipantCode, Dossier>();
  const placesOf = (succeeds: readonly Succession[]) =>
    succeeds.flatMap(({ of, on, as }) =>
      as === 'continuator' && on <= rules.asAt && (did.has(of) || dossiers.has(of)) ? [{ former: open(of), on }] : [],
    );
  const open = (code: ParticipantCode): Dossier => {
    const known = dossiers.get(code);
    if (known !== undefined) return known;
    const participant: Participant = context.participants.get(code) ?? { code, name: code, kind: 'state' };
    const done = did.get(code) ?? NONE;
    let bars: Bar[] | undefined;
    for (const act of done) {
      const bar = rules.bar(act, participant);
      if (bar === undefined) continue;
      bars ??= [];
      bars.push(bar);
    }
    const acts = bars === undefined ? done : withoutBarred(done, bars, rules.asAt);
    const dossier = emptyDossier(participant, acts, bars);
    dossiers.set(code, dossier);
    // What its predecessor had, it has from the day on which it takes its place.
    const { succeeds } = participant;
    const places = succeeds === undefined ? [] : placesOf(succeeds);
    for (let i = 0, next = 0; i < acts.length; i = next) {
      const { date } = acts[i] as Act;
      const day = certainly(acts[i] as Act);
      for (const place of places.length === 0 ? places : places.filter(({ on }) => on <= day)) {
        takePlace(dossier, place.former, place.on, rules);
        places.splice(places.indexOf(place), 1);
      }
      while (acts[next]?.date === date) next += 1;
      fileDay(acts.slice(i, next), dossier, rules);
    }
    for (const { former, on } of places) takePlace(dossier, former, on, rules);
    const { formerUntil } = participant;
    if (formerUntil !== undefined) {
      const gone = plus(formerUntil, { days: 1 });
      // Who has ceased to exist is bound by nothing (VCLT Art. 73 leaves what follows to the succession of States).
      if (gone <= rules.asAt) for (const consent of dossier.consents) end(consent, gone, 'ceased-to-exist');
    }
    return dossier;
  };
  let continued = false;
  for (const code of did.keys()) {
    open(code);
    const now = continuatorsOf(code, context);
    for (const later of now) open(later);
    continued ||= now.length > 0;
  }
  if (!continued) return dossiers;
  const told = [...dossiers].filter(
    ([code, { signatures, consents }]) => did.has(code) || signatures.length + consents.length > 0,
  );
  return new Map(told.sort(([a], [b]) => compare(a, b)));
}

/** Files what a participant did on one day. */
function fileDay(day: Act[], dossier: Dossier, rules: Rules): void {
  // Who is bound and on one day gives up its consent and gives another (to add a reservation, say) gives up first.
  if (day.length > 1 && standing(dossier, (day[0] as Act).date) !== null) {
    const givenUp =
      day.find((act) => act.kind === 'denunciation') ?? day.find((act) => act.kind === 'instrument-withdrawn');
    if (givenUp !== undefined) day.unshift(...day.splice(day.indexOf(givenUp), 1));
  }
  for (const act of day) file(act, dossier, rules);
}

/** Gives a continuator what its predecessor had when it ended: signature and consent, unless it has its own. */
function takePlace(dossier: Dossier, former: Dossier, from: LegalDate, rules: Rules): void {
  const last = former.participant.formerUntil ?? from;
  if (dossier.signatures.length === 0 && hasSigned(former, last)) {
    dossier.signatures.push(...former.signatures);
    dossier.signature = former.signature;
  }
  const consent = former.consents.findLast(({ since, endedBy }) => since <= last && endedBy === 'ceased-to-exist');
  const own = standing(dossier, from);
  // Of two that it continues, the one that had consented first.
  const goesBack =
    own !== null && own.continues !== null && consent !== undefined && consent.since < own.continues.since;
  if (consent === undefined || (own !== null && !goesBack)) return;
  if (own !== null) dossier.consents.splice(dossier.consents.indexOf(own), 1);
  const { denunciation } = consent;
  const ends = denunciation === null ? null : rules.ofDenunciation(denunciation, certainly(denunciation));
  const { participant } = dossier;
  const endedBy = ends === null ? null : ('denunciation' as const);
  dossier.consents.push({ ...consent, participant, since: from, continues: consent, endedOn: ends, endedBy });
}

/** The consent that stands on the date and has not been denounced. */
function standing({ consents }: Dossier, on: LegalDate): Consent | null {
  // One that has effect only later does not stand in the way of another.
  const last = consents.findLast(({ since }) => since <= on);
  if (last === undefined || last.withdrawal !== null || last.denunciation !== null) return null;
  return last.endedOn === null || on < last.endedOn ? last : null;
}

/** Whether another of several depositaries had the same by then. */
function toAnother(act: Act, first: Act | null | undefined, rules: Rules): boolean {
  return (
    rules.several &&
    first != null &&
    first.kind === act.kind &&
    act.depositary !== undefined &&
    act.depositary !== first.depositary
  );
}

const barOf = (act: Act, { bars }: Dossier): Bar | undefined => bars.find((each) => each.act === act);

function file(act: Act, dossier: Dossier, rules: Rules): void {
  const bar = dossier.bars.length === 0 ? undefined : barOf(act, dossier);
  if (isSignature(act) || bar?.asSignature === true) {
    if (toAnother(act, dossier.signature, rules)) {
      dossier.also = [...dossier.also, act];
      return;
    }
    dossier.signatures.push(act);
    dossier.signature ??= act;
  }
  if (bar?.asSignature === true) return;
  const stood = standing(dossier, act.date);
  if (expressesConsent(act)) fileConsent(act, bar, stood, dossier, rules);
  else if (!isStatement(act)) fileOther(act, stood, dossier, rules);
}

function fileConsent(
  act: Consent['act'],
  bar: Bar | undefined,
  stood: Consent | null,
  dossier: Dossier,
  rules: Rules,
): void {
  // A new consent needs the former one to have ended, or at least to be on its way out.
  if (stood !== null) {
    if (toAnother(act, stood.act, rules)) dossier.also = [...dossier.also, act];
    else if (rules.choice && act.parts !== undefined) dossier.further = [...dossier.further, act];
    else dossier.repeated = [...dossier.repeated, act];
    return;
  }
  // Of days that are not known, the last possible is certain.
  const { formerUntil } = dossier.participant;
  const last = certainly(act);
  const since = later(bar?.from ?? act.date, formerUntil !== undefined && formerUntil < last ? formerUntil : last);
  const waiting = dossier.consents.findLast((each) => each.since > act.date && each.withdrawal === null);
  if (waiting !== undefined) {
    // Of two of which one has effect only later, the one that has it first is the consent.
    dossier.repeated = [...dossier.repeated, since < waiting.since ? waiting.act : act];
    if (since >= waiting.since) return;
    dossier.consents.splice(dossier.consents.indexOf(waiting), 1);
  }
  const ending = rules.elsewhere(dossier.participant.code, act.date);
  const withMembers = rules.withMembers(act);
  dossier.consents.push({
    act,
    participant: dossier.participant,
    since,
    continues: null,
    withdrawal: null,
    denunciation: null,
    inForceFrom: null,
    endedOn: ending?.on ?? null,
    endedBy: ending?.by ?? null,
    endedAfter: null,
  });
  end(dossier.consents.at(-1) as Consent, withMembers, 'members-denounced');
}

/** Files what takes something back, ends it, or comes beside it. */
function fileOther(act: Act, stood: Consent | null, dossier: Dossier, rules: Rules): void {
  const last = dossier.consents.at(-1);
  switch (act.kind) {
    case 'signature-withdrawn':
      if (dossier.signature === null) dossier.withoutObject = [...dossier.withoutObject, act];
      dossier.signature = null;
      break;
    case 'instrument-withdrawn':
      {
        const given =
          stood ?? dossier.consents.findLast(({ since, withdrawal }) => since > act.date && withdrawal === null);
        if (given === undefined || rules.tooLate(act)) dossier.withoutObject = [...dossier.withoutObject, act];
        else {
          given.withdrawal = act;
          end(given, act.date, 'instrument-withdrawn');
        }
      }
      break;
    case 'provisional-application':
      dossier.provisional = [...dossier.provisional, act];
      break;
    case 'amendment-accepted':
      dossier.accepted = [...dossier.accepted, act];
      break;
    case 'denunciation':
      if (stood === null) {
        if (toAnother(act, last?.denunciation, rules)) dossier.also = [...dossier.also, act];
        else dossier.withoutObject = [...dossier.withoutObject, act];
      } else if (rules.premature(act)) dossier.premature = [...dossier.premature, act];
      else if (!rules.registers(act)) dossier.unregistered = [...dossier.unregistered, act];
      else {
        stood.denunciation = act;
        end(stood, rules.ofDenunciation(act, certainly(act)), 'denunciation');
        // Received on a day that is not known, it ends between two days.
        if (act.notAfter !== undefined && stood.endedBy === 'denunciation')
          stood.endedAfter = rules.ofDenunciation(act, act.date);
      }
      break;
    case 'denunciation-rescinded':
      // A denunciation can be taken back only before it has had its effect (VCLT Art. 68).
      if (last?.denunciation == null || (last.endedOn !== null && last.endedOn <= act.date))
        dossier.withoutObject = [...dossier.withoutObject, act];
      else {
        const ending = rules.elsewhere(dossier.participant.code, last.act.date);
        last.denunciation = null;
        last.endedOn = ending?.on ?? null;
        last.endedBy = ending?.by ?? null;
      }
      break;
    case 'ceased':
      if (stood === null) dossier.withoutObject = [...dossier.withoutObject, act];
      else {
        end(stood, act.notAfter ?? rules.asAt, 'left-on-unknown-day');
        if (stood.endedBy === 'left-on-unknown-day') stood.endedAfter = act.date;
      }
      break;
    default:
      break;
  }
}

/** Whether the participant has a signature that stands on the date: given by then, and not withdrawn. */
export function hasSigned(dossier: Dossier, on: LegalDate): boolean {
  const { acts, signatures } = dossier;
  let last: LegalDate | null = null;
  for (const act of signatures) {
    const from = signedFrom(act, dossier);
    if (from <= on && (last === null || last < from)) last = from;
  }
  if (last === null) return false;
  const taken = acts.findLast((act) => act.kind === 'signature-withdrawn' && act.date <= on);
  return taken === undefined || last > taken.date;
}

/** From when a signature counts: its day, or that from which it was open to its author. */
export function signedFrom(act: Act, { bars }: Dossier): LegalDate {
  const day = certainly(act);
  if (bars.length === 0) return day;
  const from = bars.find((bar) => bar.act === act)?.from ?? null;
  return from === null || from < day ? day : from;
}

/** Ends a consent on the date, unless it has ended before. */
export function end(consent: Consent, on: LegalDate | null, by: NonNullable<Consent['endedBy']>): void {
  if (on === null || (consent.endedOn !== null && consent.endedOn <= on)) return;
  consent.endedOn = on;
  consent.endedBy = by;
}

/** A consent as other treaties, and people, are told of it. */
export function spellOf({ act, since, inForceFrom, endedOn, endedBy, endedAfter }: Consent): Spell {
  return { act: act.id, means: act.kind, consented: since, inForceFrom, endedOn, endedBy, endedAfter };
}
