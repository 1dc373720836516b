import { useRef } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Link } from '../address/link.tsx';
import type { Reason } from '../api/types.ts';
import { sentence } from '../words/terms.ts';
import { type Dossier, isSupposed, nameAct } from './acts-index.ts';
import type { Question } from './because.tsx';

const NAMED = 4;

/** The answer to a "why": each step with its clause, its arithmetic and the acts it rests on. */
export default function BecausePopover({ question, onClose }: { question: Question; onClose: () => void }) {
  const trigger = useRef(question.trigger);
  trigger.current = question.trigger;
  return (
    <Popover
      key={question.title}
      className="because"
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => {
        if (open) return;
        onClose();
        question.trigger.focus();
      }}
      placement="bottom start"
      offset={6}
    >
      <Dialog className="because-dialog">
        {({ close }) => (
          <>
            <Heading slot="title">{question.title}</Heading>
            <ol>
              {question.because.map((reason, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity but their place
                <Step key={index} reason={reason} dossier={question.dossier} onFollow={onClose} />
              ))}
            </ol>
            <button type="button" className="quiet close" onClick={close}>
              Close
            </button>
          </>
        )}
      </Dialog>
    </Popover>
  );
}

function Step({ reason, dossier, onFollow }: { reason: Reason; dossier: Dossier; onFollow: () => void }) {
  const link = (id: string) => {
    const act = dossier.acts.get(id);
    const query = new URLSearchParams({
      ...(dossier.treaty !== '' && { treaty: dossier.treaty }),
      ...(act !== undefined && { participant: act.participant }),
      act: id,
    });
    if (isSupposed(id)) {
      return (
        <li key={id}>
          {nameAct(id, act)} <span className="tag">Supposed</span>
        </li>
      );
    }
    return (
      <li key={id}>
        <Link to={`/acts?${query}`} onClick={onFollow}>
          {nameAct(id, act)}
        </Link>
      </li>
    );
  };
  const rest = reason.acts.slice(NAMED);
  return (
    <li>
      {reason.clause !== undefined && <span className="clause">{reason.clause}</span>} {sentence(reason.text)}
      {reason.acts.length > 0 && (
        <div className="rests-on">
          <span className="hint">Rests on</span>
          <ul>{reason.acts.slice(0, NAMED).map(link)}</ul>
          {rest.length > 0 && (
            <details>
              <summary>and {rest.length} more</summary>
              <ul>{rest.map(link)}</ul>
            </details>
          )}
        </div>
      )}
    </li>
  );
}
