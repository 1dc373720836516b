import { StaleRevision } from './errors.ts';
import type { ExpectedRevision } from './port.ts';

/** Refuses an append to a stream whose last revision (undefined: no stream) is not the one expected. */
export function meetExpectation(stream: string, expected: ExpectedRevision, last: number | undefined): void {
  if (expected === 'any') return;
  if (expected === 'no-stream' ? last !== undefined : last !== expected) {
    throw new StaleRevision(stream, expected, last ?? 'no-stream');
  }
}

/** A bound of a read: a whole number from 0, or the given default where absent. */
export function bound(name: string, value: number | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${name} must be a whole number from 0, not ${value}`);
  return value;
}
