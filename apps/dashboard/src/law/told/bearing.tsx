import { useQuery } from '@tanstack/react-query';
import { Link, useTravel } from '../../address/link.tsx';
import { participantsQuery } from '../../api/queries.ts';
import type { StatementStatus } from '../../api/types.ts';
import { words } from '../../words/law.ts';
import { Names } from '../names.tsx';

/** Who made a statement that its author has inherited, and towards whom alone it is made. */
export function Bearing({ of: { participant, inheritedFrom, towards } }: { of: StatementStatus }) {
  return (
    <>
      {inheritedFrom !== null && <Inherited participant={participant} from={inheritedFrom} />}
      {towards !== null && <p className="hint">{words.towards(<Names of={towards} />)}</p>}
    </>
  );
}

function Inherited({ participant, from }: { participant: string; from: string }) {
  const register = useQuery(participantsQuery(useTravel())).data;
  const heir = register?.find(({ code }) => code === participant);
  const continues = heir?.succeeds.some(({ of, as }) => of === from && as === 'continuator') === true;
  return (
    <p className="hint">
      {words.inherited(
        <Link to={`/participants/${from}`}>
          <Names of={[from]} />
        </Link>,
        continues,
      )}
    </p>
  );
}
