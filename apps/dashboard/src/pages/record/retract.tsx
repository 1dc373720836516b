import { useState } from 'react';
import { Link } from '../../address/link.tsx';
import { Empty } from '../../parts/page.tsx';
import { ActOnRecord, type OnRecord } from './act-on-record.tsx';
import { TakeBack } from './take-back.tsx';
import { words } from './words.ts';

/** Retracts an act that should not have been recorded: it stays in the register, struck. */
export default function Retract() {
  return (
    <ActOnRecord title={() => words.retract} lede={<p>{words.retractLede}</p>}>
      {(onRecord) => <Retraction {...onRecord} />}
    </ActOnRecord>
  );
}

function Retraction({ treaty, nameOf, row, reload }: OnRecord) {
  // The version that the reader began with: once it is retracted, it is so in the register too.
  const [{ act, state }] = useState(row);
  if (state === 'retracted') {
    return (
      <Empty>
        <p>
          {words.retractedAlready}{' '}
          <Link to={`/treaties/${treaty.treaty}/correct?${new URLSearchParams({ act: act.id })}`}>
            {words.putItBack}
          </Link>
        </p>
      </Empty>
    );
  }
  return <TakeBack treaty={treaty.treaty} revision={treaty.revision} act={act} nameOf={nameOf} onReload={reload} />;
}
