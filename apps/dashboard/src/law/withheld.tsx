import { Link } from '../address/link.tsx';
import { useWithheld } from '../api/withheld.ts';
import { words } from '../words/law.ts';

/** Says where something on the page is not shown for want of the token. */
export function Withheld() {
  const count = useWithheld();
  if (count === 0) return null;
  return (
    <aside className="notice" aria-label={words.withheld.label}>
      <p>
        <strong>{words.withheld.entries(count)}</strong>
        {words.withheld.meaning(count, <Link to="/settings">{words.withheld.settings}</Link>)}
      </p>
    </aside>
  );
}
