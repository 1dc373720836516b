import { useQuery } from '@tanstack/react-query';
import { Link, useTravel } from '../address/link.tsx';
import { participantsQuery } from '../api/queries.ts';
import type { ParticipantStatus } from '../api/types.ts';
import { StatusMark } from '../law/status.tsx';
import { nameOf } from '../words/names.ts';
import { words } from '../words/standing.ts';
import { type ShownStatus, STATUS_TERMS } from '../words/terms.ts';

type Signed = Pick<ParticipantStatus, 'signed'>;

/** Whether it has signed, and its signature stands no longer: then it is not without one. */
const hadSigned = (status: ShownStatus, { signed }: Signed) => status === 'none' && signed !== null;

/** A status in a word. */
export function standingOf(status: ShownStatus, row: Signed): string {
  return hadSigned(status, row) ? words.signatureEnded : STATUS_TERMS[status].one;
}

/** The same as a mark. */
export function Standing({ status, row }: { status: ShownStatus; row: Signed }) {
  return hadSigned(status, row) ? words.signatureEnded : <StatusMark status={status} />;
}

/** Who goes on as the same participant and has its place in the treaty. */
export function ContinuedBy({ row: { continuedBy } }: { row: Pick<ParticipantStatus, 'continuedBy'> }) {
  const register = useQuery(participantsQuery(useTravel())).data;
  if (continuedBy === null) return null;
  const entry = register?.find(({ code }) => code === continuedBy);
  const name = entry === undefined ? continuedBy : nameOf(entry);
  return (
    <span className="hint about">{words.continuedBy(<Link to={`/participants/${continuedBy}`}>{name}</Link>)}</span>
  );
}
