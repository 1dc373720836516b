import type { LegalDate } from '../legal-date.ts';
import { type Facts, type Reason, type Rule, reason } from '../reason.ts';
import type {
  AmendmentStatus,
  CalendarEntry,
  MilestoneStatus,
  ObligationStatus,
  ParticipantStatus,
  Spell,
} from '../status.ts';
import { compare } from './dossier.ts';
import type { Settled } from './force/settle.ts';
import type { Statement } from './told/statement.ts';

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
  const enter = <R extends Rule>(
    date: LegalDate | null | undefined,
    kind: CalendarEntry['kind'],
    rule: R,
    facts: Facts[R],
    why: Reason[],
    participant: string | null = null,
  ): void => {
    if (date != null) entries.push({ date, kind, participant, rule, facts, past: date <= world.asAt, because: why });
  };
  const { document } = world;
  const of = { treaty: document.shortTitle ?? { en: document.id } };
  enter(document.adopted?.date, 'adoption', 'treaty-adopted', of, [
    reason(document.adopted?.article, 'adoption-as-stated', {}),
  ]);
  if (document.signature !== undefined) {
    const { article, opens, closes } = document.signature;
    enter(opens, 'signature-opens', 'opens-for-signature', of, [reason(article, 'opening-as-stated', {})]);
    enter(closes, 'signature-closes', 'last-day-for-signature', of, [reason(article, 'closing-as-stated', {})]);
  }
  enter(general.metOn, 'condition-met', 'condition-is-met', of, general.because);
  const { date, provisional, definitive } = general;
  const how = provisional ? 'provisionally' : null;
  enter(date, 'entry-into-force', 'enters-into-force', { ...of, how }, general.because);
  if (provisional)
    enter(definitive, 'entry-into-force', 'enters-into-force', { ...of, how: 'definitively' }, general.because);
  for (const { participant, spells, provisional: applied, because } of participants) {
    const whom = { ...of, participant };
    for (let i = 0; i < spells.length; i += 1) {
      const each = spells[i] as Spell;
      // Bound anew on the day the old bond ends: nothing changes on that day.
      const goesOn = spells[i + 1]?.inForceFrom === each.endedOn;
      const resumes = i > 0 && spells[i - 1]?.endedOn === each.inForceFrom;
      // The general date has its own entry; repeated for everybody it would hide the others.
      if (each.inForceFrom !== general.date && !resumes)
        enter(each.inForceFrom, 'in-force-for', 'in-force-for', whom, because, participant);
      // The end of the treaty has its own entry too.
      if (each.inForceFrom !== null && !goesOn && each.endedBy !== 'termination') {
        const rule = each.endedBy === 'left-on-unknown-day' ? 'has-left-by' : 'ceases-to-be-party';
        enter(each.endedOn, 'denunciation-effective', rule, whom, because, participant);
      }
    }
    if (applied !== null) {
      const { from, until, because: why } = applied;
      enter(from, 'provisional', 'applies-provisionally', whom, why, participant);
      enter(until, 'provisional', 'no-longer-applies-provisionally', whom, why, participant);
    }
  }
  enter(termination?.date, 'termination', 'ceases-to-be-in-force', of, termination?.because ?? []);
  for (const { title, adopted, date, each: oneByOne, participants: accepting, because } of amendments) {
    const named = { ...of, title };
    enter(adopted, 'amendment', 'amendment-is-adopted', named, because.slice(0, 1));
    if (!oneByOne) enter(date, 'amendment', 'amendment-enters-into-force', named, because);
    for (const each of accepting) {
      if ((each.inForceFrom === date && !oneByOne) || each.accepted === null) continue;
      const { participant } = each;
      const facts = { ...named, participant };
      enter(each.inForceFrom, 'amendment', 'amendment-in-force-for', facts, each.because, participant);
    }
  }
  for (const { title, date, because } of milestones)
    enter(date, 'milestone', 'milestone-falls', { ...of, title }, because);
  for (const { status, consent } of statements) {
    const { kind, provision, participant, from, withdrawnOn, stands, state, objectionsUntil, because } = status;
    // What takes effect together with its author's consent has that date's entry.
    const own = from === consent?.inForceFrom ? null : from;
    const last = stands || state === 'awaiting' ? objectionsUntil : null;
    if (own === null && withdrawnOn === null && last === null) continue;
    const facts = { ...of, kind, provision, participant };
    enter(own, 'statement-effective', 'statement-takes-effect', facts, because, participant);
    enter(withdrawnOn, 'statement-withdrawn', 'statement-is-withdrawn', facts, because, participant);
    const until = { ...facts, countedFrom: status.objectionsCountedFrom };
    enter(last, 'objections-close', 'last-day-to-object', until, because, participant);
  }
  // What was due before is told with the obligations; here, what a participant has to have ready by a day to come.
  const ahead = obligations.filter(({ state, due }) => state === 'not-yet-due' && due !== null);
  for (const owed of Map.groupBy(ahead, ({ participant, due }) => `${participant} ${due}`).values()) {
    const { participant, due } = owed[0] as ObligationStatus;
    const provisions = [...new Set(owed.map(({ provision }) => provision))];
    enter(
      due,
      'obligation-due',
      'falls-due',
      { ...of, participant, provisions },
      owed.flatMap((each) => each.because),
      participant,
    );
  }
  return entries.sort((a, b) => compare(a.date, b.date));
}
