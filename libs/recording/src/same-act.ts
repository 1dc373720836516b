import { isDeepStrictEqual } from 'node:util';
import { type Act, isStatement } from '@accede/treaty-law';

/** As it will be read back from the log: without fields that are undefined. */
export function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/**
 * Whether an act brought in is the one on record, told again. Source and note are about the telling, and another
 * telling may leave out the text and the date of effect; everything else must agree.
 */
export function tellsTheSame(told: Act, onRecord: Act): boolean {
  const { source: _source, note: _note, effective, text, ...said } = plain(told);
  const { source: _itsSource, note: _itsNote, effective: itsEffective, text: itsText, ...itSays } = plain(onRecord);
  return (
    isDeepStrictEqual(said, itSays) &&
    (effective === undefined || effective === itsEffective) &&
    (text === undefined || text === itsText)
  );
}

/**
 * Whether a participant may well do several acts of the kind on one day, so that a second one that says something
 * else is another act. A second signature or deposit is not: one of the two is wrong.
 */
export function mayRepeat(act: Act): boolean {
  return isStatement(act) || OTHERS_THAT_REPEAT.has(act.kind);
}

const OTHERS_THAT_REPEAT: ReadonlySet<Act['kind']> = new Set([
  'statement-modified',
  'statement-withdrawn',
  'objection-withdrawn',
  'territorial-application-withdrawn',
  'amendment-adopted',
  'amendment-accepted',
  'domestic-step',
]);
