import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'wouter';
import { useAddress, useTravel } from '../../address/link.tsx';
import { readSupposed } from '../../address/supposed.ts';
import { treatyQuery, whatIfQuery } from '../../api/queries.ts';
import type { RecordState, Supposed, WhatIfAnswer } from '../../api/types.ts';
import { indexActs } from '../../law/acts-index.ts';
import { DossierOf } from '../../law/because.tsx';
import { FindingsTable } from '../../law/findings-table.tsx';
import { TreatyNav } from '../../law/treaty-nav.tsx';
import { CannotBeSaid } from '../../law/unknown.tsx';
import { Empty, Failure, Loading, Page, Section } from '../../parts/page.tsx';
import { spell, today } from '../../words/dates.ts';
import { calledOf } from '../../words/names.ts';
import { CountingSheet } from '../treaty/counting-sheet.tsx';
import { OverTime } from '../treaty/over-time.tsx';
import { ChangedParticipants, Comparison } from './comparison.tsx';
import { Supposing } from './supposing.tsx';
import { Thresholds } from './thresholds.tsx';
import { words } from './words.ts';

/** What would follow if acts were done that are not on record. Nothing is recorded; the address holds it all. */
export default function WhatIf() {
  const { id = '' } = useParams();
  const travel = useTravel();
  const [address] = useAddress();
  const { acts } = readSupposed(`?${address}`);
  // Acts that lie ahead are looked at from the day of the last one.
  const asAt = [travel.asAt ?? today(), ...acts.map((act) => act.date)].sort().at(-1) ?? today();
  const treaty = useQuery(treatyQuery(id, travel));
  const answer = useQuery(whatIfQuery(id, acts, { asAt, knownAt: travel.knownAt }));
  const title = treaty.data === undefined ? id : calledOf(treaty.data);

  return (
    <Page
      title={words.title(title)}
      over={treaty.data?.reference ?? id}
      nav={<TreatyNav treaty={id} />}
      lede={<p>{words.lede}</p>}
    >
      {treaty.isError ? (
        <Failure error={treaty.error} what={words.theTreaty} />
      ) : (
        <>
          <CannotBeSaid of={treaty.data?.unknown ?? []} matters={['entry-into-force', 'who-may-join']} />
          <Supposing />
          {acts.length > 0 && answer.isPending && <Loading what={words.consequences} tall />}
          {acts.length > 0 && answer.isError && <Failure error={answer.error} what={words.consequences} />}
          {acts.length > 0 && answer.data !== undefined && (
            <div aria-busy={answer.isPlaceholderData}>
              <Outcome answer={answer.data} acts={acts} record={treaty.data?.record} />
            </div>
          )}
          {treaty.data !== undefined && (
            <Thresholds treaty={treaty.data} acts={acts} times={{ asAt, knownAt: travel.knownAt }} />
          )}
        </>
      )}
    </Page>
  );
}

function Outcome({
  answer: { before, after, newFindings },
  acts,
  record,
}: {
  answer: WhatIfAnswer;
  acts: readonly Supposed[];
  record: RecordState | undefined;
}) {
  const dossier = useMemo(() => ({ treaty: after.treaty, acts: indexActs(after) }), [after]);
  const supposed = useMemo(() => {
    const onRecord = new Set(before.countingSheet.map((line) => line.act));
    return new Set(after.countingSheet.map((line) => line.act).filter((act) => !onRecord.has(act)));
  }, [before, after]);
  return (
    <DossierOf value={dossier}>
      <Section id="outcome" title={words.outcome} aside={<span className="hint">{words.asAt(spell(after.asAt))}</span>}>
        <Comparison before={before} after={after} />
      </Section>
      <ChangedParticipants before={before} after={after} />
      <Section id="findings" title={words.newFindings}>
        {newFindings.length === 0 ? (
          <Empty>
            <p>
              {after.unknown.some(({ matter }) => matter === 'who-may-join')
                ? words.noneUnchecked
                : words.noFindings(acts.length)}
            </p>
          </Empty>
        ) : (
          <FindingsTable findings={newFindings} caption={words.findings(newFindings.length)} />
        )}
      </Section>
      <OverTime status={after} before={before} record={record} />
      {after.countingSheet.length > 0 && <CountingSheet status={after} supposed={supposed} />}
    </DossierOf>
  );
}
