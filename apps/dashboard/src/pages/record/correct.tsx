import { useState } from 'react';
import { spell } from '../../words/dates.ts';
import { ActOnRecord, type OnRecord } from './act-on-record.tsx';
import { ActForm } from './form/act-form.tsx';

/** Corrects an act on record, or puts a retracted one back: the earlier version stays in the register. */
export default function Correct() {
  return (
    <ActOnRecord
      title={(row) => (row?.state === 'retracted' ? 'Put an act back on record' : 'Correct an act')}
      lede={<p>Change what is wrong and say why. The earlier version stays in the register, with your reason.</p>}
    >
      {(onRecord) => <Correction {...onRecord} />}
    </ActOnRecord>
  );
}

function Correction({ treaty, participants, row, reload }: OnRecord) {
  // The version that the reader began with: once the correction is recorded, the latest is another.
  const [{ act, state, reason, endedAt }] = useState(row);
  return (
    <>
      {state === 'retracted' && (
        <p className="unsourced">
          It was retracted{endedAt !== null && ` on ${spell(endedAt)}`}
          {reason !== null && `: ${reason}`}. To put it back, record it here as it should stand.
        </p>
      )}
      <ActForm
        treaty={treaty}
        participants={participants}
        corrects={act}
        reinstates={state === 'retracted'}
        onReload={reload}
      />
    </>
  );
}
