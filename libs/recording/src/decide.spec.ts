import {
  type AccedeEvent,
  derivedActId,
  foldTreaty,
  isWellFormed,
  parseEvent,
  type RecordedEvent,
} from '@accede/events';
import { type Act, ActKind } from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import type { NewAct } from './admission.ts';
import {
  type Decision,
  decideBundled,
  decideCorrect,
  decideRecord,
  decideRegister,
  decideRetract,
  decideRevise,
} from './decide.ts';
import { isRefused, type Refused } from './refusal.ts';
import { evolve, initialState, type TreatyState } from './treaty-state.ts';
import type { By } from './write.ts';

const by: By = { now: '2015-12-03T10:00:00Z', today: '2015-12-03', recorder: 'a clerk' };
const known = new Set(['FRA', 'DEU', 'EUE']);
const convention = { id: 'ETS999', title: { en: 'Convention on Examples' } };
const bind = (...texts: string[]) => ({ definition: convention, record: { completeAsOf: {}, gaps: texts } });

/** A treaty after some commands, each decided upon what those before it have left, through the text of the log. */
class Given {
  state: TreatyState = initialState('ETS999');
  readonly events: RecordedEvent[] = [];

  after(decide: (state: TreatyState) => Decision): this {
    for (const event of decide(this.state).events) this.append(event);
    return this;
  }

  append(event: AccedeEvent): void {
    expect(isWellFormed(event)).toBe(true);
    const revision = this.state.revision + 1;
    const stored = { ...JSON.parse(JSON.stringify(event)), stream: 'treaty-ETS999', revision, position: revision + 1 };
    this.events.push(parseEvent(stored));
    this.state = evolve(this.state, stored);
  }

  record(...acts: NewAct[]): this {
    return this.after((state) => decideRecord(state, { acts }, by, known));
  }

  correct(actId: string, act: NewAct): this {
    return this.after((state) => decideCorrect(state, { actId, act, reason: 'misread' }, by, known));
  }

  retract(actId: string): this {
    return this.after((state) => decideRetract(state, { actId, reason: 'not so' }, by));
  }

  get acts(): Act[] {
    return [...foldTreaty(this.events).acts.values()];
  }
}

const anEmptyLog = () => new Given();
const aTreaty = () => new Given().after((state) => decideRegister(state, { definition: convention }, by));

const refusalOf = (decide: () => unknown): Refused => {
  try {
    decide();
  } catch (error) {
    if (isRefused(error)) return error;
    throw error;
  }
  throw new Error('it was not refused');
};

const signature: NewAct = { kind: 'signature', participant: 'FRA', date: '2001-11-23' };
const ratification: NewAct = { kind: 'ratification', participant: 'FRA', date: '2006-01-10' };
const reservation: NewAct = {
  kind: 'reservation',
  participant: 'FRA',
  date: '2006-01-10',
  provision: '9(4)',
  text: 'Not so.',
};
const idOf = (act: NewAct) => act.id ?? derivedActId('ETS999', act);

describe('registering a treaty', () => {
  it('puts its final clauses on record', () => {
    const { events } = decideRegister(anEmptyLog().state, bind('none known'), by);
    expect(events).toMatchObject([
      {
        type: 'TreatyRegistered',
        data: { definition: convention, record: { gaps: ['none known'] } },
        metadata: { recordedAt: '2015-12-03T10:00:00.000Z', recordedBy: 'a clerk', correlationId: events[0]?.id },
      },
    ]);
  });

  it('twice with the same clauses changes nothing, also after a revision', () => {
    const given = aTreaty();
    expect(decideRegister(given.state, { definition: convention }, by).events).toEqual([]);
    given.after((state) => decideRevise(state, bind('a gap'), by));
    expect(decideRegister(given.state, { definition: convention }, by).events).toEqual([]);
  });

  it('with other clauses is refused', () => {
    const other = { definition: { ...convention, title: { en: 'Another convention' } } };
    expect(refusalOf(() => decideRegister(aTreaty().state, other, by))).toMatchObject({
      code: 'treaty-already-registered',
      field: 'definition.id',
    });
  });

  it('with clauses outside the grammar is refused, naming each field', () => {
    const command = {
      definition: { ...convention, adopted: { date: '2001-02-30' }, seal: 'red' },
      record: { completeAsOf: { signature: 'soon' }, gaps: [] },
    };
    const { refusals } = refusalOf(() => decideRegister(anEmptyLog().state, command, by));
    expect(refusals.map(({ code, field }) => [code, field])).toEqual([
      ['invalid-field', 'definition.adopted.date'],
      ['unknown-field', 'definition.seal'],
      ['invalid-field', 'record.completeAsOf.signature'],
    ]);
    expect(refusalOf(() => decideRegister(anEmptyLog().state, { definition: {} }, by))).toMatchObject({
      code: 'field-missing',
      field: 'definition.id',
    });
  });
});

describe('revising final clauses', () => {
  it('appends what they are now, once', () => {
    const given = aTreaty().after((state) => decideRevise(state, bind('a gap'), by));
    expect(given.events.map((event) => event.type)).toEqual(['TreatyRegistered', 'FinalClausesRevised']);
    expect(decideRevise(given.state, bind('a gap'), by).events).toEqual([]);
    expect(decideRevise(given.state, { definition: convention }, by).events).toHaveLength(1);
  });

  it('of a treaty that is not registered is refused', () => {
    expect(refusalOf(() => decideRevise(anEmptyLog().state, bind(), by)).code).toBe('unknown-treaty');
  });
});

describe('recording acts', () => {
  it('puts each on record under an id that says what it is', () => {
    const given = aTreaty().record(signature, ratification, reservation);
    expect(given.acts).toEqual([
      { id: 'ETS999-FRA-signature-2001-11-23', ...signature },
      { id: 'ETS999-FRA-ratification-2006-01-10', ...ratification },
      { id: 'ETS999-FRA-reservation-9-4-2006-01-10', ...reservation },
    ]);
    const [, ...events] = given.events;
    expect(events.map((event) => (event.metadata as { correlationId: string }).correlationId)).toEqual(
      events.map(() => events[0]?.id),
    );
  });

  it('takes any kind of act', () => {
    const acts = ActKind.options.map((kind) => ({
      ...signature,
      kind,
      provision: '7',
      ...(kind === 'domestic-step' && { stage: 'mandate' as const }),
      ...(kind === 'entry-into-force' && { participant: undefined }),
    }));
    expect(aTreaty().record(...acts).acts).toHaveLength(ActKind.options.length);
  });

  it.each<[string, object, string]>([
    ['a last day before the first', { notAfter: '2010-01-01' }, 'notAfter'],
    ['a notification before what was notified', { notified: '2010-01-01' }, 'notified'],
    ['an entry into force of a participant', { kind: 'entry-into-force' }, 'participant'],
  ])('refuses %s', (_, more, field) => {
    const refused = () => aTreaty().record({ ...signature, date: '2011-01-01', ...more } as NewAct);
    expect(refused).toThrow(expect.objectContaining({ field }));
  });

  it('takes irregular acts: a withdrawal of what was never made, an objection to nothing on record', () => {
    const given = aTreaty().record(
      { kind: 'statement-withdrawn', participant: 'FRA', date: '2010-01-01', provision: '9(4)' },
      { kind: 'objection-withdrawn', participant: 'FRA', date: '2010-01-01', refersTo: 'nothing on record' },
      { kind: 'denunciation', participant: 'FRA', date: '1815-06-18' },
      { ...ratification, effective: '1999-01-01' },
    );
    expect(given.acts).toHaveLength(4);
  });

  it('decides the same whenever it decides: a retry has the same event ids', () => {
    const decide = () => decideRecord(aTreaty().state, { acts: [signature, ratification] }, by, known);
    expect(decide()).toEqual(decide());
    const ids = decide().events.map((event) => event.id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('twice records once', () => {
    const given = aTreaty().record(signature, ratification);
    expect(decideRecord(given.state, { acts: [ratification, signature, ratification] }, by, known)).toMatchObject({
      events: [],
      recorded: [],
      alreadyRecorded: [ratification, signature, ratification].map(idOf),
    });
    const once = decideRecord(aTreaty().state, { acts: [signature, signature] }, by, known);
    expect(once).toMatchObject({ recorded: [idOf(signature)], alreadyRecorded: [idOf(signature)] });
    expect(once.events).toHaveLength(1);
  });

  it('records the same act once, whichever source tells of it', () => {
    const first = { ...ratification, effective: '2006-05-01', source: { citation: 'C.N.1.2006' } };
    const given = aTreaty().record(first);
    for (const told of [ratification, { ...first, source: { citation: 'A chart' }, note: 'seen twice' }]) {
      expect(decideRecord(given.state, { acts: [told] }, by, known)).toMatchObject({
        events: [],
        alreadyRecorded: [idOf(ratification)],
      });
    }
  });

  it('refuses an id for a second act', () => {
    const given = aTreaty().record({ ...signature, id: 'a' });
    const decide = () => decideRecord(given.state, { acts: [{ ...ratification, id: 'a' }] }, by, known);
    expect(refusalOf(decide)).toMatchObject({ code: 'act-id-reused', field: 'id', refusals: [{ act: 'a', index: 0 }] });
    const batch = [signature, ratification].map((act) => ({ ...act, id: 'b' }));
    expect(refusalOf(() => decideRecord(given.state, { acts: batch }, by, known)).code).toBe('act-id-reused');
    const again = { ...ratification, effective: '2006-05-01' };
    const other = { ...ratification, effective: '2006-06-01' };
    expect(refusalOf(() => aTreaty().record(again, other))).toMatchObject({
      code: 'act-id-reused',
      refusals: [{ index: 1 }],
    });
  });

  it('takes two statements of one day for two, and knows them again', () => {
    const another = { ...reservation, text: 'Nor so.' };
    const given = aTreaty().record(reservation, another);
    expect(given.acts.map((act) => act.id)).toEqual([idOf(reservation), `${idOf(reservation)}-2`]);
    expect(decideRecord(given.state, { acts: [another, reservation] }, by, known)).toMatchObject({
      events: [],
      alreadyRecorded: [`${idOf(reservation)}-2`, idOf(reservation)],
    });
  });

  it('of a treaty that is not registered is refused', () => {
    expect(refusalOf(() => anEmptyLog().record(signature))).toMatchObject({ code: 'unknown-treaty', field: 'treaty' });
  });

  it('knows the participants that the document of the treaty declares, as it stands', () => {
    const saar = { code: 'SAAR', name: 'Saar', kind: 'entity' };
    const act: NewAct = { ...signature, participant: 'SAAR' };
    const declares = new Given().after((state) =>
      decideRegister(state, { definition: { ...convention, participants: [saar] } }, by),
    );
    expect(declares.record(act).correct(idOf(act), { ...act, date: '2001-11-22' }).acts).toMatchObject([
      { participant: 'SAAR', date: '2001-11-22' },
    ]);
    expect(refusalOf(() => aTreaty().record(act))).toMatchObject({ code: 'unknown-participant', field: 'participant' });
    declares.after((state) => decideRevise(state, { definition: convention }, by));
    expect(refusalOf(() => declares.record({ ...act, kind: 'ratification' }))).toMatchObject({
      code: 'unknown-participant',
    });
  });

  it('needs a recorder with a name', () => {
    const nobody = { ...by, recorder: '' };
    const refusal = refusalOf(() => decideRecord(aTreaty().state, { acts: [signature] }, nobody, known));
    expect(refusal).toMatchObject({ code: 'invalid-field', field: 'recorder' });
  });

  describe('refuses what cannot be an act, naming field and rule:', () => {
    const cases: [string, object, string, string][] = [
      ['an unknown participant', { ...signature, participant: 'XYZ' }, 'unknown-participant', 'participant'],
      ['a name for a code', { ...signature, participant: 'France' }, 'unknown-participant', 'participant'],
      ['a predecessor nobody knows', { ...signature, predecessor: 'XYZ' }, 'unknown-participant', 'predecessor'],
      ['a statement towards nobody', { ...reservation, towards: ['DEU', 'XYZ'] }, 'unknown-participant', 'towards.1'],
      ['an act of nobody', { kind: 'signature', date: '2001-11-23' }, 'participant-missing', 'participant'],
      [
        'a step of nobody',
        { kind: 'domestic-step', stage: 'mandate', date: '2001-11-23' },
        'participant-missing',
        'participant',
      ],
      ['a step without a stage', { ...signature, kind: 'domestic-step' }, 'stage-missing', 'stage'],
      [
        'a stage that is none',
        { ...signature, kind: 'domestic-step', stage: 'Royal Assent' },
        'invalid-field',
        'stage',
      ],
      ['a stage of what is no step', { ...signature, stage: 'parliament' }, 'invalid-field', 'stage'],
      ['opposition by what is no objection', { ...signature, opposesForce: true }, 'invalid-field', 'opposesForce'],
      [
        'an extent of what is no territorial application',
        { ...signature, extent: 'applies' },
        'invalid-field',
        'extent',
      ],
      ['an extent that is none', { ...signature, extent: 'some' }, 'invalid-field', 'extent'],
      ['an amount below nothing', { ...ratification, amount: -1 }, 'invalid-field', 'amount'],
      ['a part without a name', { ...ratification, parts: ['II', ''] }, 'invalid-field', 'parts.1'],
      ['a day that no calendar has', { ...signature, date: '2001-02-30' }, 'impossible-date', 'date'],
      ['a date of another form', { ...signature, date: '23.11.2001' }, 'impossible-date', 'date'],
      ['an effect on no day', { ...ratification, effective: '2006-13-01' }, 'impossible-date', 'effective'],
      ['an act dated after today', { ...signature, date: '2015-12-04' }, 'date-in-future', 'date'],
      ['an act without a date', { kind: 'signature', participant: 'FRA' }, 'field-missing', 'date'],
      ['an unknown kind', { ...signature, kind: 'handshake' }, 'unknown-act-kind', 'kind'],
      ['an unknown field', { ...signature, pen: 'fountain' }, 'unknown-field', 'pen'],
      ['a source without citation', { ...signature, source: {} }, 'field-missing', 'source.citation'],
      ['an empty note', { ...signature, note: '' }, 'invalid-field', 'note'],
      ['an act about itself', { ...reservation, id: 'a', refersTo: 'a' }, 'refers-to-itself', 'refersTo'],
      [
        'a withdrawal of it knows not what',
        { ...signature, kind: 'statement-withdrawn' },
        'refers-to-missing',
        'refersTo',
      ],
      ['no act at all', [] as object, 'invalid-field', ''],
    ];
    it.each(cases)('%s', (_, act, code, field) => {
      const refusal = refusalOf(() => aTreaty().record(act as NewAct));
      expect(refusal).toMatchObject({ code, field, refusals: [{ code, field, index: 0 }] });
      expect(refusal.message).toContain(field);
    });

    it.each<[object, string]>([
      [{ note: 'x'.repeat(2001) }, 'note: must have at most 2000 characters'],
      [{ provision: '' }, 'provision: must not be empty'],
      [{ kind: 'handshake' }, 'kind: must be one of signature, succession-to-signature, signature-withdrawn, '],
      [{ kind: 'handshake' }, ', not "handshake"'],
      [{ partial: 'yes' }, 'partial: must be true or false, not a text'],
      [{ territories: 'all' }, 'territories: must be a list, not a text'],
      [{ kind: 'domestic-step' }, 'stage: a domestic step says how far the participant has come: one of mandate, '],
      [{ kind: 'domestic-step', stage: 'bill' }, 'stage: must be one of mandate, proposal, parliament, '],
      [{ stage: 'mandate' }, 'stage: is that of a domestic step; an act of the kind signature has none'],
      [{ opposesForce: 'yes' }, 'opposesForce: must be true or false, not a text'],
      [{ source: { citation: 'C', url: 'javascript:1' } }, 'source.url: must be a web address that begins with http'],
    ])('%j, in words: %s', (field, words) => {
      expect(refusalOf(() => aTreaty().record({ ...signature, ...field } as NewAct)).message).toContain(words);
    });

    it('an act of today is none of these; an adoption and a communication need no participant', () => {
      const given = aTreaty().record(
        { ...signature, date: '2015-12-03' },
        { kind: 'amendment-adopted', date: '2003-01-01' },
        { kind: 'communication', date: '2003-01-01', text: 'The depositary corrects Article 9.' },
      );
      expect(given.acts).toHaveLength(3);
    });

    it('of all kinds, only these need none', () => {
      const ofNobody = ActKind.options.filter((kind) => {
        const act = {
          kind,
          date: '2003-01-01',
          provision: '7',
          ...(kind === 'domestic-step' && { stage: 'mandate' as const }),
        };
        return !decideRecord(aTreaty().state, { acts: [act], skipRefused: true }, by, known).refused.length;
      });
      expect(ofNobody.toSorted()).toEqual(['amendment-adopted', 'communication', 'entry-into-force']);
    });

    it('an acceptance of an amendment may leave open of which', () => {
      expect(aTreaty().record({ ...signature, kind: 'amendment-accepted' }).acts).toHaveLength(1);
    });
  });

  it('is all or nothing, and tells every refusal', () => {
    const acts = [signature, { ...ratification, date: '2016-01-01' }, { ...ratification, participant: 'XYZ' }];
    const given = aTreaty();
    const refusal = refusalOf(() => given.record(...acts));
    expect(refusal.refusals.map(({ code, index }) => [code, index])).toEqual([
      ['date-in-future', 1],
      ['unknown-participant', 2],
    ]);
    expect(given.acts).toEqual([]);
  });

  it('leaves out what is refused where the caller asks for it', () => {
    const acts = [signature, { ...ratification, date: '2016-01-01' }, reservation];
    const decision = decideRecord(aTreaty().state, { acts, skipRefused: true }, by, known);
    expect(decision).toMatchObject({
      recorded: [signature, reservation].map(idOf),
      refused: [{ code: 'date-in-future', field: 'date', index: 1, act: 'ETS999-FRA-ratification-2016-01-01' }],
    });
  });
});

describe('correcting an act', () => {
  const approval: NewAct = { ...ratification, kind: 'approval', date: '2006-01-11' };

  it('says what it really was, under its id, and points to it', () => {
    const given = aTreaty().record(ratification).correct(idOf(ratification), approval);
    expect(given.acts).toEqual([{ ...approval, id: idOf(ratification) }]);
    expect(given.events.at(-1)).toMatchObject({
      type: 'ActCorrected',
      data: { corrects: idOf(ratification), reason: 'misread' },
      metadata: { actId: idOf(ratification), date: '2006-01-11' },
    });
  });

  it('again in the same way changes nothing; in another way corrects again', () => {
    const given = aTreaty()
      .record(ratification)
      .correct(idOf(ratification), approval)
      .correct(idOf(ratification), approval);
    expect(given.events).toHaveLength(3);
    expect(given.correct(idOf(ratification), ratification).acts).toEqual([{ ...ratification, id: idOf(ratification) }]);
    expect(new Set(given.events.map((event) => event.id)).size).toBe(4);
  });

  it('can be of the source alone', () => {
    const sourced = {
      ...ratification,
      source: { citation: 'C.N.1.2006', marking: 'PUBLIC', confidence: 'source' },
    } as const;
    expect(aTreaty().record(ratification).correct(idOf(ratification), sourced).acts[0]).toMatchObject(sourced);
  });

  it('takes a marking away only by saying so', () => {
    const marked = {
      ...ratification,
      source: { citation: 'WK 1/2006', marking: 'LIMITE', confidence: 'source' },
    } as const;
    const given = aTreaty().record(marked);
    const id = idOf(marked);
    for (const source of [undefined, { citation: 'WK 1/2006' }]) {
      const act = { ...approval, ...(source && { source }) } as NewAct;
      const refusal = refusalOf(() => decideCorrect(given.state, { actId: id, act, reason: 'misread' }, by, known));
      expect(refusal).toMatchObject({ code: 'field-missing', field: 'source.marking' });
    }
    const published = { ...marked, source: { ...marked.source, marking: 'PUBLIC' } } as const;
    expect(given.correct(id, published).acts[0]?.source?.marking).toBe('PUBLIC');
    expect(given.correct(id, { ...approval, source: marked.source }).acts[0]?.source?.marking).toBe('LIMITE');
  });

  it('is not undone by recording it again as it was first told', () => {
    const given = aTreaty().record(ratification).correct(idOf(ratification), approval).record(ratification);
    expect(given.acts).toEqual([{ ...approval, id: idOf(ratification) }]);
  });

  it('keeps to the rules for acts, gives a reason, and keeps the id', () => {
    const given = aTreaty().record(ratification);
    const id = idOf(ratification);
    const correction = (act: NewAct, actId = id, reason = 'misread') =>
      refusalOf(() => decideCorrect(given.state, { actId, act, reason }, by, known)).code;
    expect(correction({ ...approval, date: '2016-01-01' })).toBe('date-in-future');
    expect(correction({ ...approval, id: 'b' })).toBe('act-id-differs');
    expect(correction(approval, 'b')).toBe('unknown-act');
    expect(correction(approval, id, ' ')).toBe('field-missing');
    expect(correction(approval, id, 'x'.repeat(2001))).toBe('invalid-field');
  });
});

describe('retracting an act', () => {
  it('strikes it, once; recording it again does not bring it back, a correction does', () => {
    const given = aTreaty().record(signature, ratification).retract(idOf(signature)).retract(idOf(signature));
    expect(given.events).toHaveLength(4);
    expect(given.acts.map((act) => act.id)).toEqual([idOf(ratification)]);
    expect(decideRecord(given.state, { acts: [signature] }, by, known).alreadyRecorded).toEqual([idOf(signature)]);
    expect(given.correct(idOf(signature), signature).acts).toHaveLength(2);
    expect(given.retract(idOf(signature)).acts).toHaveLength(1);
  });

  it('of an act that is not on record is refused', () => {
    expect(refusalOf(() => aTreaty().retract('a'))).toMatchObject({ code: 'unknown-act', field: 'actId' });
    expect(refusalOf(() => anEmptyLog().retract('a')).code).toBe('unknown-treaty');
  });
});

describe('what the catalogue bundles', () => {
  const catalogue: By = { ...by, recorder: 'Accede' };
  const sourced = { citation: 'A chart', marking: 'PUBLIC', confidence: 'source' } as const;
  const first = { ...signature, id: 'a', source: sourced };
  const second = { ...ratification, id: 'b', source: sourced };
  const bundle = (given: Given, ...acts: NewAct[]) =>
    given.after((state) => decideBundled(state, { definition: convention, acts }, catalogue, known));
  const types = (given: Given) => given.events.map((event) => event.type);

  it('is recorded once', () => {
    const given = bundle(bundle(anEmptyLog(), first, second), second, first);
    expect(types(given)).toEqual(['TreatyRegistered', 'TreatySigned', 'InstrumentDeposited']);
  });

  it('is brought up to date by a later catalogue: new facts, changed facts, changed clauses', () => {
    const given = bundle(anEmptyLog(), first);
    const changed = { ...first, date: '2001-11-24' };
    const later = { ...convention, reference: 'ETS No. 999' };
    given.after((state) => decideBundled(state, { definition: later, acts: [changed, second] }, catalogue, known));
    expect(types(given).slice(2)).toEqual(['FinalClausesRevised', 'InstrumentDeposited', 'ActCorrected']);
    expect(given.acts).toEqual([changed, second]);
  });

  it('is not put back by an earlier catalogue', () => {
    const given = bundle(bundle(anEmptyLog(), first), { ...first, date: '2001-11-24' });
    expect(types(bundle(given, first))).toHaveLength(3);
  });

  it('does not override what someone else corrected, retracted, recorded or revised', () => {
    const given = bundle(anEmptyLog(), first, second)
      .correct('a', { ...first, date: '2001-11-25' })
      .retract('b')
      .record({ ...reservation, id: 'c' })
      .after((state) =>
        decideRevise(state, { ...bind('a gap'), definition: { ...convention, subject: 'Examples' } }, by),
      );
    const before = types(given).length;
    const changed = { definition: { ...convention, reference: 'ETS No. 999' }, acts: [] as NewAct[] };
    for (const [n, act] of [first, second, { ...reservation, id: 'c' }].entries()) {
      changed.acts.push({ ...act, date: `2009-01-0${n + 1}` });
    }
    expect(types(given.after((state) => decideBundled(state, changed, catalogue, known)))).toHaveLength(before);
  });

  it('brings the clauses up to date where someone else has revised the record alone, and keeps that', () => {
    const given = bundle(anEmptyLog(), first).after((state) => decideRevise(state, bind('a gap'), by));
    const definition = { ...convention, reference: 'ETS No. 999' };
    given.after((state) => decideBundled(state, { definition, acts: [first] }, catalogue, known));
    expect(types(given).at(-1)).toBe('FinalClausesRevised');
    expect(foldTreaty(given.events)).toMatchObject({ definition, record: { gaps: ['a gap'] } });
    expect(types(bundle(given, first)).length).toBe(types(given).length);
  });

  it('leaves out what lies after today', () => {
    const decision = decideBundled(
      initialState('ETS999'),
      { definition: convention, acts: [first, { ...second, date: '2026-01-01' }] },
      catalogue,
      known,
    );
    expect(decision).toMatchObject({ recorded: ['a'], refused: [{ code: 'date-in-future', act: 'b' }] });
  });
});
