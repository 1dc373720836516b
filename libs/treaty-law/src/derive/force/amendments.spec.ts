import { describe, expect, it } from 'vitest';
import { findings, given, of, treaty } from '../scenario.ts';

type Status = ReturnType<typeof given>;
const amendment = (status: Status, n = 0) => {
  const found = status.amendments[n];
  if (found === undefined) throw new Error('no amendment');
  return found;
};
/** Whom it binds from when. */
const binds = (status: Status, n = 0) =>
  Object.fromEntries(amendment(status, n).participants.map((p) => [p.participant, p.inForceFrom]));

const parties = ['FRA', 'DEU', 'KEN', 'JPN'];
const bound = parties.map((code) => `${code} ratification 2000-01-01`);
const adopted = '- amendment-adopted 2010-06-01 id=A text=Amendment';
const accepts = (code: string, date: string, more = 'refersTo=A') => `${code} amendment-accepted ${date} ${more}`;

describe('for each Party that accepts, ninety days after its own instrument (UNCC, Art. 66)', () => {
  const uncc = treaty({
    entryIntoForce: { later: [{ article: '65(2)', delay: { kind: 'period', days: 30 } }] },
    denunciation: { article: '67', effect: { kind: 'period', years: 1 } },
    amendments: [
      {
        id: 'each',
        article: '66(4)',
        condition: { kind: 'count', atLeast: 1 },
        delay: { kind: 'period', days: 90 },
        later: [{ article: '66(4)', delay: { kind: 'period', days: 90 } }],
        adoption: { article: '66(1)', says: 'two thirds' },
      },
    ],
  });

  it('adopted, accepted by none', () => {
    const status = given(uncc, [...bound, adopted]);
    expect(amendment(status)).toMatchObject({
      act: 'A',
      title: { rule: 'amendment-titled', facts: { title: { en: 'Amendment' } } },
      clause: 'Art. 66(4)',
      adopted: '2010-06-01',
      date: null,
      inForce: false,
    });
    expect(amendment(status).missing).not.toEqual([]);
    expect(binds(status)).toEqual({ DEU: null, FRA: null, JPN: null, KEN: null });
    expect(amendment(status).because[0]).toMatchObject({ clause: 'Art. 66(1)', acts: ['A'] });
  });

  it('binds those that accept, and no others', () => {
    const status = given(uncc, [...bound, adopted, accepts('FRA', '2011-01-01'), accepts('KEN', '2012-03-01')]);
    expect(amendment(status)).toMatchObject({ date: '2011-04-01', inForce: true });
    expect(binds(status)).toEqual({ DEU: null, FRA: '2011-04-01', JPN: null, KEN: '2012-05-30' });
    expect(amendment(status).participants.find((p) => p.participant === 'DEU')?.because).toMatchObject([
      { clause: 'VCLT Art. 40(4)' },
    ]);
    expect(findings(status)).toEqual([]);
  });

  it('is not yet in force on the day before, and its date lies ahead', () => {
    const status = given(uncc, [...bound, adopted, accepts('FRA', '2011-01-01')], '2011-03-31');
    expect(amendment(status)).toMatchObject({ date: '2011-04-01', inForce: false });
  });

  it('who becomes a Party afterwards is one to the treaty as amended (VCLT Art. 40(5)), and is told so', () => {
    const status = given(uncc, [...bound, adopted, accepts('FRA', '2011-01-01'), 'BRA accession 2015-01-01']);
    expect(binds(status)['BRA']).toBe('2015-01-31');
    expect(of(status, 'BRA').because.at(-1)).toMatchObject({ clause: 'VCLT Art. 40(5)' });
    expect(of(status, 'DEU').because.map((reason) => reason.clause)).not.toContain('VCLT Art. 40(5)');
  });

  it('who accepts it with its own consent is bound when the treaty binds it', () => {
    const slow = ['BRA accession 2011-03-15', accepts('BRA', '2011-03-15')];
    expect(binds(given(uncc, [...bound, adopted, accepts('FRA', '2011-01-01'), ...slow]))['BRA']).toBe('2011-04-14');
    expect(findings(given(uncc, [...bound, adopted, ...slow]))).toEqual([]);
  });

  it('an acceptance by one that has not consented to the treaty counts for nothing', () => {
    const status = given(uncc, [...bound, adopted, accepts('BRA', '2011-01-01')]);
    expect(findings(status)).toEqual(['amendment-not-by-party BRA Art. 66(4)']);
    expect(amendment(status).date).toBeNull();
    expect(of(status, 'BRA').status).toBe('none');
  });

  it('nor one given after leaving; one given before it ends with the bond', () => {
    const left = [...bound, adopted, accepts('FRA', '2011-01-01'), 'FRA denunciation 2012-01-01'];
    expect(amendment(given(uncc, left, '2012-06-01')).participants.map((p) => p.participant)).toContain('FRA');
    const late = given(uncc, [...bound, adopted, 'FRA denunciation 2010-07-01', accepts('FRA', '2011-07-01')]);
    expect(findings(late)).toEqual(['amendment-not-by-party FRA Art. 66(4)']);
  });

  it('who has left is not bound by it, nor by its own acceptance when it returns', () => {
    const left = [...bound, adopted, accepts('FRA', '2011-01-01'), 'FRA denunciation 2012-01-01'];
    expect(binds(given(uncc, left, '2012-12-31'))['FRA']).toBe('2011-04-01');
    const gone = amendment(given(uncc, left)).participants.find((p) => p.participant === 'FRA');
    expect(gone).toMatchObject({ accepted: '2011-01-01', inForceFrom: null });
    expect(gone?.because.at(-1)).toMatchObject({
      rule: 'amendment-ended-with-treaty',
      facts: { participant: 'FRA', date: '2013-01-01' },
    });
    const back = given(uncc, [...left, 'FRA ratification 2014-01-01']);
    expect(binds(back)['FRA']).toBe('2014-01-31');
    expect(of(back, 'FRA').because.at(-1)).toMatchObject({ clause: 'VCLT Art. 40(5)' });
  });

  it('accepted though nothing is on record as adopted, or before it was', () => {
    expect(findings(given(uncc, [...bound, accepts('FRA', '2011-01-01')]))).toEqual([
      'amendment-without-adoption FRA -',
    ]);
    expect(findings(given(uncc, [...bound, adopted, accepts('FRA', '2010-05-31')]))).toEqual([
      'amendment-without-adoption FRA -',
    ]);
  });

  it('an acceptance that names none is of the only one', () => {
    expect(binds(given(uncc, [...bound, adopted, 'FRA amendment-accepted 2011-01-01']))['FRA']).toBe('2011-04-01');
    const second = '- amendment-adopted 2010-12-01 id=B text=Another';
    const status = given(uncc, [...bound, adopted, second, 'FRA amendment-accepted 2011-01-01']);
    expect(findings(status)).toEqual(['amendment-without-adoption FRA -']);
    expect(status.findings[0]?.rule).toBe('acceptance-of-which');
  });

  it('accepted twice counts once', () => {
    const status = given(uncc, [...bound, adopted, accepts('FRA', '2011-01-01'), accepts('FRA', '2012-01-01')]);
    expect(binds(status)['FRA']).toBe('2011-04-01');
    expect(findings(status)).toEqual(['consent-repeated FRA -']);
  });

  it('two amendments are two', () => {
    const second = '- amendment-adopted 2010-12-01 id=B text=Another';
    const status = given(uncc, [...bound, adopted, second, accepts('FRA', '2011-01-01', 'refersTo=B')]);
    expect(status.amendments.map((a) => [a.title.facts, a.date])).toEqual([
      [{ title: { en: 'Amendment' } }, null],
      [{ title: { en: 'Another' } }, '2011-04-01'],
    ]);
  });

  it('its dates stand in the calendar', () => {
    const status = given(uncc, [...bound, adopted, accepts('FRA', '2011-01-01'), accepts('KEN', '2012-03-01')]);
    expect(
      status.calendar.filter((entry) => entry.kind === 'amendment').map((entry) => [entry.date, entry.participant]),
    ).toEqual([
      ['2010-06-01', null],
      ['2011-04-01', null],
      ['2012-05-30', 'KEN'],
    ]);
  });

  it('where no clause is on record, who has accepted is told, and no date', () => {
    const status = given(treaty(), [...bound, adopted, accepts('FRA', '2011-01-01')]);
    expect(amendment(status)).toMatchObject({ clause: 'VCLT Art. 40', date: null });
    expect(amendment(status).participants).toMatchObject([{ participant: 'FRA', accepted: '2011-01-01' }]);
  });
});

describe('for all, once all have accepted (CETS 224, Art. 21(5))', () => {
  const protocol = treaty({
    id: 'P224',
    denunciation: { article: '24', effect: { kind: 'first-of-month-after', months: 3 } },
    amendments: [
      {
        id: 'all',
        article: '21(5)',
        condition: {
          kind: 'fraction',
          numerator: 1,
          denominator: 1,
          of: { kind: 'parties', to: 'P224', at: 'current' },
        },
        delay: { kind: 'period', days: 30 },
        scope: 'all-parties-of-parent',
      },
    ],
  });
  const three = ['FRA', 'DEU', 'KEN'].map((code) => accepts(code, '2011-01-01'));

  it('on the thirtieth day after the last', () => {
    expect(amendment(given(protocol, [...bound, adopted, ...three])).date).toBeNull();
    const status = given(protocol, [...bound, adopted, ...three, accepts('JPN', '2011-05-01')]);
    expect(amendment(status)).toMatchObject({ date: '2011-05-31' });
    expect(binds(status)).toEqual({ DEU: '2011-05-31', FRA: '2011-05-31', JPN: '2011-05-31', KEN: '2011-05-31' });
  });

  it('one that has not accepted and leaves is not awaited any longer', () => {
    const status = given(protocol, [...bound, adopted, ...three, 'JPN denunciation 2011-05-10']);
    expect(amendment(status).date).toBe('2011-10-01');
  });

  it('one that joins before the last has accepted is awaited too', () => {
    const joins = [...bound, adopted, ...three, 'BRA accession 2011-02-01', accepts('JPN', '2011-05-01')];
    expect(amendment(given(protocol, joins)).date).toBeNull();
    expect(amendment(given(protocol, joins)).missing).toMatchObject([{ rule: 'lacks-count', facts: { n: 1 } }]);
    expect(amendment(given(protocol, [...joins, accepts('BRA', '2011-06-01')])).date).toBe('2011-07-01');
  });

  it('one that joins while the thirty days run is bound with all the others', () => {
    const joins = [...bound, adopted, ...three, accepts('JPN', '2011-05-01'), 'BRA accession 2011-05-15'];
    expect(binds(given(protocol, joins))['BRA']).toBe('2011-05-31');
  });
});

describe('two procedures in one treaty (Rome Statute, Art. 121(4) and (5))', () => {
  const rome = treaty({
    id: 'ROME',
    amendments: [
      {
        id: 'institutional',
        article: '121(4)',
        condition: {
          kind: 'fraction',
          numerator: 7,
          denominator: 8,
          of: { kind: 'parties', to: 'ROME', at: 'current' },
        },
        delay: { kind: 'period', years: 1 },
        scope: 'all-parties-of-parent',
      },
      {
        id: 'crimes',
        article: '121(5)',
        condition: { kind: 'count', atLeast: 1 },
        delay: { kind: 'period', years: 1 },
        later: [{ article: '121(5)', delay: { kind: 'period', years: 1 } }],
      },
    ],
  });
  const eight = ['AUS', 'BRA', 'CAN', 'DEU', 'EGY', 'FRA', 'HRV', 'IND'].map(
    (code) => `${code} ratification 2002-07-01`,
  );
  const under = (provision: string) => `- amendment-adopted 2010-06-01 id=A text=Amendment provision=${provision}`;
  const seven = ['AUS', 'BRA', 'CAN', 'DEU', 'EGY', 'FRA', 'HRV'].map((code) => accepts(code, '2012-01-01'));

  it('121(4): seven eighths, and it binds the eighth', () => {
    expect(amendment(given(rome, [...eight, under('121(4)'), ...seven.slice(1)])).date).toBeNull();
    const status = given(rome, [...eight, under('121(4)'), ...seven]);
    expect(amendment(status)).toMatchObject({ clause: 'Art. 121(4)', date: '2013-01-01' });
    expect(binds(status)['IND']).toBe('2013-01-01');
  });

  it('121(5): those that accept, each a year after its own instrument', () => {
    const status = given(rome, [...eight, under('121(5)'), ...seven.slice(0, 2), accepts('CAN', '2014-01-01')]);
    expect(amendment(status)).toMatchObject({ clause: 'Art. 121(5)', date: '2013-01-01' });
    expect(binds(status)).toMatchObject({ AUS: '2013-01-01', CAN: '2015-01-01', IND: null });
  });

  it('the clause may be named by its id; where none is named, none is taken', () => {
    expect(amendment(given(rome, [...eight, under('crimes')])).clause).toBe('Art. 121(5)');
    expect(amendment(given(rome, [...eight, under('5')])).clause).toBe('VCLT Art. 40');
  });
});

describe('two thirds, named ones among them (UN Charter, Art. 108)', () => {
  const charter = treaty({
    id: 'CHARTER',
    amendments: [
      {
        id: 'charter',
        article: '108',
        condition: {
          kind: 'all',
          of: [
            { kind: 'fraction', numerator: 2, denominator: 3, of: { kind: 'parties', to: 'CHARTER', at: 'current' } },
            { kind: 'named', participants: ['FRA', 'DEU'] },
          ],
        },
        delay: { kind: 'same-day' },
        scope: 'all-parties-of-parent',
      },
    ],
  });

  it('not without the named ones', () => {
    const three = [accepts('FRA', '2011-01-01'), accepts('KEN', '2011-01-02'), accepts('JPN', '2011-01-03')];
    expect(amendment(given(charter, [...bound, adopted, ...three])).date).toBeNull();
    const status = given(charter, [...bound, adopted, ...three, accepts('DEU', '2011-08-31')]);
    expect(amendment(status).date).toBe('2011-08-31');
  });
});

describe('in force unless objected to (tacit acceptance)', () => {
  const solas = treaty({
    id: 'SOLAS',
    adopted: { date: '1974-11-01' },
    amendments: [
      {
        id: 'tacit',
        article: 'VIII(b)',
        condition: {
          kind: 'unless',
          condition: { kind: 'count', of: 'statements', statement: 'objection', atLeast: 2 },
          by: { after: { point: 'adoption', delay: { kind: 'period', years: 1 } } },
        },
        delay: { kind: 'period', months: 6 },
        scope: 'all-parties-of-parent',
        notFor: { kinds: ['objection'], article: 'VIII(b)' },
      },
    ],
  });
  const objects = (code: string) => `${code} objection 2010-09-01 refersTo=A`;

  it('binds all but those that objected', () => {
    const status = given(solas, [...bound, adopted, objects('KEN')]);
    expect(amendment(status).date).toBe('2011-12-01');
    expect(binds(status)).toEqual({ DEU: '2011-12-01', FRA: '2011-12-01', JPN: '2011-12-01', KEN: null });
  });

  it('and none where too many did', () => {
    expect(amendment(given(solas, [...bound, adopted, objects('KEN'), objects('JPN')])).date).toBeNull();
  });
});
