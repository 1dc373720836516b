import type { Act, StatementKind } from '../../act.ts';
import type { Provision } from '../../final-clauses.ts';
import { type LegalDate, later, plus } from '../../legal-date.ts';
import { type Reason, reason } from '../../reason.ts';
import { actFacts } from '../../rules/facts.ts';
import type { StatementStatus } from '../../status.ts';
import { type Consent, compare, type Dossier } from '../dossier.ts';
import { reach, type World } from '../world.ts';
import { confirm, courseOf, isBefore, tellObjections } from './course.ts';
import type { Loss } from './loss.ts';
import type { Statement, Told } from './statement.ts';

export function statusOf(
  told: Told,
  targets: ReadonlyMap<Act, string>,
  raised: readonly Statement[],
  contracting: (objector: Dossier, on: LegalDate) => boolean,
  world: World,
): StatementStatus {
  const { act, dossier, provision, consent, loss } = told;
  const { asAt } = world;
  const boundFrom = consent === null ? null : bindsFrom(act, consent, dossier);
  const course = courseOf(told, boundFrom, targets, world);
  const confirmation = confirm(course, told, world);
  const { history, why, text, contact, withdrawnOn, superseded } = course;
  tellObjections(course, raised);
  if (history.length > 2) history.sort((a, b) => compare(a.date, b.date));

  const signatureTaken = isBefore(act, consent) ? signatureGone(dossier, act, consent) : null;
  const gone = signatureTaken ?? consent?.endedOn ?? null;
  const closes = loss === undefined ? objectionsUntil(act, provision, consent, world) : (loss.until ?? null);
  const against = objectionInTime(loss, raised, contracting);
  const awaited = against === undefined ? loss?.until : undefined;
  const from =
    awaited === undefined || course.from === null ? course.from : later(course.from, plus(awaited, { days: 1 }));
  const until = earliest(withdrawnOn, superseded?.on ?? null, gone);
  const state = stateOf();
  const hasEffect = confirmation === null && state !== 'without-effect' && state !== 'awaiting';
  if (loss !== undefined) why.push(loss.why, ...whyLate(act, loss, against, state));
  if (state === 'lapsed') why.push(whyLapsed(told, gone as LegalDate, signatureTaken !== null));
  else if (hasEffect && state !== 'withdrawn' && state !== 'replaced') why.push(whyEffect(told, from, boundFrom));

  const status = plain(act, provision, dossier, state, history, why);
  status.text = text;
  status.contact = contact;
  status.inForce = state === 'in-force';
  status.stands = state === 'formulated' || state === 'made' || state === 'in-force';
  status.from = hasEffect && (until === null || from === null || from < until) ? from : null;
  status.until = hasEffect ? until : null;
  status.withdrawnOn = withdrawnOn;
  if (raised.length > 0) status.objections = raised.map(asObjection);
  status.objectionsUntil = closes;
  status.objectionsCountedFrom = closes === null ? null : act.notified === undefined ? 'deposit' : 'notification';
  return status;

  function stateOf(): StatementStatus['state'] {
    if (loss !== undefined && awaited === undefined) return 'without-effect';
    if (awaited !== undefined && asAt <= awaited) return 'awaiting';
    if (confirmation === 'not-confirmed') return 'not-confirmed';
    if (until !== null && until <= asAt) {
      // What came first ended it; what followed found nothing left.
      if (until === withdrawnOn) return 'withdrawn';
      if (until === superseded?.on) return confirmation ?? 'replaced';
      return 'lapsed';
    }
    if (consent === null) return 'formulated';
    return from !== null && from <= asAt ? 'in-force' : 'made';
  }
}

/** What a statement says of itself, before anything is derived of it. */
export function plain(
  act: Act & { kind: StatementKind },
  provision: Provision | undefined,
  { participant }: Dossier,
  state: StatementStatus['state'],
  history: StatementStatus['history'],
  because: Reason[],
): StatementStatus {
  return {
    act: act.id,
    participant: participant.code,
    name: participant.name,
    kind: act.kind,
    provision: act.provision ?? null,
    listed: provision?.provision ?? null,
    register: provision?.register ?? null,
    about: provision?.summary ?? null,
    date: act.date,
    text: act.text ?? null,
    contact: act.contact ?? null,
    inForce: false,
    stands: false,
    from: null,
    until: null,
    withdrawnOn: null,
    objections: NO_OBJECTIONS,
    objectionsUntil: null,
    objectionsCountedFrom: null,
    inheritedFrom: null,
    towards: act.towards ?? null,
    history,
    unverified: isUnverified(act),
    state,
    because,
  };
}

function asObjection({ act, dossier, status }: Statement): StatementStatus['objections'][number] {
  return {
    act: act.id,
    participant: dossier.participant.code,
    name: dossier.participant.name,
    date: act.date,
    opposesForce: act.opposesForce ?? false,
    stands: status.stands,
    text: act.text ?? null,
  };
}

/** Whether the act rests on something else than what the depositary or its author states. */
export function isUnverified({ source }: Act): boolean {
  return source !== undefined && source.confidence !== 'source';
}

const NO_OBJECTIONS: StatementStatus['objections'] = [];

/** From when the treaty binds the author of a statement; one made while an earlier consent still binds has effect at once. */
function bindsFrom({ date }: Act, consent: Consent, { consents }: Dossier): LegalDate | null {
  const { inForceFrom } = consent;
  if (consents.length === 1 || inForceFrom === null || date <= consent.act.date || date >= inForceFrom)
    return inForceFrom;
  const still = consents.find((each) => each !== consent && each.endedOn === inForceFrom && each.inForceFrom !== null);
  return still?.inForceFrom ?? inForceFrom;
}

/** The objection with which a late reservation, of which the text says nothing, is not taken in deposit. */
function objectionInTime(
  loss: Loss | undefined,
  raised: readonly Statement[],
  contracting: (objector: Dossier, on: LegalDate) => boolean,
): Statement | undefined {
  const until = loss?.until;
  if (until === undefined) return undefined;
  return raised.find(
    ({ act, dossier, status }) => act.date <= until && status.stands && contracting(dossier, act.date),
  );
}

/** What becomes of a late reservation of which the text says nothing. */
function whyLate(
  act: Act,
  { article, until }: Loss,
  against: Statement | undefined,
  state: StatementStatus['state'],
): Reason[] {
  if (against !== undefined) {
    const facts = { act: actFacts(against.act, against.dossier.participant.code) };
    return [reason(article, 'objected-in-time', facts, [act, against.act])];
  }
  if (until === undefined) return [];
  return [reason(article, state === 'awaiting' ? 'open-to-objection' : 'taken-in-deposit', { until }, [act])];
}

/** What its author did, or what happened to it, that a statement lapsed with. */
function whyLapsed({ act, dossier, consent }: Told, on: LegalDate, signatureTaken: boolean): Reason {
  const bond = consent?.inForceFrom == null ? 'consent-ended' : 'bond-ended';
  const what =
    signatureTaken || consent === null
      ? 'signature-withdrawn'
      : consent.endedBy === 'instrument-withdrawn'
        ? 'instrument-withdrawn'
        : bond;
  return reason(undefined, 'lapsed-with', { on, what, participant: dossier.participant.code }, [act]);
}

/** From when a statement that nothing has ended has effect. */
function whyEffect({ act, dossier, consent }: Told, from: LegalDate | null, boundFrom: LegalDate | null): Reason {
  const participant = dossier.participant.code;
  if (consent === null) return reason(undefined, 'no-effect-before-consent', { participant }, [act]);
  if (from === null) return reason(undefined, 'effect-once-bound', { participant }, [act]);
  if (from === boundFrom) return reason(undefined, 'effect-when-bound', { participant, from }, [act]);
  return reason(undefined, 'effect-from', { from }, [act]);
}

function earliest(...dates: (LegalDate | null)[]): LegalDate | null {
  let first: LegalDate | null = null;
  for (const date of dates) if (date !== null && (first === null || date < first)) first = date;
  return first;
}

/** The day on which a signatory withdrew the signature that its statement was made with, before it consented. */
function signatureGone({ acts, signatures }: Dossier, { date }: Act, consent: Consent | null): LegalDate | null {
  if (signatures.length === 0) return null;
  const until = consent?.act.date;
  const taken = acts.find(
    (act) => act.kind === 'signature-withdrawn' && act.date >= date && (until === undefined || act.date <= until),
  );
  return taken?.date ?? null;
}

const TWELVE_MONTHS = { kind: 'period', months: 12 } as const;

/**
 * Last day on which those that had consented may object (VCLT Art. 20(5)): twelve months after the depositary told
 * them of it; where the record does not hold that day, after the reservation itself, so that the true day is later.
 * A reservation that the treaty itself authorizes needs no acceptance (VCLT Art. 20(1)).
 */
function objectionsUntil(
  act: Act,
  provision: Provision | undefined,
  consent: Consent | null,
  world: World,
): LegalDate | null {
  const { document } = world;
  if (act.kind !== 'reservation') return null;
  if (provision?.kind === 'reservation' || document.entryIntoForce === undefined || consent === null) return null;
  // What was formulated when signing counts as made on consent.
  const made = later(act.notified ?? act.date, consent.act.date);
  return reach(document.statements.objections?.within ?? TWELVE_MONTHS, made, world).date;
}
