import type { WhatIfAnswer } from '../../../api/types.ts';
import { Why } from '../../../law/because.tsx';
import { sentence } from '../../../words/terms.ts';
import { consequencesOf } from './consequences.ts';
import { idOf, type Supposition, useForeseen } from './supposition.ts';

interface JudgedProps {
  readonly treaty: string;
  readonly revision: number;
  readonly supposition: Supposition | undefined;
}

/** Whether what is supposed would have an effect, where that is all that is to be said. */
export function Judged({ treaty, revision, supposition }: JudgedProps) {
  const { data } = useForeseen(treaty, revision, supposition);
  return supposition === undefined || data === undefined ? null : <Judgement supposition={supposition} data={data} />;
}

/** Says plainly where an act would have no effect, or would not count; nothing where it would do both. */
export function Judgement({ supposition, data }: { supposition: Supposition; data: WhatIfAnswer }) {
  const { after } = data;
  const { none } = consequencesOf(data);
  const act = idOf(supposition);
  if (supposition.how === 'retracted') return none ? <p>The status of the treaty stays as it is.</p> : null;
  const against = after.findings.find(({ severity, acts }) => severity === 'irregular' && acts.includes(act));
  if (none && against !== undefined && supposition.how === 'added') {
    return (
      <div className="no-effect">
        <p>
          <strong>This act would have no effect.</strong>
        </p>
        <p>
          <Why of="Why it would have no effect" because={against.because}>
            {sentence(against.text)}
          </Why>{' '}
          {against.clause !== null && <span className="clause">{against.clause}</span>}
        </p>
      </div>
    );
  }
  if (none) return <p>Nothing in the status of the treaty would change.</p>;
  const line = after.countingSheet.find((each) => each.act === act);
  if (line === undefined || line.counted) return null;
  return (
    <div className="no-effect">
      <p>
        <strong>It would not count towards entry into force.</strong>{' '}
        <Why of="Why it would not count" because={line.because}>
          Why
        </Why>
      </p>
    </div>
  );
}
