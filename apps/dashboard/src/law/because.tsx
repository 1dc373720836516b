import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useState } from 'react';
import type { Reason } from '../api/types.ts';
import { words } from '../words/law.ts';
import type { Dossier } from './acts-index.ts';

export interface Question {
  readonly trigger: HTMLElement;
  readonly title: string;
  readonly because: readonly Reason[];
  readonly dossier: Dossier;
}

const answer = () => import('./because-popover.tsx');
const Answer = lazy(answer);

const AskContext = createContext<(question: Question) => void>(() => undefined);
const DossierContext = createContext<Dossier>({ treaty: '', acts: new Map() });

/** Sets the treaty that the reasons below are about. */
export const DossierOf = DossierContext.Provider;
export const useDossier = (): Dossier => use(DossierContext);

/** Holds the one popover that answers every "why". */
export function Becauses({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = useCallback((asked: Question) => setQuestion(asked), []);
  return (
    <AskContext value={ask}>
      {children}
      {question !== null && (
        <Suspense fallback={null}>
          <Answer question={question} onClose={() => setQuestion(null)} />
        </Suspense>
      )}
    </AskContext>
  );
}

interface WhyProps {
  /** What is asked, as the popover's title: `In force for France`. */
  readonly of: string;
  readonly because: readonly Reason[];
  readonly dossier?: Dossier;
  /** -1 in a table that is walked by arrow keys. */
  readonly tabIndex?: number | undefined;
  readonly children: ReactNode;
}

/** A derived date, number, status or finding: pressing it shows the law and the acts behind it. */
export function Why({ of, because, dossier, tabIndex, children }: WhyProps) {
  const ask = use(AskContext);
  const around = useDossier();
  if (because.length === 0) return <span>{children}</span>;
  return (
    <button
      type="button"
      className="why"
      tabIndex={tabIndex}
      aria-haspopup="dialog"
      title={words.why(of)}
      onPointerEnter={() => void answer()}
      onFocus={() => void answer()}
      onClick={(event) => ask({ trigger: event.currentTarget, title: of, because, dossier: dossier ?? around })}
    >
      {children}
    </button>
  );
}
