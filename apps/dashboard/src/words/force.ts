import { spell } from './dates.ts';

interface Force {
  /** Null where it cannot be said. */
  readonly inForce: boolean | null;
  readonly date: string | null;
  readonly provisional?: boolean;
  /** The act by which the depositary states the date. */
  readonly stated?: string | null;
}

/** Whether and since when a treaty is in force; one whose day has come and that is not in force any more has ended. */
export function spellForce({ inForce, date, provisional = false, stated = null }: Force, asAt: string): string {
  if (date === null) return inForce === null ? 'Whether it is in force cannot be said' : 'Not in force';
  const by = stated === null ? '' : ', as the depositary states';
  if (inForce === true) return `${provisional ? 'Provisionally in' : 'In'} force since ${spell(date)}${by}`;
  if (date > asAt) return `Enters into force${provisional ? ' provisionally' : ''} on ${spell(date)}${by}`;
  return `No longer in force; it was from ${spell(date)}`;
}
