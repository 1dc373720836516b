import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useParams } from 'wouter';
import { Link, useAddress } from '../../address/link.tsx';
import { participantsQuery, treatyQuery, versionsQuery } from '../../api/queries.ts';
import type { ActRow, ParticipantEntry, TreatyAnswer } from '../../api/types.ts';
import { TreatyNav } from '../../law/treaty-nav.tsx';
import { Empty, Failure, Loading, Page } from '../../parts/page.tsx';
import { spell } from '../../words/dates.ts';
import { calledOf, nameOf as namedIn } from '../../words/names.ts';
import { nameAct } from './take-back.tsx';
import { words } from './words.ts';

// What is changed is the present record, whatever date the reader is looking at.
const NOW = {};

/** What is known of an act on record when it is about to be changed. */
export interface OnRecord {
  readonly treaty: TreatyAnswer;
  readonly participants: readonly ParticipantEntry[];
  readonly nameOf: (code: string) => string;
  /** Its latest version. */
  readonly row: ActRow;
  readonly reload: () => Promise<unknown>;
}

interface ActOnRecordProps {
  readonly title: (row: ActRow | undefined) => string;
  readonly lede: ReactNode;
  readonly children: (onRecord: OnRecord) => ReactNode;
}

/** A page about one act on record, named in the address, in its latest version. */
export function ActOnRecord({ title, lede, children }: ActOnRecordProps) {
  const { id = '' } = useParams();
  const [address] = useAddress();
  const sought = address.get('act') ?? '';
  const treaty = useQuery(treatyQuery(id, NOW));
  const participants = useQuery(participantsQuery(NOW));
  const versions = useQuery(versionsQuery(id, sought, NOW));
  const row = versions.data?.at(-1);
  const register = participants.data;
  const nameOf = useMemo(() => {
    const names = new Map((register ?? []).map((one) => [one.code, namedIn(one)]));
    return (code: string) => names.get(code) ?? code;
  }, [register]);
  const failed = treaty.error ?? versions.error;
  const pending = treaty.isPending || versions.isPending || participants.isPending;
  return (
    <Page
      title={title(row)}
      over={treaty.data && <Link to={`/treaties/${id}`}>{calledOf(treaty.data)}</Link>}
      nav={<TreatyNav treaty={id} />}
      lede={
        <>
          {row !== undefined && (
            <p className="deed">
              {nameAct(row.act, nameOf)}, {spell(row.act.date)}
            </p>
          )}
          {lede}
        </>
      }
    >
      {failed !== null && row === undefined && <Failure error={failed} what={words.theAct} />}
      {failed === null && pending && <Loading what={words.theAct} tall />}
      {versions.isSuccess && row === undefined && (
        <Empty>
          <p>
            {words.noAct(sought, id)} <Link to={`/acts?treaty=${id}`}>{words.allActs}</Link>
          </p>
        </Empty>
      )}
      {treaty.data !== undefined &&
        row !== undefined &&
        children({
          treaty: treaty.data,
          participants: register ?? [],
          nameOf,
          row,
          reload: () => Promise.all([treaty.refetch(), versions.refetch()]),
        })}
    </Page>
  );
}
