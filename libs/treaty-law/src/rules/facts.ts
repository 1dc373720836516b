import type { Act, ParticipantCode } from '../act.ts';
import type { Prose, Who } from '../grammar/terms.ts';
import type { LegalDate } from '../legal-date.ts';

/** What another rule says, within what this one says: the arithmetic of a delay, what a condition asks. */
export interface Said {
  readonly rule: string;
  readonly facts: object;
}

/** A title as the document gives it. */
export interface Title {
  readonly en: string;
  readonly fr?: string | undefined;
}

/** An act as a sentence names it: ratification by Lithuania on 18 Mar 2004. */
export interface ActFacts {
  readonly kind: Act['kind'];
  /** By whom; null of what a conference or the depositary did. */
  readonly by: ParticipantCode | null;
  readonly date: LegalDate;
}

/**
 * An act as a sentence names it.
 * @param by of whom it is told, where that is not who is written down: one that continues another has its acts
 */
export function actFacts({ kind, participant, date }: Act, by: ParticipantCode | null = participant ?? null): ActFacts {
  return { kind, by, date };
}

/** Whom a clause speaks of, each group with its title. */
export type WhoFacts =
  | Exclude<Who, { kind: 'member' | 'all' | 'either' | 'at-least' | 'not' }>
  | {
      readonly kind: 'member';
      readonly of: string;
      readonly title: Prose;
      readonly own: boolean;
      readonly on?: LegalDate;
    }
  | { readonly kind: 'all' | 'either'; readonly of: readonly WhoFacts[] }
  | { readonly kind: 'at-least'; readonly n: number; readonly of: readonly WhoFacts[] }
  | { readonly kind: 'not'; readonly who: WhoFacts };

/** The groups that a document declares. */
interface OwnGroups {
  readonly groups: Readonly<Record<string, { readonly title: Prose }>>;
}

/** The titles of the groups that the register has. */
interface KnownGroups {
  readonly groupTitles?: ReadonlyMap<string, Prose> | undefined;
}

/** Whom the clause speaks of, with the titles of the groups that the document or the register has. */
export function whoFacts(who: Who, document: OwnGroups, context: KnownGroups): WhoFacts {
  const within = (part: Who): WhoFacts => whoFacts(part, document, context);
  switch (who.kind) {
    case 'member': {
      const own = document.groups[who.of];
      return {
        kind: 'member',
        of: who.of,
        title: own?.title ?? context.groupTitles?.get(who.of) ?? who.of,
        own: own !== undefined,
        ...(who.on === undefined ? {} : { on: who.on }),
      };
    }
    case 'all':
    case 'either':
      return { kind: who.kind, of: who.of.map(within) };
    case 'at-least':
      return { kind: 'at-least', n: who.n, of: who.of.map(within) };
    case 'not':
      return { kind: 'not', who: within(who.who) };
    default:
      return who;
  }
}
