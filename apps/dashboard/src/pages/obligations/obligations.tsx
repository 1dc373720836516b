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
import { cite, count, list, OBLIGATION_STATES, term } from '../../words/terms.ts';
import { type Duty, dutiesOf, ORDER, rowsOf } from './matrix.ts';
import { Matrix } from './table.tsx';
import { Tallies } from './tallies.tsx';

/** What those bound by a treaty, or about to be, owe its depositary, and whether they have made it. */
export default function Obligations() {
  const travel = useTravel();
  const [address] = useAddress();
  const state = address.get('state') ?? undefined;
  return (
    <TreatyPage
      what="Obligations"
      lede={
        <p>
          Designations, notifications and communications that the treaty makes mandatory, for each participant whose
          consent stands: made or missing, since when due, and why.
        </p>
      }
      actions={({ treaty, draft }) => (
        <>
          {!draft && (
            <Link className="button" to={`/treaties/${treaty}/record`}>
              Record an act
            </Link>
          )}
          <CsvLink
            address={apiAddress(`/treaties/${treaty}/obligations`, { state, ...travel, format: 'csv' })}
            name={`${treaty}-obligations.csv`}
          >
            These obligations as CSV
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
    return <Failure error={definition.error} what="the treaty document" />;
  if (definition.data === undefined) return <Loading what="the treaty document" tall />;
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
          The text of this treaty makes no statement mandatory: nothing is owed to the depositary.{' '}
          <Link to={`/treaties/${treaty.treaty}/statements`}>What may be told, and what was</Link>.
        </p>
      </Empty>
    );
  }
  if (obligations.length === 0) return <NothingDue treaty={treaty} duties={duties} />;
  return (
    <div className="treaty">
      {unsaid}
      <Notice treaty={treaty} />
      <Section id="provisions" title="By provision">
        <Tallies duties={duties} treaty={treaty.treaty} />
      </Section>
      <Section id="matrix" title="By participant">
        <search className="filters narrow">
          <Field label="Participants with an obligation">
            {(ids) => (
              <select {...ids} value={state} onChange={(event) => amend({ state: event.target.value })}>
                <option value="">In any state</option>
                {states.map((one) => (
                  <option key={one} value={one}>
                    {OBLIGATION_STATES[one].one}: {OBLIGATION_STATES[one].meaning.toLowerCase()}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </search>
        {rows.length === 0 ? (
          <Empty>
            <p>
              Nobody has an obligation in this state as at {spell(asAt)}.{' '}
              <button type="button" onClick={() => amend({ state: undefined })}>
                Show all
              </button>
            </p>
          </Empty>
        ) : (
          <Matrix
            caption={`${count(rows.length, 'participant')} whose consent stands as at ${spell(asAt)}, and what they owe`}
            duties={duties}
            rows={rows}
          />
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
        <strong>Record.</strong> {spellCompleteness(record)}
        {unknown > 0 &&
          ' Where nothing is on record and the record is not known to be complete, this page says “not on record” and not “outstanding”: it may have been made.'}
      </p>
      <p>
        {list(
          ORDER.filter((state) => inState(state) > 0).map(
            (state) => `${inState(state)} ${OBLIGATION_STATES[state].one.toLowerCase()}`,
          ),
        )}
        , of {count(obligations.length, 'obligation')}.
      </p>
    </div>
  );
}

function NothingDue({ treaty: { treaty, asAt, draft }, duties }: { treaty: TreatyAnswer; duties: readonly Duty[] }) {
  return (
    <>
      <Empty>
        {draft ? (
          <p>Nobody can be bound by a draft: nothing is due under it.</p>
        ) : (
          <p>
            Nobody’s consent to be bound stands as at {spell(asAt)}: nothing is due. A signatory owes nothing yet.{' '}
            <Link to={`/treaties/${treaty}/what-if`}>Suppose a ratification</Link> or{' '}
            <Link to={`/treaties/${treaty}/record?act=ratification`}>record one</Link>.
          </p>
        )}
      </Empty>
      <Section id="provisions" title="What will be owed">
        <ul className="tallies">
          {duties.map(({ key, provision, kind, listed }) => (
            <li key={key}>
              <p>
                <strong>{cite(provision)}</strong> {listed?.summary}
              </p>
              <p className="hint">
                {term(kind)}, due{' '}
                {listed?.due === 'in-force' ? 'when the treaty binds its author' : 'with the instrument'}
                {listed?.given !== undefined && `, with a statement under ${cite(listed.given)}`}
                {listed?.condition !== undefined && `; only: ${listed.condition}`}
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
