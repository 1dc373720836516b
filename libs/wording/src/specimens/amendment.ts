import { type AmendmentFacts, phrase } from '@accede/treaty-law';
import { amendmentAccepted as acceptance } from './acts.ts';
import type { Specimens } from './specimens.ts';

const title = phrase('amendment-titled', { title: { en: 'Amendment to Article 20', fr: 'Amendement à l’article 20' } });

export const amendment: Specimens<AmendmentFacts> = {
  'amendment-titled': [
    { title: { en: 'Amendment to Article 20', fr: 'Amendement à l’article 20' } },
    { title: { en: 'Ban Amendment' } },
  ],
  'amendment-of': [{ date: '1995-05-01' }],
  'amendment-adopted': [{ date: '1995-09-22' }, { date: '1995-09-22', says: 'Adopted by consensus.' }],
  'amendment-without-clause': [{ treaty: 'UNTC-4-8' }],
  'accepted-without-clause': [{ act: acceptance, treaty: 'UNTC-4-8' }],
  'force-for-each': [{ first: '2020-05-01' }, { first: null }],
  'accepted-by-instrument': [
    { act: acceptance, reached: phrase('after-period', { period: { days: 30 }, date: '2020-05-31' }) },
  ],
  'party-as-amended': [{ from: '2021-03-04', title, since: '2019-12-05' }],
  'amendment-ended-with-treaty': [
    { participant: 'JPN', date: '2022-01-01' },
    { participant: 'NLD', date: '2022-01-01' },
  ],
  'amendment-not-accepted': [
    { participant: 'JPN', inForce: true },
    { participant: 'USA', inForce: false },
  ],
  'treaty-does-not-bind-then': [{ participant: 'USA' }],
  'treaty-binds-only-from': [{ participant: 'IND', date: '2022-05-01' }],
  'acceptance-of-which': [{ act: acceptance }],
  'acceptance-of-none': [{ act: acceptance }],
  'acceptance-without-consent': [{ act: acceptance }],
  'acceptance-repeated': [{ act: acceptance }],
  'adopted-too-early': [
    { title, adopted: '2026-05-01', from: '2030-12-01', point: 'entry-into-force' },
    { title, adopted: '2026-05-01', from: null, point: 'entry-into-force' },
  ],
};
