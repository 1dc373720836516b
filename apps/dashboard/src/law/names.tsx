import { useQuery } from '@tanstack/react-query';
import { useTravel } from '../address/link.tsx';
import { participantsQuery } from '../api/queries.ts';
import { list } from '../words/terms.ts';

/** Participants by their names, as the register has them; by their codes until it is read. */
export function Names({ of }: { of: readonly string[] }) {
  const register = useQuery(participantsQuery(useTravel())).data;
  return list(of.map((code) => register?.find((one) => one.code === code)?.name ?? code));
}
