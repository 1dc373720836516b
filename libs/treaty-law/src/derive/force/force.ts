import type { Act, ParticipantCode } from '../../act.ts';
import type { FinalClauses } from '../../final-clauses.ts';
import { type LegalDate, later, plus } from '../../legal-date.ts';
import { cite, type Phrase, phrase, type Reason, reason, reasonOf } from '../../reason.ts';
import { actFacts, whoFacts } from '../../rules/facts.ts';
import type { EntryIntoForceStatus, Progress } from '../../status.ts';
import { restsOnUnknown, successionDate } from '../capacity.ts';
import { evaluate } from '../conditions/condition.ts';
import { type Evaluation, progressOf } from '../conditions/evaluation.ts';
import { sinceFor } from '../conditions/stays.ts';
import type { Consent } from '../dossier.ts';
import { forerunnerOf } from '../forerunner.ts';
import { type Counted, reach, type World } from '../world.ts';
import { type Bonds, bindWithoutConsent } from './without-consent.ts';

type Clause = NonNullable<FinalClauses['entryIntoForce']>;

/** General entry into force, before it is known what each participant is bound by. */
export interface GeneralForce {
  readonly metOn: LegalDate | null;
  readonly date: LegalDate | null;
  /** Of the way into force that governs, and what it says: its clause, for whom. */
  readonly evaluation: Evaluation | null;
  readonly article: string | undefined;
  /** Whether that way brings it into force only provisionally, and the date of definitive force. */
  readonly provisional: boolean;
  readonly definitive: LegalDate | null;
  /** Whom it binds without their consent. */
  readonly without: ReadonlyMap<ParticipantCode, Bonds>;
  /** Of every way into force. */
  readonly progress: Progress | null;
  readonly because: Reason[];
  readonly missing: Phrase[];
  readonly readings: EntryIntoForceStatus['readings'];
  /** The date as the depositary states it, where that is on record: it governs. */
  readonly stated: Act | null;
  /** Whether no date follows only because a treaty that the clause names is not on record with its clauses. */
  readonly unknown: boolean;
  /** What the clause gives where the depositary states another date. */
  readonly computed: LegalDate | null;
}

const NOBODY: GeneralForce['without'] = new Map();

/** One way into force, applied. */
interface Way {
  readonly article: string;
  readonly scope: Clause['scope'];
  readonly provisional: boolean;
  readonly evaluation: Evaluation;
  readonly metOn: LegalDate | null;
  readonly date: LegalDate | null;
  readonly reasons: Reason[];
  readonly missing: Phrase[];
  readonly unknown: boolean;
}

/** Applies a clause on entry into force (the treaty's own, or that of an amendment) to the acts: condition, then delay. */
export function enterIntoForce(world: World, clause = world.document.entryIntoForce): GeneralForce {
  const computed = byClause(world, clause);
  const stated = statedDate(world);
  if (stated === undefined || clause !== world.document.entryIntoForce) return computed;
  const date = stated.effective ?? stated.date;
  const says = reason(undefined, 'stated-date-governs', { date }, [stated]);
  const why =
    computed.date === null || computed.date === date
      ? computed.because
      : [...computed.because, reason(undefined, 'clause-gives-other-date', { computed: computed.date, stated: date })];
  return {
    ...computed,
    date,
    metOn: computed.date === date ? computed.metOn : metBy(date, clause, world),
    definitive: date,
    provisional: false,
    because: clause === undefined ? [says] : [...why, says],
    missing: [],
    stated,
    unknown: false,
    computed: computed.date,
  };
}

/**
 * The day on which the condition was met, where the record does not show it: the last from which the clause's delay
 * leads to the date that the depositary states. Null where none does.
 */
function metBy(date: LegalDate, clause: Clause | undefined, world: World): LegalDate | null {
  if (clause === undefined) return null;
  let day = date;
  for (let back = 0; back <= LONGEST_DELAY; back += 1) {
    if (reach(clause.delay, day, world).date === date) return day;
    day = plus(day, { days: -1 });
  }
  return null;
}

/** No clause on entry into force waits longer, in days. */
const LONGEST_DELAY = 1500;

/** The date of entry into force that the depositary states, of the treaty or amendment that the world is of. */
function statedDate({ decisions }: World): Act | undefined {
  const adopted = new Set(decisions.flatMap(({ id, kind }) => (kind === 'amendment-adopted' ? [id] : [])));
  const own = decisions.filter(({ kind }) => kind === 'entry-into-force');
  // Of a treaty's decisions, one that refers to an amendment is that amendment's; in its own world there is no other.
  return own.findLast(({ refersTo }) => refersTo === undefined || !adopted.has(refersTo));
}

function byClause(world: World, clause: Clause | undefined): GeneralForce {
  if (clause === undefined) {
    const said = phrase('force-clause-not-on-record', {});
    return {
      metOn: null,
      date: null,
      evaluation: null,
      article: undefined,
      provisional: false,
      definitive: null,
      without: NOBODY,
      progress: null,
      because: [reasonOf(undefined, said)],
      missing: [said],
      readings: [],
      stated: null,
      unknown: true,
      computed: null,
    };
  }
  const main = apply(clause, world);
  const ways = [main, ...clause.otherwise.map((way) => apply(way, world))];
  const governing = ways.length === 1 ? main : earliest(ways);
  const readings = clause.otherReadings.map((reading) => {
    const { condition, delay = clause.delay } = reading;
    const other = apply({ ...clause, condition, delay }, world);
    return {
      id: reading.id,
      title: reading.title,
      ...(reading.authority === undefined ? {} : { authority: reading.authority }),
      authoritative: false,
      date: other.date,
      conditionMetOn: other.metOn,
      progress: other.evaluation.progress,
      because: other.reasons,
    };
  });
  if (clause.reading !== undefined) {
    readings.unshift({
      id: 'authoritative',
      title: clause.reading.title,
      authority: clause.reading.authority,
      authoritative: true,
      date: governing.date,
      conditionMetOn: governing.metOn,
      progress: governing.evaluation.progress,
      because: governing.reasons,
    });
  }
  const { article, scope, provisional, metOn, date, evaluation } = governing;
  return {
    metOn,
    date,
    evaluation,
    article,
    provisional,
    definitive: provisional ? earliest(ways.filter((way) => !way.provisional)).date : date,
    without:
      date === null || scope === 'all-consenting'
        ? NOBODY
        : bindWithoutConsent(clause, { article, scope, date }, world),
    ...(ways.length === 1
      ? { progress: evaluation.progress, because: governing.reasons, missing: governing.missing }
      : ofSeveral(ways, governing, world)),
    readings,
    stated: null,
    unknown: date === null && ways.every(({ unknown }) => unknown),
    computed: date,
  };
}

function apply(
  {
    article,
    scope,
    condition,
    delay,
    provisional = false,
  }: Pick<Clause, 'article' | 'scope' | 'condition' | 'delay'> & { provisional?: boolean },
  world: World,
): Way {
  const evaluation = evaluate(condition, world);
  const { metOn } = evaluation;
  const reasons = [...evaluation.reasons];
  if (metOn === null) {
    const missing = evaluation.progress.missing ?? phrase('condition-not-met', {});
    const unknown = namesUnknown(condition, world);
    reasons.push(reason(article, 'not-in-force', { missing, provisionally: provisional, known: !unknown }));
    return { article, scope, provisional, evaluation, metOn, date: null, reasons, missing: [missing], unknown };
  }
  const reached = notBefore(metOn, reach(delay, metOn, world));
  reasons.push(reason(article, 'condition-met', { date: metOn, reached: reached.why, provisionally: provisional }));
  const open = metOn > world.asAt ? evaluation.progress.missing : undefined;
  const missing = reached.date === null ? [reached.why] : open === undefined ? [] : [open];
  const unknown = reached.date === null && namesUnknown(delay, world);
  return { article, scope, provisional, evaluation, metOn, date: reached.date, reasons, missing, unknown };
}

/** Whether a condition or delay asks about a treaty that is not on record, or not with its clauses. */
function namesUnknown(node: unknown, world: World): boolean {
  if (Array.isArray(node)) return node.some((part) => namesUnknown(part, world));
  if (node === null || typeof node !== 'object') return false;
  const { treaty, to } = node as { treaty?: unknown; to?: unknown };
  for (const id of [treaty, to]) {
    if (typeof id !== 'string' || id === world.document.id) continue;
    const other = world.context.treaties.get(id);
    if (other === undefined || (!other.computed && other.inForce === null)) return true;
  }
  return Object.values(node).some((part) => namesUnknown(part, world));
}

/**
 * Of several ways into force, the one that comes first; while none does, the one the clause names first. Of two on one
 * day, one that is not only provisional.
 */
function earliest(ways: readonly Way[]): Way {
  return ways.reduce((best, way) => {
    if (way.date === null || (best.date !== null && way.date > best.date)) return best;
    return best.date === null || way.date < best.date || (best.provisional && !way.provisional) ? way : best;
  });
}

/** Of several ways into force: which one governs, and why the others do not. */
function ofSeveral(
  ways: readonly Way[],
  governing: Way,
  world: World,
): Pick<GeneralForce, 'progress' | 'because' | 'missing'> {
  const { date, metOn } = governing;
  const others = ways.filter((way) => way !== governing);
  const progress = progressOf(undefined, phrase('any-of-these-ways', {}), {
    met: metOn !== null && metOn <= world.asAt,
    metOn,
    parts: ways.map((way) => ({ ...way.evaluation.progress, clause: cite(way.article) })),
  });
  if (date === null) {
    const missing = phrase('lacks-one-way', {
      ways: ways.map((way) => ({ clause: cite(way.article), lacks: way.missing })),
    });
    return { progress, because: ways.flatMap((way) => way.reasons), missing: [missing] };
  }
  const why = others.map((way) => {
    if (way.date === null) return reason(way.article, 'other-way-not-in-force', { lacks: way.missing });
    return governing.provisional && !way.provisional
      ? reason(way.article, 'other-way-definitive', { date: way.date })
      : reason(way.article, 'other-way-later', { date: way.date, sameDay: way.date === date });
  });
  const says = reason(governing.article, 'first-way-governs', { ways: ways.length, date });
  return { progress, because: [...governing.reasons, says, ...why], missing: governing.missing };
}

/** A fixed date, or that of another treaty, may lie before what is awaited: effect never precedes its cause. */
function notBefore(cause: LegalDate, reached: Counted): Counted {
  if (reached.date === null || reached.date >= cause) return reached;
  return { date: cause, why: phrase('but-not-before', { reached: reached.why, date: cause }) };
}

/**
 * From when one consent binds. Consent given by the day the condition was met is bound from the general date;
 * a later one after its own delay, never before the general date; who is bound without consent, not later than that.
 */
export function bind(consent: Consent, general: GeneralForce, world: World): Reason[] {
  const reasons = boundFrom(consent, general, world);
  onlyThose(consent, reasons, world);
  fromItsBeginning(consent, reasons, world);
  boundAnyway(consent, general, reasons);
  // Who denounces and consents anew is bound anew when the old bond ends, not twice over.
  const own = world.dossiers.get(consent.participant.code)?.consents ?? [];
  for (const earlier of own.slice(0, own.indexOf(consent))) {
    if (consent.inForceFrom === null) break;
    if (earlier.endedOn === null && earlier.denunciation !== null) {
      // No rule told when the denunciation had effect: at the latest when the participant was bound anew.
      earlier.endedOn = later(consent.inForceFrom, earlier.inForceFrom ?? consent.inForceFrom);
      earlier.endedBy = 'denunciation';
    }
    if (earlier.inForceFrom === null || earlier.endedOn === null || consent.inForceFrom >= earlier.endedOn) continue;
    consent.inForceFrom = earlier.endedOn;
    const until = plus(earlier.endedOn, { days: -1 });
    const acts = [earlier.act, consent.act];
    reasons.push(reason(undefined, 'earlier-consent-binds-until', { until, from: earlier.endedOn }, acts));
  }
  return reasons;
}

/** What its predecessor had done binds a State from its own beginning. */
function fromItsBeginning(consent: Consent, reasons: Reason[], { context }: World): void {
  const { act, participant, inForceFrom } = consent;
  const { existsFrom } = participant;
  if (existsFrom === undefined || inForceFrom === null || inForceFrom >= existsFrom) return;
  const former = forerunnerOf(act, participant, context);
  if (former === undefined) return;
  consent.inForceFrom = existsFrom;
  const facts = { participant: participant.code, from: existsFrom, predecessor: former.code };
  reasons.push(reason(undefined, 'predecessor-was-bound', facts, [act]));
}

/** A clause that binds only some (the Parties to the parent treaty) binds each from when it is one of them. */
function onlyThose(consent: Consent, reasons: Reason[], world: World): void {
  const rule = world.document.entryIntoForce?.binds;
  if (rule === undefined || consent.inForceFrom === null || restsOnUnknown(rule.who, world, consent.participant))
    return;
  const { act, participant } = consent;
  const from = sinceFor(rule.who, act, participant, consent.inForceFrom, world);
  if (from === consent.inForceFrom) return;
  consent.inForceFrom = from;
  const who = whoFacts(rule.who, world.document, world.context);
  reasons.push(reason(rule.article, 'binds-only', { who, participant: participant.code, from }, [act]));
}

/** A clause that binds without consent binds those too that consent later on. */
function boundAnyway(consent: Consent, { without }: GeneralForce, reasons: Reason[]): void {
  const anyway = without.get(consent.participant.code);
  const bond = anyway?.bonds.find((each) => each.until === null || consent.since < each.until);
  if (anyway === undefined || bond === undefined) return;
  if (consent.inForceFrom !== null && consent.inForceFrom <= bond.from) return;
  consent.inForceFrom = bond.from;
  reasons.push(...anyway.because);
}

function boundFrom(consent: Consent, general: GeneralForce, world: World): Reason[] {
  const { act, participant } = consent;
  const clause = world.document.entryIntoForce;
  const said = actFacts(act, participant.code);
  if (act.kind === 'succession') {
    const reasons = boundAsSuccessor(consent, general, world);
    if (reasons !== null) return reasons;
  }
  if (clause === undefined && act.effective === undefined && general.date !== null && consent.since <= general.date) {
    consent.inForceFrom = general.date;
    const acts = [act, ...(general.stated === null ? [] : [general.stated])];
    return [reason(undefined, 'bound-from-stated-date', { act: said, date: general.date }, acts)];
  }
  if (clause === undefined) {
    consent.inForceFrom = act.effective ?? null;
    return [
      act.effective === undefined
        ? reason(undefined, 'binding-not-known', { act: said }, [act])
        : reason(undefined, 'source-gives-date', { act: said, date: act.effective }, [act]),
    ];
  }
  if (general.stated !== null && general.date !== null && general.metOn === null)
    return [reason(general.article, 'condition-day-not-known', { act: said }, [act])];
  if (general.metOn === null || general.date === null)
    return [reason(general.article, 'no-date-of-force-yet', { act: said }, [act])];
  const rule = clause.later.find((l) => l.means === undefined || l.means.includes(act.kind));
  const isLater = consent.since > (rule?.after === 'entry-into-force' ? general.date : general.metOn);
  const given = consent.since === act.date ? { act: said } : { act: said, since: consent.since };
  if (!isLater) {
    consent.inForceFrom = general.date;
    let by: 'decisive' | 'not-after-force' | 'not-after-condition' = 'not-after-condition';
    if (act.id === general.evaluation?.decisive) by = 'decisive';
    else if (rule?.after === 'entry-into-force') by = 'not-after-force';
    const facts = { ...given, by, conditionMetOn: general.metOn, date: general.date };
    return [reason(general.article, 'bound-from-general-date', facts, [act])];
  }
  const of = { act, code: participant.code };
  const reached = notBefore(consent.since, reach(rule?.delay ?? { kind: 'same-day' }, consent.since, world, of));
  const floor = reached.date !== null && reached.date < general.date ? { general: general.date } : {};
  if (reached.date !== null) consent.inForceFrom = later(reached.date, general.date);
  const facts = { ...given, reached: reached.why, ...floor };
  return [reason(rule?.article ?? 'VCLT Art. 24(3)', 'bound-after-delay', facts, [act])];
}

const SUCCESSION = 'Vienna Convention on Succession of States in respect of Treaties, Art. 23 and 34';

/**
 * A successor is bound from the date of the succession of States, and not before general entry into force. Null where
 * that date is not on record and the clause has a rule for succession, or the treaty has no date yet.
 */
function boundAsSuccessor(consent: Consent, general: GeneralForce, world: World): Reason[] | null {
  const { act, participant } = consent;
  const clause = world.document.entryIntoForce;
  const on = successionDate(act, participant, world);
  if (on === null && clause?.later.some(({ means }) => means?.includes('succession'))) return null;
  if (general.date === null || clause === undefined) return null;
  if (on !== null) {
    consent.inForceFrom = later(on, general.date);
    const facts = {
      participant: participant.code,
      notified: act.date,
      from: on,
      ofState: act.effective === undefined,
      general: general.date,
    };
    return [reason(SUCCESSION, 'succession-has-effect', facts, [act])];
  }
  // A succession is notified after it took place: by that day at the latest its author is bound.
  consent.inForceFrom = later(act.date, general.date);
  const facts = { act: actFacts(act, participant.code), date: consent.inForceFrom };
  return [reason(SUCCESSION, 'succession-without-date', facts, [act])];
}
