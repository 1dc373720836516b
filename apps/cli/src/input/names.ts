import { finder } from '@accede/catalogue';
import { CATALOGUED, participantFindable, type Register } from '@accede/projections';
import { Refused } from '../exit.ts';

let register: () => Register = () => CATALOGUED;

/** Says among whom those given by name are looked up from now on; those of the catalogue if absent. */
export function lookUpAmong(among: () => Register = () => CATALOGUED): void {
  register = among;
}

/** Those among whom names are looked up now. */
export const known = (): Register => register();

/** A participant given as a code or a name. */
export function participant(text: string): string {
  const code = known().resolve(text);
  if (code !== undefined) return code;
  const near = finder(Array.from(known().participants.values(), participantFindable))(text).slice(0, 3);
  const meant =
    near.length === 0 ? '' : `did you mean ${near.map(({ item }) => `${item.name} (${item.code})`).join(' or ')}? `;
  throw new Refused(
    'unknown-participant',
    `participant: "${text}" is neither a code nor a name on the register (${meant}accede participants lists them; accede participants add adds one)`,
  );
}
