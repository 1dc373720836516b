import { type Act, isStatement, type StatementKind } from '../../act.ts';
import type { Provision } from '../../final-clauses.ts';
import { type LegalDate, later, spell } from '../../legal-date.ts';
import type { Reason, StatementStatus, StatementStep } from '../../status.ts';
import { type Consent, compare, type Dossier, insert } from '../dossier.ts';
import { because, described, inText } from '../words.ts';
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
  const about = new Map<StatementKind, Map<string | undefined, Provision | undefined>>();
  const objections = new Map<string, Statement[]>();
  const targets = new Map<Dossier, ReadonlyMap<Act, string>>();
  const tell = (act: Act & { kind: StatementKind }, dossier: Dossier): Statement => {
    const ofKind = about.getOrInsertComputed(act.kind, () => new Map());
    const provision = ofKind.getOrInsertComputed(act.provision, () => listed(act, world));
    const consent = consentOf(act, dossier);
    const after = targets.getOrInsertComputed(dossier, targetsIn);
    const status = statusOf(act, provision, consent, after, objections.get(act.id) ?? NONE, dossier, world);
    const statement = { act, dossier, provision, consent, status };
    found.push(statement);
    return statement;
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

/** The consent a statement belongs to: the one that stood when it was made, or the first one after it. */
function consentOf({ date }: Act, { consents }: Dossier): Consent | null {
  for (const consent of consents) {
    if (consent.endedOn === null || date < consent.endedOn) return consent;
  }
  return null;
}

const SAME_DAY = { article: 'VCLT Art. 22(3)', delay: { kind: 'same-day' } } as const;

/** From when a withdrawal has effect: by the rule of the provision or of the treaty, or on the later date it names. */
function withdrawnFrom(act: Act, of: Act, provision: Provision | undefined, world: World) {
  const { statements, territories } = world.document;
  const rule =
    provision?.withdrawal ??
    (of.kind === 'territorial-application' ? territories?.withdrawal : undefined) ??
    statements.withdrawal ??
    SAME_DAY;
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
  const boundFrom = consent?.inForceFrom ?? null;

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
      history.push(step(other, other.partial ? 'withdrawn-in-part' : 'withdrawn', withdrawal.date));
      const said = `${described(other, name)}${other.partial ? ', in part' : ''}: ${withdrawal.arithmetic}`;
      why.push(because(withdrawal.article, said, [other]));
      if (!other.partial) withdrawnOn = withdrawal.date;
    }
  }

  // A reservation formulated when signing must be confirmed when consenting (VCLT Art. 23(2)).
  const beforeConsent = consent === null || act.date < consent.act.date;
  const { confirmation } = document.statements;
  let lapsedUnconfirmed = false;
  if (consent !== null && beforeConsent && act.kind === 'reservation') {
    const again = dossier.acts.find(
      (other) =>
        other.kind === 'reservation' &&
        other.date === consent.act.date &&
        (other.refersTo === act.id || (other.refersTo === undefined && other.provision === act.provision)),
    );
    if (again !== undefined) {
      superseding = again;
      supersededOn = again.date;
    } else if (mustBeConfirmed(provision, world) && superseding === null) {
      lapsedUnconfirmed = withdrawnOn === null || withdrawnOn > consent.act.date;
      if (lapsedUnconfirmed)
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
  if (withdrawnOn !== null && withdrawnOn <= asAt) state = 'withdrawn';
  else if (supersededOn !== null && supersededOn <= asAt) state = confirmed ? 'confirmed' : 'replaced';
  else if (gone !== null && gone <= asAt) state = 'lapsed';
  else if (lapsedUnconfirmed) state = 'not-confirmed';
  else if (consent === null) state = 'formulated';
  else state = from !== null && from <= asAt ? 'in-force' : 'made';
  const hasEffect = !lapsedUnconfirmed && !confirmed;
  if (state === 'lapsed')
    why.push(because(undefined, `Lapsed on ${spell(gone as LegalDate)}, when ${name} ceased to be bound`, [act]));
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
 * What each act about a statement is about: by reference, or where it makes none the last statement under its
 * provision that was not taken back before.
 */
export function targetsIn({ acts }: Dossier): ReadonlyMap<Act, string> {
  if (!acts.some((act) => isAboutStatement(act) || (act.refersTo !== undefined && isStatement(act)))) return NO_TARGETS;
  const targets = new Map<Act, string>();
  const taken = new Set<string>();
  for (const [n, act] of acts.entries()) {
    if (isStatement(act)) {
      if (act.refersTo !== undefined && act.kind !== 'objection') targets.set(act, act.refersTo);
      continue;
    }
    if (!isAboutStatement(act)) continue;
    const target =
      act.refersTo ??
      acts.slice(0, n).findLast((made) => isStatement(made) && made.provision === act.provision && !taken.has(made.id))
        ?.id;
    if (target === undefined) continue;
    targets.set(act, target);
    if (TAKES_BACK.has(act.kind) && act.partial !== true) taken.add(target);
  }
  return targets;
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

/** The day on which a signatory withdrew the signature that its statement was made with. */
function signatureGone({ acts, signature, signatures, consents }: Dossier, { date }: Act): LegalDate | null {
  const ended = consents.at(-1)?.endedOn ?? null;
  if (ended !== null && ended > date) return ended;
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

/**
 * The listed provision a statement is about. Depositaries cite more or less of it (`8(10)` for `8(10)(a)`), or the
 * provision it derogates from in place of the one that permits it (`9(2)(b)` for `9(4)`).
 */
function listed(act: Act, world: World): Provision | undefined {
  const cited = act.provision;
  const { provisions } = world.document.statements;
  if (cited === undefined) return undefined;
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
