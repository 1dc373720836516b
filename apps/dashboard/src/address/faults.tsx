import { useLocation, useSearch } from 'wouter';
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
          <strong>The address of this page is not right.</strong>{' '}
          {times && today
            ? 'What you see is today’s record, not that of the time the link meant.'
            : 'What you see leaves out what is wrong in it.'}
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
        Take it out of the address
      </button>
    </div>
  );
}
