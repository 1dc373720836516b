import type { UnknownFacts } from '@accede/treaty-law';
import type { Say } from '../speech.ts';

const PARTS = { signature: 'signatures', consent: 'consents', statement: 'statements', denunciation: 'denunciations' };

export const unknown: Say<UnknownFacts> = {
  'force-not-on-record': ({ stated }) =>
    `The clause on entry into force is not on record: ${
      stated
        ? 'who is bound, and from when, is told only as far as the record gives dates'
        : 'whether and when it entered into force, and for whom, cannot be said'
    }`,
  'joining-not-on-record': () => 'Who may join, and how, is not on record: no act is questioned on that ground',
  'statements-not-on-record': () =>
    'The clauses on reservations and declarations are not on record: which may be made cannot be said',
  'obligations-not-on-record': () =>
    'What Parties owe the depositary is not on record: that nothing is listed does not mean that nothing is owed',
  'denunciation-not-on-record': () => 'The clause on denunciation is not on record',
  'treaty-not-on-record': ({ treaty }) => `${treaty}, which the clauses name, is not on record`,
  'record-not-complete': ({ in: parts }, { date, list }) => {
    const named = parts.map(({ part, after }) => `${PARTS[part]}${after === null ? '' : ` after ${date(after)}`}`);
    return `The record is not known to be complete in ${list(named)}: what is not on it may have happened all the same`;
  },
};
