import { useLocation, useSearch } from 'wouter';
import { words } from '../words/address.ts';
import { useAddress, useTravel } from './link.tsx';
import { faultsIn } from './parameters.ts';

/** Says what the address asks that the page cannot answer, and what is shown instead. */
export function AddressFaults() {
  const [path] = useLocation();
  const faults = faultsIn(path, useSearch());
  const { asAt, knownAt } = useTravel();
  const [, amend] = useAddress();
  if (faults.length === 0) return null;
  const times = faults.some(({ name }) => ['asat', 'knownat'].includes(name.toLowerCase()));
  const today = asAt === undefined && knownAt === undefined;
  return (
    <div className="address-faults" role="alert">
      <div>
        <p>
          <strong>{words.wrong}</strong> {times && today ? words.today : words.leftOut}
        </p>
        <ul>
          {faults.map(({ name, value, rule }) => (
            <li key={name}>
              <span className="code">
                {name}={value}
              </span>{' '}
              {rule}.
            </li>
          ))}
        </ul>
      </div>
      <button
        type="button"
        onClick={() => amend(Object.fromEntries(faults.map(({ name }) => [name, undefined])), 'step')}
      >
        {words.takeOut}
      </button>
    </div>
  );
}
