import { participants } from '@accede/catalogue';
import type { EventStore } from '@accede/event-store';
import { type By, type NewAct, recordActs, registerTreaty } from '@accede/recording';

export const by: By = { now: '2026-03-02T10:00:00.000Z', today: '2026-03-02', recorder: 'crash test' };

/** Acts that are imported, and so appended, together. */
export const CHUNK = 200;
const TREATIES = 8;

/** The treaty of the nth act. */
export function treatyOfAct(n: number): string {
  return `UNTC-99-${(n % TREATIES) + 1}`;
}

/** The nth act of an endless list in which none recurs. */
export function actAt(n: number): NewAct & { readonly id: string } {
  const participant = participants[n % participants.length]?.code ?? 'FRA';
  const date = new Date(Date.UTC(1950, 0, 1 + Math.floor(n / participants.length))).toISOString().slice(0, 10);
  return { id: `act-${n}`, kind: 'communication', participant, date, text: `Communication no. ${n}` };
}

/** Registers the treaties that the acts are about. */
export async function registerAll(store: EventStore): Promise<void> {
  for (let n = 0; n < TREATIES; n += 1) {
    const id = treatyOfAct(n);
    await registerTreaty(store, { definition: { id, title: { en: `Treaty ${id}` } } }, by);
  }
}

/** Imports so many acts into one treaty, chunk by chunk; told of each chunk once it is acknowledged. */
export async function importAll(store: EventStore, count: number, acknowledged: (ids: readonly string[]) => void) {
  const acts = Array.from({ length: count }, (_, n) => actAt(n));
  for (let from = 0; from < count; from += CHUNK) {
    const result = await recordActs(store, treatyOfAct(0), acts.slice(from, from + CHUNK), by);
    acknowledged([...result.recorded, ...result.alreadyRecorded]);
  }
}
