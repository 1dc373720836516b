// Writes a long log, for the measures of scale and to try things out: node test/bench/long-log.ts FOLDER 25000 41
import { join } from 'node:path';
import { participants } from '@accede/catalogue';
import { sqliteEventStore } from '@accede/event-store';
import { type AccedeEvent, eventOfAct, type Recording, streamOf } from '@accede/events';
import { eventIdOf, registerTreaty } from '@accede/recording';
import { type Act, FinalClauses } from '@accede/treaty-law';

const NOW = '2026-01-01T00:00:00.000Z';
const by = { now: NOW, today: '2026-01-01', recorder: 'bench' };
const recording: Recording = { recordedAt: NOW, recordedBy: 'bench', correlationId: 'bench', causationId: 'bench' };
const states = participants.filter(({ kind }) => kind === 'state');

/** Writes a log of so many treaties, each registered and with so many acts of States. */
export async function writeLog(folder: string, treaties: number, actsEach: number): Promise<void> {
  const store = sqliteEventStore(join(folder, 'events.sqlite'));
  for (let n = 0; n < treaties; n += 1) {
    const id = `LONG-${n}`;
    await registerTreaty(store, { definition: documentOf(id) }, by);
    await store.append(streamOf(id), eventsOf(id, n, actsEach), 0);
  }
  await store.close();
}

const documentOf = (id: string) =>
  FinalClauses.parse({
    id,
    title: { en: `Convention ${id}` },
    entryIntoForce: {
      article: '10(1)',
      condition: { kind: 'count', atLeast: 10 },
      delay: { kind: 'period', days: 90 },
      later: [{ article: '10(2)', delay: { kind: 'period', days: 30 } }],
    },
  });

/** Signatures and ratifications in turn, by States that differ from treaty to treaty. */
function eventsOf(treaty: string, seed: number, n: number): AccedeEvent[] {
  return Array.from({ length: n }, (_, i) => {
    const participant = states[(seed * 7 + (i >> 1)) % states.length]?.code ?? 'FRA';
    const kind = i % 2 === 0 ? 'signature' : 'ratification';
    const date = Temporal.PlainDate.from('1990-01-01')
      .add({ days: i * 30 })
      .toString();
    const act: Act = { id: `${treaty}-${participant}-${kind}-${i}`, kind, participant, date };
    return eventOfAct(act, eventIdOf(treaty, act.id, 0), recording);
  });
}

if (import.meta.main) {
  const [folder, treaties, acts] = process.argv.slice(2);
  if (folder === undefined) throw new Error('say in which folder, and how many treaties and acts of each');
  await writeLog(folder, Number(treaties ?? 25_000), Number(acts ?? 41));
}
