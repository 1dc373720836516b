import type { Act } from '../../act.ts';
import { spell } from '../../legal-date.ts';
import type { TerritoryStatus } from '../../status.ts';
import { because } from '../words.ts';
import type { World } from '../world.ts';
import type { Statement } from './statements.ts';

/**
 * To which of its territories the treaty applies, by participant, as it told the depositary. The last word on a
 * territory by asAt holds; of a withdrawal, from the day of its effect.
 */
export function territoriesOf(statements: readonly Statement[], world: World): ReadonlyMap<string, TerritoryStatus[]> {
  const found = new Map<string, Map<string, TerritoryStatus>>();
  for (const { act, status } of statements) {
    if (act.kind !== 'territorial-application' || act.extent === undefined || !counts(status.state)) continue;
    const own = found.getOrInsertComputed(status.participant, () => new Map());
    for (const territory of act.territories ?? []) own.set(territory, told(territory, act, status, world));
  }
  const follows = world.document.territories?.follows;
  if (follows !== undefined) {
    for (const [code, { territories }] of world.context.treaties.get(follows.treaty)?.participants ?? []) {
      if (!world.dossiers.get(code)?.consents.length) continue;
      const own = found.getOrInsertComputed(code, () => new Map());
      for (const each of territories ?? []) {
        if (own.has(each.territory)) continue;
        const text = `As told under ${follows.treaty}, whose territories this treaty follows`;
        own.set(each.territory, { ...each, because: [because(follows.article, text), ...each.because] });
      }
    }
  }
  return new Map([...found].map(([code, own]) => [code, [...own.values()]]));
}

const counts = (state: Statement['status']['state']): boolean =>
  state === 'made' || state === 'in-force' || state === 'formulated' || state === 'withdrawn';

function told(territory: string, act: Act, status: Statement['status'], world: World): TerritoryStatus {
  const { withdrawnOn } = status;
  const applies = act.extent === 'applies';
  // Who takes an exclusion back extends the treaty; who takes an extension back ends it there.
  if (withdrawnOn !== null && withdrawnOn <= world.asAt)
    return { territory, applies: !applies, from: withdrawnOn, act: act.id, because: status.because };
  const since = status.from === null ? '' : ` from ${spell(status.from)}`;
  const text = `${applies ? 'Applies' : 'Does not apply'} to ${territory}${since}`;
  return {
    territory,
    applies,
    from: status.from,
    act: act.id,
    because: [...status.because, because(act.provision, text, [act])],
  };
}
