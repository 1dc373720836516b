import { membersOf } from '../context.ts';
import { type LegalDate, later, plus, spell } from '../legal-date.ts';
import type { EntryIntoForceStatus, Reason } from '../status.ts';
import { evaluate } from './condition.ts';
import { type Consent, type Dossier, end } from './dossier.ts';
import type { Evaluation } from './evaluation.ts';
import { because, described, inText } from './words.ts';
import { type Reached, reach, type World } from './world.ts';

/** General entry into force, before it is known what each participant is bound by. */
export interface GeneralForce {
  readonly metOn: LegalDate | null;
  readonly date: LegalDate | null;
  readonly evaluation: Evaluation | null;
  readonly because: Reason[];
  readonly missing: string[];
  readonly readings: EntryIntoForceStatus['readings'];
}

/** Applies the clause on entry into force to the acts: condition, then delay. */
export function enterIntoForce(world: World): GeneralForce {
  const clause = world.document.entryIntoForce;
  if (clause === undefined) {
    const text = 'The final clauses of this treaty are not on record, so no date is computed';
    return {
      metOn: null,
      date: null,
      evaluation: null,
      because: [because(undefined, text)],
      missing: [text],
      readings: [],
    };
  }
  const apply = (condition: typeof clause.condition, delay: typeof clause.delay) => {
    const evaluation = evaluate(condition, world);
    const reasons = [...evaluation.reasons];
    if (evaluation.metOn === null) {
      const missing = evaluation.progress.missing ?? 'the condition is not met';
      return {
        evaluation,
        metOn: null,
        date: null,
        reasons: [...reasons, because(clause.article, `Not in force. Missing: ${missing}`)],
        missing: [missing],
      };
    }
    const reached = notBefore(evaluation.metOn, reach(delay, evaluation.metOn, world));
    reasons.push(because(clause.article, `Condition met on ${spell(evaluation.metOn)}; ${reached.arithmetic}`));
    const missing =
      reached.date === null
        ? [reached.arithmetic]
        : evaluation.metOn > world.asAt
          ? [evaluation.progress.missing ?? '']
          : [];
    return { evaluation, metOn: evaluation.metOn, date: reached.date, reasons, missing };
  };
  const main = apply(clause.condition, clause.delay);
  const readings = clause.otherReadings.map((reading) => {
    const other = apply(reading.condition, reading.delay ?? clause.delay);
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
      date: main.date,
      conditionMetOn: main.metOn,
      progress: main.evaluation.progress,
      because: main.reasons,
    });
  }
  return {
    metOn: main.metOn,
    date: main.date,
    evaluation: main.evaluation,
    because: main.reasons,
    missing: main.missing,
    readings,
  };
}

/** A fixed date, or that of another treaty, may lie before what is awaited: effect never precedes its cause. */
function notBefore(cause: LegalDate, reached: Reached): Reached {
  if (reached.date === null || reached.date >= cause) return reached;
  return { date: cause, arithmetic: `${reached.arithmetic}, but not before ${spell(cause)}` };
}

/**
 * From when one consent binds. Consent given by the day the condition was met is bound from the general date;
 * a later one after its own delay, never before the general date.
 */
export function bind(consent: Consent, general: GeneralForce, world: World): Reason[] {
  const reasons = boundFrom(consent, general, world);
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

function boundFrom(consent: Consent, general: GeneralForce, world: World): Reason[] {
  const { act, participant } = consent;
  const clause = world.document.entryIntoForce;
  const said = described(act, inText(participant));
  if (act.kind === 'succession' && act.effective !== undefined) {
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
    return [because(clause.article, `${said}; the treaty has no date of entry into force yet`, [act])];
  const rule = clause.later.find((l) => l.means === undefined || l.means.includes(act.kind));
  const isLater = act.date > (rule?.after === 'entry-into-force' ? general.date : general.metOn);
  if (!isLater) {
    consent.inForceFrom = general.date;
    let when: string;
    if (act.id === general.evaluation?.decisive) when = ', which met the condition';
    else if (rule?.after === 'entry-into-force') when = ', not after entry into force';
    else when = `, not after the condition was met on ${spell(general.metOn)}`;
    const text = `${said}${when}: bound from general entry into force on ${spell(general.date)}`;
    return [because(clause.article, text, [act])];
  }
  const reached = notBefore(act.date, reach(rule?.delay ?? { kind: 'same-day' }, act.date, world));
  const article = rule?.article ?? 'VCLT Art. 24(3)';
  if (reached.date === null) return [because(article, `${said}; ${reached.arithmetic}`, [act])];
  consent.inForceFrom = later(reached.date, general.date);
  const floor = reached.date < general.date ? `; general entry into force on ${spell(general.date)} is later` : '';
  return [because(article, `${said}; ${reached.arithmetic}${floor}`, [act])];
}

/** An REIO ceases to be a Party when all its member States have denounced; members that never consented are not awaited. */
export function endWithMembers(dossiers: ReadonlyMap<string, Dossier>, world: World): void {
  if (world.document.denunciation?.reio === undefined) return;
  for (const dossier of dossiers.values()) {
    const group = dossier.participant.memberStates;
    const consent = dossier.consents.at(-1);
    if (dossier.participant.kind !== 'reio' || group === undefined || consent === undefined) continue;
    // A member that withdrew its instrument is one that never consented.
    const members = membersOf(world.context, group, world.asAt).flatMap(
      (code) => dossiers.get(code)?.consents.findLast((each) => each.withdrawal === null) ?? [],
    );
    if (members.length === 0 || members.some((member) => member.endedBy !== 'denunciation')) continue;
    const last = members.map((member) => member.endedOn as LegalDate).reduce(later);
    if (last > consent.act.date) end(consent, last, 'members-denounced');
  }
}

/** Notice of denunciation where the treaty is silent: twelve months (VCLT Art. 56(2)). */
export const SILENT = { kind: 'period', months: 12 } as const;

/** Why a consent ended, or will end. */
export function endInWords(consent: Consent, world: World): Reason[] {
  const on = consent.endedOn;
  const name = inText(consent.participant);
  const clause = world.document.denunciation;
  if (on === null) {
    if (consent.denunciation === null) return [];
    return [
      because(
        clause?.article,
        `${received(consent.denunciation, name)}; no rule on record tells from when it has effect`,
        [consent.denunciation],
      ),
    ];
  }
  switch (consent.endedBy) {
    case 'instrument-withdrawn':
      return [
        because(
          undefined,
          `Instrument withdrawn on ${spell(on)}, before the treaty was in force for ${name}`,
          consent.withdrawal === null ? [] : [consent.withdrawal],
        ),
      ];
    case 'parent-denunciation': {
      const fall = clause?.fallsWith.find((f) =>
        world.context.treaties
          .get(f.treaty)
          ?.participants.get(consent.participant.code)
          ?.spells.some((s) => s.endedOn === on),
      );
      return [
        because(
          fall?.article ?? clause?.article,
          `The denunciation of ${fall?.treaty ?? 'the parent treaty'} by ${name}, effective ${spell(on)}, is one of this treaty too, from the same day`,
          [consent.act],
        ),
      ];
    }
    case 'members-denounced':
      return [
        because(
          clause?.reio?.article,
          `Every member State of ${name} that had consented has denounced; the last denunciation takes effect on ${spell(on)}, and with it ${name} ceases to be a Party`,
          [consent.act],
        ),
      ];
    default: {
      const act = consent.denunciation;
      if (act === null) return [];
      const rule = clause?.effect ?? (world.document.entryIntoForce === undefined ? undefined : SILENT);
      const reached = rule === undefined ? null : reach(rule, act.date, world);
      if (reached?.date === null) {
        const text = `${received(act, name)}; no date follows from the clause (${reached.arithmetic}), so at the latest when it was bound anew, ${spell(on)}`;
        return [because(clause?.article, text, [act])];
      }
      const named =
        act.effective !== undefined && act.effective === on && reached?.date !== on
          ? `; the later date it names: ${spell(on)}`
          : '';
      const article = clause?.article ?? (world.document.entryIntoForce === undefined ? undefined : 'VCLT Art. 56(2)');
      return [
        because(article, `${received(act, name)}, ${reached?.arithmetic ?? `effective ${spell(on)}`}${named}`, [act]),
      ];
    }
  }
}

function received(denunciation: NonNullable<Consent['denunciation']>, name: string): string {
  return `denunciation by ${name} received on ${spell(denunciation.date)}`;
}
