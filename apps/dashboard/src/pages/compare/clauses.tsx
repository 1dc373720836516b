import type { ComparedClause } from '../../api/types.ts';
import { Section } from '../../parts/page.tsx';
import { cite, sentence } from '../../words/terms.ts';
import { byMatter, CHANGE_TERMS, type Change } from './changes.ts';
import { type Stretch, wordings } from './wording.ts';
import { words } from './words.ts';

/** What became of a clause: its sign and its word. */
export function ChangeMark({ change }: { change: Change }) {
  return (
    <span className="status change" data-change={change} title={CHANGE_TERMS[change].meaning}>
      <span className="change-sign" aria-hidden="true">
        {CHANGE_TERMS[change].sign}
      </span>
      {CHANGE_TERMS[change].one}
    </span>
  );
}

interface ClausesProps {
  readonly clauses: readonly ComparedClause[];
  /** Of one change only: then nothing is folded away. */
  readonly only: Change | undefined;
}

/** Clauses under what they are about; those that did not change are folded away with their number. */
export function Clauses({ clauses, only }: ClausesProps) {
  const shown = only === undefined ? clauses : clauses.filter(({ change }) => change === only);
  return byMatter(shown).map(({ matter, clauses: own }) => {
    const folded = own.filter(({ change }) => only === undefined && change === 'unchanged');
    const told = own.filter((clause) => !folded.includes(clause));
    return (
      <Section
        key={matter}
        id={matter.toLowerCase().replaceAll(' ', '-')}
        title={matter}
        aside={<span className="tally">{words.clauses(own.length)}</span>}
      >
        {told.length > 0 && (
          <ul className="clauses">
            {told.map((clause, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: clauses have no identity but their place
              <Clause key={index} clause={clause} whole={only !== undefined} />
            ))}
          </ul>
        )}
        {folded.length > 0 && (
          <details className="folded">
            <summary>{words.unchanged(folded.length)}</summary>
            <ul className="clauses">
              {folded.map((clause, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <Clause key={index} clause={clause} whole />
              ))}
            </ul>
          </details>
        )}
      </Section>
    );
  });
}

/** @param whole whether to tell what it says, though nothing in it differs */
function Clause({ clause, whole }: { clause: ComparedClause; whole: boolean }) {
  const { subject, change, before, after, values, agreed } = clause;
  const says = (after ?? before)?.says.text ?? '';
  return (
    <li className="clause-of" data-change={change}>
      <div className="clause-head">
        <ChangeMark change={change} />
        <h3>{sentence(subject.text)}</h3>
        <span className="clause-cited">
          <Articles before={before} after={after} />
          {agreed === true && (
            <span className="tag" title={words.agreedMeaning}>
              {words.agreed}
            </span>
          )}
        </span>
      </div>
      {change === 'added' && says !== '' && (
        <p className="clause-says">
          <ins>
            <span className="visually-hidden">{words.added}</span>
            {sentence(says)}
          </ins>
        </p>
      )}
      {change === 'removed' && says !== '' && (
        <p className="clause-says">
          <del>
            <span className="visually-hidden">{words.removed}</span>
            {sentence(says)}
          </del>
        </p>
      )}
      {whole && says !== '' && says !== subject.text && (change === 'moved' || change === 'unchanged') && (
        <p className="clause-says hint">{sentence(says)}</p>
      )}
      {values.length > 0 && (
        <ul className="values">
          {values.map((value, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: values have no identity but their place
            <Value key={index} {...value} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Articles({ before, after }: Pick<ComparedClause, 'before' | 'after'>) {
  const [was, is] = [before?.article ?? null, after?.article ?? null];
  if (was === null && is === null) return null;
  if (was === is) return <span className="clause">{cite(was as string)}</span>;
  return (
    <span className="clause">
      {was === null ? '' : cite(was)}
      {before !== null && after !== null && (
        <>
          <span aria-hidden="true"> → </span>
          <span className="visually-hidden">{words.now}</span>
        </>
      )}
      {is === null ? '' : cite(is)}
    </span>
  );
}

function Value({ what, before, after }: ComparedClause['values'][number]) {
  const { before: was, after: is } =
    before === null || after === null
      ? { before: asWhole(before), after: asWhole(after) }
      : wordings(sentence(before.text), sentence(after.text));
  return (
    <li>
      <span className="what">{sentence(what.text)}</span>
      <span>
        <span className="side">{words.before}</span>
        <Wording stretches={was} mark="del" />
      </span>
      <span>
        <span className="side">{words.after}</span>
        <Wording stretches={is} mark="ins" />
      </span>
    </li>
  );
}

const asWhole = (said: { text: string } | null): Stretch[] =>
  said === null ? [] : [{ text: sentence(said.text), marked: true }];

function Wording({ stretches, mark: Mark }: { stretches: readonly Stretch[]; mark: 'del' | 'ins' }) {
  if (stretches.length === 0) return <span className="hint">{words.notSet}</span>;
  return stretches.map(({ text, marked }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no identity but their place
    marked ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>,
  );
}
