import { amendments } from './amendments.ts';
import { entryIntoForce } from './entry-into-force.ts';
import { further } from './further.ts';
import { leaving } from './leaving.ts';
import { objections } from './objections.ts';
import { organizations } from './organizations.ts';
import { otherTreaties } from './other-treaties.ts';
import { recording } from './recording.ts';
import { relations } from './relations.ts';
import type { Scenario } from './scenario.ts';
import { statements } from './statements.ts';
import { succession } from './succession.ts';
import { territories } from './territories.ts';
import { who } from './who.ts';

/** All scenarios, in the order of their numbers; those without a number last. */
export const scenarios: readonly Scenario[] = [
  ...entryIntoForce,
  ...leaving,
  ...organizations,
  ...who,
  ...succession,
  ...statements,
  ...objections,
  ...territories,
  ...amendments,
  ...otherTreaties,
  ...relations,
  ...recording,
  ...further,
].sort((a, b) => order(a) - order(b));

function order({ n }: Scenario): number {
  return typeof n === 'number' ? n : 1000;
}
