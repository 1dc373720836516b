import { referencesOf } from '../../final-clauses.ts';
import { reason } from '../../reason.ts';
import type { GeneralForce } from '../force/force.ts';
import type { World } from '../world.ts';
import type { Find } from './find.ts';

/** What the answer rests on and the record does not hold: the clauses, treaties and groups that they name. */
export function checkReferences({ stated }: GeneralForce, { document, context }: World, find: Find): void {
  if (document.entryIntoForce === undefined) {
    const why = reason(undefined, 'clauses-not-on-record', { stated: stated !== null });
    find('final-clauses-not-on-record', 'notice', why, null);
  }
  const { treaties, groups } = referencesOf(document);
  for (const treaty of treaties)
    if (!context.treaties.has(treaty))
      find('named-treaty-not-on-record', 'warning', reason(undefined, 'treaty-named-not-on-record', { treaty }), null);
  for (const group of groups)
    if (!context.groups.has(group))
      find('named-group-not-known', 'warning', reason(undefined, 'group-named-not-known', { group }), null);
}
