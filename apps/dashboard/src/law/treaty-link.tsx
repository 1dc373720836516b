import { useQuery } from '@tanstack/react-query';
import { Link, useTravel } from '../address/link.tsx';
import { treatiesQuery } from '../api/queries.ts';
import { calledOf } from '../words/names.ts';

/** A treaty by its name; by its code where it is not on record. */
export function TreatyLink({ treaty }: { treaty: string }) {
  const known = useQuery(treatiesQuery(useTravel())).data?.find(({ id }) => id === treaty);
  return <Link to={`/treaties/${treaty}`}>{known === undefined ? treaty : calledOf(known)}</Link>;
}
