import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAddress, useTravel } from '../address/link.tsx';
import { apiAddress } from '../api/client.ts';
import { findingsQuery, participantsQuery, treatiesQuery } from '../api/queries.ts';
import type { Severity } from '../api/types.ts';
import { ChoiceField } from '../forms/choice.tsx';
import { participantChoices, treatyChoices } from '../forms/choices.ts';
import { Field } from '../forms/field.tsx';
import { FindingsTable } from '../law/findings-table.tsx';
import { CsvLink } from '../parts/csv-link.tsx';
import { More } from '../parts/more.tsx';
import { Empty, Failure, Loading, Page } from '../parts/page.tsx';
import { count, SEVERITY_TERMS } from '../words/terms.ts';

/** What on record is against a clause, or needs a look, across treaties. */
export default function Findings() {
  const travel = useTravel();
  const [address, amend] = useAddress();
  const severity = address.get('severity') ?? undefined;
  const treaty = address.get('treaty') ?? undefined;
  const participant = address.get('participant') ?? undefined;
  const findings = useInfiniteQuery(findingsQuery({ severity, treaty, participant }, travel));
  const rows = findings.data?.pages.flatMap((page) => page.items) ?? [];
  const treaties = useQuery(treatiesQuery(travel)).data;
  const participants = useQuery(participantsQuery(travel)).data;
  const byTreaty = useMemo(() => treatyChoices(treaties ?? []), [treaties]);
  const byParticipant = useMemo(() => participantChoices(participants ?? []), [participants]);

  return (
    <Page
      title="Findings"
      lede={
        <p>The world is irregular and the record keeps it: a finding is reported, never a reason to lose an act.</p>
      }
      actions={
        <CsvLink
          address={apiAddress('/findings', { severity, treaty, participant, ...travel, format: 'csv' })}
          name="findings.csv"
        >
          These findings as CSV
        </CsvLink>
      }
    >
      <search className="filters">
        <Field label="Severity">
          {(ids) => (
            <select {...ids} value={severity ?? ''} onChange={(event) => amend({ severity: event.target.value })}>
              <option value="">Any</option>
              {(Object.keys(SEVERITY_TERMS) as Severity[]).map((one) => (
                <option key={one} value={one}>
                  {SEVERITY_TERMS[one].one}: {SEVERITY_TERMS[one].meaning.toLowerCase()}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ChoiceField
          label="Treaty"
          choices={byTreaty}
          value={treaty ?? ''}
          onChange={(chosen) => amend({ treaty: chosen })}
        />
        <ChoiceField
          label="Participant"
          choices={byParticipant}
          value={participant ?? ''}
          onChange={(chosen) => amend({ participant: chosen })}
        />
      </search>
      {findings.isPending && <Loading what="the findings" tall />}
      {findings.isError && rows.length === 0 && <Failure error={findings.error} what="the findings" />}
      {findings.isSuccess && rows.length === 0 && (
        <Empty>
          <p>Nothing on record breaks a rule here. Clear the filters to see all findings.</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <>
          <FindingsTable
            findings={rows}
            caption={`${count(rows.length, 'finding')}${findings.hasNextPage ? ' so far' : ''}`}
            across
          />
          <More query={findings} what="findings" />
        </>
      )}
    </Page>
  );
}
