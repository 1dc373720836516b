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
import { nameOf } from '../../words/names.ts';
import { readNumbers, usualNumbers } from './numbers.ts';
import { words } from './words.ts';

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
        new Map((names ?? []).map((one) => [one.code, nameOf(one)])),
      ),
    [treaty, acts, names],
  );
  const choose = (next: readonly number[]) => amend({ threshold: next.map(String) });

  if (needed === null && named.length === 0) return null;
  return (
    <Section
      id="thresholds"
      title={words.thresholds}
      aside={<span className="hint">{words.thresholdsHint(acts.length)}</span>}
    >
      <div className="numbers">
        <ul aria-label={words.numbersSupposed}>
          {numbers.map((n) => (
            <li key={n}>
              <span className="number">{format(n)}</span>
              {n === needed && <span className="hint">{words.ofText}</span>}
              <button
                type="button"
                className="quiet"
                aria-label={words.leaveOutNumber(n)}
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
          {words.unreadableNumbers(unreadable)}{' '}
          <button type="button" onClick={() => choose(named)}>
            {words.leaveOut}
          </button>
        </p>
      )}
      {supposed.length === 0 && <p className="hint">{words.addAnother}</p>}
      {supposed.length > 0 && answer.isPending && <Loading what={words.consequences} />}
      {answer.isError && <Failure error={answer.error} what={words.underAnother} />}
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
      setError(words.wholeNumber);
      return;
    }
    onAdd(Number(text.trim()));
    setText('');
    setError(undefined);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field label={words.anotherNumber} error={error}>
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
      <button type="submit">{words.addNumber}</button>
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
      header: words.threshold,
      names: true,
      cell: ({ threshold, supposed }) => (
        <>
          <span className="number">{threshold === null ? words.noNumber : format(threshold)}</span>
          {!supposed && <span className="tag">{words.textTag}</span>}
        </>
      ),
    },
    {
      id: 'counted',
      header: words.countedHead,
      cell: ({ threshold, entryIntoForce: { counted } }) =>
        counted !== null && (
          <span className="counted">
            <span className="number">
              {words.of(format(counted), threshold !== null && counted < threshold ? format(threshold) : null)}
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
      header: words.conditionMet,
      cell: ({ entryIntoForce: { conditionMetOn, missing } }) =>
        conditionMetOn !== null
          ? spell(conditionMetOn)
          : missing.length === 0
            ? words.notMet
            : words.missing(missing.map(({ text }) => text)),
    },
    {
      id: 'force',
      header: words.entryIntoForce,
      cell: ({ threshold, entryIntoForce: { date, because } }) => (
        <Why of={words.forceUnder(threshold)} because={because}>
          {date === null ? words.notInForce : spell(date)}
        </Why>
      ),
    },
  ];
  return (
    <Table
      caption={words.thresholdsCaption(spell(asAt))}
      columns={columns}
      rows={results}
      rowId={({ threshold, supposed }) => `threshold-${supposed ? threshold : 'text'}`}
    />
  );
}
