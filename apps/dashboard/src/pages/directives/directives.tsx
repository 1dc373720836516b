import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { Link, useAddress } from '../../address/link.tsx';
import { checkedDirectivesQuery } from '../../api/documents.ts';
import { treatiesQuery } from '../../api/queries.ts';
import type { DirectiveAnswer, DirectivesPage } from '../../api/types.ts';
import { Field } from '../../forms/field.tsx';
import { FilterButtons } from '../../parts/filter-buttons.tsx';
import { Empty, Failure, Loading, Page, Section } from '../../parts/page.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { spell } from '../../words/dates.ts';
import { calledOf } from '../../words/names.ts';
import { cite, clauseClass, list, sentence } from '../../words/terms.ts';
import { ANSWER_TERMS, ANSWERS, type Answer, tally } from './answers.ts';
import { words } from './words.ts';

const NOW = {};

/** Negotiating directives as a checklist against the final clauses of a treaty or draft. */
export default function Directives() {
  const { id = '' } = useParams();
  const [address] = useAddress();
  const checked = useQuery(checkedDirectivesQuery(id, address.get('treaty') ?? undefined));
  const page = checked.data;
  return (
    <Page
      title={page === undefined ? words.titleOf(id) : page.title}
      over={
        page === undefined ? (
          id
        ) : (
          <>
            {page.issuedBy} · {spell(page.date)} · {page.reference}
            {page.marking === 'LIMITE' && <span className="tag limite">LIMITE</span>}
          </>
        )
      }
      lede={<p>{words.lede}</p>}
    >
      {checked.isPending && <Loading what={words.directives} tall />}
      {checked.isError && page === undefined && <Failure error={checked.error} what={words.checklist} />}
      {page !== undefined && (
        <div aria-busy={checked.isPlaceholderData}>
          <Checklist page={page} />
        </div>
      )}
    </Page>
  );
}

function Checklist({ page }: { page: DirectivesPage }) {
  const [address, amend] = useAddress();
  const treaty = useQuery(treatiesQuery(NOW)).data?.find(({ id }) => id === page.treaty);
  const title = treaty === undefined ? page.treatyTitle : calledOf(treaty);
  const only = ANSWERS.find((answer) => answer === address.get('answer'));
  const counts = tally(page.items);
  const there = ANSWERS.filter((answer) => counts[answer] > 0);
  const shown = page.items.filter(({ answer }) => only === undefined || answer === only);
  const answered = shown.filter(({ answer }) => answer !== 'not-checked');
  const beyond = shown.filter(({ answer }) => answer === 'not-checked');
  const said = there.map((answer) => words.tally(counts[answer], ANSWER_TERMS[answer].one, answer));
  return (
    <>
      {page.marking === 'LIMITE' && (
        <p className="notice">
          <span>
            <strong>{words.markedHead}</strong>
            {words.marked(page.issuedBy)}
          </span>
        </p>
      )}
      <div className="checked-against">
        <DocumentField page={page} onChange={(treaty) => amend({ treaty })} />
        <p>
          {words.checkedAgainst} <Link to={`/treaties/${page.treaty}`}>{title}</Link>
          {page.draft && <span className="tag">{words.draft}</span>}
        </p>
      </div>
      <section className="compare-summary" aria-label={words.numbers}>
        <div className="tally-bar" role="img" aria-label={words.ofAnswers(page.items.length, said)}>
          {there.map((answer) => (
            <span key={answer} data-answer={answer} style={{ flexGrow: counts[answer] }} />
          ))}
        </div>
        <FilterButtons
          label={words.show}
          total={page.items.length}
          options={there.map((answer) => ({ value: answer, n: counts[answer], word: <AnswerMark answer={answer} /> }))}
          value={only}
          onChange={(answer) => amend({ answer })}
        />
      </section>
      {shown.length === 0 && (
        <Empty>
          <p>
            {words.none}{' '}
            <button type="button" onClick={() => amend({ answer: undefined })}>
              {words.showAll}
            </button>
          </p>
        </Empty>
      )}
      {answered.length > 0 && (
        <Section id="answered" className="checklist" title={words.answered}>
          <Table
            key={`${page.treaty} ${only}`}
            caption={words.caption(answered.length, title)}
            captionHidden
            columns={columns}
            rows={answered}
            rowId={rowId}
          />
        </Section>
      )}
      {beyond.length > 0 && (
        <Section id="not-checked" title={words.beyond} aside={<span className="hint">{words.beyondHint}</span>}>
          <details open={only === 'not-checked'}>
            <summary>{words.notChecked(beyond.length)}</summary>
            <ul className="not-checked">
              {beyond.map((item) => (
                <li key={rowId(item)}>
                  <span className="number">{item.number}</span> {item.asks}
                </li>
              ))}
            </ul>
          </details>
        </Section>
      )}
    </>
  );
}

/** The documents that the directives concern; another one in the address stays on offer. */
function DocumentField({ page, onChange }: { page: DirectivesPage; onChange: (treaty: string) => void }) {
  const known = useQuery(treatiesQuery(NOW)).data ?? [];
  const codes = [...new Set([...page.treaties, page.treaty])];
  return (
    <Field label={words.document}>
      {(ids) => (
        <select {...ids} value={page.treaty} onChange={(event) => onChange(event.target.value)}>
          {codes.map((code) => {
            const treaty = known.find(({ id }) => id === code);
            return (
              <option key={code} value={code}>
                {words.option(treaty === undefined ? code : calledOf(treaty), treaty?.draft === true)}
              </option>
            );
          })}
        </select>
      )}
    </Field>
  );
}

const rowId = ({ number, asks }: DirectiveAnswer) => `${number} ${asks}`;

const SHAPES: Record<Answer, React.ReactNode> = {
  met: <path d="m3 8.5 3.5 3.5L13 4.5" />,
  'not-met': <path d="m4 4 8 8M12 4l-8 8" />,
  silent: <circle cx="8" cy="8" r="5.2" strokeDasharray="1.6 2.5" />,
  'not-checked': <path d="M4 8h8" />,
};

function AnswerMark({ answer }: { answer: Answer }) {
  return (
    <span className="status answer" data-answer={answer} title={ANSWER_TERMS[answer].meaning}>
      <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true">
        {SHAPES[answer]}
      </svg>
      {ANSWER_TERMS[answer].one}
    </span>
  );
}

const columns: readonly Column<DirectiveAnswer>[] = [
  {
    id: 'asks',
    header: words.columns.asks,
    names: true,
    cell: ({ number, asks }) => (
      <>
        <span className="number">{number}</span> {asks}
      </>
    ),
  },
  {
    id: 'answer',
    header: words.columns.answer,
    value: ({ answer }) => ANSWERS.indexOf(answer),
    cell: ({ answer }) => <AnswerMark answer={answer} />,
  },
  {
    id: 'article',
    header: words.columns.article,
    cell: ({ articles }) => {
      const cited = list(articles.map(cite));
      return cited !== '' && <span className={clauseClass(cited)}>{cited}</span>;
    },
  },
  { id: 'because', header: words.columns.because, cell: ({ because }) => sentence(because.text) },
];
