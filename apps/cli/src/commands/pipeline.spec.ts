import { type Act, derive, FinalClauses, pipelineOf } from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { board } from './pipeline.ts';

const convention = FinalClauses.parse({ id: 'ETS999', title: { en: 'Convention on Examples' } });
const context = {
  participants: new Map(
    ['FRA', 'DEU', 'ITA'].map((code) => [code, { code, name: `State ${code}`, kind: 'state' as const }]),
  ),
  groups: new Map(),
  treaties: new Map(),
};

function boardAfter(...acts: Omit<Act, 'id'>[]): string {
  const recorded = acts.map((act, n) => ({ id: `act-${n}`, ...act }));
  const pipeline = pipelineOf(recorded, derive(convention, recorded, '2019-01-10', context), context);
  return board({ ...pipeline, knownAt: null, shortTitle: null });
}

describe('the board of a pipeline', () => {
  it('has a section for each stage reached, and those of whom none is on record at the end', () => {
    const text = boardAfter(
      { kind: 'signature', participant: 'DEU', date: '2018-01-01' },
      { kind: 'domestic-step', participant: 'FRA', date: '2018-12-31', stage: 'parliament' },
      { kind: 'ratification', participant: 'ITA', date: '2018-03-01' },
      { kind: 'domestic-step', participant: 'ITA', date: '2018-04-01', stage: 'promulgation' },
    );
    expect(text.split('\n').map((line) => line.trimEnd())).toEqual([
      'ETS999 · Convention on Examples',
      'as at 10 Jan 2019',
      '',
      'Consent of parliament (1)',
      expect.stringMatching(/^\s+since$/),
      expect.stringMatching(/^FRA\s+State FRA\s+31 Dec 2018\s+last step 10 days ago\s+next: promulgation$/),
      '',
      'Deposited (1)',
      expect.stringMatching(/^\s+since$/),
      expect.stringMatching(
        /^ITA\s+State ITA\s+1 Mar 2018\s+ratification\s+after the deposit: promulgation 1 Apr 2018$/,
      ),
      '',
      'No stage on record (1); that is no proof that there was none',
      '  DEU  State DEU',
    ]);
  });

  it('says so where nobody is on the way', () => {
    expect(boardAfter()).toContain('Nobody has signed, consented or taken a step that is on record');
  });
});
