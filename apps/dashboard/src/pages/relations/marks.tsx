import type { ReactNode } from 'react';
import type { RelationAnswer } from '../../api/types.ts';
import { RELATION_ANSWERS } from '../../words/terms.ts';

const SHAPES: Record<RelationAnswer, ReactNode> = {
  yes: <path d="m2.5 8.5 3.8 3.8L13.5 4" />,
  'with-condition': (
    <>
      <path d="M8 1.8 14.2 8 8 14.2 1.8 8z" />
      <path d="M8 5.6v2.8M8 9.8v1" />
    </>
  ),
  if: (
    <>
      <circle cx="8" cy="8" r="6.6" strokeDasharray="2.1 2.05" />
      <path d="m4.9 8.3 2.2 2.2 4-4.8" />
    </>
  ),
  unknown: <path d="M5 5.6a3 3 0 1 1 4.4 2.6C8.4 8.8 8 9.3 8 10M8 12.7v1.3" />,
  'in-part': (
    <>
      <circle cx="8" cy="8" r="6" />
      <path className="full" d="M8 2a6 6 0 0 1 0 12z" />
    </>
  ),
  no: <path d="m3.2 3.2 9.6 9.6M12.8 3.2l-9.6 9.6" />,
};

export function AnswerGlyph({ answer }: { answer: RelationAnswer }) {
  return (
    <svg className="glyph" data-answer={answer} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[answer]}
    </svg>
  );
}

/** The answer: its shape and its word. */
export function AnswerMark({ answer }: { answer: RelationAnswer }) {
  return (
    <span className="status" title={RELATION_ANSWERS[answer].meaning}>
      <AnswerGlyph answer={answer} />
      {RELATION_ANSWERS[answer].one}
    </span>
  );
}
