import type { ActRow, NewAct } from '../api/types.ts';
import { spell } from '../words/dates.ts';
import { words } from '../words/law.ts';
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

/** How far a source is to be trusted, as an answer to who states the fact. */
export const CONFIDENCE = words.confidence;

/** What each part of an act is called, and what it says in words. */
const PARTS: readonly (readonly [what: string, says: (act: Told, nameOf: Names) => string | undefined])[] = [
  [words.told.kind, (act) => term(act.kind)],
  [words.told.participant, ({ participant }, nameOf) => participant && nameOf(participant)],
  [words.told.date, ({ date }) => spell(date)],
  [words.told.notAfter, ({ notAfter }) => notAfter && spell(notAfter)],
  [words.told.notified, ({ notified }) => notified && spell(notified)],
  [words.told.effective, ({ effective }) => effective && spell(effective)],
  [words.told.provision, ({ provision }) => provision && cite(provision)],
  [words.told.refersTo, ({ refersTo }) => refersTo],
  [words.told.partial, ({ partial }) => (partial === true ? words.yes : undefined)],
  [words.told.territories, ({ territories }) => territories?.join(', ')],
  [words.told.extent, ({ extent }) => extent && words.extent[extent]],
  [words.told.towards, ({ towards }, nameOf) => towards?.map(nameOf).join(', ')],
  [words.told.predecessor, ({ predecessor }, nameOf) => predecessor && nameOf(predecessor)],
  [words.told.stage, ({ stage }) => stage && term(stage)],
  [words.told.contact, ({ contact }) => contact],
  [words.told.opposesForce, ({ opposesForce }) => (opposesForce === true ? words.yes : undefined)],
  [words.told.amount, ({ amount }) => (amount === undefined ? undefined : String(amount))],
  [words.told.parts, ({ parts }) => parts?.join(', ')],
  [words.told.depositary, ({ depositary }) => depositary],
  [words.told.text, ({ text }) => text],
  [words.told.note, ({ note }) => note],
  [words.told.source, ({ source }) => source?.citation],
  [words.told.url, ({ source }) => source?.url],
  [words.told.confidence, ({ source }) => CONFIDENCE[source?.confidence ?? 'source']],
  [words.told.marking, ({ source }) => (source?.marking === 'LIMITE' ? 'LIMITE' : undefined)],
];

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
