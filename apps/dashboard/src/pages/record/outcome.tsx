import { useEffect, useRef } from 'react';
import { Link } from '../../address/link.tsx';
import type { Recorded } from '../../api/types.ts';
import { rowDossier } from '../../law/acts-index.ts';
import { DossierOf } from '../../law/because.tsx';
import { FindingsTable } from '../../law/findings-table.tsx';
import { spell } from '../../words/dates.ts';
import { count, term } from '../../words/terms.ts';

interface OutcomeProps {
  readonly recorded: Recorded;
  readonly treaty: string;
  /** Whose act it is; undefined where it is nobody's. */
  readonly name: string | undefined;
  readonly onAnother: () => void;
}

/** What was recorded, where it stands in the log, and what rests on it. */
export function Outcome({ recorded, treaty, name, onAnother }: OutcomeProps) {
  const { act, position, revision, alreadyRecorded, findings } = recorded;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const who = act.participant === undefined ? '' : `&participant=${act.participant}`;
  return (
    <section className="success" aria-labelledby="recorded">
      <h2 id="recorded" ref={heading} tabIndex={-1}>
        {alreadyRecorded ? 'Was on record already' : 'Recorded'}
      </h2>
      <p>
        {term(act.kind)}
        {act.participant !== undefined && ` of ${name ?? act.participant}`}, {spell(act.date)}: position{' '}
        <span className="number">{position}</span> of the log, revision <span className="number">{revision}</span> of
        the treaty.
      </p>
      <p className="row">
        <Link to={`/acts?treaty=${treaty}${who}&act=${encodeURIComponent(act.id)}`}>See it in the register</Link>
        <Link to={`/treaties/${treaty}`}>See the treaty</Link>
        <button type="button" onClick={onAnother}>
          Record another
        </button>
      </p>
      {findings === null && (
        <p className="hint">Findings on it are not derived yet: the page of the treaty will show them.</p>
      )}
      {findings !== null && findings.length > 0 && (
        <DossierOf value={rowDossier(treaty, act.participant ?? null, name ?? null, [act.id])}>
          <h3>{count(findings.length, 'finding')} on this act</h3>
          <FindingsTable findings={findings} caption="Findings on this act" />
        </DossierOf>
      )}
    </section>
  );
}
