import { contextWith, participants, treaties } from '@accede/catalogue';
import { type Act, derive, type FinalClauses } from '@accede/treaty-law';
import { speechIn, worded } from '@accede/wording';
import type { Line } from './measure.ts';

/** CPU time of deriving one treaty with 200 participants and 600 acts, as data and with the whole status in words. */
export function deriveOne(): Line[] {
  const states = participants.filter((p) => p.kind === 'state').slice(0, 200);
  const acts: Act[] = states.flatMap((state, n) => {
    const signed = Temporal.PlainDate.from('2025-10-25').add({ days: n * 2 });
    const act = (kind: Act['kind'], days: number, more: Partial<Act> = {}): Act => ({
      id: `${state.code}-${kind}`,
      kind,
      participant: state.code,
      date: signed.add({ days }).toString(),
      ...more,
    });
    return [
      act('signature', 0),
      act('ratification', 400),
      act('reservation', 400, { provision: '63(3)', text: 'A reservation' }),
    ];
  });
  const document = treaties().find((treaty) => treaty.id === 'UNCC') as FinalClauses;
  const context = contextWith();
  const text = JSON.stringify(acts);
  const byCode = new Map(participants.map((participant) => [participant.code, participant]));
  const names = { participant: (code: string) => byCode.get(code), titleFr: () => undefined };
  const figures: number[] = [];
  const inWords: number[] = [];
  const yardstick: number[] = [];
  for (let round = 0; round < 60; round += 1) {
    const figure = cpuOf(() => derive(document, acts, '2030-01-01', context));
    const both = cpuOf(() => worded(derive(document, acts, '2030-01-01', context), speechIn('fr', names)));
    const parsed = cpuOf(() => JSON.parse(text));
    // The first rounds warm the compiler up.
    if (round < 20) continue;
    figures.push(figure);
    inWords.push(both);
    yardstick.push(parsed);
  }
  // Neighbours on the machine only ever add to CPU time: the least is what the work itself takes.
  const parse = Math.min(...yardstick);
  const line = (what: string, ms: number, most: number): Line => ({
    what,
    ours: `${ms.toFixed(2)} ms of CPU`,
    yardstick: `${parse.toFixed(2)} ms to parse them`,
    measured: `${(ms / parse).toFixed(1)} ×`,
    budget: `≤ ${most} ×`,
    kept: ms / parse <= most,
  });
  return [
    line(`derive one treaty: ${states.length} participants, ${acts.length} acts`, Math.min(...figures), 4),
    line('the same with the whole status in words', Math.min(...inWords), 10),
  ];
}

/** Milliseconds of CPU that one call takes, on the average of a hundred. */
function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  for (let i = 0; i < 100; i += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / 100;
}
