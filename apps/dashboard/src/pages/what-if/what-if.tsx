import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useParams } from 'wouter';
import { Link, useAddress, useTravel } from '../../address/link.tsx';
import { readSupposed, writeSupposed } from '../../address/supposed.ts';
import { participantsQuery, treatyQuery, whatIfQuery } from '../../api/queries.ts';
import type { Supposed, WhatIfAnswer } from '../../api/types.ts';
import { indexActs } from '../../law/acts-index.ts';
import { DossierOf } from '../../law/because.tsx';
import { FindingsTable } from '../../law/findings-table.tsx';
import { Empty, Failure, Loading, Page, Section } from '../../parts/page.tsx';
import { spell, today } from '../../words/dates.ts';
import { count, term } from '../../words/terms.ts';
import { CountingSheet } from '../treaty/counting-sheet.tsx';
import { OverTime } from '../treaty/over-time.tsx';
import { ChangedParticipants, Comparison } from './comparison.tsx';
import { SupposeForm } from './suppose-form.tsx';

/** What would follow if acts were done that are not on record. Nothing is recorded; the address holds it all. */
export default function WhatIf() {
  const { id = '' } = useParams();
  const travel = useTravel();
  const [address, amend] = useAddress();
  const { acts, unreadable } = readSupposed(`?${address}`);
  // Acts that lie ahead are looked at from the day of the last one.
  const asAt = [travel.asAt ?? today(), ...acts.map((act) => act.date)].sort().at(-1) ?? today();
  const treaty = useQuery(treatyQuery(id, travel));
  const answer = useQuery(whatIfQuery(id, acts, { asAt, knownAt: travel.knownAt }));
  const names = new Map((useQuery(participantsQuery(travel)).data ?? []).map((one) => [one.code, one.name]));
  const title = treaty.data === undefined ? id : (treaty.data.shortTitle ?? treaty.data.title);

  const setActs = (next: readonly Supposed[]) => amend({ act: [...next.map(writeSupposed), ...unreadable] });

  return (
    <Page
      title={`What if: ${title}`}
      over={<Link to={`/treaties/${id}`}>{treaty.data?.reference ?? id}</Link>}
      lede={
        <p>
          Suppose acts and see what would follow by the same clauses. Nothing is recorded; the address of this page
          holds it all.
        </p>
      }
    >
      {treaty.isError ? (
        <Failure error={treaty.error} what="the treaty" />
      ) : (
        <>
          <div className="suppose">
            <SupposeForm onAdd={(act) => setActs([...acts, act])} />
            <div>
              <h2>Supposed acts</h2>
              {acts.length === 0 ? (
                <p className="hint">None yet. Choose a participant, the act and its date.</p>
              ) : (
                <ol className="supposed">
                  {acts.map((act, index) => (
                    <li key={writeSupposed(act)}>
                      <span>
                        <strong>{names.get(act.participant) ?? act.participant}</strong> {term(act.kind).toLowerCase()}
                        {act.provision !== undefined && <span className="clause"> {act.provision}</span>},{' '}
                        {spell(act.date)}
                      </span>
                      <button
                        type="button"
                        className="quiet"
                        aria-label={`Remove ${term(act.kind).toLowerCase()} by ${names.get(act.participant) ?? act.participant}`}
                        onClick={() => setActs(acts.filter((_, other) => other !== index))}
                      >
                        Remove
                      </button>
                    </li>
                  ))}
                </ol>
              )}
              {unreadable.length > 0 && (
                <p className="field-error" role="alert">
                  Not understood in the address: {unreadable.join(', ')}. An act is written FRA:ratification:2027-01-15.{' '}
                  <button type="button" onClick={() => amend({ act: acts.map(writeSupposed) })}>
                    Leave out
                  </button>
                </p>
              )}
              {acts.length > 0 && (
                <p className="row">
                  <CopyLink />
                  <button type="button" className="quiet" onClick={() => amend({ act: undefined })}>
                    Remove all
                  </button>
                </p>
              )}
            </div>
          </div>
          {acts.length > 0 && answer.isPending && <Loading what="what would follow" tall />}
          {acts.length > 0 && answer.isError && <Failure error={answer.error} what="what would follow" />}
          {acts.length > 0 && answer.data !== undefined && (
            <div aria-busy={answer.isPlaceholderData}>
              <Outcome answer={answer.data} acts={acts} />
            </div>
          )}
        </>
      )}
    </Page>
  );
}

function Outcome({
  answer: { before, after, newFindings },
  acts,
}: {
  answer: WhatIfAnswer;
  acts: readonly Supposed[];
}) {
  const dossier = useMemo(() => ({ treaty: after.treaty, acts: indexActs(after) }), [after]);
  const supposed = useMemo(() => {
    const onRecord = new Set(before.countingSheet.map((line) => line.act));
    return new Set(after.countingSheet.map((line) => line.act).filter((act) => !onRecord.has(act)));
  }, [before, after]);
  return (
    <DossierOf value={dossier}>
      <Section id="outcome" title="What would follow" aside={<span className="hint">As at {spell(after.asAt)}</span>}>
        <Comparison before={before} after={after} />
      </Section>
      <ChangedParticipants before={before} after={after} />
      <Section id="findings" title="New findings">
        {newFindings.length === 0 ? (
          <Empty>
            <p>None: {acts.length === 1 ? 'this act is' : 'these acts are'} in order.</p>
          </Empty>
        ) : (
          <FindingsTable findings={newFindings} caption={count(newFindings.length, 'new finding')} />
        )}
      </Section>
      <OverTime status={after} before={before} />
      {after.countingSheet.length > 0 && <CountingSheet status={after} supposed={supposed} />}
    </DossierOf>
  );
}

function CopyLink() {
  const [copied, setCopied] = useState<string>();
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => setCopied('Copied'),
      () => setCopied('Copy it from the address bar'),
    );
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        Copy link
      </button>
      <span role="status" className="hint">
        {copied}
      </span>
    </>
  );
}
