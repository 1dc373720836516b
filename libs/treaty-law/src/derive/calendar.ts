import type { LegalDate } from '../legal-date.ts';
import type { CalendarEntry, MilestoneStatus, ParticipantStatus, Reason } from '../status.ts';
import { compare } from './dossier.ts';
import type { GeneralForce } from './force.ts';
import { because, nameOf } from './words.ts';
import type { World } from './world.ts';

/** Every dated consequence, past and to come, in order. */
export function calendarOf(
  general: GeneralForce,
  participants: readonly ParticipantStatus[],
  milestones: readonly MilestoneStatus[],
  world: World,
): CalendarEntry[] {
  const entries: CalendarEntry[] = [];
  const enter = (
    date: LegalDate | null | undefined,
    kind: CalendarEntry['kind'],
    text: string,
    why: Reason[],
    participant: string | null = null,
  ): void => {
    if (date != null) entries.push({ date, kind, participant, text, past: date <= world.asAt, because: why });
  };
  const { document } = world;
  const short = document.shortTitle?.en ?? document.id;
  enter(document.adopted?.date, 'adoption', `${short} adopted`, [
    because(document.adopted?.article, 'Date of adoption as the treaty document states it'),
  ]);
  if (document.signature !== undefined) {
    const { article, opens, closes } = document.signature;
    enter(opens, 'signature-opens', `${short} opens for signature`, [
      because(article, 'Opening date as the clause states it'),
    ]);
    enter(closes, 'signature-closes', `${short}: last day for signature`, [
      because(article, 'Closing date as the clause states it, inclusive'),
    ]);
  }
  enter(general.metOn, 'condition-met', `${short}: condition for entry into force met`, general.because);
  enter(general.date, 'entry-into-force', `${short} enters into force`, general.because);
  for (const participant of participants) {
    for (const [i, each] of participant.spells.entries()) {
      // Bound anew on the day the old bond ends: nothing changes on that day.
      const goesOn = participant.spells[i + 1]?.inForceFrom === each.endedOn;
      const resumes = i > 0 && participant.spells[i - 1]?.endedOn === each.inForceFrom;
      // The general date has its own entry; repeated for everybody it would hide the others.
      if (each.inForceFrom !== general.date && !resumes)
        enter(
          each.inForceFrom,
          'in-force-for',
          `${short} in force for ${nameOf(world.context, participant.participant)}`,
          participant.because,
          participant.participant,
        );
      if (each.inForceFrom !== null && !goesOn)
        enter(
          each.endedOn,
          'denunciation-effective',
          `${nameOf(world.context, participant.participant)} ceases to be a Party to ${short}`,
          participant.because,
          participant.participant,
        );
    }
  }
  for (const milestone of milestones)
    enter(milestone.date, 'milestone', `${short}: ${milestone.title}`, milestone.because);
  return entries.sort((a, b) => compare(a.date, b.date));
}
