import { type Act, isStatement, type StatementKind } from '../../act.ts';
import type { Provision } from '../../final-clauses.ts';
import { type LegalDate, later, plus, spell } from '../../legal-date.ts';
import type { Reason } from '../../reason.ts';
import type { StatementStatus, StatementStep } from '../../status.ts';
import { whyBarred } from '../capacity.ts';
import { type Bar, type Consent, compare, type Dossier, insert } from '../dossier.ts';
import { because, described, listed as enumerated, inText, provisionOf } from '../words.ts';
import { reach, stands, TAKES_BACK, type World } from '../world.ts';
import { inheritedBy } from './inherited.ts';
import { type Loss, lossOf, mayNotModify } from './loss.ts';
import type { Statement } from './statement.ts';
import { withdrawnFrom } from './withdrawal.ts';

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
    const status = statusOf(act, provision, consent, loss, after, raised, contracting, dossier, world);
    const statement = { act, dossier, provision, consent, loss, status };
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

function statusOf(
  act: Act & { kind: StatementStatus['kind'] },
  provision: Provision | undefined,
  consent: Consent | null,
  loss: Loss | undefined,
  targets: ReadonlyMap<Act, string>,
  objections: readonly Statement[],
  contracting: (objector: Dossier, on: LegalDate) => boolean,
  dossier: Dossier,
  world: World,
): StatementStatus {
  const { asAt, document } = world;
  const name = inText(dossier.participant);
  const clause = act.provision;
  const why: Reason[] = [because(clause, described(act, name), [act])];
  const boundFrom = consent === null ? null : bindsFrom(act, consent, dossier);

  // From when: with its author's consent; what is told later on receipt, unless a rule or the statement says otherwise.
  let from: LegalDate | null = act.effective ?? act.date;
  const rule =
    provision?.made ?? (act.kind === 'territorial-application' ? document.territories?.extension : undefined);
  if (rule !== undefined && consent !== null && act.date > consent.act.date) {
    const reached = reach(rule.delay, act.date, world);
    from = later(reached.date ?? from, from);
    why.push(
      because(rule.article, `Told after the instrument of ${spell(consent.act.date)}: ${reached.arithmetic}`, [act]),
    );
  }
  from = boundFrom === null ? null : later(from, boundFrom);

  const history: StatementStep[] = [step(act, 'made', from)];
  let text = act.text ?? null;
  let contact = act.contact ?? null;
  let withdrawnOn: LegalDate | null = null;
  let supersededOn: LegalDate | null = null;
  let superseding: Act | null = null;
  for (const [other, target] of targets) {
    if (target !== act.id || other.date < act.date) continue;
    if (isStatement(other)) {
      if (superseding !== null || other.kind !== act.kind) continue;
      superseding = other;
      supersededOn = later(other.effective ?? other.date, from ?? other.date);
    } else if (other.kind === 'statement-modified') {
      if (withdrawnOn !== null && withdrawnOn <= other.date) continue;
      const barred = mayNotModify(other, act, provision, consent, world);
      if (barred !== undefined) {
        history.push(step(other, 'modified', null));
        why.push(because(barred.article, `${described(other, name)}: ${barred.why}`, [other]));
        continue;
      }
      const effective = boundFrom === null ? null : later(other.effective ?? other.date, boundFrom);
      history.push(step(other, 'modified', effective));
      if ((other.effective ?? other.date) <= asAt) {
        text = other.text ?? text;
        contact = other.contact ?? contact;
      }
      why.push(because(clause, `${described(other, name)}${named(other)}`, [other]));
    } else if (withdrawnOn === null) {
      const withdrawal = withdrawnFrom(other, act, provision, world);
      const partial = isPartial(other, act);
      history.push(step(other, partial ? 'withdrawn-in-part' : 'withdrawn', withdrawal.date));
      const part = other.territories === undefined ? ', in part' : `, for ${enumerated(other.territories, 'and')}`;
      const said = `${described(other, name)}${partial ? part : ''}: ${withdrawal.arithmetic}`;
      why.push(because(withdrawal.article, said, [other]));
      if (!partial) withdrawnOn = withdrawal.date;
    }
  }

  // A reservation formulated when signing must be confirmed when consenting (VCLT Art. 23(2)).
  const beforeConsent = consent === null || act.date < consent.act.date;
  const { confirmation } = document.statements;
  let lapsedUnconfirmed = false;
  const withdrawnBefore = consent !== null && withdrawnOn !== null && withdrawnOn <= consent.act.date;
  if (consent !== null && beforeConsent && act.kind === 'reservation' && !withdrawnBefore) {
    const again = confirmationOf(act, dossier);
    if (again !== undefined) {
      superseding = again;
      supersededOn = again.date;
    } else if (mustBeConfirmed(provision, world) && superseding === null) {
      lapsedUnconfirmed = true;
      why.push(
        because(
          confirmation?.article ?? 'VCLT Art. 23(2)',
          `Formulated when signing and not confirmed with the ${described(consent.act, name)}: it has no effect`,
          [act, consent.act],
        ),
      );
    }
  }
  const confirmed = superseding?.kind === 'reservation' && superseding.date === consent?.act.date && beforeConsent;
  if (superseding !== null && supersededOn !== null) {
    history.push(step(superseding, confirmed ? 'confirmed' : 'replaced', supersededOn));
    why.push(
      because(
        confirmed ? (confirmation?.article ?? 'VCLT Art. 23(2)') : clause,
        `${confirmed ? 'Confirmed, and so considered as made,' : 'Replaced'} by the ${described(superseding, name)}`,
        [superseding],
      ),
    );
  }
  for (const { act: objection, dossier: objector, status } of objections) {
    history.push(step(objection, 'objected', objection.date));
    const precludes = objection.opposesForce ? ', opposing entry into force between the two' : '';
    const raised = `${described(objection, inText(objector.participant))}${precludes}`;
    why.push(because(objection.provision, raised, [objection]));
    const { withdrawnOn: taken } = status;
    if (taken !== null) history.push({ ...step(objection, 'objection-withdrawn', taken), date: taken, text: null });
  }
  if (history.length > 2) history.sort((a, b) => compare(a.date, b.date));

  const taken = beforeConsent ? signatureGone(dossier, act, consent) : null;
  const gone = taken ?? (consent === null ? null : consent.endedOn);
  const closes = objectionsUntil(act, provision, consent, world);
  // A late reservation, of which the text says nothing, is taken in deposit if no contracting State objects in time.
  const against =
    loss?.until === undefined
      ? undefined
      : objections.find(
          ({ act: objection, dossier: objector, status }) =>
            objection.date <= (loss.until as LegalDate) && status.stands && contracting(objector, objection.date),
        );
  const accepted = loss?.until !== undefined && against === undefined;
  const until = earliest(withdrawnOn, supersededOn, gone);
  let state: StatementStatus['state'];
  // What came first ended it; what followed found nothing left.
  const waits = accepted && loss?.until !== undefined && asAt <= loss.until;
  if (accepted && loss?.until !== undefined && from !== null) from = later(from, plus(loss.until, { days: 1 }));
  if (loss !== undefined && !accepted) state = 'without-effect';
  else if (waits) state = 'awaiting';
  else if (lapsedUnconfirmed) state = 'not-confirmed';
  else if (until !== null && until <= asAt) {
    if (until === withdrawnOn) state = 'withdrawn';
    else if (until === supersededOn) state = confirmed ? 'confirmed' : 'replaced';
    else state = 'lapsed';
  } else if (consent === null) state = 'formulated';
  else state = from !== null && from <= asAt ? 'in-force' : 'made';
  const hasEffect = !lapsedUnconfirmed && !confirmed && state !== 'without-effect' && state !== 'awaiting';
  if (loss !== undefined) {
    why.push(because(loss.article, loss.why, [act]));
    if (against !== undefined)
      why.push(
        because(
          loss.article,
          `${described(against.act, inText(against.dossier.participant))}, a contracting State, within the period: the reservation is not taken in deposit, and has no effect towards anybody`,
          [act, against.act],
        ),
      );
    else if (loss.until !== undefined)
      why.push(
        because(
          loss.article,
          waits
            ? `Any contracting State may object until ${spell(loss.until)}; until then it has no effect`
            : `No objection of a contracting State by ${spell(loss.until)} is on record: taken in deposit, with effect from the next day`,
          [act],
        ),
      );
  }
  if (state === 'without-effect' || state === 'awaiting') {
    // Told above.
  } else if (state === 'lapsed')
    why.push(
      because(
        undefined,
        `Lapsed on ${spell(gone as LegalDate)}, when ${endInText(taken === null ? consent : null, name)}`,
        [act],
      ),
    );
  else if (!hasEffect || state === 'withdrawn' || state === 'replaced') {
    // Told above.
  } else if (consent === null)
    why.push(because(undefined, `${name} has not expressed its consent: no effect yet`, [act]));
  else if (from === null)
    why.push(because(undefined, `It has effect once the treaty binds ${name}, which has no date yet`, [act]));
  else if (from === boundFrom)
    why.push(because(undefined, `It has effect from ${spell(from)}, when the treaty binds ${name}`, [act]));
  else why.push(because(undefined, `It has effect from ${spell(from)}`, [act]));

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
    objections:
      objections.length === 0
        ? NO_OBJECTIONS
        : objections.map(({ act: objection, dossier: objector, status }) => ({
            act: objection.id,
            participant: objector.participant.code,
            name: objector.participant.name,
            date: objection.date,
            opposesForce: objection.opposesForce ?? false,
            stands: status.stands,
            text: objection.text ?? null,
          })),
    objectionsUntil: loss !== undefined && loss.until === undefined ? null : (loss?.until ?? closes),
    objectionsCountedFrom:
      closes === null || (loss !== undefined && loss.until === undefined)
        ? null
        : act.notified === undefined
          ? 'deposit'
          : 'notification',
    history,
    because: why,
  };
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

function named({ effective }: Act): string {
  return effective === undefined ? '' : `, effective ${spell(effective)}`;
}

function earliest(...dates: (LegalDate | null)[]): LegalDate | null {
  let first: LegalDate | null = null;
  for (const date of dates) if (date !== null && (first === null || date < first)) first = date;
  return first;
}

/** What its author did, or what happened to it, that a statement lapsed with. */
function endInText(consent: Consent | null, name: string): string {
  if (consent === null) return `${name} withdrew its signature`;
  if (consent.endedBy === 'instrument-withdrawn') return `${name} withdrew its instrument`;
  return consent.inForceFrom === null ? `the consent of ${name} ended` : `${name} ceased to be bound`;
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
