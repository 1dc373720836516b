import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { sqliteEventStore } from '@accede/event-store';
import { catchUp, openReadModels } from '@accede/projections';
import { recordActs } from '@accede/recording';
import { actAt, by, importAll, registerAll, treatyOfAct } from './workload.ts';

// The process that is killed: `writer.ts FOLDER single FROM STEP` or `writer.ts FOLDER import COUNT`.
const [folder = '', mode, first, second] = process.argv.slice(2);
const store = sqliteEventStore(join(folder, 'events.sqlite'));

/** One line per acknowledgement, written through at once: what was told stays told. */
function acknowledge(ids: readonly string[]): void {
  writeSync(1, `${ids.join(' ')}\n`);
}

await registerAll(store);
if (mode === 'import') await importAll(store, Number(first), acknowledge);
else {
  // As the server does: record an act, acknowledge it, bring the read models up to it.
  const readModels = openReadModels(join(folder, 'read-models.sqlite'));
  for (let n = Number(first); ; n += Number(second)) {
    const { recorded, alreadyRecorded } = await recordActs(store, treatyOfAct(n), [actAt(n)], by);
    acknowledge([...recorded, ...alreadyRecorded]);
    await catchUp(readModels, store, { today: by.today });
  }
}
// However slow the one who kills, there is a process left to kill.
setInterval(() => {}, 1000);
