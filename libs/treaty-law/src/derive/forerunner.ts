import type { Act } from '../act.ts';
import { type Context, exists, type Participant } from '../context.ts';

/**
 * Whose act it was, where a depositary prints under a State what was done before it existed: that of the one that it
 * succeeds or continues. Undefined where the author existed, or nobody is known to have existed in its place.
 */
export function forerunnerOf(
  { kind, date, notAfter }: Act,
  { existsFrom, succeeds = [] }: Participant,
  { participants }: Context,
): Participant | undefined {
  if (existsFrom === undefined || kind === 'succession' || (notAfter ?? date) >= existsFrom) return undefined;
  for (const { of } of succeeds) {
    const former = participants.get(of);
    if (former !== undefined && exists(former, date)) return former;
  }
  return undefined;
}
