/** One line of the table: our figure beside its yardstick, both measured in the same run. */
export interface Line {
  readonly what: string;
  readonly ours: string;
  readonly yardstick: string;
  readonly measured: string;
  readonly budget: string;
  readonly kept: boolean;
}

export const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;

/** Milliseconds that some work takes. */
export async function time(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Runs two works in turn, so that both meet the same weather; gives the median of each in milliseconds. */
export async function inTurn(
  rounds: number,
  a: () => Promise<number>,
  b: () => Promise<number>,
): Promise<[number, number]> {
  const [as, bs]: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds; i += 1) {
    as.push(await a());
    bs.push(await b());
  }
  return [median(as), median(bs)];
}

/** A line for a speed that must reach a share of its yardstick. Times in ms for the same work. */
export function atLeast(
  what: string,
  ours: number,
  yardstick: number,
  share: number,
  unit: (ms: number) => string,
): Line {
  const ratio = yardstick / ours;
  return {
    what,
    ours: unit(ours),
    yardstick: unit(yardstick),
    measured: `${ratio.toFixed(2)} ×`,
    budget: `≥ ${share} ×`,
    kept: ratio >= share,
  };
}
