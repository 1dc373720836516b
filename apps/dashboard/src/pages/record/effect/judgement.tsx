import type { WhatIfAnswer } from '../../../api/types.ts';
import { Why } from '../../../law/because.tsx';
import { sentence } from '../../../words/terms.ts';
import { words } from '../words.ts';
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
  if (supposition.how === 'retracted') return none ? <p>{words.statusStays}</p> : null;
  const against = after.findings.find(({ severity, acts }) => severity === 'irregular' && acts.includes(act));
  if (none && against !== undefined && supposition.how === 'added') {
    return (
      <div className="no-effect">
        <p>
          <strong>{words.noEffect}</strong>
        </p>
        <p>
          <Why of={words.whyNoEffect} because={against.because}>
            {sentence(against.text)}
          </Why>{' '}
          {against.clause !== null && <span className="clause">{against.clause}</span>}
        </p>
      </div>
    );
  }
  if (none) return <p>{words.nothingChanges}</p>;
  const line = after.countingSheet.find((each) => each.act === act);
  if (line === undefined || line.counted) return null;
  return (
    <div className="no-effect">
      <p>
        <strong>{words.notCounted}</strong>{' '}
        <Why of={words.whyNotCounted} because={line.because}>
          {words.why}
        </Why>
      </p>
    </div>
  );
}
