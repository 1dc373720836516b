import { type LegalDate, later } from '../../legal-date.ts';
import { reason } from '../../reason.ts';
import type { TerritoryStatus } from '../../status.ts';
import type { Consent } from '../dossier.ts';
import type { World } from '../world.ts';
import type { Statement } from './statement.ts';

/**
 * To which of its territories the treaty applies, by participant, as it told the depositary. The last word on a
 * territory by asAt holds; of a withdrawal, from the day of its effect.
 */
export function territoriesOf(statements: readonly Statement[], world: World): ReadonlyMap<string, TerritoryStatus[]> {
  const found = new Map<string, Map<string, TerritoryStatus>>();
  for (const statement of statements) {
    const { act, status, consent } = statement;
    if (act.kind !== 'territorial-application' || act.extent === undefined || !counts(status.state)) continue;
    if (consent !== null && hasEnded(consent, world)) continue;
    const own = found.getOrInsertComputed(status.participant, () => new Map());
    for (const territory of act.territories ?? []) {
      const known = own.get(territory);
      const said = told(territory, statement, world);
      // What is scheduled does not yet take the place of what holds.
      const waits = known !== undefined && holds(known, world) && !holds(said, world);
      own.set(territory, waits ? { ...known, because: [...known.because, ...said.because] } : said);
    }
  }
  const follows = world.document.territories?.follows;
  if (follows !== undefined) {
    for (const [code, { territories }] of world.context.treaties.get(follows.treaty)?.participants ?? []) {
      const consent = world.dossiers.get(code)?.consents.at(-1);
      if (consent === undefined || hasEnded(consent, world)) continue;
      const own = found.getOrInsertComputed(code, () => new Map());
      for (const each of territories ?? []) {
        const known = own.get(each.territory);
        // It may be left out here, but not told in beyond the other treaty.
        if (known !== undefined && (!known.applies || each.applies)) continue;
        const bound = consent.inForceFrom;
        const from = each.from === null || bound === null ? null : later(each.from, bound);
        const facts = { treaty: follows.treaty, from: from === each.from ? null : from };
        const why = reason(follows.article, 'territories-as-under', facts);
        own.set(each.territory, { ...each, from, because: [why, ...each.because] });
      }
    }
  }
  return new Map([...found].map(([code, own]) => [code, [...own.values()]]));
}

const hasEnded = ({ endedOn }: Consent, { asAt }: World): boolean => endedOn !== null && endedOn <= asAt;

const holds = ({ from }: TerritoryStatus, { asAt }: World): boolean => from !== null && from <= asAt;

const counts = (state: Statement['status']['state']): boolean =>
  state === 'made' || state === 'in-force' || state === 'formulated' || state === 'withdrawn';

/** The first day from which it is taken back for the territory, whole or in part. */
function takenBackFor(territory: string, { dossier, status }: Statement): LegalDate | null {
  let first = status.withdrawnOn;
  for (const { what, act, effective } of status.history) {
    if (what !== 'withdrawn-in-part' || effective === null || (first !== null && first <= effective)) continue;
    const named = dossier.acts.find(({ id }) => id === act)?.territories;
    if (named?.includes(territory)) first = effective;
  }
  return first;
}

function told(territory: string, statement: Statement, world: World): TerritoryStatus {
  const { act, status } = statement;
  const withdrawnOn = takenBackFor(territory, statement);
  const applies = act.extent === 'applies';
  // Who takes an exclusion back extends the treaty; who takes an extension back ends it there.
  if (withdrawnOn !== null && withdrawnOn <= world.asAt)
    return { territory, applies: !applies, from: withdrawnOn, act: act.id, because: status.because };
  const { from } = status;
  const why = reason(act.provision, 'applies-to-territory', { territory, applies, from }, [act]);
  return { territory, applies, from, act: act.id, because: [...status.because, why] };
}
