import type { LegalDate } from '../legal-date.ts';
import type { Reason } from '../reason.ts';
import { cite } from '../reason.ts';
import type {
  AmendmentStatus,
  CalendarEntry,
  MilestoneStatus,
  ObligationStatus,
  ParticipantStatus,
  StatementStatus,
} from '../status.ts';
import { compare } from './dossier.ts';
import type { Settled } from './force/settle.ts';
import type { Statement } from './told/statement.ts';
import { because, listed, nameOf } from './words.ts';

/** Every dated consequence, past and to come, in order. */
export function calendarOf(
  { general, termination, world }: Settled,
  participants: readonly ParticipantStatus[],
  milestones: readonly MilestoneStatus[],
  statements: readonly Statement[],
  obligations: readonly ObligationStatus[],
  amendments: readonly AmendmentStatus[],
): CalendarEntry[] {
  const entries: CalendarEntry[] = [];
  const enter = (
    date: LegalDate | null | undefined,
    kind: CalendarEntry['kind'],
    text: string,
    why: Reason[],
    participant: string | null = null,
  ): void => {
    if (date != null)
      entries.push({
        date,
        kind,
        participant,
        rule: 'in-words',
        facts: {},
        text,
        past: date <= world.asAt,
        because: why,
      });
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
  const { date, provisional, definitive } = general;
  enter(date, 'entry-into-force', `${short} enters into force${provisional ? ' provisionally' : ''}`, general.because);
  if (provisional) enter(definitive, 'entry-into-force', `${short} enters into force definitively`, general.because);
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
      // The end of the treaty has its own entry too.
      if (each.inForceFrom !== null && !goesOn && each.endedBy !== 'termination')
        enter(
          each.endedOn,
          'denunciation-effective',
          each.endedBy === 'left-on-unknown-day'
            ? `${nameOf(world.context, participant.participant)} has left ${short} by that day; the day itself is not on record`
            : `${nameOf(world.context, participant.participant)} ceases to be a Party to ${short}`,
          participant.because,
          participant.participant,
        );
    }
    if (participant.provisional !== null) {
      const { from, until, because: why } = participant.provisional;
      const who = nameOf(world.context, participant.participant);
      enter(from, 'provisional', `${who} applies ${short} provisionally`, why, participant.participant);
      enter(until, 'provisional', `${who} no longer applies ${short} provisionally`, why, participant.participant);
    }
  }
  enter(termination?.date, 'termination', `${short} ceases to be in force`, termination?.because ?? []);
  for (const { title, adopted, date, each: oneByOne, participants: whom, because: why } of amendments) {
    enter(adopted, 'amendment', `${short}: ${title} adopted`, why.slice(0, 1));
    if (!oneByOne) enter(date, 'amendment', `${short}: ${title} enters into force`, why);
    for (const each of whom) {
      if ((each.inForceFrom === date && !oneByOne) || each.accepted === null) continue;
      const text = `${short}: ${title} in force for ${nameOf(world.context, each.participant)}`;
      enter(each.inForceFrom, 'amendment', text, each.because, each.participant);
    }
  }
  for (const milestone of milestones)
    enter(milestone.date, 'milestone', `${short}: ${milestone.title}`, milestone.because);
  const tell = (
    status: StatementStatus,
    date: LegalDate,
    kind: CalendarEntry['kind'],
    before: string,
    after: string,
  ) => {
    const under = status.provision === null ? '' : ` under ${cite(status.provision)}`;
    const what = `${status.kind.replaceAll('-', ' ')}${under} of ${nameOf(world.context, status.participant)}`;
    enter(date, kind, `${short}: ${before}${what}${after}`, status.because, status.participant);
  };
  for (const { status, consent } of statements) {
    // What takes effect together with its author's consent has that date's entry.
    if (status.from !== null && status.from !== consent?.inForceFrom)
      tell(status, status.from, 'statement-effective', '', ' takes effect');
    if (status.withdrawnOn !== null) tell(status, status.withdrawnOn, 'statement-withdrawn', '', ' withdrawn');
    if ((status.stands || status.state === 'awaiting') && status.objectionsUntil !== null)
      tell(
        status,
        status.objectionsUntil,
        'objections-close',
        'last day to object to the ',
        status.objectionsCountedFrom === 'deposit'
          ? ', counted from its deposit: from the notification it is later'
          : '',
      );
  }
  // What was due before is told with the obligations; here, what a participant has to have ready by a day to come.
  const ahead = obligations.filter(({ state, due }) => state === 'not-yet-due' && due !== null);
  for (const owed of Map.groupBy(ahead, ({ participant, due }) => `${participant} ${due}`).values()) {
    const { participant, due } = owed[0] as ObligationStatus;
    const under = listed([...new Set(owed.map(({ provision }) => cite(provision)))], 'and');
    const text = `${short}: due from ${nameOf(world.context, participant)} under ${under}`;
    enter(
      due,
      'obligation-due',
      text,
      owed.flatMap((each) => each.because),
      participant,
    );
  }
  return entries.sort((a, b) => compare(a.date, b.date));
}
