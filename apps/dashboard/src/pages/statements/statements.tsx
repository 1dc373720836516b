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
import { byName } from '../../words/order.ts';
import { STATEMENT_KINDS, STATEMENT_STATES, term } from '../../words/terms.ts';
import { byProvision, type Filter, fits } from './groups.ts';
import { Registers } from './registers.tsx';
import { Entries, ToldByParticipant, ToldByProvision } from './told.tsx';
import { words } from './words.ts';

/** What was told to the depositary about a treaty, and what stands of it on the date. */
export default function Statements() {
  const travel = useTravel();
  const [filter] = useFilter();
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
            address={apiAddress(`/treaties/${treaty}/statements`, { ...filter, ...travel, format: 'csv' })}
            name={`${treaty}-statements.csv`}
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
  return error === null ? <Loading what={words.loading} tall /> : <Failure error={error} what={words.loading} />;
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
      <p role="status">{words.summary(shown.length, standing, spell(asAt))}</p>
      {shown.length === 0 &&
        (items.length === 0 ? (
          <Empty>
            <p>
              {words.noneOnRecord(spell(asAt))}{' '}
              {!treaty.draft && (
                <>
                  <Link to={`/treaties/${treaty.treaty}/record?act=reservation`}>{words.recordOne}</Link>.{' '}
                </>
              )}
              {provisions.length > 0
                ? treaty.draft
                  ? words.draftProvisionsBelow
                  : words.provisionsBelow
                : silent && words.silent}
            </p>
          </Empty>
        ) : (
          <Empty>
            <p>
              {words.noneFits}{' '}
              <button
                type="button"
                onClick={() => amend({ kind: undefined, participant: undefined, state: undefined })}
              >
                {words.showAll}
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
            <Section id="unlisted" title={words.unlisted}>
              <p className="hint">{unsaid ? words.unlistedUnknown : words.unlistedKnown}</p>
              <Entries statements={groups.others} under="nothing" asAt={asAt} />
            </Section>
          )}
          {groups.objections.length > 0 && (
            <Section id="objections" title={words.objections}>
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
        .sort(byName),
    [items],
  );
  const kinds = (STATEMENT_KINDS as readonly StatementKind[]).filter((kind) => items.some((one) => one.kind === kind));
  const states = (Object.keys(STATEMENT_STATES) as StatementState[]).filter((state) =>
    items.some((one) => one.state === state),
  );
  return (
    <search className="filters">
      <fieldset className="checks">
        <legend>{words.arrange}</legend>
        {(['provision', 'participant'] as const).map((way) => (
          <label key={way}>
            <input
              type="radio"
              name="by"
              checked={by === way}
              onChange={() => amend({ by: way === 'participant' ? way : undefined })}
            />
            {words.by[way]}
          </label>
        ))}
      </fieldset>
      <Field label={words.kind}>
        {(ids) => (
          <select {...ids} value={filter.kind} onChange={(event) => amend({ kind: event.target.value })}>
            <option value="">{words.anyKind}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {term(kind)} ({tally({ kind })})
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.state}>
        {(ids) => (
          <select {...ids} value={filter.state} onChange={(event) => amend({ state: event.target.value })}>
            <option value="">{words.anyState}</option>
            {states.map((state) => (
              <option key={state} value={state}>
                {STATEMENT_STATES[state].one} ({tally({ state })})
              </option>
            ))}
          </select>
        )}
      </Field>
      <ChoiceField
        label={words.participant}
        choices={choices}
        value={filter.participant}
        onChange={(chosen) => amend({ participant: chosen })}
      />
    </search>
  );
}
