import { type CalendarFacts, phrase } from '@accede/treaty-law';
import type { Specimens } from './specimens.ts';

const treaty = { en: 'Convention on Cybercrime', fr: 'Convention sur la cybercriminalité' };
const title = phrase('amendment-of', { date: '2026-05-01' });

export const calendar: Specimens<CalendarFacts> = {
  'adoption-as-stated': [{}],
  'opening-as-stated': [{}],
  'closing-as-stated': [{}],
  'treaty-adopted': [{ treaty }],
  'opens-for-signature': [{ treaty }],
  'last-day-for-signature': [{ treaty }],
  'condition-is-met': [{ treaty }],
  'enters-into-force': [
    { treaty, how: null },
    { treaty, how: 'provisionally' },
    { treaty, how: 'definitively' },
  ],
  'in-force-for': [
    { treaty, participant: 'HUN' },
    { treaty, participant: 'USA' },
  ],
  'ceases-to-be-party': [
    { treaty, participant: 'JPN' },
    { treaty, participant: 'NLD' },
  ],
  'has-left-by': [
    { treaty, participant: 'IND' },
    { treaty, participant: 'USA' },
  ],
  'applies-provisionally': [{ treaty, participant: 'EUE' }],
  'no-longer-applies-provisionally': [{ treaty, participant: 'NLD' }],
  'ceases-to-be-in-force': [{ treaty }],
  'amendment-is-adopted': [{ treaty, title }],
  'amendment-enters-into-force': [{ treaty, title }],
  'amendment-in-force-for': [{ treaty, title, participant: 'CUB' }],
  'milestone-falls': [
    { treaty, title: { en: 'Meeting of the Parties', fr: 'Réunion des Parties' } },
    { treaty, title: { en: 'Meeting of the Parties' } },
  ],
  'statement-takes-effect': [
    { treaty, kind: 'reservation', provision: '7(9)(a)', participant: 'JPN' },
    { treaty, kind: 'declaration', provision: null, participant: 'OMN' },
  ],
  'statement-is-withdrawn': [{ treaty, kind: 'territorial-application', provision: '38', participant: 'NLD' }],
  'last-day-to-object': [
    { treaty, kind: 'reservation', provision: '7', participant: 'USA', countedFrom: 'notification' },
    { treaty, kind: 'reservation', provision: null, participant: 'HUN', countedFrom: 'deposit' },
    { treaty, kind: 'reservation', provision: null, participant: 'HUN', countedFrom: null },
  ],
  'falls-due': [{ treaty, participant: 'HUN', provisions: ['24(7)(a)', '27(2)(a)', '35'] }],
};
