import { useState } from 'react';
import { spell } from '../../words/dates.ts';
import { ActOnRecord, type OnRecord } from './act-on-record.tsx';
import { ActForm } from './form/act-form.tsx';
import { words } from './words.ts';

/** Corrects an act on record, or puts a retracted one back: the earlier version stays in the register. */
export default function Correct() {
  return (
    <ActOnRecord
      title={(row) => (row?.state === 'retracted' ? words.putBack : words.correct)}
      lede={<p>{words.correctLede}</p>}
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
        <p className="unsourced">{words.wasRetracted(endedAt === null ? null : spell(endedAt), reason)}</p>
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
