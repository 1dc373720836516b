import type { Apart, ParticipantEntry } from '../../api/types.ts';
import { words } from '../../words/law.ts';

type Kinds = ReadonlyMap<string, Pick<ParticipantEntry, 'kind'>>;

/**
 * A number with States and the others apart: `78 States; 1 organization: European Union`. Null where all are States.
 * @param nameOf names the others; without it they are only counted
 */
export function spellApart(
  { states, organizations, entities }: Apart,
  nameOf?: (code: string) => string,
): string | null {
  const said = (codes: readonly string[], counted: (n: number) => string) => {
    if (codes.length === 0) return [];
    const many = counted(codes.length);
    return [nameOf === undefined ? many : words.named(many, codes.map(nameOf))];
  };
  const others = [...said(organizations, words.organizations), ...said(entities, words.entities)];
  return others.length === 0 ? null : [words.states(states), ...others].join('; ');
}

/** States, organizations and entities among participants; whom the register does not know is taken for a State. */
export function apartOf(codes: readonly string[], kinds: Kinds): Apart {
  const kindOf = (code: string) => kinds.get(code)?.kind ?? 'state';
  return {
    states: codes.filter((code) => kindOf(code) === 'state').length,
    organizations: codes.filter((code) => kindOf(code) === 'reio' || kindOf(code) === 'organization'),
    entities: codes.filter((code) => kindOf(code) === 'entity'),
  };
}
