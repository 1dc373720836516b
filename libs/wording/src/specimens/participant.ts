import { type ParticipantFacts, phrase } from '@accede/treaty-law';
import {
  accession,
  amendmentAccepted,
  definitiveSignature,
  denunciation,
  ratification,
  rescinded,
  reservation,
  signature,
} from './acts.ts';
import type { Specimens } from './specimens.ts';

const barred = phrase('act-barred', {
  act: signature,
  why: phrase('nothing-open-to', { participant: 'USA' }),
  effect: 'none',
  from: null,
  note: null,
});

export const participant: Specimens<ParticipantFacts> = {
  'act-on-record': [{ act: signature }, { act: definitiveSignature }, { act: reservation }, { act: amendmentAccepted }],
  'rescinded-in-time': [{ act: rescinded }],
  'also-done-with': [
    { act: ratification, depositary: 'London' },
    { act: signature, depositary: 'Moscow' },
    { act: denunciation, depositary: 'Washington' },
  ],
  'continues-consent': [{ former: 'JPN', participant: 'HUN', from: '1991-12-24' }],
  'accepts-further-parts': [{ act: accession }],
  'denunciation-not-registered': [
    {
      act: denunciation,
      window: { months: 12, years: 10, last: { from: '2014-05-01', to: '2015-05-01' }, next: '2024-05-01' },
    },
    { act: denunciation, window: { months: 12, years: 10, last: null, next: null } },
  ],
  'see-finding': [{ finding: barred }],
  'nothing-on-record-of': [{ participant: 'USA' }, { participant: 'CUB' }],
};
