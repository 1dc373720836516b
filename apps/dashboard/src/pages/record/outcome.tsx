import { useEffect, useRef, useState } from 'react';
import { Link } from '../../address/link.tsx';
import type { Act, Recorded, TreatyAnswer } from '../../api/types.ts';
import { rowDossier } from '../../law/acts-index.ts';
import { DossierOf } from '../../law/because.tsx';
import { FindingsTable } from '../../law/findings-table.tsx';
import { tellActOn } from '../../words/changes.ts';
import { spell } from '../../words/dates.ts';
import { calledOf } from '../../words/names.ts';
import { TakeBack } from './take-back.tsx';
import { words } from './words.ts';

interface OutcomeProps {
  readonly recorded: Recorded;
  readonly treaty: TreatyAnswer;
  readonly name: (code: string) => string;
  /** The version that was corrected; undefined where the act is new. */
  readonly corrects: Act | undefined;
  readonly onAnother: (() => void) | undefined;
  readonly onReload: () => Promise<unknown>;
}

/** What was recorded, what rests on it, and the way to take it back. */
export function Outcome({ recorded, treaty, name, corrects, onAnother, onReload }: OutcomeProps) {
  const { act, revision, alreadyRecorded, findings } = recorded;
  const [undoing, setUndoing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const who = act.participant === undefined ? null : name(act.participant);
  const named = words.treatyNamed(calledOf(treaty), treaty.treaty);
  if (undoing) {
    return (
      <section className="part" aria-labelledby="undo">
        <h2 id="undo">{corrects === undefined ? words.undoAct : words.undoCorrection}</h2>
        <TakeBack
          treaty={treaty.treaty}
          // That of the act just recorded, until the treaty is read anew.
          revision={Math.max(revision, treaty.revision)}
          act={act}
          nameOf={name}
          to={corrects}
          onReload={onReload}
          onCancel={() => setUndoing(false)}
        />
      </section>
    );
  }
  return (
    <section className="success" aria-labelledby="recorded">
      <h2 id="recorded" ref={heading} tabIndex={-1}>
        {alreadyRecorded ? words.alreadyOnRecord : corrects === undefined ? words.recorded : words.corrected}
      </h2>
      <p>{words.deed(tellActOn(act.kind, who, named), spell(act.date), act.kind === 'entry-into-force')}</p>
      <p className="row">
        {!alreadyRecorded && (
          <button type="button" onClick={() => setUndoing(true)}>
            {words.undo}
          </button>
        )}
        {onAnother !== undefined && (
          <button type="button" onClick={onAnother}>
            {words.recordAnother}
          </button>
        )}
        <Link to={`/acts?treaty=${treaty.treaty}&${new URLSearchParams({ act: act.id })}`}>{words.seeInRegister}</Link>
        <Link to={`/treaties/${treaty.treaty}`}>{words.seeTreaty}</Link>
      </p>
      {findings === null && <p className="hint">{words.findingsPending}</p>}
      {findings !== null && findings.length > 0 && (
        <DossierOf value={rowDossier(treaty.treaty, act.participant ?? null, who, [act.id])}>
          <h3>{words.findings(findings.length)}</h3>
          <FindingsTable findings={findings} caption={words.findingsCaption} />
        </DossierOf>
      )}
    </section>
  );
}
