import type { TerritoryStatus } from '../../api/types.ts';
import { words } from '../../words/charts.ts';
import { spell } from '../../words/dates.ts';
import type { Territory } from './areas.ts';

export interface Extent {
  readonly extends: boolean;
  /** On what that rests, in words. */
  readonly why: string;
}

/** A name of a territory without what two spellings of it may differ in. */
const bare = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(the|of|and|islands?)\b|[^\p{L}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Whether a State's consent extends to one of its territories.
 * @param told what the State told of its territories, as it stands on `asAt`
 * A territory that is named: as it says. Where others are named to which the treaty applies, not to this one; where
 * others are only excluded, it does. Where nothing is told: to the whole territory (VCLT Art. 29), save where the
 * State by its practice extends each treaty expressly.
 */
export function extentTo(territory: Territory, told: readonly TerritoryStatus[], asAt: string): Extent {
  const names = new Set([territory.name, ...(territory.also ?? [])].map(bare));
  const named = told.find((one) => names.has(bare(one.territory)));
  if (named !== undefined) {
    const { applies, from } = named;
    if (from !== null && from > asAt) return { extends: !applies, why: words.ahead(applies, spell(from)) };
    return {
      extends: applies,
      why: words.here(applies, from && spell(from)),
    };
  }
  if (told.some(({ applies }) => applies)) return { extends: false, why: words.othersNamed };
  if (told.length > 0) return { extends: true, why: words.othersExcluded };
  return territory.expressly
    ? { extends: false, why: words.noExtension }
    : {
        extends: true,
        why: words.whole,
      };
}
