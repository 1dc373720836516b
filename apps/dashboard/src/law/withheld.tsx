import { Link } from '../address/link.tsx';
import { useWithheld } from '../api/withheld.ts';

/** Says where something on the page is not shown for want of the token. */
export function Withheld() {
  const count = useWithheld();
  if (count === 0) return null;
  return (
    <aside className="notice" aria-label="Withheld">
      <p>
        <strong>
          {count === 1 ? 'One entry marked LIMITE is withheld.' : `${count} entries marked LIMITE are withheld.`}
        </strong>{' '}
        What follows from the record is told as if {count === 1 ? 'it were' : 'they were'} not on it. To see all, give
        the token in the <Link to="/settings">settings</Link>.
      </p>
    </aside>
  );
}
