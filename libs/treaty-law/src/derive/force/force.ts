import type { ParticipantCode } from '../../act.ts';
import type { FinalClauses } from '../../final-clauses.ts';
import { type LegalDate, later, plus, spell } from '../../legal-date.ts';
import type { EntryIntoForceStatus, Progress, Reason } from '../../status.ts';
import { evaluate } from '../conditions/condition.ts';
import { type Evaluation, progressOf } from '../conditions/evaluation.ts';
import type { Consent } from '../dossier.ts';
import { because, cite, described, inText } from '../words.ts';
import { type Reached, reach, type World } from '../world.ts';
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
  readonly missing: string[];
  readonly readings: EntryIntoForceStatus['readings'];
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
  readonly missing: string[];
}

/** Applies a clause on entry into force (the treaty's own, or that of an amendment) to the acts: condition, then delay. */
export function enterIntoForce(world: World, clause = world.document.entryIntoForce): GeneralForce {
  if (clause === undefined) {
    const text = 'The final clauses of this treaty are not on record, so no date is computed';
    return {
      metOn: null,
      date: null,
      evaluation: null,
      article: undefined,
      provisional: false,
      definitive: null,
      without: NOBODY,
      progress: null,
      because: [because(undefined, text)],
      missing: [text],
      readings: [],
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
    const missing = evaluation.progress.missing ?? 'the condition is not met';
    reasons.push(because(article, `Not in force${provisional ? ' provisionally' : ''}. Missing: ${missing}`));
    return { article, scope, provisional, evaluation, metOn, date: null, reasons, missing: [missing] };
  }
  const reached = notBefore(metOn, reach(delay, metOn, world));
  const only = provisional ? '; in force only provisionally' : '';
  reasons.push(because(article, `Condition met on ${spell(metOn)}; ${reached.arithmetic}${only}`));
  const missing =
    reached.date === null ? [reached.arithmetic] : metOn > world.asAt ? [evaluation.progress.missing ?? ''] : [];
  return { article, scope, provisional, evaluation, metOn, date: reached.date, reasons, missing };
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
  const lacks = (way: Way): string => way.missing.join('; ');
  const progress = progressOf(undefined, {
    text: 'any of these ways',
    met: metOn !== null && metOn <= world.asAt,
    metOn,
    parts: ways.map((way) => ({ ...way.evaluation.progress, clause: cite(way.article) })),
  });
  if (date === null) {
    const missing = ways.map((way) => `${lacks(way)} (${cite(way.article)})`).join(', or ');
    return { progress, because: ways.flatMap((way) => way.reasons), missing: [missing] };
  }
  const why = others.map((way) =>
    because(
      way.article,
      way.date === null
        ? `Not in force by this other way. Missing: ${lacks(way)}`
        : governing.provisional && !way.provisional
          ? `By this other way it is definitively in force from ${spell(way.date)}`
          : `By this other way it would be in force ${way.date === date ? 'on the same day' : `only on ${spell(way.date)}`}`,
    ),
  );
  const says = because(governing.article, `Of ${ways.length} ways into force, this one comes first: ${spell(date)}`);
  return { progress, because: [...governing.reasons, says, ...why], missing: governing.missing };
}

/** A fixed date, or that of another treaty, may lie before what is awaited: effect never precedes its cause. */
function notBefore(cause: LegalDate, reached: Reached): Reached {
  if (reached.date === null || reached.date >= cause) return reached;
  return { date: cause, arithmetic: `${reached.arithmetic}, but not before ${spell(cause)}` };
}

/**
 * From when one consent binds. Consent given by the day the condition was met is bound from the general date;
 * a later one after its own delay, never before the general date; who is bound without consent, not later than that.
 */
export function bind(consent: Consent, general: GeneralForce, world: World): Reason[] {
  const reasons = boundFrom(consent, general, world);
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
    const until = spell(plus(earlier.endedOn, { days: -1 }));
    const text = `The earlier consent binds until ${until}; the new one from ${spell(earlier.endedOn)}`;
    reasons.push(because(undefined, text, [earlier.act, consent.act]));
  }
  return reasons;
}

/** A clause that binds without consent binds those too that consent later on. */
function boundAnyway(consent: Consent, { without }: GeneralForce, reasons: Reason[]): void {
  const anyway = without.get(consent.participant.code);
  const bond = anyway?.bonds.find((each) => each.until === null || consent.act.date < each.until);
  if (anyway === undefined || bond === undefined) return;
  if (consent.inForceFrom !== null && consent.inForceFrom <= bond.from) return;
  consent.inForceFrom = bond.from;
  reasons.push(...anyway.because);
}

function boundFrom(consent: Consent, general: GeneralForce, world: World): Reason[] {
  const { act, participant } = consent;
  const clause = world.document.entryIntoForce;
  const said = described(act, inText(participant));
  if (act.kind === 'succession' && act.effective !== undefined && clause !== undefined) {
    consent.inForceFrom = general.date === null ? null : later(act.effective, general.date);
    return [
      because(
        undefined,
        `Succession notified on ${spell(act.date)} has effect from ${spell(act.effective)}${general.date === null ? '' : `, not before general entry into force on ${spell(general.date)}`}`,
        [act],
      ),
    ];
  }
  if (clause === undefined) {
    consent.inForceFrom = act.effective ?? null;
    return [
      because(
        undefined,
        act.effective === undefined
          ? `${said}; the final clauses are not on record, so it is not computed from when it binds`
          : `${said}; its source gives ${spell(act.effective)} as the date of entry into force`,
        [act],
      ),
    ];
  }
  if (general.metOn === null || general.date === null)
    return [because(general.article, `${said}; the treaty has no date of entry into force yet`, [act])];
  const rule = clause.later.find((l) => l.means === undefined || l.means.includes(act.kind));
  const isLater = act.date > (rule?.after === 'entry-into-force' ? general.date : general.metOn);
  if (!isLater) {
    consent.inForceFrom = general.date;
    let when: string;
    if (act.id === general.evaluation?.decisive) when = ', which met the condition';
    else if (rule?.after === 'entry-into-force') when = ', not after entry into force';
    else when = `, not after the condition was met on ${spell(general.metOn)}`;
    const text = `${said}${when}: bound from general entry into force on ${spell(general.date)}`;
    return [because(general.article, text, [act])];
  }
  const reached = notBefore(act.date, reach(rule?.delay ?? { kind: 'same-day' }, act.date, world));
  const article = rule?.article ?? 'VCLT Art. 24(3)';
  if (reached.date === null) return [because(article, `${said}; ${reached.arithmetic}`, [act])];
  consent.inForceFrom = later(reached.date, general.date);
  const floor = reached.date < general.date ? `; general entry into force on ${spell(general.date)} is later` : '';
  return [because(article, `${said}; ${reached.arithmetic}${floor}`, [act])];
}
