import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useAddress, useTravel } from '../../address/link.tsx';
import { apiAddress } from '../../api/client.ts';
import { definitionQuery } from '../../api/queries.ts';
import type { ObligationState, Provision, TreatyAnswer } from '../../api/types.ts';
import { Field } from '../../forms/field.tsx';
import { spellCompleteness } from '../../law/completeness.tsx';
import { TreatyPage } from '../../law/treaty-page.tsx';
import { CannotBeSaid } from '../../law/unknown.tsx';
import { CsvLink } from '../../parts/csv-link.tsx';
import { Empty, Failure, Loading, Section } from '../../parts/page.tsx';
import { spell } from '../../words/dates.ts';
import { number } from '../../words/language.ts';
import { textOf } from '../../words/names.ts';
import { cite, OBLIGATION_STATES, term } from '../../words/terms.ts';
import { type Duty, dutiesOf, ORDER, rowsOf } from './matrix.ts';
import { Matrix } from './table.tsx';
import { Tallies } from './tallies.tsx';
import { words } from './words.ts';

/** What those bound by a treaty, or about to be, owe its depositary, and whether they have made it. */
export default function Obligations() {
  const travel = useTravel();
  const [address] = useAddress();
  const state = address.get('state') ?? undefined;
  return (
    <TreatyPage
      what={words.title}
      lede={<p>{words.lede}</p>}
      actions={({ treaty, draft }) => (
        <>
          {!draft && (
            <Link className="button" to={`/treaties/${treaty}/record`}>
              {words.record}
            </Link>
          )}
          <CsvLink
            address={apiAddress(`/treaties/${treaty}/obligations`, { state, ...travel, format: 'csv' })}
            name={`${treaty}-obligations.csv`}
          >
            {words.csv}
          </CsvLink>
        </>
      )}
    >
      {(treaty) => <Read treaty={treaty} />}
    </TreatyPage>
  );
}

function Read({ treaty }: { treaty: TreatyAnswer }) {
  const definition = useQuery(definitionQuery(treaty.treaty));
  if (definition.isError && definition.data === undefined)
    return <Failure error={definition.error} what={words.definition} />;
  if (definition.data === undefined) return <Loading what={words.definition} tall />;
  return <Shown treaty={treaty} provisions={definition.data.statements?.provisions ?? []} />;
}

function Shown({ treaty, provisions }: { treaty: TreatyAnswer; provisions: readonly Provision[] }) {
  const [address, amend] = useAddress();
  const state = address.get('state') ?? '';
  const { obligations, participants, asAt } = treaty;
  const duties = useMemo(() => dutiesOf(provisions, obligations), [provisions, obligations]);
  const rows = useMemo(() => rowsOf(obligations, participants, state), [obligations, participants, state]);
  const states = ORDER.filter((one) => obligations.some((owed) => owed.state === one));

  const unsaid = <CannotBeSaid of={treaty.draft ? [] : treaty.unknown} matters={['obligations']} />;
  if (duties.length === 0) {
    return treaty.unknown.some(({ matter }) => matter === 'obligations') ? (
      unsaid
    ) : (
      <Empty>
        <p>
          {words.nothingMandatory} <Link to={`/treaties/${treaty.treaty}/statements`}>{words.optionalStatements}</Link>
        </p>
      </Empty>
    );
  }
  if (obligations.length === 0) return <NothingDue treaty={treaty} duties={duties} />;
  return (
    <div className="treaty">
      {unsaid}
      <Notice treaty={treaty} />
      <Section id="provisions" title={words.byProvision}>
        <Tallies duties={duties} treaty={treaty.treaty} />
      </Section>
      <Section id="matrix" title={words.byParticipant}>
        <search className="filters narrow">
          <Field label={words.participantsWith}>
            {(ids) => (
              <select {...ids} value={state} onChange={(event) => amend({ state: event.target.value })}>
                <option value="">{words.inAnyState}</option>
                {states.map((one) => (
                  <option key={one} value={one}>
                    {words.state(OBLIGATION_STATES[one].one, OBLIGATION_STATES[one].meaning)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </search>
        {rows.length === 0 ? (
          <Empty>
            <p>
              {words.noneInState(spell(asAt))}{' '}
              <button type="button" onClick={() => amend({ state: undefined })}>
                {words.showAll}
              </button>
            </p>
          </Empty>
        ) : (
          <Matrix caption={words.matrixCaption(rows.length, spell(asAt))} duties={duties} rows={rows} />
        )}
      </Section>
    </div>
  );
}

/** What a reader must know of the record before taking silence for a failure. */
function Notice({ treaty: { record, obligations } }: { treaty: TreatyAnswer }) {
  const inState = (state: ObligationState) => obligations.filter((one) => one.state === state).length;
  const unknown = inState('not-on-record');
  return (
    <div className="notice">
      <p>
        <strong>{words.recordHead}</strong> {spellCompleteness(record)}
        {unknown > 0 && ` ${words.notOnRecord}`}
      </p>
      <p>
        {words.tally(
          ORDER.filter((state) => inState(state) > 0).map(
            (state) => `${number(inState(state))} ${words.inState(inState(state), OBLIGATION_STATES[state].one)}`,
          ),
          obligations.length,
        )}
      </p>
    </div>
  );
}

function NothingDue({ treaty: { treaty, asAt, draft }, duties }: { treaty: TreatyAnswer; duties: readonly Duty[] }) {
  return (
    <>
      <Empty>
        {draft ? (
          <p>{words.draft}</p>
        ) : (
          <p>
            {words.nobody(spell(asAt))} <Link to={`/treaties/${treaty}/what-if`}>{words.suppose}</Link> ·{' '}
            <Link to={`/treaties/${treaty}/record?act=ratification`}>{words.recordRatification}</Link>
          </p>
        )}
      </Empty>
      <Section id="provisions" title={words.willBeOwed}>
        <ul className="tallies">
          {duties.map(({ key, provision, kind, listed }) => (
            <li key={key}>
              <p>
                <strong>{cite(provision)}</strong> {listed && textOf(listed.summary)}
              </p>
              <p className="hint">
                {words.due(
                  term(kind),
                  listed?.due === 'in-force',
                  listed?.given,
                  listed?.condition && textOf(listed.condition),
                )}
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
