import type { ActKind } from '../api/types.ts';
import { ACT_GROUPS, term } from '../words/terms.ts';

/** The kinds of act as options of a select, under the headings an officer looks for. */
export function KindOptions({ without = [] }: { without?: readonly ActKind[] }) {
  return ACT_GROUPS.map((group) => (
    <optgroup key={group.title} label={group.title}>
      {group.kinds
        .filter((kind) => !without.includes(kind))
        .map((kind) => (
          <option key={kind} value={kind}>
            {term(kind)}
          </option>
        ))}
    </optgroup>
  ));
}
