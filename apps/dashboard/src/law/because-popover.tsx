import { useRef } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { words } from '../words/law.ts';
import type { Question } from './because.tsx';
import { BecauseList } from './because-list.tsx';

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
            <BecauseList because={question.because} dossier={question.dossier} onFollow={onClose} />
            <button type="button" className="quiet close" onClick={close}>
              {words.close}
            </button>
          </>
        )}
      </Dialog>
    </Popover>
  );
}
