import { type Act, type ConsentMeans, expressesConsent, type ParticipantCode } from '../act.ts';
import type { Context, Participant } from '../context.ts';
import type { LegalDate } from '../legal-date.ts';
import type { Spell } from '../status.ts';

/** A consent that stands from its date until it is withdrawn or denounced with effect. */
export interface Consent {
  readonly act: Act & { kind: ConsentMeans };
  readonly participant: Participant;
  /** Withdrawal of the instrument, good only before the treaty is in force for the participant. */
  withdrawal: Act | null;
  /** The denunciation that stands against it, not rescinded in time. */
  denunciation: Act | null;
  inForceFrom: LegalDate | null;
  endedOn: LegalDate | null;
  endedBy: Spell['endedBy'];
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
  /** Denunciations that the clause does not let the depositary register on their day. */
  unregistered: readonly Act[];
  /** Acts that undo something which was never done. */
  withoutObject: readonly Act[];
}

// On one day a participant signs, then consents, then speaks, then leaves.
const RANK: Partial<Record<Act['kind'], number>> = {
  signature: 0,
  'definitive-signature': 1,
  'signature-withdrawn': 2,
  'instrument-withdrawn': 6,
  denunciation: 7,
  'denunciation-rescinded': 8,
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
}

function legally(a: Act, b: Act): number {
  return compare(a.date, b.date) || rank(a) - rank(b) || compare(a.id, b.id);
}

/**
 * Files the acts dated up to asAt in legal order: by date, then kind and id. An id counts once.
 * So neither the order nor the repetition of recording can change what follows (treaty-law §3, 1 and 2).
 */
export function inLegalOrder(acts: readonly Act[], asAt: LegalDate): Filed {
  const seen = new Set<string>();
  const did = new Map<ParticipantCode, Act[]>();
  const decisions: Act[] = [];
  for (const act of acts) {
    const { participant } = act;
    if (act.date > asAt || seen.has(act.id)) continue;
    seen.add(act.id);
    const known = participant === undefined ? decisions : did.get(participant);
    if (known !== undefined) insert(known, act, legally);
    else did.set(participant as ParticipantCode, [act]);
  }
  return { did: new Map([...did.keys()].sort().map((code) => [code, did.get(code) as Act[]])), decisions };
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
  /** First day on which a denunciation has effect; null where no rule tells. */
  ofDenunciation(act: Act): LegalDate | null;
  /** The end of a consent given on the date, by what its participant did under another treaty. */
  elsewhere(participant: ParticipantCode, after: LegalDate): End | null;
  /** Whether a withdrawal of an instrument came too late: the treaty was in force for the participant. */
  tooLate(act: Act): boolean;
  /** Whether there are several depositaries, and whether the treaty leaves a choice of parts. */
  readonly several: boolean;
  readonly choice: boolean;
}

// Irregular acts are rare: until there is one, all dossiers share one empty list.
const NONE: readonly Act[] = [];

/** One dossier for each participant that did anything, by code. */
export function openDossiers(
  did: ReadonlyMap<ParticipantCode, readonly Act[]>,
  context: Context,
  rules: Rules,
): Map<ParticipantCode, Dossier> {
  const dossiers = new Map<ParticipantCode, Dossier>();
  for (const [code, acts] of did) {
    const dossier: Dossier = {
      participant: context.participants.get(code) ?? { code, name: code, kind: 'state' },
      acts,
      signature: null,
      signatures: [],
      consents: [],
      repeated: NONE,
      also: NONE,
      further: NONE,
      provisional: NONE,
      accepted: NONE,
      unregistered: NONE,
      withoutObject: NONE,
    };
    dossiers.set(code, dossier);
    for (let i = 0, next = 0; i < acts.length; i = next) {
      const date = (acts[i] as Act).date;
      while (acts[next]?.date === date) next += 1;
      if (next - i === 1) {
        file(acts[i] as Act, dossier, rules);
        continue;
      }
      const day = acts.slice(i, next);
      // Who is bound and on one day gives up its consent and gives another (to add a reservation, say) gives up first.
      if (standing(dossier, date) !== null) {
        const givenUp =
          day.find((act) => act.kind === 'denunciation') ?? day.find((act) => act.kind === 'instrument-withdrawn');
        if (givenUp !== undefined) day.unshift(...day.splice(day.indexOf(givenUp), 1));
      }
      for (const act of day) file(act, dossier, rules);
    }
  }
  return dossiers;
}

/** The consent that stands on the date and has not been denounced. */
function standing({ consents }: Dossier, on: LegalDate): Consent | null {
  const last = consents.at(-1);
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

function file(act: Act, dossier: Dossier, rules: Rules): void {
  const last = dossier.consents.at(-1);
  if (act.kind === 'signature' || act.kind === 'definitive-signature') {
    if (toAnother(act, dossier.signature, rules)) {
      dossier.also = [...dossier.also, act];
      return;
    }
    dossier.signatures.push(act);
    dossier.signature ??= act;
  }
  const stood = standing(dossier, act.date);
  if (expressesConsent(act)) {
    // A new consent needs the former one to have ended, or at least to be on its way out.
    if (stood !== null) {
      if (toAnother(act, stood.act, rules)) dossier.also = [...dossier.also, act];
      else if (rules.choice && act.parts !== undefined) dossier.further = [...dossier.further, act];
      else dossier.repeated = [...dossier.repeated, act];
      return;
    }
    const ending = rules.elsewhere(dossier.participant.code, act.date);
    dossier.consents.push({
      act,
      participant: dossier.participant,
      withdrawal: null,
      denunciation: null,
      inForceFrom: null,
      endedOn: ending?.on ?? null,
      endedBy: ending?.by ?? null,
    });
    return;
  }
  switch (act.kind) {
    case 'signature-withdrawn':
      if (dossier.signature === null) dossier.withoutObject = [...dossier.withoutObject, act];
      dossier.signature = null;
      break;
    case 'instrument-withdrawn':
      if (stood === null || rules.tooLate(act)) dossier.withoutObject = [...dossier.withoutObject, act];
      else {
        stood.withdrawal = act;
        end(stood, act.date, 'instrument-withdrawn');
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
      } else if (!rules.registers(act)) dossier.unregistered = [...dossier.unregistered, act];
      else {
        stood.denunciation = act;
        end(stood, rules.ofDenunciation(act), 'denunciation');
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
    default:
      break;
  }
}

/** Ends a consent on the date, unless it has ended before. */
export function end(consent: Consent, on: LegalDate | null, by: NonNullable<Consent['endedBy']>): void {
  if (on === null || (consent.endedOn !== null && consent.endedOn <= on)) return;
  consent.endedOn = on;
  consent.endedBy = by;
}

/** A consent as other treaties, and people, are told of it. */
export function spellOf({ act, inForceFrom, endedOn, endedBy }: Consent): Spell {
  return { act: act.id, means: act.kind, consented: act.date, inForceFrom, endedOn, endedBy };
}
