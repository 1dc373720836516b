import { phrase, type StatementFacts } from '@accede/treaty-law';
import {
  authority,
  declaration,
  modified,
  notification,
  objection,
  ratification,
  reservation,
  territory,
  withdrawn,
} from './acts.ts';
import { threeMonths } from './delay.ts';
import type { Specimens } from './specimens.ts';

const onNamedDate = phrase('on-date-it-names', { date: '2026-05-01' });

export const statement: Specimens<StatementFacts> = {
  'told-after-instrument': [{ consented: '2023-08-10', reached: threeMonths }],
  'modified-statement': [
    { act: modified, effective: '2024-06-01' },
    { act: modified, effective: null },
  ],
  'may-only-narrow': [
    { act: modified, provision: '7(9)(a)' },
    { act: modified, provision: null },
  ],
  'took-back-statement': [
    { act: withdrawn, partial: false, territories: null, reached: threeMonths },
    { act: withdrawn, partial: true, territories: null, reached: onNamedDate },
    { act: withdrawn, partial: true, territories: ['Aruba', 'Curaçao'], reached: phrase('same-day', {}) },
  ],
  'on-date-it-names': [{ date: '2026-05-01' }],
  'not-confirmed-on-consent': [{ consent: ratification }],
  'confirmed-by': [{ act: ratification }],
  'replaced-by': [{ act: authority }, { act: modified }],
  'objected-to': [
    { act: objection, opposesForce: false },
    { act: objection, opposesForce: true },
  ],

  'reservation-not-listed': [{}],
  'made-out-of-time': [{ when: ['consent'] }, { when: ['signature', 'consent'] }],
  'made-after-consent': [{ consented: '2020-05-01' }],
  'objected-in-time': [{ act: objection }],
  'open-to-objection': [{ until: '2024-08-10' }],
  'taken-in-deposit': [{ until: '2024-08-10' }],

  'lapsed-with': [
    { on: '2025-05-01', what: 'signature-withdrawn', participant: 'USA' },
    { on: '2025-05-01', what: 'instrument-withdrawn', participant: 'JPN' },
    { on: '2025-05-01', what: 'consent-ended', participant: 'NLD' },
    { on: '2025-05-01', what: 'bond-ended', participant: 'IND' },
  ],
  'no-effect-before-consent': [{ participant: 'HUN' }, { participant: 'USA' }],
  'effect-once-bound': [{ participant: 'JPN' }, { participant: 'USA' }],
  'effect-when-bound': [{ participant: 'NLD', from: '2026-05-01' }],
  'effect-from': [{ from: '2026-05-01' }],

  'maintained-by-successor': [
    { maker: 'JPN', made: '1980-05-01', participant: 'HUN', on: '1993-01-01' },
    { maker: 'IND', made: '1980-05-01', participant: 'USA', on: '1993-01-01' },
  ],
  'kept-by-continuator': [{ maker: 'JPN', made: '1980-05-01', participant: 'HUN', from: '1991-12-24' }],

  'applies-to-territory': [
    { territory: 'Aruba', applies: true, from: '2026-05-01' },
    { territory: 'Greenland', applies: false, from: null },
  ],
  'territories-as-under': [
    { treaty: 'ETS185', from: '2026-05-01' },
    { treaty: 'ETS185', from: null },
  ],

  'obligation-due': [
    {
      summary: 'Designate a point of contact available at all hours',
      due: '2026-05-01',
      with: 'instrument',
      given: null,
    },
    { summary: 'Keep the register of authorities up to date', due: null, with: 'force', given: null },
    { summary: 'Name the authority to be notified', due: '2026-05-01', with: 'statement', given: '7(5)(a)' },
  ],
  'obligation-met': [
    { participant: 'HUN', on: '2026-05-01', due: null, replaced: null },
    { participant: 'USA', on: '2026-06-01', due: '2026-05-01', replaced: '2026-09-01' },
  ],
  'nothing-of-the-kind': [{}],
  'owed-only-by': [{ condition: 'a Party that has made a declaration under Art. 7(5)(a)' }],
  'owed-within-competence': [{ says: 'in matters within its competence' }],
  'statements-not-complete': [{ complete: '2026-05-01' }, { complete: null }],

  'not-confirmed-with-instrument': [{ act: reservation }],
  'several-authorities': [
    { participant: 'HUN', count: 2, provision: '35' },
    { participant: 'USA', count: 2, provision: '35' },
  ],
  'no-such-statement': [{ act: withdrawn, participant: 'CUB' }],
  'modified-after-withdrawal': [{ act: modified, withdrawn: '2024-01-01' }],
  'taken-back-already': [{ act: withdrawn }],
  'outside-list': [
    { act: reservation, under: '22' },
    { act: declaration, under: null },
    { act: territory, under: '38' },
  ],
  'reservation-not-foreseen': [
    { act: reservation, under: '7(2)' },
    { act: reservation, under: null },
  ],
  'statement-not-foreseen': [{ act: notification, under: '22' }],
  'provides-for-other-kind': [
    { act: declaration, under: '42', kind: 'reservation' },
    { act: declaration, under: '35', kind: 'authority' },
  ],
  'told-without-standing': [{ act: notification, under: '35' }],
  'told-late': [{ act: authority, under: '24(7)', when: ['signature', 'consent'] }],
  'told-at-wrong-time': [
    { act: reservation, under: '42', when: ['signature', 'consent'], void: true },
    { act: declaration, under: '40', when: ['any-time'], void: false },
  ],
  'late-reservation': [
    { act: reservation, until: '2024-08-10', countedFrom: 'notification' },
    { act: reservation, until: '2024-08-10', countedFrom: 'deposit' },
  ],
  'nothing-objected-to': [{ act: objection }],
  'objects-to-own': [{ act: objection }],
  'objected-too-late': [
    { act: objection, last: '2024-04-30', countedFrom: 'notification' },
    { act: objection, last: '2024-04-30', countedFrom: 'deposit' },
  ],
};
