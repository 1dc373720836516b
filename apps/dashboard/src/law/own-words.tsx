import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { textQuery, textsQuery } from '../api/queries.ts';
import type { TextAnswer } from '../api/types.ts';
import { spell } from '../words/dates.ts';
import { words } from '../words/law.ts';
import { SourceOf } from './source.tsx';

/** Longer quotations are folded. */
const LONG = 600;

/** The article that a clause names in the treaty itself: `Art. 65(1)`; a clause of another text names that as well. */
function articleIn(clause: string): string | undefined {
  return /^Arts?\. (.+)$/.exec(clause)?.[1];
}

interface ClauseProps {
  readonly clause: string;
  readonly treaty: string;
}

/** What is at hand of the words of a clause, and where the depositary publishes the text. */
function useText({ clause, treaty }: ClauseProps) {
  const article = articleIn(clause) ?? '';
  const { data: texts } = useQuery({ ...textsQuery(treaty), enabled: treaty !== '' && article !== '' });
  const isKept = texts?.items.some(({ kept }) => kept !== null) ?? false;
  const { data: text, isPending } = useQuery({ ...textQuery(treaty, article), enabled: isKept });
  return { text, isAwaited: isKept && isPending, published: texts?.items.find(({ url }) => url !== null)?.url ?? null };
}

/** The clause of a step; where its own words are not at hand, a link to where the depositary publishes them. */
export function Clause(props: ClauseProps) {
  const { clause } = props;
  const { text, isAwaited, published } = useText(props);
  if (text || isAwaited || published === null) return <span className="clause">{clause}</span>;
  return (
    <a className="clause" href={published} title={words.textOf(clause)} rel="noreferrer">
      {clause}
    </a>
  );
}

/** What the clause says in its own words, apart from ours, with its source; nothing where they are not at hand. */
export function OwnWords(props: ClauseProps) {
  const { text } = useText(props);
  if (!text) return null;
  const passages = text.quotations.flatMap((quotation) => quotation.passages);
  const quotation = <Quotation text={text} />;
  if (passages.reduce((sum, passage) => sum + passage.text.length, 0) <= LONG) return quotation;
  return (
    <details className="own-words-folded">
      <summary>{words.ownWords(props.clause)}</summary>
      {quotation}
    </details>
  );
}

function Quotation({ text: { language, quotations, source, published } }: { text: TextAnswer }) {
  return (
    <figure className="own-words">
      <blockquote lang={language}>{quotations.map(articleOf)}</blockquote>
      <figcaption className="hint">
        {words.readOn(<SourceOf citation={source.file} url={source.url ?? undefined} />, spell(source.readOn))}
        {published !== null && (
          <>
            {' · '}
            <a href={published} rel="noreferrer">
              {words.published}
            </a>
          </>
        )}
      </figcaption>
    </figure>
  );
}

function articleOf({ article, title, passages }: TextAnswer['quotations'][number]): ReactNode {
  return (
    <div key={article}>
      <p className="own-title">{words.article(article, title)}</p>
      {passages.map(({ at, text }, n) => (
        <p
          key={`${at.join('.')} ${text.slice(0, 40)}`}
          style={{ marginInlineStart: `${Math.max(0, at.length - 1)}em` }}
        >
          {newLabels(at, passages[n - 1]?.at)}
          {text}
        </p>
      ))}
    </div>
  );
}

/** The labels that the passage before has not: `(9)(a) ` after none, `(b) ` after 9(a). */
function newLabels(at: readonly string[], before: readonly string[] = []): string {
  const first = at.findIndex((label, depth) => before[depth] !== label);
  return first < 0
    ? ''
    : `${at
        .slice(first)
        .map((label) => `(${label})`)
        .join('')} `;
}
