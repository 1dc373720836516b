import { CATALOGUED, type Register } from '@accede/projections';
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
  const { resolve } = known();
  const code = resolve(text);
  if (code !== undefined) return code;
  const meant = resolve(text.trim().toUpperCase());
  const hint =
    meant !== undefined
      ? `did you mean ${meant}?`
      : text.trim() === ''
        ? 'accede participants lists them'
        : `try: accede participants ${text.trim().slice(0, 4)}; accede participants add adds one`;
  throw new Refused(
    'unknown-participant',
    `participant: "${text}" is neither a code nor a name on the register (${hint})`,
  );
}
