import { spell } from './dates.ts';

interface Force {
  readonly inForce: boolean;
  readonly date: string | null;
  readonly provisional?: boolean;
}

/** Whether and since when a treaty is in force; one whose day has come and that is not in force any more has ended. */
export function spellForce({ inForce, date, provisional = false }: Force, asAt: string): string {
  if (date === null) return 'Not in force';
  if (inForce) return `${provisional ? 'Provisionally in' : 'In'} force since ${spell(date)}`;
  if (date > asAt) return `Enters into force${provisional ? ' provisionally' : ''} on ${spell(date)}`;
  return `No longer in force; it was from ${spell(date)}`;
}
