import type { PipelineFacts } from '@accede/treaty-law';
import type { Specimens } from './specimens.ts';

export const pipeline: Specimens<PipelineFacts> = {
  'way-closed-by-deposit': [
    { participant: 'HUN', means: 'ratification', date: '2026-05-01' },
    { participant: 'NLD', means: 'acceptance', date: '2006-11-16' },
    { participant: 'EUE', means: 'formal-confirmation', date: '2006-11-16' },
    { participant: 'USA', means: 'definitive-signature', date: '2006-11-16' },
  ],
  'way-stage-reached': [
    { stage: 'mandate', date: '2022-05-24', again: null, furthest: false },
    { stage: 'proposal', date: '2022-05-24', again: null, furthest: false },
    { stage: 'parliament', date: '2026-05-01', again: '2026-06-02', furthest: true },
    { stage: 'promulgation', date: '2026-07-03', again: null, furthest: false },
    { stage: 'council-decision', date: '2023-02-14', again: null, furthest: false },
    { stage: 'instrument-signed', date: '2026-08-04', again: null, furthest: true },
  ],
  'way-without-stage': [{}],
  'way-steps-after-deposit': [{ n: 1 }, { n: 2 }],
  'way-steps-to-ended-consent': [{ n: 2, ended: '2020-05-01' }],
  'way-consent-reported': [{ date: '2026-05-01' }],
};
