import { spell, today } from '../words/dates.ts';

/** On a day that has not come, all follows from today's record: what will be done by then is not known. */
export function ByTodaysRecord({ asAt }: { asAt: string }) {
  const now = today();
  if (asAt <= now) return null;
  return (
    <p className="notice">
      As at {spell(asAt)} by today’s record: what is done after {spell(now)} is not known.
    </p>
  );
}
