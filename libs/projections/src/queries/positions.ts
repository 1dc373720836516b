import { positions } from '@accede/catalogue';
import {
  type Act,
  type LegalDate,
  type PositionMatrix,
  positionMatrix,
  type RecordState,
  versionOn,
} from '@accede/treaty-law';
import { type ReadModels, snapshot } from '../database.ts';
import { contextOf } from '../register.ts';
import type { Times } from './reading.ts';
import { derivedSupposing } from './what-if.ts';

/** There is no such position in the catalogue. */
export class UnknownPosition extends Error {
  override readonly name = 'UnknownPosition';
  readonly code = 'unknown-position';
  readonly field = 'position';
  readonly position: string;

  constructor(position: string) {
    super(`position: there is no position "${position}"`);
    this.position = position;
  }
}

/** Where the members of a group stand on its position, with what is known of the record it is measured against. */
export type PositionPage = PositionMatrix & { knownAt: string | null; record: RecordState };

/**
 * Where the members stand on a position as at a date, with acts supposed besides those on record, and the record of
 * statements supposed complete as of a day where one is given. Without a version, the one that held on the date.
 * Fails with `UnknownPosition`, `UnknownVersion`, `UnknownTreaty`, `CannotBeDerived`.
 */
export function positionPage(
  readModels: ReadModels,
  times: Times,
  id: string,
  asked: {
    version?: string | undefined;
    supposed?: readonly Act[] | undefined;
    completeAsOf?: LegalDate | undefined;
  } = {},
): PositionPage {
  const position = positions().find((each) => each.id === id);
  if (position === undefined) throw new UnknownPosition(id);
  const acts = asked.supposed ?? [];
  const { document, record, status, register } = snapshot(readModels, () =>
    derivedSupposing(readModels, times, position.treaty, acts),
  );
  const supposed = { acts: acts.map((act) => act.id), completeAsOf: asked.completeAsOf };
  const version = asked.version ?? versionOn(position, times.asAt).id;
  const matrix = positionMatrix(position, version, { document, record, status, supposed }, contextOf(register));
  return { ...matrix, knownAt: times.knownAt ?? null, record };
}
