import { expect, test } from 'vitest';
import type { Provision, StatementOnRecord } from '../../api/types.ts';
import { byParticipant, byProvision, fits } from './groups.ts';

const provision = (cited: string, kind: Provision['kind']) => ({ provision: cited, kind }) as Provision;
const told = (name: string, kind: StatementOnRecord['kind'], listed: string | null, date = '2004-03-18') =>
  ({ name, participant: name, kind, listed, provision: listed ?? '99', date, state: 'in-force' }) as StatementOnRecord;

const provisions = [
  provision('27(9)(e)', 'declaration'),
  provision('6(3)', 'reservation'),
  provision('17', 'reservation'),
];

test('provisions stand in the order of the text, those that nobody used among them', () => {
  const { listed, others, objections } = byProvision(provisions, [
    told('Japan', 'reservation', '6(3)'),
    told('Albania', 'reservation', '6(3)'),
    told('Peru', 'reservation', null),
    told('Spain', 'objection', null),
  ]);
  expect(
    listed.map(({ provision: { provision: cited }, statements }) => [cited, statements.map(({ name }) => name)]),
  ).toEqual([
    ['6(3)', ['Albania', 'Japan']],
    ['17', []],
    ['27(9)(e)', []],
  ]);
  expect(others.map(({ name }) => name)).toEqual(['Peru']);
  expect(objections.map(({ name }) => name)).toEqual(['Spain']);
});

test('of two provisions cited alike, a statement stands under the one of its kind', () => {
  const alike = [provision('17', 'declaration'), provision('17', 'reservation')];
  const { listed } = byProvision(alike, [told('Brazil', 'reservation', '17')]);
  expect(listed.map(({ statements }) => statements.length)).toEqual([0, 1]);
});

test('what is cited as a whole stands under each of its letters', () => {
  const letters = [
    provision('8(10)(a)', 'authority'),
    provision('8(10)(b)', 'authority'),
    provision('8(11)', 'declaration'),
  ];
  const { listed } = byProvision(letters, [{ ...told('Japan', 'authority', '8(10)(a)'), provision: '8(10)' }]);
  expect(listed.map(({ statements }) => statements.length)).toEqual([1, 1, 0]);
});

test('participants stand by name, what each told in the order of the text', () => {
  const groups = byParticipant([
    told('Japan', 'reservation', '27(9)(e)'),
    told('Albania', 'reservation', '6(3)'),
    told('Japan', 'reservation', '6(3)'),
  ]);
  expect(groups.map(({ name, statements }) => [name, statements.map(({ listed }) => listed)])).toEqual([
    ['Albania', ['6(3)']],
    ['Japan', ['6(3)', '27(9)(e)']],
  ]);
});

test('a filter asks for what it names', () => {
  const one = told('Japan', 'reservation', '6(3)');
  expect(fits({ kind: '', participant: '', state: '' }, one)).toBe(true);
  expect(fits({ kind: 'reservation', participant: 'Japan', state: 'in-force' }, one)).toBe(true);
  expect(fits({ kind: 'reservation', participant: 'Japan', state: 'withdrawn' }, one)).toBe(false);
});
