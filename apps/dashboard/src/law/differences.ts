import type { ActRow, NewAct } from '../api/types.ts';
import { spell } from '../words/dates.ts';
import { cite, term } from '../words/terms.ts';

type Act = ActRow['act'];
type Told = Omit<NewAct, 'id'> | Act;

/** One thing that two versions of an act tell otherwise; null where one of them says nothing of it. */
export interface Difference {
  readonly what: string;
  readonly was: string | null;
  readonly is: string | null;
}

type Names = (code: string) => string;

/** What each part of an act is called, and what it says in words. */
const PARTS: readonly (readonly [what: string, says: (act: Told, nameOf: Names) => string | undefined])[] = [
  ['Act', (act) => term(act.kind)],
  ['Participant', ({ participant }, nameOf) => participant && nameOf(participant)],
  ['Legal date', ({ date }) => spell(date)],
  ['Last possible day', ({ notAfter }) => notAfter && spell(notAfter)],
  ['Notified on', ({ notified }) => notified && spell(notified)],
  ['Effect named', ({ effective }) => effective && spell(effective)],
  ['Provision', ({ provision }) => provision && cite(provision)],
  ['About the act', ({ refersTo }) => refersTo],
  ['In part', ({ partial }) => (partial === true ? 'yes' : undefined)],
  ['Territories', ({ territories }) => territories?.join(', ')],
  ['Extent', ({ extent }) => extent],
  ['Only towards', ({ towards }, nameOf) => towards?.map(nameOf).join(', ')],
  ['Whom it succeeds', ({ predecessor }, nameOf) => predecessor && nameOf(predecessor)],
  ['Stage', ({ stage }) => stage && term(stage)],
  ['Contact', ({ contact }) => contact],
  ['Opposes entry into force', ({ opposesForce }) => (opposesForce === true ? 'yes' : undefined)],
  ['Weight', ({ amount }) => (amount === undefined ? undefined : String(amount))],
  ['Parts accepted', ({ parts }) => parts?.join(', ')],
  ['Depositary', ({ depositary }) => depositary],
  ['Text', ({ text }) => text],
  ['Note', ({ note }) => note],
  ['Source', ({ source }) => source?.citation],
  ['Address of the source', ({ source }) => source?.url],
  ['Who states it', ({ source }) => CONFIDENCE[source?.confidence ?? 'source']],
  ['Marking of the source', ({ source }) => (source?.marking === 'LIMITE' ? 'LIMITE' : undefined)],
];

/** How far a source is to be trusted, as an answer to who states the fact. */
export const CONFIDENCE = {
  source: 'The depositary, or the author of the act',
  secondary: 'Others: the press, another government',
  recalled: 'Nobody yet',
} as const;

/** What a version of an act tells, part by part, in words: only what it says. */
export function tellParts(act: Told, nameOf: Names): { what: string; says: string }[] {
  return PARTS.flatMap(([what, says]) => {
    const said = says(act, nameOf);
    return said === undefined || said === '' ? [] : [{ what, says: said }];
  });
}

/** What one version of an act tells otherwise than another, part by part, in words. */
export function differencesOf(before: Told, after: Told, nameOf: Names): Difference[] {
  return PARTS.map(([what, says]) => ({
    what,
    was: says(before, nameOf) || null,
    is: says(after, nameOf) || null,
  })).filter(({ was, is }) => was !== is);
}
