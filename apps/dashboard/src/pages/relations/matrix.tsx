import { useQuery } from '@tanstack/react-query';
import { type MouseEvent, memo, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useAddress, useTravel } from '../../address/link.tsx';
import { amend } from '../../address/travel.ts';
import { apiAddress } from '../../api/client.ts';
import { relationsParams, relationsQuery } from '../../api/queries.ts';
import type { RelationAnswer, RelationMatrixAnswered, Supposed, TreatyAnswer } from '../../api/types.ts';
import { tellsWhoIsBound } from '../../law/standing.ts';
import { arrowKeys } from '../../parts/arrow-keys.ts';
import { CsvLink } from '../../parts/csv-link.tsx';
import { Empty, Failure, Loading, Section } from '../../parts/page.tsx';
import { spell } from '../../words/dates.ts';
import { number } from '../../words/language.ts';
import { byName } from '../../words/order.ts';
import { RELATION_ANSWERS } from '../../words/terms.ts';
import { Example } from './example.tsx';
import { AnswerGlyph } from './marks.tsx';
import { words } from './words.ts';

/** Answers from the best to the gravest. */
const ANSWERS: readonly RelationAnswer[] = ['yes', 'with-condition', 'if', 'in-part', 'unknown', 'no'];

interface EachTwoProps {
  readonly treaty: TreatyAnswer;
  readonly provision: string | undefined;
  readonly acts: readonly Supposed[];
}

/** The answers for one provision between each two of many. */
export function EachTwo({ treaty, provision, acts }: EachTwoProps) {
  const travel = useTravel();
  const [address, amend] = useAddress();
  const among = address.get('among');
  const participants =
    among === 'consented' || among === 'signed' ? codesOf(treaty, acts, among === 'signed') : undefined;
  const asked = { provision, participants, acts };
  const found = useQuery({
    ...relationsQuery(treaty.treaty, asked, travel),
    // Nobody named is everybody to the server.
    enabled: participants === undefined || participants.length > 0,
  });
  if (found.isError) return <Failure error={found.error} what={words.relations} />;
  if (found.data === undefined && found.isFetching) return <Loading what={words.relations} tall />;
  const matrix = found.data;
  if (matrix === undefined || matrix.participants.length < 2)
    return (
      <>
        <Empty>
          <p>
            {among !== null && among !== '' ? (
              words.fewer(spell(matrix?.asAt ?? treaty.asAt))
            ) : tellsWhoIsBound(treaty) ? (
              words.fewerParties(spell(matrix?.asAt ?? treaty.asAt))
            ) : (
              <>
                {words.partiesUnknown}{' '}
                <button type="button" onClick={() => amend({ among: 'consented' })}>
                  {words.lookAmongConsented}
                </button>
              </>
            )}
          </p>
        </Empty>
        {lacksOnlyActs(treaty) && <Example treaty={treaty} between={[]} />}
      </>
    );
  return (
    <div aria-busy={found.isPlaceholderData}>
      <Section
        id="matrix"
        title={words.matrix}
        aside={
          <CsvLink
            address={apiAddress(`/relations/${treaty.treaty}/matrix`, {
              ...relationsParams(asked, travel),
              format: 'csv',
            })}
            name={`${treaty.treaty}-relations.csv`}
          >
            {words.csv}
          </CsvLink>
        }
      >
        <Totals matrix={matrix} />
        {matrix.cells.every(({ answer }) => answer === 'no' || answer === 'unknown') && lacksOnlyActs(treaty) && (
          <Example treaty={treaty} between={[]} />
        )}
        <Grid matrix={matrix} />
      </Section>
    </div>
  );
}

/** Whether more acts would bring the treaty into force, by a clause that is on record. */
function lacksOnlyActs({ entryIntoForce: { date, inForce } }: TreatyAnswer): boolean {
  return date === null && inForce === false;
}

/** Those that have consented, or also those that have signed, with those that are supposed to act. */
function codesOf(treaty: TreatyAnswer, acts: readonly Supposed[], signed: boolean): string[] {
  const fit = treaty.participants.filter(
    ({ status }) => status === 'party' || status === 'contracting' || (signed && status === 'signatory'),
  );
  return [...new Set([...fit.map(({ participant }) => participant), ...acts.map(({ participant }) => participant)])];
}

function Totals({ matrix }: { matrix: RelationMatrixAnswered }) {
  return (
    <>
      <p>{words.legend(matrix.question.text, spell(matrix.asAt))}</p>
      <ul className="legend">
        {ANSWERS.map((answer) => (
          <li key={answer} title={RELATION_ANSWERS[answer].meaning}>
            <AnswerGlyph answer={answer} />
            <span>
              <strong className="number">{number(matrix.cells.filter((cell) => cell.answer === answer).length)}</strong>{' '}
              {RELATION_ANSWERS[answer].short}
              <span className="hint">{words.meaning(RELATION_ANSWERS[answer].meaning)}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** From × to. Of thousands of cells each is a plain link; the table listens for them all. */
function Grid({ matrix }: { matrix: RelationMatrixAnswered }) {
  const search = useSearch();
  const [, go] = useLocation();
  const base = `/treaties/${matrix.treaty}/relations${amend(search, { a: undefined, b: undefined, view: undefined, among: undefined })}`;
  const follow = useMemo(
    () => (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('td a');
      if (link === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      go(link.getAttribute('href') ?? '');
      window.scrollTo(0, 0);
    },
    [go],
  );
  return <Cells matrix={matrix} base={base} follow={follow} />;
}

interface CellsProps {
  readonly matrix: RelationMatrixAnswered;
  readonly base: string;
  readonly follow: (event: MouseEvent) => void;
}

const Cells = memo(function Cells({ matrix, base, follow }: CellsProps) {
  const participants = [...matrix.participants].sort(byName);
  const { cells, reasons } = matrix;
  const found = new Map(cells.map((cell) => [`${cell.from} ${cell.to}`, cell]));
  const start = `${base}${base.includes('?') ? '&' : '?'}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="matrix relations" tabIndex={0} aria-label={words.gridLabel}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
      <table {...arrowKeys} onClick={follow}>
        <caption>{words.gridCaption(participants.length, cells.length)}</caption>
        <thead>
          <tr>
            <th scope="col">
              {words.from} <span className="hint">{words.towards}</span>
            </th>
            {participants.map(({ participant, name }) => (
              <th key={participant} scope="col">
                <abbr title={name}>{participant}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {participants.map((from, y) => (
            <tr key={from.participant}>
              <th scope="row">
                {from.name} <span className="code">{from.participant}</span>
              </th>
              {participants.map((to, x) => {
                const cell = found.get(`${from.participant} ${to.participant}`);
                if (cell === undefined)
                  return (
                    <td key={to.participant} className="same">
                      <span aria-hidden="true">–</span>
                    </td>
                  );
                const { one, short } = RELATION_ANSWERS[cell.answer];
                const why = cell.because.map((place) => reasons[place]?.text).join('; ');
                const answer = one.toLowerCase();
                return (
                  <td key={to.participant}>
                    <a
                      href={`${start}a=${from.participant}&b=${to.participant}`}
                      data-answer={cell.answer}
                      title={words.cell(from.name, to.name, answer, why)}
                      aria-label={words.cellSpoken(short, from.name, to.name, answer, why)}
                      tabIndex={y === 0 && x === 1 ? 0 : -1}
                    >
                      {short}
                    </a>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});
