import { ACT_GROUPS, term } from '../words/terms.ts';

/** The kinds of act as options of a select, under the headings an officer looks for. */
export function KindOptions() {
  return ACT_GROUPS.map((group) => (
    <optgroup key={group.title} label={group.title}>
      {group.kinds.map((kind) => (
        <option key={kind} value={kind}>
          {term(kind)}
        </option>
      ))}
    </optgroup>
  ));
}
