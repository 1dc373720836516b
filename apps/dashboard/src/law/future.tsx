import { spell, today } from '../words/dates.ts';
import { words } from '../words/law.ts';

/** On a day that has not come, all follows from today's record: what will be done by then is not known. */
export function ByTodaysRecord({ asAt }: { asAt: string }) {
  const now = today();
  if (asAt <= now) return null;
  return <p className="notice">{words.byTodaysRecord(spell(asAt), spell(now))}</p>;
}
