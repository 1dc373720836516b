import { useQuery } from '@tanstack/react-query';
import { Link, useAddress } from '../../address/link.tsx';
import { apiAddress } from '../../api/client.ts';
import { comparisonQuery, directivesQuery } from '../../api/documents.ts';
import { treatiesQuery } from '../../api/queries.ts';
import type { Comparison, TreatySummary } from '../../api/types.ts';
import { Field } from '../../forms/field.tsx';
import { CsvLink } from '../../parts/csv-link.tsx';
import { FilterButtons } from '../../parts/filter-buttons.tsx';
import { Empty, Failure, Loading, Page, Section } from '../../parts/page.tsx';
import { spell } from '../../words/dates.ts';
import { calledOf } from '../../words/names.ts';

import { CHANGE_TERMS, CHANGES, draftsWithOutcome, tally } from './changes.ts';
import { ChangeMark, Clauses } from './clauses.tsx';
import { words } from './words.ts';

// Documents are compared as they stand now, whatever date the reader is looking at.
const NOW = {};

/** Two documents of final clauses, side by side: what negotiation or revision changed. The address holds the choice. */
export default function Compare() {
  const [address, amend] = useAddress();
  const before = address.get('before') ?? '';
  const after = address.get('after') ?? '';
  const treaties = useQuery(treatiesQuery(NOW));
  const compared = useQuery(comparisonQuery(before, after));
  const documents = (treaties.data ?? []).filter(({ clausesOnRecord }) => clausesOnRecord);
  const chosen = before !== '' && after !== '';

  return (
    <Page
      title={chosen ? words.titleOf(before, after) : words.title}
      lede={<p>{words.lede}</p>}
      actions={
        compared.data !== undefined && (
          <CsvLink address={apiAddress('/compare', { before, after, format: 'csv' })} name={`${before}-${after}.csv`}>
            {words.csv}
          </CsvLink>
        )
      }
    >
      <search className="compare-choice">
        <DocumentField
          label={words.earlier}
          value={before}
          documents={documents}
          onChange={(id) => amend({ before: id })}
        />
        <DocumentField
          label={words.later}
          value={after}
          documents={documents}
          onChange={(id) => amend({ after: id })}
        />
        <button type="button" disabled={before === after} onClick={() => amend({ before: after, after: before })}>
          <span aria-hidden="true">⇄</span> {words.swap}
        </button>
      </search>
      {treaties.isError && <Failure error={treaties.error} what={words.documentList} />}
      {!chosen && <Offers documents={documents} />}
      {chosen && before === after && (
        <Empty>
          <p>{words.same}</p>
        </Empty>
      )}
      {chosen && before !== after && (
        <>
          {compared.isPending && <Loading what={words.both} tall />}
          {compared.isError && compared.data === undefined && (
            <Failure error={compared.error} what={words.comparison} />
          )}
          {compared.data !== undefined && <Outcome comparison={compared.data} />}
        </>
      )}
      <Directives of={[before, after]} />
    </Page>
  );
}

interface DocumentFieldProps {
  readonly label: string;
  readonly value: string;
  readonly documents: readonly TreatySummary[];
  readonly onChange: (id: string) => void;
}

function DocumentField({ label, value, documents, onChange }: DocumentFieldProps) {
  const groups = [
    { title: words.treaties, members: documents.filter(({ draft }) => !draft) },
    { title: words.drafts, members: documents.filter(({ draft }) => draft) },
  ];
  return (
    <Field label={label}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{words.choose}</option>
          {value !== '' && documents.every(({ id }) => id !== value) && <option value={value}>{value}</option>}
          {groups.map(
            ({ title, members }) =>
              members.length > 0 && (
                <optgroup key={title} label={title}>
                  {members.map((one) => (
                    <option key={one.id} value={one.id}>
                      {words.document(calledOf(one), one.id, one.draft)}
                    </option>
                  ))}
                </optgroup>
              ),
          )}
        </select>
      )}
    </Field>
  );
}

/** What to compare when nothing is chosen yet: a draft with what came of it. */
function Offers({ documents }: { documents: readonly TreatySummary[] }) {
  const offers = draftsWithOutcome(documents);
  return (
    <Empty>
      <p>{words.chooseTwo(offers.length > 0)}</p>
      <ul>
        {offers.map(({ draft, treaty }) => (
          <li key={draft.id}>
            <Link to={`/compare?before=${draft.id}&after=${treaty.id}`}>
              {calledOf(draft)} → {calledOf(treaty)}
            </Link>{' '}
            <span className="tag">{words.draft}</span>
          </li>
        ))}
      </ul>
    </Empty>
  );
}

function Outcome({ comparison: { before, after, clauses } }: { comparison: Comparison }) {
  const [address, amend] = useAddress();
  const only = CHANGES.find((change) => change === address.get('change'));
  const counts = tally(clauses);
  const there = CHANGES.filter((change) => counts[change] > 0);
  const said = there.map((change) => words.tally(counts[change], CHANGE_TERMS[change].one));
  return (
    <>
      <section className="compare-summary" aria-label={words.numbers}>
        <p>
          <Document of={before} /> <span aria-hidden="true">→</span> <Document of={after} />
        </p>
        <div className="tally-bar" role="img" aria-label={words.ofClauses(clauses.length, said)}>
          {there.map((change) => (
            <span key={change} data-change={change} style={{ flexGrow: counts[change] }} />
          ))}
        </div>
        <FilterButtons
          label={words.show}
          total={clauses.length}
          options={there.map((change) => ({ value: change, n: counts[change], word: <ChangeMark change={change} /> }))}
          value={only}
          onChange={(change) => amend({ change })}
        />
      </section>
      {only !== undefined && counts[only] === 0 ? (
        <Empty>
          <p>
            {words.none(CHANGE_TERMS[only].one)}{' '}
            <button type="button" onClick={() => amend({ change: undefined })}>
              {words.showAll}
            </button>
          </p>
        </Empty>
      ) : (
        <Clauses clauses={clauses} only={only} />
      )}
    </>
  );
}

function Document({ of: { treaty, title, draft } }: { of: Comparison['before'] }) {
  return (
    <>
      <Link to={`/treaties/${treaty}`}>{title}</Link>
      {draft && <span className="tag">{words.draft}</span>}
    </>
  );
}

/** Negotiating directives that concern the documents chosen, or all of them. */
function Directives({ of }: { of: readonly string[] }) {
  const known = useQuery(directivesQuery()).data ?? [];
  const chosen = of.filter((treaty) => treaty !== '');
  const concerned = known.filter(({ treaties }) => chosen.length === 0 || treaties.some((id) => chosen.includes(id)));
  if (concerned.length === 0) return null;
  return (
    <Section id="directives" title={words.directives}>
      <ul className="directives-list">
        {concerned.map(({ id, title, date, marking, issuedBy, items, treaties }) => (
          <li key={id}>
            <p>
              <Link
                to={`/directives/${id}?treaty=${chosen.findLast((code) => treaties.includes(code)) ?? treaties[0]}`}
              >
                {title}
              </Link>
              {marking === 'LIMITE' && <span className="tag">LIMITE</span>}
            </p>
            <p className="hint">{words.directivesOf(issuedBy, spell(date), items)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
