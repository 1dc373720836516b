import type { ActKind, Supposed } from '../api/types.ts';
import { isDate } from '../words/dates.ts';
import { ACT_GROUPS } from '../words/terms.ts';

// A what-if is its address: `?act=FRA:ratification:2027-01-15&act=JPN:reservation:2027-02-01:63(3)`.

const KINDS = new Set<string>(ACT_GROUPS.flatMap((group) => group.kinds));

/** Hypothetical acts named in a query string, and the texts that name none. */
export function readSupposed(search: string): { acts: Supposed[]; unreadable: string[] } {
  const acts: Supposed[] = [];
  const unreadable: string[] = [];
  for (const text of new URLSearchParams(search).getAll('act')) {
    const act = readAct(text);
    if (act === undefined) unreadable.push(text);
    else acts.push(act);
  }
  return { acts, unreadable };
}

function readAct(text: string): Supposed | undefined {
  const [participant = '', kind = '', date = '', ...provision] = text.split(':');
  if (!/^[A-Z][A-Z0-9]{2,7}$/.test(participant) || !KINDS.has(kind) || !isDate(date)) return undefined;
  return {
    participant,
    kind: kind as ActKind,
    date,
    ...(provision.length > 0 && { provision: provision.join(':') }),
  };
}

/** One hypothetical act as the address carries it. */
export function writeSupposed({ participant, kind, date, provision }: Supposed): string {
  return [participant, kind, date, ...(provision === undefined ? [] : [provision])].join(':');
}
