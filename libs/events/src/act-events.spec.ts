import { Act, ActKind, ConsentMeans, DomesticStage } from '@accede/treaty-law';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actOf, eventOfAct, isActEvent, typeOfKind } from './act-events.ts';
import { isWellFormed, parseEvent } from './parse.ts';
import { dataSchemas } from './vocabulary.ts';

const recording = {
  recordedAt: '2015-12-03T10:00:00.000Z',
  recordedBy: 'a clerk',
  correlationId: 'command-1',
  causationId: 'command-1',
};

const legalDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });

/** Kinds of act that need be no participant's. */
const OF_NOBODY: ReadonlySet<ActKind> = new Set(['amendment-adopted', 'communication', 'entry-into-force']);

/** Any act of a kind, with any of the fields that an act can have. */
const anyActOf = (kind: ActKind): fc.Arbitrary<Act> =>
  fc.record(
    {
      id: words,
      kind: fc.constant(kind),
      participant: fc.constantFrom('FRA', 'EUE', 'CSK'),
      date: legalDate,
      provision: words,
      effective: legalDate,
      refersTo: words,
      partial: fc.boolean(),
      territories: fc.array(words, { maxLength: 3 }),
      extent: fc.constantFrom('applies' as const, 'excludes' as const),
      ...(kind === 'domestic-step' && { stage: fc.constantFrom(...DomesticStage.options) }),
      contact: words,
      opposesForce: fc.boolean(),
      amount: fc.double({ min: 0, noDefaultInfinity: true, noNaN: true }).map((amount) => amount + 0),
      depositary: words,
      parts: fc.array(words, { maxLength: 3 }),
      text: words,
      note: words,
      source: fc.record(
        {
          citation: words,
          url: fc.webUrl(),
          marking: fc.constantFrom('PUBLIC' as const, 'LIMITE' as const),
          confidence: fc.constantFrom('source' as const, 'recalled' as const),
        },
        { requiredKeys: ['citation', 'marking', 'confidence'] },
      ),
    },
    { requiredKeys: ['id', 'kind', 'date', ...(OF_NOBODY.has(kind) ? [] : (['participant'] as const))] },
  );

describe.each(ActKind.options)('an act of the kind %s', (kind) => {
  it('comes back from its event unchanged, also by way of the log', () => {
    fc.assert(
      fc.property(anyActOf(kind), (act) => {
        expect(Act.parse(act)).toEqual(act);
        const event = eventOfAct(act, 'event-1', recording);
        expect(isWellFormed(event)).toBe(true);
        expect(actOf(event)).toEqual(act);
        const stored = { ...JSON.parse(JSON.stringify(event)), stream: 'treaty-ETS185', revision: 4, position: 17 };
        const read = parseEvent(stored);
        expect(isActEvent(read) && actOf(read)).toEqual(act);
        expect(read).toMatchObject({ stream: 'treaty-ETS185', revision: 4, position: 17 });
      }),
      { numRuns: 50 },
    );
  });
});

describe('the events of acts', () => {
  it('are each the event of some kind of act', () => {
    const others = [
      'TreatyRegistered',
      'FinalClausesRevised',
      'ActCorrected',
      'ActRetracted',
      'ParticipantRegistered',
      'ParticipantRevised',
    ];
    expect([...new Set(Object.values(typeOfKind)), ...others].toSorted()).toEqual(Object.keys(dataSchemas).toSorted());
  });

  it('tell a deposit by its means, and a definitive signature as a signature', () => {
    const types = ConsentMeans.options.map((means) => typeOfKind[means]);
    expect(new Set(types)).toEqual(new Set(['TreatySigned', 'InstrumentDeposited']));
    const act = { id: 'a', kind: 'definitive-signature', participant: 'FRA', date: '2001-11-23' } as const;
    expect(eventOfAct(act, 'e', recording)).toMatchObject({ type: 'TreatySigned', data: { definitive: true } });
    const deposit = { id: 'b', kind: 'approval', participant: 'FRA', date: '2006-01-10' } as const;
    expect(eventOfAct(deposit, 'e', recording)).toMatchObject({
      type: 'InstrumentDeposited',
      data: { participant: 'FRA', means: 'approval' },
      metadata: { actId: 'b', date: '2006-01-10', schemaVersion: 1 },
    });
  });

  it('need a participant, but for the adoption of an amendment, communications and a stated entry into force', () => {
    const ofNobody = ActKind.options.filter((kind) =>
      isWellFormed(eventOfAct({ id: 'a', kind, date: '2001-11-23' }, 'e', recording)),
    );
    expect(new Set(ofNobody)).toEqual(OF_NOBODY);
  });

  it('have a stage where they record a domestic step, and only there', () => {
    const act = { id: 'a', participant: 'FRA', date: '2001-11-23', stage: 'parliament' } as const;
    const step = eventOfAct({ ...act, kind: 'domestic-step' }, 'e', recording);
    expect(isWellFormed(step)).toBe(true);
    expect(step).toMatchObject({ data: { stage: 'parliament' }, metadata: { schemaVersion: 2 } });
    expect(isWellFormed(eventOfAct({ ...act, kind: 'signature' }, 'e', recording))).toBe(false);
  });
});
