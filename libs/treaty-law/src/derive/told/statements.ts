import { type Act, isStatement, type StatementKind } from '../../act.ts';
import type { Provision } from '../../final-clauses.ts';
import { type LegalDate, later, spell } from '../../legal-date.ts';
import type { Reason, StatementStatus, StatementStep } from '../../status.ts';
import { type Consent, compare, type Dossier, insert } from '../dossier.ts';
import { because, described, listed as enumerated, inText, provisionOf } from '../words.ts';
import { reach, TAKES_BACK, type World } from '../world.ts';

/** Kinds of act that are about a statement on record. */
export function isAboutStatement(act: Act): boolean {
  return act.kind === 'statement-modified' || TAKES_BACK.has(act.kind);
}

/** A statement beside the act that made it, the clause it falls under, and the consent it belongs to. */
export interface Statement {
  readonly act: Act;
  readonly dossier: Dossier;
  readonly provision: Provision | undefined;
  readonly consent: Consent | null;
  readonly status: StatementStatus;
}

/** Every statement on record: what it is about, whether it has effect on asAt, and its history. */
export function statementsOf(dossiers: ReadonlyMap<string, Dossier>, world: World): Statement[] {
  const found: Statement[] = [];
  const objections = new Map<string, Statement[]>();
  const targets = new Map<Dossier, ReadonlyMap<Act, string>>();
  const tell = (act: Act & { kind: StatementKind }, dossier: Dossier): Statement => {
    const provision = listedOnce(act, world);
    const consent = consentOf(act, dossier);
    const after = targets.getOrInsertComputed(dossier, targetsIn);
    const raised = objections.size === 0 ? NONE : raisedTo(act, consent, dossier);
    const status = statusOf(act, provision, consent, after, raised, dossier, world);
    const statement = { act, dossier, provision, consent, status };
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
  }
  return found.sort(inOrder);
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

const SAME_DAY = { kind: 'same-day' } as const;
/** Of a reservation or an objection; no rule tells of other statements, which are taken back as they are made. */
const ON_RECEIPT = { article: 'VCLT Art. 22(3)', delay: SAME_DAY };

/** From when a withdrawal has effect: by the rule of the provision or of the treaty, or on the later date it names. */
function withdrawnFrom(act: Act, of: Act, provision: Provision | undefined, world: World) {
  const { statements, territories } = world.document;
  const rule =
    provision?.withdrawal ??
    (of.kind === 'territorial-application' ? territories?.withdrawal : undefined) ??
    (of.kind === 'reservation' ? statements.withdrawal : undefined) ??
    (of.kind === 'reservation' || of.kind === 'objection' ? ON_RECEIPT : { article: undefined, delay: SAME_DAY });
  const reached = reach(rule.delay, act.date, world);
  const date = later(reached.date ?? act.date, act.effective ?? act.date);
  return {
    date,
    article: rule.article,
    arithmetic: date === reached.date ? reached.arithmetic : `the date it names, ${spell(date)}`,
  };
}

function statusOf(
  act: Act & { kind: StatementStatus['kind'] },
  provision: Provision | undefined,
  consent: Consent | null,
  targets: ReadonlyMap<Act, string>,
  objections: readonly Statement[],
  dossier: Dossier,
  world: World,
): StatementStatus {
  const { participant } = dossier;
  const { asAt, document } = world;
  const name = inText(participant);
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

  const gone = consent === null ? signatureGone(dossier, act) : consent.endedOn;
  const until = earliest(withdrawnOn, supersededOn, gone);
  let state: StatementStatus['state'];
  // What came first ended it; what followed found nothing left.
  if (lapsedUnconfirmed) state = 'not-confirmed';
  else if (until !== null && until <= asAt) {
    if (until === withdrawnOn) state = 'withdrawn';
    else if (until === supersededOn) state = confirmed ? 'confirmed' : 'replaced';
    else state = 'lapsed';
  } else if (consent === null) state = 'formulated';
  else state = from !== null && from <= asAt ? 'in-force' : 'made';
  const hasEffect = !lapsedUnconfirmed && !confirmed;
  if (state === 'lapsed')
    why.push(because(undefined, `Lapsed on ${spell(gone as LegalDate)}, when ${endInText(consent, name)}`, [act]));
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
    act: act.id,
    participant: participant.code,
    name: participant.name,
    kind: act.kind,
    provision: act.provision ?? null,
    listed: provision?.provision ?? null,
    register: provision?.register ?? null,
    about: provision?.summary ?? null,
    date: act.date,
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
    objectionsUntil: act.kind === 'reservation' ? objectionsUntil(act, provision, consent, world) : null,
    history,
    unverified: act.source?.confidence === 'recalled',
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

/** The day on which a signatory withdrew the signature that its statement was made with. */
function signatureGone({ acts, signature, signatures }: Dossier, { date }: Act): LegalDate | null {
  if (signature !== null || signatures.length === 0) return null;
  return acts.find((act) => act.kind === 'signature-withdrawn' && act.date >= date)?.date ?? null;
}

const TWELVE_MONTHS = { kind: 'period', months: 12 } as const;

/**
 * Last day on which those that had consented may object (VCLT Art. 20(5)): twelve months after they were told of it,
 * for which the day of the reservation stands, as the record does not hold that of the notification. A reservation
 * that the treaty itself authorizes needs no acceptance (VCLT Art. 20(1)).
 */
function objectionsUntil(
  act: Act,
  provision: Provision | undefined,
  consent: Consent | null,
  world: World,
): LegalDate | null {
  const { document } = world;
  if (provision?.kind === 'reservation' || document.entryIntoForce === undefined || consent === null) return null;
  // What was formulated when signing counts as made on consent.
  const made = later(act.date, consent.act.date);
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
