import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useTravel } from '../address/link.tsx';
import { apiAddress } from '../api/client.ts';
import {
  type ActsFilter,
  actsParams,
  actsQuery,
  participantsQuery,
  treatiesQuery,
  versionsQuery,
} from '../api/queries.ts';
import { ChoiceField } from '../forms/choice.tsx';
import { participantChoices, treatyChoices } from '../forms/choices.ts';
import { DateField } from '../forms/date-field.tsx';
import { Field } from '../forms/field.tsx';
import { KindOptions } from '../forms/kind-options.tsx';
import { YearField } from '../forms/year-field.tsx';
import { ActsTable } from '../law/acts-table.tsx';
import { CsvLink } from '../parts/csv-link.tsx';
import { captionOf, useListAddress } from '../parts/list-address.ts';
import { Empty, Failure, Loading, Page } from '../parts/page.tsx';
import { Pager } from '../parts/pager.tsx';
import { words } from '../words/register.ts';

/** The register: every act as it was recorded; or one act in all its versions, where a link points to it. */
export default function Acts() {
  const { get } = useListAddress('-date');
  const act = get('act');
  return act === undefined ? <Register /> : <Versions act={act} treaty={get('treaty')} />;
}

function Register() {
  const travel = useTravel();
  const { get, sort, cursor, ask } = useListAddress('-date');
  const filter: ActsFilter = {
    treaty: get('treaty'),
    participant: get('participant'),
    kind: get('kind'),
    from: get('from'),
    to: get('to'),
  };
  const acts = useQuery(actsQuery({ ...filter, sort, cursor }, travel));
  const treaties = useQuery(treatiesQuery(travel)).data;
  const participants = useQuery(participantsQuery(travel)).data;
  const byTreaty = useMemo(() => treatyChoices(treaties ?? []), [treaties]);
  const byParticipant = useMemo(() => participantChoices(participants ?? []), [participants]);
  const set = (name: string) => (value: string) => ask({ [name]: value });
  const any = Object.values(filter).some((value) => value !== undefined);

  return (
    <Page
      title={words.title}
      lede={<p>{words.lede}</p>}
      actions={
        <>
          <Link className="button" to="/record">
            {words.record}
          </Link>
          <CsvLink
            address={apiAddress('/acts', { ...actsParams({ ...filter, sort }, travel), format: 'csv' })}
            name="acts.csv"
          >
            {words.csv}
          </CsvLink>
        </>
      }
    >
      <search className="filters wide">
        <ChoiceField label={words.treaty} choices={byTreaty} value={filter.treaty ?? ''} onChange={set('treaty')} />
        <ChoiceField
          label={words.participant}
          choices={byParticipant}
          value={filter.participant ?? ''}
          onChange={set('participant')}
        />
        <Field label={words.act}>
          {(ids) => (
            <select {...ids} value={filter.kind ?? ''} onChange={(event) => set('kind')(event.target.value)}>
              <option value="">{words.any}</option>
              <KindOptions />
            </select>
          )}
        </Field>
        <YearField from={filter.from} to={filter.to} onChange={ask} />
        <DateField label={words.from} value={filter.from ?? ''} onChange={set('from')} />
        <DateField label={words.to} value={filter.to ?? ''} onChange={set('to')} />
        {any && (
          <button
            type="button"
            onClick={() =>
              ask({ treaty: undefined, participant: undefined, kind: undefined, from: undefined, to: undefined })
            }
          >
            {words.clear}
          </button>
        )}
      </search>
      {acts.isPending && <Loading what={words.theRegister} tall />}
      {acts.isError && acts.data === undefined && <Failure error={acts.error} what={words.theRegister} />}
      {acts.data?.items.length === 0 && (
        <Empty>
          <p>{words.none}</p>
        </Empty>
      )}
      {acts.data !== undefined && acts.data.items.length > 0 && (
        <div id="list" className="listing" aria-busy={acts.isPlaceholderData}>
          <ActsTable
            rows={acts.data.items}
            caption={captionOf(acts.data, words.caption)}
            sorted={{ order: sort, onSort: (order) => ask({ sort: order }) }}
          />
          <Pager label={words.pages} of="list" page={acts.data} />
        </div>
      )}
    </Page>
  );
}

/** One act as it was first recorded, and as it was corrected since. */
function Versions({ act, treaty }: { act: string; treaty: string | undefined }) {
  const travel = useTravel();
  const versions = useQuery(versionsQuery(treaty, act, travel));
  const rows = versions.data ?? [];
  const last = rows.at(-1);
  return (
    <Page
      title={words.title}
      lede={
        <p>
          {words.versions.lede(rows.length)}{' '}
          {treaty !== undefined && <Link to={`/acts?treaty=${treaty}`}>{words.versions.allOf(treaty)}</Link>}
          {treaty !== undefined && ' · '}
          <Link to="/acts">{words.versions.whole}</Link>
        </p>
      }
    >
      {versions.isPending && <Loading what={words.versions.theAct} tall />}
      {versions.isError && versions.data === undefined && (
        <Failure error={versions.error} what={words.versions.theAct} />
      )}
      {versions.isSuccess && last === undefined && (
        <Empty>
          <p>{words.versions.none(act)}</p>
        </Empty>
      )}
      {last !== undefined && (
        <ActsTable
          rows={rows}
          caption={words.versions.caption(rows.length)}
          marked={({ state }) => state === 'recorded'}
        />
      )}
    </Page>
  );
}
