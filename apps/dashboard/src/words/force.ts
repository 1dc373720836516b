import { spell } from './dates.ts';

interface Force {
  /** Null where it cannot be said. */
  readonly inForce: boolean | null;
  readonly date: string | null;
  readonly provisional?: boolean;
  /** Date of adoption, where it is on record. */
  readonly adopted?: string | null;
  /** The act by which the depositary states the date. */
  readonly stated?: string | null;
}

/** Whether the treaty is told of on a day before it was adopted: there was none yet. */
export function isUnadopted(adopted: string | null | undefined, asAt: string): boolean {
  return adopted != null && adopted > asAt;
}

/** Whether and since when a treaty is in force; one whose day has come and that is not in force any more has ended. */
export function spellForce(
  { inForce, date, provisional = false, stated = null, adopted = null }: Force,
  asAt: string,
): string {
  if (isUnadopted(adopted, asAt)) return 'Not yet adopted';
  if (date === null) return inForce === null ? 'Whether it is in force cannot be said' : 'Not in force';
  const by = stated === null ? '' : ', as the depositary states';
  if (inForce === true) return `${provisional ? 'Provisionally in' : 'In'} force since ${spell(date)}${by}`;
  if (date > asAt) return `Enters into force${provisional ? ' provisionally' : ''} on ${spell(date)}${by}`;
  return `No longer in force; it was from ${spell(date)}`;
}
