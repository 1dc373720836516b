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
import { words } from '../words/findings.ts';
import { language } from '../words/language.ts';
import { FINDING_TERMS, SEVERITY_TERMS } from '../words/terms.ts';

const CODES = (Object.keys(FINDING_TERMS) as FindingCode[]).sort((a, b) =>
  FINDING_TERMS[a].localeCompare(FINDING_TERMS[b], language),
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
      title={words.title}
      lede={<p>{words.lede}</p>}
      actions={
        <CsvLink address={apiAddress('/findings', { ...filter, sort, ...travel, format: 'csv' })} name="findings.csv">
          {words.csv}
        </CsvLink>
      }
    >
      <search className="filters wide">
        <Field label={words.severity}>
          {(ids) => (
            <select {...ids} value={filter.severity ?? ''} onChange={(event) => ask({ severity: event.target.value })}>
              <option value="">{words.any}</option>
              {(Object.keys(SEVERITY_TERMS) as Severity[]).map((one) => (
                <option key={one} value={one}>
                  {words.severityIs(SEVERITY_TERMS[one].one, SEVERITY_TERMS[one].meaning.toLowerCase())}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.rule}>
          {(ids) => (
            <select {...ids} value={filter.code ?? ''} onChange={(event) => ask({ code: event.target.value })}>
              <option value="">{words.any}</option>
              {CODES.map((code) => (
                <option key={code} value={code}>
                  {FINDING_TERMS[code]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ChoiceField
          label={words.treaty}
          choices={byTreaty}
          value={filter.treaty ?? ''}
          onChange={(chosen) => ask({ treaty: chosen })}
        />
        <ChoiceField
          label={words.participant}
          choices={byParticipant}
          value={filter.participant ?? ''}
          onChange={(chosen) => ask({ participant: chosen })}
        />
        {any && (
          <button
            type="button"
            onClick={() => ask({ severity: undefined, code: undefined, treaty: undefined, participant: undefined })}
          >
            {words.clear}
          </button>
        )}
      </search>
      {findings.isPending && <Loading what={words.theFindings} tall />}
      {findings.isError && findings.data === undefined && <Failure error={findings.error} what={words.theFindings} />}
      {findings.data?.items.length === 0 && (
        <Empty>
          <p>{words.none}</p>
        </Empty>
      )}
      {findings.data !== undefined && findings.data.items.length > 0 && (
        <div id="list" className="listing" aria-busy={findings.isPlaceholderData}>
          <FindingsTable
            findings={findings.data.items}
            caption={captionOf(findings.data, words.caption)}
            across
            sorted={{ order: sort, onSort: (order) => ask({ sort: order }) }}
          />
          <Pager label={words.pages} of="list" page={findings.data} />
        </div>
      )}
    </Page>
  );
}
