import { spell } from '../words/dates.ts';

/** A legal date as people read it, kept on one line. */
export function Day({ date }: { date: string }) {
  return <time dateTime={date}>{spell(date)}</time>;
}
