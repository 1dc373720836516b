import type { Act } from '@accede/treaty-law';
import { expect, it } from 'vitest';
import { proposalsOf } from './proposals.ts';

const act: Act = {
  id: 'X1-FRA-declaration-9-2001-01-01',
  kind: 'declaration',
  participant: 'FRA',
  date: '2001-01-01',
  provision: '9',
  territories: ["Côte d'Or", 'Corse'],
  text: 'So it is.',
  source: { citation: 'A source', url: 'https://example.org/a', marking: 'PUBLIC', confidence: 'source' },
};
const OPTIONS = new Set([
  '--act',
  '--participant',
  '--date',
  '--provision',
  '--territory',
  '--text',
  '--source',
  '--url',
]);

it('a correction says the whole act, as the shell takes it', () => {
  const changed = [{ onRecord: act, asRead: { ...act, text: "It's not." }, fields: ['text'] as const }];
  expect(proposalsOf({ changed, missing: [] }, 'X1', 'a b.csv', OPTIONS)).toMatchObject([
    {
      why: 'told otherwise',
      correct: { actId: act.id, act: { text: "It's not." }, reason: 'a b.csv says otherwise: text' },
      command: `accede correct X1 X1-FRA-declaration-9-2001-01-01 --act declaration --participant FRA --date 2001-01-01 --provision 9 --territory 'Côte d'\\''Or' --territory Corse --text 'It'\\''s not.' --source 'A source' --url https://example.org/a --reason 'a b.csv says otherwise: text'`,
    },
  ]);
});

it('a correction keeps the marking', () => {
  const source = { citation: 'A source', marking: 'LIMITE', confidence: 'source' } as const;
  const changed = [{ onRecord: act, asRead: { ...act, source }, fields: ['text'] as const }];
  const [proposal] = proposalsOf({ changed, missing: [] }, 'X1', 'a.csv', new Set([...OPTIONS, '--marking']));
  expect(proposal?.command).toContain("--source 'A source' --marking LIMITE");
});

it('what no option gives is proposed without a command', () => {
  const changed = [{ onRecord: act, asRead: { ...act, notAfter: '2002-01-01' }, fields: ['notAfter'] as const }];
  const [proposal] = proposalsOf({ changed, missing: [] }, 'X1', 'a.csv', OPTIONS);
  expect([proposal?.command, proposal?.correct?.act.notAfter]).toEqual([null, '2002-01-01']);
});

it('an act that is no longer there is one to retract', () => {
  expect(proposalsOf({ changed: [], missing: [act] }, 'X1', 'a.csv', OPTIONS)).toMatchObject([
    { why: 'no longer there', command: `accede retract X1 ${act.id} --reason 'no longer in a.csv'` },
  ]);
});
