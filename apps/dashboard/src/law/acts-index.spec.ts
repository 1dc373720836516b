import { expect, test } from 'vitest';
import type { StatementStatus } from '../api/types.ts';
import { indexActs } from './acts-index.ts';

const statement = (participant: string, inheritedFrom: string | null) =>
  ({
    act: 'a-reservation',
    participant,
    name: participant,
    kind: 'reservation',
    date: '1951-01-12',
    inheritedFrom,
  }) as StatementStatus;

test.each([[[statement('SRB', 'YUG'), statement('YUG', null)]], [[statement('YUG', null), statement('SRB', 'YUG')]]])(
  'a statement that is inherited is the act of the one that made it',
  (statements) => {
    const acts = indexActs({ countingSheet: [], participants: [], statements });
    expect(acts.get('a-reservation')?.participant).toBe('YUG');
  },
);
