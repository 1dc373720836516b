import type { PositionFacts } from '@accede/treaty-law';
import type { Specimens } from './specimens.ts';

const prescribed = 'the European Union’s rules apply between its Member States';

export const position: Specimens<PositionFacts> = {
  'position-says': [{ says: 'Denmark is not bound by the decision.' }],
  'position-notified-later': [
    { says: 'Ireland is bound once it has notified', asAt: '2023-05-01', notified: '2024-05-01' },
  ],
  'position-notification-unknown': [{ says: 'Ireland is bound once it has notified' }],

  'item-not-for-member': [
    { participant: 'USA', group: 'European Union', asAt: '2026-05-01' },
    { participant: 'JPN', group: 'European Union', asAt: '2026-05-01' },
  ],
  'item-for-member-since': [{ participant: 'HUN', since: '2004-05-01' }],
  'item-left-free': [{}],
  'item-beyond-record': [{}],
  'item-without-act': [{}],
  'item-withdrawn': [{}],
  'item-statement': [
    { kind: 'reservation', date: '2023-08-10', supposed: false, withdrawn: null, state: null },
    { kind: 'declaration', date: '2023-08-10', supposed: true, withdrawn: null, state: null },
    { kind: 'declaration', date: '2023-08-10', supposed: false, withdrawn: '2025-05-01', state: 'withdrawn' },
    { kind: 'reservation', date: '2023-08-10', supposed: false, withdrawn: null, state: 'not-confirmed' },
    { kind: 'authority', date: '2023-08-10', supposed: false, withdrawn: null, state: 'replaced' },
    { kind: 'notification', date: '2023-08-10', supposed: false, withdrawn: null, state: 'lapsed' },
    { kind: 'reservation', date: '2023-08-10', supposed: false, withdrawn: null, state: 'awaiting' },
    { kind: 'reservation', date: '2023-08-10', supposed: false, withdrawn: null, state: 'without-effect' },
  ],
  'item-several': [{ n: 2 }],
  'item-late': [
    { made: '2026-06-01', due: '2026-05-01', tooLate: true },
    { made: '2026-06-01', due: '2026-05-01', tooLate: false },
  ],

  'item-due-in-force': [{ participant: 'NLD', from: '2026-05-01' }],
  'item-not-in-force': [
    { participant: 'HUN', asAt: '2026-05-01', from: null },
    { participant: 'NLD', asAt: '2026-05-01', from: '2026-08-01' },
  ],
  'item-due-with-other': [
    { kind: 'declaration', provision: '7(5)(a)', date: '2026-05-01' },
    { kind: 'authority', provision: '7(5)(e)', date: '2026-05-01' },
  ],
  'item-owed-with-other': [
    { kind: 'notification', provision: '7(5)(a)' },
    { kind: null, provision: '7(5)(a)' },
  ],
  'item-due-on-consent': [
    { participant: 'HUN', means: 'ratification', date: '2026-05-01', supposed: false },
    { participant: 'NLD', means: 'acceptance', date: '2026-05-01', supposed: true },
  ],
  'item-due-with-consent': [
    { participant: 'HUN', signed: '2022-05-12', left: false, asAt: '2026-05-01' },
    { participant: 'NLD', signed: null, left: false, asAt: '2026-05-01' },
    { participant: 'HUN', signed: '2022-05-12', left: true, asAt: '2026-05-01' },
  ],

  'item-names': [{ what: 'Eurojust' }],
  'item-does-not-name': [{ what: 'Eurojust' }],
  'item-may-name': [
    { what: 'Eurojust', supposed: true },
    { what: 'Eurojust', supposed: false },
  ],
  'item-words-shown': [{}],
  'item-words-contrary': [{ prescribed }],
  'item-words-of-treaty': [{ prescribed }],
  'item-words-supposed': [{ prescribed }],
  'item-words-not-shown': [
    { prescribed, known: true },
    { prescribed, known: false },
  ],

  'item-record-of-supposed': [
    { participant: 'HUN', signed: null },
    { participant: 'NLD', signed: '2022-05-12' },
  ],
  'item-record': [
    { supposed: false, to: null, needed: null, gaps: [] },
    { supposed: false, to: '2026-05-01', needed: null, gaps: ['Two notifications are missing.'] },
    { supposed: true, to: '2026-05-01', needed: '2026-06-01', gaps: [] },
  ],
};
