import { finder } from '@accede/catalogue';
import { CATALOGUED, participantFindable, type Register } from '@accede/projections';
import { Refused } from '../exit.ts';
import { words } from '../words/index.ts';

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
  const meant = near.map(({ item }) => `${item.name} (${item.code})`);
  throw new Refused('unknown-participant', words().refusal.unknownParticipant(text, meant));
}
