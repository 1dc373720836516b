import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import { useAddress } from '../../address/link.tsx';
import type { Travel } from '../../address/travel.ts';
import { participantsQuery, thresholdsQuery } from '../../api/queries.ts';
import type { Supposed, TreatyAnswer, UnderThreshold } from '../../api/types.ts';
import { Field } from '../../forms/field.tsx';
import { indexActs, withSupposed } from '../../law/acts-index.ts';
import { DossierOf, Why } from '../../law/because.tsx';
import { format } from '../../law/progress.tsx';
import { Failure, Loading, Section } from '../../parts/page.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { spell } from '../../words/dates.ts';
import { list } from '../../words/terms.ts';
import { readNumbers, usualNumbers } from './numbers.ts';

interface ThresholdsProps {
  readonly treaty: TreatyAnswer;
  readonly acts: readonly Supposed[];
  readonly times: Travel;
}

/** The same acts under other numbers than the one that the text asks for. The address holds the numbers. */
export function Thresholds({ treaty, acts, times }: ThresholdsProps) {
  const [address, amend] = useAddress();
  const { numbers: named, unreadable } = readNumbers(`?${address}`);
  const { needed } = treaty.entryIntoForce;
  const numbers = named.length > 0 ? named : needed === null ? [] : usualNumbers(needed);
  // The number of the text is the rule as it stands: it needs no line of its own.
  const supposed = numbers.filter((n) => n !== needed);
  const answer = useQuery(thresholdsQuery(treaty.treaty, supposed, acts, times));
  const names = useQuery(participantsQuery(times)).data;
  const dossier = useMemo(
    () =>
      withSupposed(
        { treaty: treaty.treaty, acts: indexActs(treaty) },
        acts,
        new Map((names ?? []).map((one) => [one.code, one.name])),
      ),
    [treaty, acts, names],
  );
  const choose = (next: readonly number[]) => amend({ threshold: next.map(String) });

  if (needed === null && named.length === 0) return null;
  return (
    <Section
      id="thresholds"
      title="Under another threshold"
      aside={
        <span className="hint">
          {acts.length === 0 ? 'By the acts on record' : 'By the acts on record and those supposed'}, if the text asked
          for another number.
        </span>
      }
    >
      <div className="numbers">
        <ul aria-label="Numbers supposed">
          {numbers.map((n) => (
            <li key={n}>
              <span className="number">{format(n)}</span>
              {n === needed && <span className="hint"> the text</span>}
              <button
                type="button"
                className="quiet"
                aria-label={`Leave out ${n}`}
                disabled={numbers.length === 1}
                onClick={() => choose(numbers.filter((other) => other !== n))}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
        <NumberForm onAdd={(n) => choose([...numbers, n].sort((a, b) => a - b))} />
      </div>
      {unreadable.length > 0 && (
        <p className="field-error" role="alert">
          Not understood in the address: {unreadable.join(', ')}. A threshold is a whole number from 1.{' '}
          <button type="button" onClick={() => choose(named)}>
            Leave out
          </button>
        </p>
      )}
      {supposed.length === 0 && <p className="hint">Add a number other than the one of the text.</p>}
      {supposed.length > 0 && answer.isPending && <Loading what="what would follow" />}
      {answer.isError && <Failure error={answer.error} what="what would follow under another threshold" />}
      {supposed.length > 0 && answer.data !== undefined && (
        <DossierOf value={dossier}>
          <div aria-busy={answer.isPlaceholderData}>
            <Results results={answer.data.results} asAt={answer.data.asAt} />
          </div>
        </DossierOf>
      )}
    </Section>
  );
}

function NumberForm({ onAdd }: { onAdd: (n: number) => void }) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!/^[1-9]\d{0,3}$/.test(text.trim())) {
      setError('Write a whole number from 1 to 9999.');
      return;
    }
    onAdd(Number(text.trim()));
    setText('');
    setError(undefined);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field label="Another number" error={error}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <button type="submit">Add</button>
    </form>
  );
}

function Results({ results, asAt }: { results: readonly UnderThreshold[]; asAt: string }) {
  // One scale for all, so that the bars can be compared.
  const most = Math.max(
    1,
    ...results.flatMap(({ threshold, entryIntoForce }) => [threshold ?? 0, entryIntoForce.counted ?? 0]),
  );
  const columns: readonly Column<UnderThreshold>[] = [
    {
      id: 'threshold',
      header: 'Threshold',
      names: true,
      cell: ({ threshold, supposed }) => (
        <>
          <span className="number">{threshold === null ? 'No number' : format(threshold)}</span>
          {!supposed && <span className="tag">The text</span>}
        </>
      ),
    },
    {
      id: 'counted',
      header: 'Counted',
      cell: ({ threshold, entryIntoForce: { counted } }) =>
        counted !== null && (
          <span className="counted">
            <span className="number">
              {format(counted)}
              {threshold !== null && counted < threshold && ` of ${format(threshold)}`}
            </span>
            <span
              className="counted-bar"
              aria-hidden="true"
              style={
                {
                  '--filled': `${(counted / most) * 100}%`,
                  '--at': `${((threshold ?? 0) / most) * 100}%`,
                } as React.CSSProperties
              }
            />
          </span>
        ),
    },
    {
      id: 'met',
      header: 'Condition met',
      cell: ({ entryIntoForce: { conditionMetOn, missing } }) =>
        conditionMetOn !== null
          ? spell(conditionMetOn)
          : missing.length === 0
            ? 'Not met'
            : `Missing: ${list(missing.map(({ text }) => text))}`,
    },
    {
      id: 'force',
      header: 'Entry into force',
      cell: ({ threshold, entryIntoForce: { date, because } }) => (
        <Why of={`Entry into force with a threshold of ${threshold ?? 'no number'}`} because={because}>
          {date === null ? 'Not in force' : spell(date)}
        </Why>
      ),
    },
  ];
  return (
    <Table
      caption={`Entry into force under each number, as at ${spell(asAt)}`}
      columns={columns}
      rows={results}
      rowId={({ threshold, supposed }) => `threshold-${supposed ? threshold : 'text'}`}
    />
  );
}
