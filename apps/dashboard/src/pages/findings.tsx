import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTravel } from '../address/link.tsx';
import { apiAddress } from '../api/client.ts';
import { findingsQuery, participantsQuery, treatiesQuery } from '../api/queries.ts';
import type { FindingCode, Severity } from '../api/types.ts';
import { ChoiceField } from '../forms/choice.tsx';
import { participantChoices, treatyChoices } from '../forms/choices.ts';
import { Field } from '../forms/field.tsx';
import { FindingsTable } from '../law/findings-table.tsx';
import { CsvLink } from '../parts/csv-link.tsx';
import { captionOf, useListAddress } from '../parts/list-address.ts';
import { Empty, Failure, Loading, Page } from '../parts/page.tsx';
import { Pager } from '../parts/pager.tsx';
import { count, FINDING_TERMS, SEVERITY_TERMS } from '../words/terms.ts';

const CODES = (Object.keys(FINDING_TERMS) as FindingCode[]).sort((a, b) =>
  FINDING_TERMS[a].localeCompare(FINDING_TERMS[b], 'en'),
);

/** What on record is against a clause, or needs a look, across treaties. */
export default function Findings() {
  const travel = useTravel();
  const { get, sort, cursor, ask } = useListAddress('severity');
  const filter = {
    severity: get('severity'),
    code: get('code'),
    treaty: get('treaty'),
    participant: get('participant'),
  };
  const findings = useQuery(findingsQuery({ ...filter, sort, cursor }, travel));
  const treaties = useQuery(treatiesQuery(travel)).data;
  const participants = useQuery(participantsQuery(travel)).data;
  const byTreaty = useMemo(() => treatyChoices(treaties ?? []), [treaties]);
  const byParticipant = useMemo(() => participantChoices(participants ?? []), [participants]);
  const any = Object.values(filter).some((value) => value !== undefined);

  return (
    <Page
      title="Findings"
      lede={
        <p>What on record is against a clause or needs a look. A finding never costs an act its place on record.</p>
      }
      actions={
        <CsvLink address={apiAddress('/findings', { ...filter, sort, ...travel, format: 'csv' })} name="findings.csv">
          These findings as CSV
        </CsvLink>
      }
    >
      <search className="filters wide">
        <Field label="Severity">
          {(ids) => (
            <select {...ids} value={filter.severity ?? ''} onChange={(event) => ask({ severity: event.target.value })}>
              <option value="">Any</option>
              {(Object.keys(SEVERITY_TERMS) as Severity[]).map((one) => (
                <option key={one} value={one}>
                  {SEVERITY_TERMS[one].one}: {SEVERITY_TERMS[one].meaning.toLowerCase()}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Rule">
          {(ids) => (
            <select {...ids} value={filter.code ?? ''} onChange={(event) => ask({ code: event.target.value })}>
              <option value="">Any</option>
              {CODES.map((code) => (
                <option key={code} value={code}>
                  {FINDING_TERMS[code]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ChoiceField
          label="Treaty"
          choices={byTreaty}
          value={filter.treaty ?? ''}
          onChange={(chosen) => ask({ treaty: chosen })}
        />
        <ChoiceField
          label="Participant"
          choices={byParticipant}
          value={filter.participant ?? ''}
          onChange={(chosen) => ask({ participant: chosen })}
        />
        {any && (
          <button
            type="button"
            onClick={() => ask({ severity: undefined, code: undefined, treaty: undefined, participant: undefined })}
          >
            Clear
          </button>
        )}
      </search>
      {findings.isPending && <Loading what="the findings" tall />}
      {findings.isError && findings.data === undefined && <Failure error={findings.error} what="the findings" />}
      {findings.data?.items.length === 0 && (
        <Empty>
          <p>Nothing on record breaks a rule here. Clear the filters to see all findings.</p>
        </Empty>
      )}
      {findings.data !== undefined && findings.data.items.length > 0 && (
        <div id="list" className="listing" aria-busy={findings.isPlaceholderData}>
          <FindingsTable
            findings={findings.data.items}
            caption={captionOf(findings.data, (n) => count(n, 'finding'))}
            across
            sorted={{ order: sort, onSort: (order) => ask({ sort: order }) }}
          />
          <Pager label="Pages of findings" of="list" page={findings.data} />
        </div>
      )}
    </Page>
  );
}
