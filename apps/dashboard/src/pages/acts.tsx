import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useAddress, useTravel } from '../address/link.tsx';
import { apiAddress } from '../api/client.ts';
import { type ActsFilter, actsParams, actsQuery, participantsQuery, treatiesQuery } from '../api/queries.ts';
import { ChoiceField } from '../forms/choice.tsx';
import { participantChoices, treatyChoices } from '../forms/choices.ts';
import { DateField } from '../forms/date-field.tsx';
import { Field } from '../forms/field.tsx';
import { KindOptions } from '../forms/kind-options.tsx';
import { ActsTable } from '../law/acts-table.tsx';
import { CsvLink } from '../parts/csv-link.tsx';
import { More } from '../parts/more.tsx';
import { Empty, Failure, Loading, Page } from '../parts/page.tsx';
import { count } from '../words/terms.ts';

/** The register: every act as it was recorded. */
export default function Acts() {
  const travel = useTravel();
  const [address, amend] = useAddress();
  const get = (name: string) => address.get(name) ?? undefined;
  const filter: ActsFilter = {
    treaty: get('treaty'),
    participant: get('participant'),
    kind: get('kind'),
    from: get('from'),
    to: get('to'),
  };
  const sought = get('act');
  const acts = useInfiniteQuery(actsQuery(filter, travel));
  const rows = acts.data?.pages.flatMap((page) => page.items) ?? [];
  const found = sought === undefined ? undefined : rows.find((row) => row.act.id === sought);
  const treaties = useQuery(treatiesQuery(travel)).data;
  const participants = useQuery(participantsQuery(travel)).data;
  const byTreaty = useMemo(() => treatyChoices(treaties ?? []), [treaties]);
  const byParticipant = useMemo(() => participantChoices(participants ?? []), [participants]);

  // A link may point to an act that lies pages ahead: read on until it is there.
  const { hasNextPage, isFetching, fetchNextPage } = acts;
  useEffect(() => {
    if (sought !== undefined && found === undefined && hasNextPage && !isFetching) void fetchNextPage();
  }, [sought, found, hasNextPage, isFetching, fetchNextPage]);
  const foundRow = found === undefined ? undefined : `row-${found.act.id} ${found.position}`;
  useEffect(() => {
    if (foundRow !== undefined) document.getElementById(foundRow)?.scrollIntoView({ block: 'center' });
  }, [foundRow]);

  const set = (name: string) => (value: string) => amend({ [name]: value, act: undefined });
  const any = Object.values(filter).some((value) => value !== undefined);

  return (
    <Page
      title="Register of acts"
      lede={
        <p>What was done, as it was recorded. A correction never rewrites: it stands beside the act it corrects.</p>
      }
      actions={
        <CsvLink address={apiAddress('/acts', { ...actsParams(filter, travel), format: 'csv' })} name="acts.csv">
          These acts as CSV
        </CsvLink>
      }
    >
      <search className="filters wide">
        <ChoiceField label="Treaty" choices={byTreaty} value={filter.treaty ?? ''} onChange={set('treaty')} />
        <ChoiceField
          label="Participant"
          choices={byParticipant}
          value={filter.participant ?? ''}
          onChange={set('participant')}
        />
        <Field label="Act">
          {(ids) => (
            <select {...ids} value={filter.kind ?? ''} onChange={(event) => set('kind')(event.target.value)}>
              <option value="">Any</option>
              <KindOptions />
            </select>
          )}
        </Field>
        <DateField label="From" value={filter.from ?? ''} onChange={set('from')} />
        <DateField label="To" value={filter.to ?? ''} onChange={set('to')} />
        {any && (
          <button
            type="button"
            onClick={() =>
              amend({
                treaty: undefined,
                participant: undefined,
                kind: undefined,
                from: undefined,
                to: undefined,
                act: undefined,
              })
            }
          >
            Clear
          </button>
        )}
      </search>
      {acts.isPending && <Loading what="the register" tall />}
      {acts.isError && rows.length === 0 && <Failure error={acts.error} what="the register" />}
      {acts.isSuccess && rows.length === 0 && (
        <Empty>
          <p>No act on record fits. Widen the dates or clear the filters.</p>
        </Empty>
      )}
      {sought !== undefined && found === undefined && acts.isSuccess && !acts.hasNextPage && (
        <p className="hint" role="status">
          The act {sought} is not among these. It may be supposed, or recorded after the time at which you are looking.
        </p>
      )}
      {rows.length > 0 && (
        <>
          <ActsTable
            rows={rows}
            caption={`${count(rows.length, 'act')}${acts.hasNextPage ? ' so far' : ''}`}
            marked={sought}
          />
          <More query={acts} what="acts" />
        </>
      )}
    </Page>
  );
}
