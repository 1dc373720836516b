import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useAddress, useTravel } from '../../address/link.tsx';
import { apiAddress } from '../../api/client.ts';
import { definitionQuery, statementsQuery } from '../../api/queries.ts';
import type { FinalClauses, StatementKind, StatementState, StatementsAnswer, TreatyAnswer } from '../../api/types.ts';
import { ChoiceField } from '../../forms/choice.tsx';
import { Field } from '../../forms/field.tsx';
import { Completeness } from '../../law/completeness.tsx';
import { TreatyPage } from '../../law/treaty-page.tsx';
import { CannotBeSaid } from '../../law/unknown.tsx';
import { CsvLink } from '../../parts/csv-link.tsx';
import { useLanding } from '../../parts/landing.ts';
import { Empty, Failure, Loading, Section } from '../../parts/page.tsx';
import { spell } from '../../words/dates.ts';
import { count, STATEMENT_KINDS, STATEMENT_STATES, term } from '../../words/terms.ts';
import { byProvision, type Filter, fits } from './groups.ts';
import { Registers } from './registers.tsx';
import { Entries, ToldByParticipant, ToldByProvision } from './told.tsx';

/** What was told to the depositary about a treaty, and what stands of it on the date. */
export default function Statements() {
  const travel = useTravel();
  const [filter] = useFilter();
  return (
    <TreatyPage
      what="Statements"
      lede={
        <p>
          Reservations, declarations, notifications, authorities and objections: what the treaty allows or demands, who
          told what, and what stands of it.
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
            address={apiAddress(`/treaties/${treaty}/statements`, { ...filter, ...travel, format: 'csv' })}
            name={`${treaty}-statements.csv`}
          >
            These statements as CSV
          </CsvLink>
        </>
      )}
    >
      {(treaty) => <Read treaty={treaty} />}
    </TreatyPage>
  );
}

function useFilter(): [Filter, ReturnType<typeof useAddress>[1], URLSearchParams] {
  const [address, amend] = useAddress();
  const asked = (name: string) => address.get(name) ?? '';
  return [{ kind: asked('kind'), participant: asked('participant'), state: asked('state') }, amend, address];
}

function Read({ treaty }: { treaty: TreatyAnswer }) {
  const statements = useQuery(statementsQuery(treaty.treaty, useTravel()));
  const definition = useQuery(definitionQuery(treaty.treaty));
  if (statements.data !== undefined && definition.data !== undefined)
    return (
      <div aria-busy={statements.isPlaceholderData}>
        <Shown treaty={treaty} answer={statements.data} definition={definition.data} />
      </div>
    );
  const error = statements.error ?? definition.error;
  return error === null ? <Loading what="the statements" tall /> : <Failure error={error} what="the statements" />;
}

interface ShownProps {
  readonly treaty: TreatyAnswer;
  readonly answer: StatementsAnswer;
  readonly definition: FinalClauses;
}

function Shown({ treaty, answer: { items, record, asAt }, definition }: ShownProps) {
  useLanding();
  const [filter, amend, address] = useFilter();
  const by = address.get('by') === 'participant' ? 'participant' : 'provision';
  const provisions = definition.statements?.provisions ?? [];
  const shown = useMemo(
    () => items.filter((one) => fits({ kind: filter.kind, participant: filter.participant, state: filter.state }, one)),
    [items, filter.kind, filter.participant, filter.state],
  );
  const groups = useMemo(() => byProvision(provisions, shown), [provisions, shown]);
  // Whom or what state a filter asks for is asked of statements; what nobody used has neither.
  const narrowed = filter.participant !== '' || filter.state !== '';
  const listed = groups.listed.filter(
    ({ provision, statements }) =>
      statements.length > 0 || (!narrowed && (filter.kind === '' || filter.kind === provision.kind)),
  );
  const standing = shown.filter((one) => one.stands).length;
  const silent = definition.statements?.silent === true;
  const unsaid = treaty.unknown.some(({ matter }) => matter === 'statements');

  return (
    <div className="treaty">
      <CannotBeSaid of={treaty.unknown} matters={['statements']} />
      <Completeness record={record} />
      <Filters items={items} by={by} />
      <p role="status">
        {count(shown.length, 'statement')} as at {spell(asAt)}
        {shown.length > 0 &&
          `, ${standing === shown.length ? 'all of them standing' : `${standing === 0 ? 'none' : standing} of them standing`}`}
        .
      </p>
      {shown.length === 0 &&
        (items.length === 0 ? (
          <Empty>
            <p>
              No statement about this treaty is on record as at {spell(asAt)}.{' '}
              {!treaty.draft && (
                <>
                  <Link to={`/treaties/${treaty.treaty}/record?act=reservation`}>Record one</Link>.{' '}
                </>
              )}
              {provisions.length > 0
                ? `Below stands what the ${treaty.draft ? 'draft' : 'treaty'} allows and demands.`
                : silent && 'The text of this treaty has no clause on statements.'}
            </p>
          </Empty>
        ) : (
          <Empty>
            <p>
              No statement fits.{' '}
              <button
                type="button"
                onClick={() => amend({ kind: undefined, participant: undefined, state: undefined })}
              >
                Show all
              </button>
            </p>
          </Empty>
        ))}
      {by === 'participant' ? (
        <ToldByParticipant statements={shown} asAt={asAt} />
      ) : (
        <>
          <ToldByProvision groups={{ listed }} asAt={asAt} />
          {groups.others.length > 0 && (
            <Section id="unlisted" title="Under no listed provision">
              <p className="hint">
                {unsaid
                  ? 'The clauses on statements are not on record: under which of them these fall cannot be said.'
                  : 'The text has no provision for these; a reservation may stand by the general law (VCLT Art. 19).'}
              </p>
              <Entries statements={groups.others} under="nothing" asAt={asAt} />
            </Section>
          )}
          {groups.objections.length > 0 && (
            <Section id="objections" title="Objections">
              <Entries statements={groups.objections} under="nothing" asAt={asAt} />
            </Section>
          )}
        </>
      )}
      <Registers statements={shown} />
    </div>
  );
}

function Filters({ items, by }: { items: StatementsAnswer['items']; by: 'provision' | 'participant' }) {
  const [filter, amend] = useFilter();
  const tally = (fit: Partial<Filter>) => items.filter((one) => fits({ ...filter, ...fit }, one)).length;
  const choices = useMemo(
    () =>
      [...new Map(items.map(({ participant, name }) => [participant, name]))]
        .map(([id, name]) => ({ id, name, also: [] }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    [items],
  );
  const kinds = (STATEMENT_KINDS as readonly StatementKind[]).filter((kind) => items.some((one) => one.kind === kind));
  const states = (Object.keys(STATEMENT_STATES) as StatementState[]).filter((state) =>
    items.some((one) => one.state === state),
  );
  return (
    <search className="filters">
      <fieldset className="checks">
        <legend>Told</legend>
        {(['provision', 'participant'] as const).map((way) => (
          <label key={way}>
            <input
              type="radio"
              name="by"
              checked={by === way}
              onChange={() => amend({ by: way === 'participant' ? way : undefined })}
            />
            By {way}
          </label>
        ))}
      </fieldset>
      <Field label="Kind">
        {(ids) => (
          <select {...ids} value={filter.kind} onChange={(event) => amend({ kind: event.target.value })}>
            <option value="">Any</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {term(kind)} ({tally({ kind })})
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="State">
        {(ids) => (
          <select {...ids} value={filter.state} onChange={(event) => amend({ state: event.target.value })}>
            <option value="">Any</option>
            {states.map((state) => (
              <option key={state} value={state}>
                {STATEMENT_STATES[state].one} ({tally({ state })})
              </option>
            ))}
          </select>
        )}
      </Field>
      <ChoiceField
        label="Participant"
        choices={choices}
        value={filter.participant}
        onChange={(chosen) => amend({ participant: chosen })}
      />
    </search>
  );
}
