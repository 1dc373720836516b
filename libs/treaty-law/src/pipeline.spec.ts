import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Act, DomesticStage } from './act.ts';
import { derive } from './derive/derive.ts';
import { act, treaty, world } from './derive/scenario.ts';
import { Pipeline, type PipelineCard, pipelineOf, stagesReached } from './pipeline.ts';

const convention = treaty({
  entryIntoForce: { condition: { kind: 'count', atLeast: 40 }, delay: { kind: 'period', days: 90 } },
  denunciation: { article: '11', effect: { kind: 'same-day' } },
});

function pipelineFrom(acts: readonly Act[], asAt: string): Pipeline {
  const pipeline = pipelineOf(acts, derive(convention, acts, asAt, world()), world());
  expect(Pipeline.parse(pipeline)).toEqual(pipeline);
  return pipeline;
}

/** The pipeline as at 1 Jan 2020, from acts each given as a line; a step as `FRA proposal 2019-05-01`. */
function after(...lines: string[]): Pipeline {
  return pipelineFrom(lines.map(told), '2020-01-01');
}

function told(line: string): Act {
  const [code, word = '', date, ...fields] = line.split(' ');
  if (!DomesticStage.options.some((stage) => stage === word)) return act(line);
  return act(
    `${code} domestic-step ${date} id=${[code, word, date].join('-')} stage=${word} ${fields.join(' ')}`.trim(),
  );
}

function card(pipeline: Pipeline, participant: string): PipelineCard {
  const found = pipeline.participants.find((each) => each.participant === participant);
  if (found === undefined) throw new Error(`${participant} is not on the way`);
  return found;
}

describe('on the way to ratification', () => {
  it('are those that signed, those that took a step at home, and those that consented', () => {
    const pipeline = after(
      'FRA signature 2018-01-01',
      'DEU mandate 2018-02-01',
      'ITA ratification 2019-01-01',
      'KEN declaration 2019-01-01',
      'JPN signature 2018-01-01',
      'JPN signature-withdrawn 2018-06-01',
    );
    expect(pipeline.participants.map(({ participant, status, stage }) => [participant, status, stage])).toEqual([
      ['DEU', 'none', 'mandate'],
      ['FRA', 'signatory', null],
      ['ITA', 'contracting', 'deposited'],
    ]);
  });

  it('has come as far as the furthest stage, since the first day it was reached', () => {
    const pipeline = after('FRA proposal 2018-05-01', 'FRA parliament 2018-11-10', 'FRA parliament 2018-12-03');
    expect(card(pipeline, 'FRA')).toMatchObject({
      stage: 'parliament',
      since: '2018-11-10',
      lastStep: '2018-12-03',
      daysSinceLastStep: 394,
      next: 'promulgation',
      because: [
        {
          rule: 'way-stage-reached',
          facts: { stage: 'parliament', date: '2018-11-10', again: '2018-12-03', furthest: true },
          acts: ['FRA-parliament-2018-11-10', 'FRA-parliament-2018-12-03'],
        },
      ],
    });
  });

  it('does not fall back when an earlier stage comes again', () => {
    const again = card(after('FRA parliament 2018-11-10', 'FRA proposal 2019-02-01'), 'FRA');
    expect(again).toMatchObject({ stage: 'parliament', since: '2018-11-10', lastStep: '2019-02-01' });
    expect(again.steps.map(({ stage }) => stage)).toEqual(['parliament', 'proposal']);
  });

  it('knows nothing of steps dated after asAt', () => {
    expect(card(after('FRA mandate 2018-01-01', 'FRA proposal 2020-01-02'), 'FRA').stage).toBe('mandate');
    expect(card(after('FRA mandate 2018-01-01', 'FRA proposal 2020-01-01'), 'FRA')).toMatchObject({
      stage: 'proposal',
      daysSinceLastStep: 0,
    });
  });

  it('shows each step with its text and source, one without a stage too', () => {
    const source = { citation: 'Official Journal', marking: 'PUBLIC', confidence: 'recalled' } as const;
    const steps: Act[] = [
      { ...told('FRA proposal 2018-01-01'), source },
      { id: 's', kind: 'domestic-step', participant: 'FRA', date: '2018-03-01', text: 'Royal Assent' },
    ];
    expect(card(pipelineFrom(steps, '2020-01-01'), 'FRA')).toMatchObject({
      stage: 'proposal',
      lastStep: '2018-03-01',
      unverified: true,
      steps: [
        { stage: 'proposal', source, unverified: true, when: 'on-the-way' },
        { stage: null, text: 'Royal Assent', source: null, unverified: false, when: 'on-the-way' },
      ],
    });
  });
});

describe('what comes next by the usual order', () => {
  it.each([
    ['nothing done yet but a mandate', ['FRA mandate 2018-01-01'], 'proposal'],
    ['a signature, so the mandate is behind', ['FRA signature 2018-01-01'], 'proposal'],
    ['a proposal, the mandate skipped', ['FRA proposal 2018-01-01'], 'parliament'],
    ['consent of parliament', ['FRA parliament 2018-01-01'], 'promulgation'],
    ['promulgation', ['FRA promulgation 2018-01-01'], 'instrument-signed'],
    ['an instrument signed', ['FRA instrument-signed 2018-01-01'], 'deposit'],
    ['a deposit', ['FRA proposal 2018-01-01', 'FRA ratification 2019-01-01'], null],
  ])('after %s', (_, lines, next) => {
    expect(card(after(...lines), 'FRA').next).toBe(next);
  });

  it('is a decision of the Council for the Union, and for the Union alone', () => {
    const pipeline = after('EUE parliament 2018-01-01', 'FRA parliament 2018-01-01', 'DEU signature 2018-01-01');
    expect(card(pipeline, 'EUE').next).toBe('council-decision');
    expect(card(pipeline, 'FRA').next).toBe('promulgation');
    const decided = after('EUE council-decision 2018-01-01', 'DEU signature 2018-01-01');
    expect(card(decided, 'EUE')).toMatchObject({ stage: 'council-decision', next: 'instrument-signed' });
    expect(card(decided, 'DEU')).toMatchObject({ stage: null, steps: [], next: 'proposal' });
  });
});

describe('the deposit closes the way', () => {
  it('since its own date, and tells the steps that led to it', () => {
    const closed = card(
      after('FRA signature 2018-01-01', 'FRA parliament 2018-06-01', 'FRA approval 2019-01-10'),
      'FRA',
    );
    expect(closed).toMatchObject({
      stage: 'deposited',
      since: '2019-01-10',
      deposit: { means: 'approval', date: '2019-01-10' },
      daysSinceLastStep: null,
      steps: [{ stage: 'parliament', when: 'on-the-way' }],
    });
    expect(closed.because[0]).toMatchObject({
      rule: 'way-closed-by-deposit',
      facts: { participant: 'FRA', means: 'approval', date: '2019-01-10' },
    });
  });

  it('and what is dated after it is told as such', () => {
    const late = card(
      after('FRA ratification 2019-01-10', 'FRA parliament 2019-01-10', 'FRA promulgation 2019-02-01'),
      'FRA',
    );
    expect(late.steps.map(({ when }) => when)).toEqual(['on-the-way', 'after-deposit']);
    expect(late).toMatchObject({ stage: 'deposited', lastStep: '2019-01-10' });
    expect(late.because).toContainEqual(expect.objectContaining({ rule: 'way-steps-after-deposit', facts: { n: 1 } }));
  });

  it('also of one that denounced and consented anew before it had left', () => {
    const leaving = treaty({ denunciation: { article: '11', effect: { kind: 'period', years: 1 } } });
    const acts = [
      'FRA proposal 2014-01-01',
      'FRA ratification 2015-01-01',
      'FRA denunciation 2016-01-01',
      'FRA parliament 2016-03-01',
      'FRA ratification 2016-06-01',
      'FRA promulgation 2016-07-01',
    ].map(told);
    const { steps } = card(pipelineOf(acts, derive(leaving, acts, '2020-01-01', world()), world()), 'FRA');
    expect(steps.map(({ when }) => when)).toEqual(['earlier', 'on-the-way', 'after-deposit']);
  });

  it('until the instrument is withdrawn: then the way begins anew', () => {
    const lines = ['FRA parliament 2018-06-01', 'FRA ratification 2019-01-10', 'FRA instrument-withdrawn 2019-03-01'];
    const withdrawn = card(after(...lines), 'FRA');
    expect(withdrawn).toMatchObject({ stage: null, deposit: null, steps: [{ when: 'earlier' }] });
    expect(withdrawn.because).toContainEqual(
      expect.objectContaining({ rule: 'way-steps-to-ended-consent', facts: { n: 1, ended: '2019-03-01' } }),
    );
    expect(card(after(...lines, 'FRA proposal 2019-04-01'), 'FRA')).toMatchObject({ stage: 'proposal' });
  });
});

it('neither the order nor the repetition of recording changes anything', () => {
  const participants = fc.constantFrom('FRA', 'DEU', 'EUE');
  const days = fc.integer({ min: 10, max: 28 }).map((day) => `2018-05-${day}`);
  const line = fc
    .tuple(participants, fc.constantFrom(...DomesticStage.options, 'signature', 'ratification'), days)
    .map((parts) => parts.join(' '));
  const lists = fc
    .uniqueArray(line, { maxLength: 12 })
    .chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray([...lines, ...lines], { minLength: lines.length * 2 })),
    );
  fc.assert(
    fc.property(lists, ([lines, shuffled]) => {
      expect(after(...shuffled)).toEqual(after(...lines));
    }),
  );
});

it('a forecast is given the stage of each participant that has not deposited', () => {
  const pipeline = after('FRA proposal 2018-01-01', 'DEU signature 2018-02-01', 'ITA ratification 2018-03-01');
  expect(stagesReached(pipeline)).toEqual([
    { participant: 'DEU', stage: null, since: null },
    { participant: 'FRA', stage: 'proposal', since: '2018-01-01' },
  ]);
});
