import type { Condition, FinalClauses } from '../final-clauses.ts';

/** A document whose entry into force does not hang on a number, or a number that no clause can ask for. */
export class NoThreshold extends Error {
  override readonly name = 'NoThreshold';
  readonly code = 'no-threshold';
  readonly field = 'threshold';
}

/**
 * The document as it would be with another threshold: so many instruments (or signatures, or statements) bring it into
 * force, all else being as it is. Of several counts in the condition it is the first, as in "five, three of them …".
 * @param atLeast the number supposed, a whole number from 1
 * Fails with `NoThreshold` where the document counts nothing, or for another number.
 */
export function withThreshold(document: FinalClauses, atLeast: number): FinalClauses {
  if (!Number.isInteger(atLeast) || atLeast < 1)
    throw new NoThreshold(`threshold: ${atLeast} is not a whole number from 1`);
  const clause = document.entryIntoForce;
  if (clause === undefined)
    throw new NoThreshold(`threshold: the clause of ${document.id} on entry into force is not on record`);
  const condition = supposing(clause.condition, atLeast);
  if (condition === null)
    throw new NoThreshold(`threshold: the entry into force of ${document.id} does not hang on a number of instruments`);
  // What the clause says in words tells the number on record.
  const { says, ...rest } = clause;
  return { ...document, entryIntoForce: { ...rest, condition } };
}

/** The condition with another number in its first count; null where it has none. */
function supposing(condition: Condition, atLeast: number): Condition | null {
  switch (condition.kind) {
    case 'count':
      return { ...condition, atLeast };
    case 'yearly':
    case 'unless': {
      const inner = supposing(condition.condition, atLeast);
      return inner && { ...condition, condition: inner };
    }
    case 'all':
    case 'any':
      for (const [i, part] of condition.of.entries()) {
        const supposed = supposing(part, atLeast);
        if (supposed !== null) return { ...condition, of: condition.of.with(i, supposed) };
      }
      return null;
    default:
      return null;
  }
}
