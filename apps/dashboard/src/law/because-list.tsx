import { Link } from '../address/link.tsx';
import type { Reason } from '../api/types.ts';
import { words } from '../words/law.ts';
import { sentence } from '../words/terms.ts';
import { type Dossier, isSupposed, nameAct } from './acts-index.ts';
import { Clause, OwnWords } from './own-words.tsx';

const NAMED = 4;

interface BecauseListProps {
  readonly because: readonly Reason[];
  readonly dossier: Dossier;
  /** Told when the reader follows a link to an act. */
  readonly onFollow?: () => void;
}

/** The steps of a reason in full: each with its clause, its arithmetic and the acts it rests on. */
export function BecauseList({ because, dossier, onFollow }: BecauseListProps) {
  return (
    <ol className="because-list">
      {because.map((reason, index) => (
        <Step
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity but their place
          key={index}
          reason={reason}
          dossier={dossier}
          onFollow={onFollow}
          isSaid={because.slice(0, index).some(({ clause }) => clause === reason.clause)}
        />
      ))}
    </ol>
  );
}

function Step({
  reason,
  dossier,
  onFollow,
  isSaid,
}: {
  reason: Reason;
  dossier: Dossier;
  onFollow?: (() => void) | undefined;
  /** Whether a step before has quoted the clause. */
  isSaid: boolean;
}) {
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
          {nameAct(id, act)} <span className="tag">{words.supposed}</span>
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
      {reason.clause !== undefined && <Clause clause={reason.clause} treaty={dossier.treaty} />} {sentence(reason.text)}
      {reason.clause !== undefined && !isSaid && <OwnWords clause={reason.clause} treaty={dossier.treaty} />}
      {reason.acts.length > 0 && (
        <div className="rests-on">
          <span className="hint">{words.restsOn}</span>
          <ul>{reason.acts.slice(0, NAMED).map(link)}</ul>
          {rest.length > 0 && (
            <details>
              <summary>{words.andMore(rest.length)}</summary>
              <ul>{rest.map(link)}</ul>
            </details>
          )}
        </div>
      )}
    </li>
  );
}
