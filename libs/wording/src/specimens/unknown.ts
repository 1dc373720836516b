import type { UnknownFacts } from '@accede/treaty-law';
import type { Specimens } from './specimens.ts';

export const unknown: Specimens<UnknownFacts> = {
  'force-not-on-record': [{ stated: true }, { stated: false }],
  'joining-not-on-record': [{}],
  'statements-not-on-record': [{}],
  'obligations-not-on-record': [{}],
  'denunciation-not-on-record': [{}],
  'treaty-not-on-record': [{ treaty: 'ETS030' }],
  'record-not-complete': [
    { in: [{ part: 'signature', after: null }] },
    {
      in: [
        { part: 'consent', after: '2024-10-09' },
        { part: 'statement', after: null },
        { part: 'denunciation', after: '2024-05-01' },
      ],
    },
  ],
};
