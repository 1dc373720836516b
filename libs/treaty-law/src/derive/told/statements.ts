import { type Act, isStatement, type StatementKind } from '../../act.ts';
import type { Provision } from '../../final-clauses.ts';
import { type LegalDate, later, plus } from '../../legal-date.ts';
import { type Reason, reason } from '../../reason.ts';
import { actFacts } from '../../rules/facts.ts';
import type { StatementStatus, StatementStep } from '../../status.ts';
import { whyBarred } from '../capacity.ts';
import { type Bar, type Consent, compare, type Dossier, insert } from '../dossier.ts';
import { provisionOf } from '../words.ts';
import { reach, stands, TAKES_BACK, type World } from '../world.ts';
import { inheritedBy } from './inherited.ts';
import { type Loss, lossOf, mayNotModify } from './loss.ts';
import type { Statement } from './statement.ts';
import { withdrawnFrom } from './withdrawal.ts';

/** A statement of which nothing is derived yet. */
type Told = Omit<Statement, 'act' | 'status'> & { readonly act: Act & { kind: StatementKind } };

/** Kinds of act that are about a statement on record. */
export function isAboutStatement(act: Act): boolean {
  return act.kind === 'statement-modified' || TAKES_BACK.has(act.kind);
}

/** Every statement on record: what it is about, whether it has effect on asAt, and its history. */
export function statementsOf(dossiers: ReadonlyMap<string, Dossier>, world: World): Statement[] {
  const found: Statement[] = [];
  const objections = new Map<string, Statement[]>();
  const targets = new Map<Dossier, ReadonlyMap<Act, string>>();
  const contracting = ({ participant }: Dossier, on: LegalDate): boolean =>
    dossiers.get(participant.code)?.consents.some((consent) => stands(consent, on)) ?? false;
  const tell = (act: Act & { kind: StatementKind }, dossier: Dossier): Statement => {
    const provision = listedOnce(act, world);
    const consent = consentOf(act, dossier);
    const after = targets.getOrInsertComputed(dossier, targetsIn);
    const raised = objections.size === 0 ? NONE : raisedTo(act, consent, dossier);
    const loss = lossOf(act, provision, consent, dossier, world);
    const told = { act, dossier, provision, consent, loss };
    const statement = { ...told, status: statusOf(told, after, raised, contracting, world) };
    found.push(statement);
    return statement;
  };
  /** Objections to it, and to what it confirms: these need no confirmation themselves (VCLT Art. 23(3)). */
  const raisedTo = (act: Act, consent: Consent | null, dossier: Dossier): readonly Statement[] => {
    const own = objections.get(act.id) ?? NONE;
    if (act.kind !== 'reservation' || act.date !== consent?.act.date) return own;
    const before = dossier.acts.flatMap((each) =>
      objections.has(each.id) && confirmationOf(each, dossier) === act ? (objections.get(each.id) ?? NONE) : NONE,
    );
    return before.length === 0 ? own : [...before, ...own].sort(inOrder);
  };
  // Objections first: what they are made to tells of them.
  for (const dossier of dossiers.values()) {
    for (const act of dossier.acts) {
      if (act.kind !== 'objection') continue;
      const objection = tell(act as Act & { kind: 'objection' }, dossier);
      if (act.refersTo !== undefined)
        insert(
          objections.getOrInsertComputed(act.refersTo, () => []),
          objection,
          inOrder,
        );
    }
  }
  for (const dossier of dossiers.values()) {
    for (const act of dossier.acts) if (act.kind !== 'objection' && isStatement(act)) tell(act, dossier);
    for (const bar of dossier.bars)
      if (isStatement(bar.act)) found.push(barred(bar as Bar & { act: Act & { kind: StatementKind } }, dossier, world));
  }
  for (const dossier of dossiers.values()) found.push(...inheritedBy(dossier, found, world));
  return found.sort(inOrder);
}

/** A statement by one that could not act: told, and without effect. */
function barred(bar: Bar & { act: Act & { kind: StatementKind } }, dossier: Dossier, world: World): Statement {
  const { act } = bar;
  const provision = listedOnce(act, world);
  const status: StatementStatus = {
    ...plain(act, provision, dossier),
    state: 'without-effect',
    because: [whyBarred(bar, dossier.participant)],
  };
  return { act, dossier, provision, consent: null, loss: undefined, status };
}

/** What a statement says of itself, before anything is derived of it. */
function plain(
  act: Act & { kind: StatementKind },
  provision: Provision | undefined,
  { participant }: Dossier,
): Omit<StatementStatus, 'state' | 'because'> {
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
    history: [step(act, 'made', null)],
    unverified: isUnverified(act),
  };
}

/** Whether the act rests on something else than what the depositary or its author states. */
export function isUnverified({ source }: Act): boolean {
  return source !== undefined && source.confidence !== 'source';
}

const NONE: readonly Statement[] = [];
const NO_OBJECTIONS: StatementStatus['objections'] = [];

function inOrder(a: Statement, b: Statement): number {
  return compare(a.act.date, b.act.date) || compare(a.act.id, b.act.id);
}

/** Not where the treaty itself provides for the reservation at signature, unless it asks for it. */
function mustBeConfirmed(provision: Provision | undefined, { document }: World): boolean {
  return document.statements.confirmation?.required ?? (provision?.kind !== 'reservation' || provision.confirmed);
}

/**
 * The consent a statement belongs to: of those given by then that stand the latest, as who denounces and on the same
 * day consents anew speaks with the new instrument; else the first one after it. What was said when signing stays with
 * the signature where an instrument is withdrawn.
 */
function consentOf({ date }: Act, { consents }: Dossier): Consent | null {
  let found: Consent | null = null;
  for (const consent of consents) {
    if (consent.endedOn !== null && date >= consent.endedOn) continue;
    if (consent.act.date <= date) found = consent;
    else if (found === null && consent.withdrawal === null) return consent;
  }
  return found;
}

/** From when the treaty binds the author of a statement; one made while an earlier consent still binds has effect at once. */
function bindsFrom({ date }: Act, consent: Consent, { consents }: Dossier): LegalDate | null {
  const { inForceFrom } = consent;
  if (consents.length === 1 || inForceFrom === null || date <= consent.act.date || date >= inForceFrom)
    return inForceFrom;
  const still = consents.find((each) => each !== consent && each.endedOn === inForceFrom && each.inForceFrom !== null);
  return still?.inForceFrom ?? inForceFrom;
}

/** The reservation made on consent with which one formulated when signing is confirmed (VCLT Art. 23(2)). */
function confirmationOf(act: Act, dossier: Dossier): Act | undefined {
  const consent = act.kind === 'reservation' ? consentOf(act, dossier) : null;
  if (consent === null || act.date >= consent.act.date) return undefined;
  return dossier.acts.find(
    (other) =>
      other.kind === 'reservation' &&
      other.date === consent.act.date &&
      (other.refersTo === act.id || (other.refersTo === undefined && other.provision === act.provision)),
  );
}

/** What became of a statement, step by step. */
interface Course {
  /** First day of its effect; null while the treaty does not bind its author. */
  readonly from: LegalDate | null;
  readonly history: StatementStep[];
  readonly why: Reason[];
  text: string | null;
  contact: string | null;
  withdrawnOn: LegalDate | null;
  /** What took its place, and from when. */
  superseded: { readonly by: Act; readonly on: LegalDate } | null;
}

function statusOf(
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

  return {
    ...plain(act, provision, dossier),
    text,
    contact,
    state,
    inForce: state === 'in-force',
    stands: state === 'formulated' || state === 'made' || state === 'in-force',
    from: hasEffect && (until === null || from === null || from < until) ? from : null,
    until: hasEffect ? until : null,
    withdrawnOn,
    objections: raised.length === 0 ? NO_OBJECTIONS : raised.map(asObjection),
    objectionsUntil: closes,
    objectionsCountedFrom: closes === null ? null : act.notified === undefined ? 'deposit' : 'notification',
    history,
    because: why,
  };

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

/** Whether it was told before its author consented. */
const isBefore = ({ date }: Act, consent: Consent | null): boolean => consent === null || date < consent.act.date;

/** From when a statement has effect, and what its author did about it since. */
function courseOf(told: Told, boundFrom: LegalDate | null, targets: ReadonlyMap<Act, string>, world: World): Course {
  const { act, dossier, provision, consent } = told;
  const { code } = dossier.participant;
  const why: Reason[] = [reason(act.provision, 'act-on-record', { act: actFacts(act, code) }, [act])];
  // From when: with its author's consent; what is told later on receipt, unless a rule or the statement says otherwise.
  let from = act.effective ?? act.date;
  const rule =
    provision?.made ?? (act.kind === 'territorial-application' ? world.document.territories?.extension : undefined);
  if (rule !== undefined && consent !== null && act.date > consent.act.date) {
    const reached = reach(rule.delay, act.date, world);
    from = later(reached.date ?? from, from);
    const facts = { consented: consent.act.date, reached: reached.why };
    why.push(reason(rule.article, 'told-after-instrument', facts, [act]));
  }
  const effective = boundFrom === null ? null : later(from, boundFrom);
  const course: Course = {
    from: effective,
    history: [step(act, 'made', effective)],
    why,
    text: act.text ?? null,
    contact: act.contact ?? null,
    withdrawnOn: null,
    superseded: null,
  };
  for (const [other, target] of targets) {
    if (target !== act.id || other.date < act.date) continue;
    if (isStatement(other)) {
      if (course.superseded !== null || other.kind !== act.kind) continue;
      course.superseded = { by: other, on: later(other.effective ?? other.date, effective ?? other.date) };
    } else if (other.kind === 'statement-modified') modify(course, other, told, boundFrom, world);
    else takeBack(course, other, told, world);
  }
  return course;
}

function modify(course: Course, change: Act, told: Told, boundFrom: LegalDate | null, world: World): void {
  const { act, dossier, provision, consent } = told;
  const { history, why, withdrawnOn } = course;
  if (withdrawnOn !== null && withdrawnOn <= change.date) return;
  const barred = mayNotModify(change, act, provision, consent, world);
  if (barred !== undefined) {
    history.push(step(change, 'modified', null));
    why.push(barred);
    return;
  }
  const named = change.effective ?? change.date;
  history.push(step(change, 'modified', boundFrom === null ? null : later(named, boundFrom)));
  if (named <= world.asAt) {
    course.text = change.text ?? course.text;
    course.contact = change.contact ?? course.contact;
  }
  const facts = { act: actFacts(change, dossier.participant.code), effective: change.effective ?? null };
  why.push(reason(act.provision, 'modified-statement', facts, [change]));
}

function takeBack(course: Course, back: Act, { act, dossier, provision }: Told, world: World): void {
  if (course.withdrawnOn !== null) return;
  const { date, article, why: reached } = withdrawnFrom(back, act, provision, world);
  const partial = isPartial(back, act);
  course.history.push(step(back, partial ? 'withdrawn-in-part' : 'withdrawn', date));
  const said = actFacts(back, dossier.participant.code);
  const facts = { act: said, partial, territories: back.territories ?? null, reached };
  course.why.push(reason(article, 'took-back-statement', facts, [back]));
  if (!partial) course.withdrawnOn = date;
}

/** Whether a reservation formulated when signing was confirmed on consent, where it must be (VCLT Art. 23(2)). */
function confirm(course: Course, told: Told, world: World): 'confirmed' | 'not-confirmed' | null {
  const { act, dossier, provision, consent } = told;
  const { history, why, withdrawnOn } = course;
  const { code } = dossier.participant;
  const article = world.document.statements.confirmation?.article ?? 'VCLT Art. 23(2)';
  const before = isBefore(act, consent);
  const isWithdrawn = consent !== null && withdrawnOn !== null && withdrawnOn <= consent.act.date;
  if (consent !== null && before && act.kind === 'reservation' && !isWithdrawn) {
    const again = confirmationOf(act, dossier);
    if (again !== undefined) course.superseded = { by: again, on: again.date };
    else if (mustBeConfirmed(provision, world) && course.superseded === null) {
      const facts = { consent: actFacts(consent.act, code) };
      why.push(reason(article, 'not-confirmed-on-consent', facts, [act, consent.act]));
      return 'not-confirmed';
    }
  }
  if (course.superseded === null) return null;
  const { by, on } = course.superseded;
  const confirmed = before && by.kind === 'reservation' && by.date === consent?.act.date;
  history.push(step(by, confirmed ? 'confirmed' : 'replaced', on));
  const facts = { act: actFacts(by, code) };
  why.push(
    confirmed ? reason(article, 'confirmed-by', facts, [by]) : reason(act.provision, 'replaced-by', facts, [by]),
  );
  return confirmed ? 'confirmed' : null;
}

function tellObjections({ history, why }: Course, raised: readonly Statement[]): void {
  for (const { act, dossier, status } of raised) {
    history.push(step(act, 'objected', act.date));
    const facts = { act: actFacts(act, dossier.participant.code), opposesForce: act.opposesForce ?? false };
    why.push(reason(act.provision, 'objected-to', facts, [act]));
    const { withdrawnOn: taken } = status;
    if (taken !== null) history.push({ ...step(act, 'objection-withdrawn', taken), date: taken, text: null });
  }
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

// Most statements are made and stay: those dossiers share one empty map.
const NO_TARGETS: ReadonlyMap<Act, string> = new Map();

/**
 * What each act about a statement is about: by reference, or where it makes none the last statement of the kind under
 * its provision that was not taken back before. What was confirmed on consent is taken back as confirmed.
 */
export function targetsIn(dossier: Dossier): ReadonlyMap<Act, string> {
  const { acts } = dossier;
  if (!acts.some((act) => isAboutStatement(act) || (act.refersTo !== undefined && isStatement(act)))) return NO_TARGETS;
  const targets = new Map<Act, string>();
  const taken = new Set<string>();
  for (const act of acts) {
    if (isStatement(act)) {
      if (act.refersTo !== undefined && act.kind !== 'objection') targets.set(act, act.refersTo);
      continue;
    }
    if (!isAboutStatement(act)) continue;
    const made = act.refersTo === undefined ? lastBefore(act, acts, taken) : acts.find(({ id }) => id === act.refersTo);
    const confirmed = made === undefined ? undefined : confirmationOf(made, dossier);
    const meant = confirmed !== undefined && confirmed.date < act.date ? confirmed : made;
    const target = meant?.id ?? act.refersTo;
    if (target === undefined) continue;
    targets.set(act, target);
    if (TAKES_BACK.has(act.kind) && !(meant === undefined ? act.partial : isPartial(act, meant))) taken.add(target);
  }
  return targets;
}

/** Whether only a part is taken back: as the act says, or as it names some of the territories only. */
export function isPartial({ partial, territories }: Act, of: Act): boolean {
  return partial === true || (of.territories?.some((each) => territories?.includes(each) === false) ?? false);
}

/** The last statement that an act without reference can be about. One made on the same day may be put in its place. */
function lastBefore(act: Act, acts: readonly Act[], taken: ReadonlySet<string>): Act | undefined {
  const open = acts.filter(
    (made) =>
      isStatement(made) &&
      made.date <= act.date &&
      made.provision === act.provision &&
      isOfKind(made.kind, act.kind) &&
      !taken.has(made.id),
  );
  return open.findLast(({ date }) => date < act.date) ?? open.at(-1);
}

function isOfKind(made: StatementKind, about: Act['kind']): boolean {
  if (about === 'objection-withdrawn') return made === 'objection';
  if (about === 'territorial-application-withdrawn') return made === 'territorial-application';
  return made !== 'objection';
}

function step(
  { id, date, participant, text }: Act,
  what: StatementStep['what'],
  effective: LegalDate | null,
): StatementStep {
  return { act: id, date, what, effective, participant: participant as string, text: text ?? null };
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

/** Whether one citation is within the other: `8(10)(a)` within `8(10)`. */
export function within(long: string, short: string): boolean {
  return long.startsWith(short) && (long.length === short.length || long[short.length] === '(');
}

// Many cite the same provision, at every derivation: what it falls under is kept with the list.
const sought = new WeakMap<readonly Provision[], Map<string, Map<StatementKind, Provision | null>>>();

function listedOnce(act: Act & { kind: StatementKind }, world: World): Provision | undefined {
  if (act.provision === undefined) return undefined;
  const known = sought.getOrInsertComputed(world.document.statements.provisions, () => new Map());
  const cited = known.get(act.provision) ?? new Map<StatementKind, Provision | null>();
  if (cited.size === 0 && known.size < 1000) known.set(act.provision, cited);
  let found = cited.get(act.kind);
  if (found === undefined) {
    found = listed(act, world) ?? null;
    cited.set(act.kind, found);
  }
  return found ?? undefined;
}

/**
 * The listed provision a statement is about. Depositaries cite more or less of it (`8(10)` for `8(10)(a)`), or the
 * provision it derogates from in place of the one that permits it (`9(2)(b)` for `9(4)`).
 */
function listed(act: Act, world: World): Provision | undefined {
  const { provisions } = world.document.statements;
  if (act.provision === undefined) return undefined;
  const cited = provisionOf(act.provision);
  const sameKind = provisions.filter((p) => p.kind === act.kind);
  return (
    sameKind.find((p) => p.provision === cited) ??
    sameKind.find((p) => p.about.some((about) => within(cited, about))) ??
    sameKind.find((p) => within(p.provision, cited) || within(cited, p.provision)) ??
    provisions.find((p) => p.provision === cited) ??
    (act.kind === 'reservation'
      ? undefined
      : provisions.find((p) => within(p.provision, cited) || within(cited, p.provision)))
  );
}
