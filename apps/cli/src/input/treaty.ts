import { clearAnswer } from '@accede/catalogue';
import { findTreaties, type Hit, nearMatches, type ReadModels, treatyTitles } from '@accede/projections';
import type { TreatyId } from '@accede/treaty-law';
import { Refused } from '../exit.ts';
import { shown } from '../shown.ts';
import { words } from '../words/index.ts';

interface Data {
  readonly readModels: ReadModels;
}

const isOnRecord = ({ readModels }: Data, treaty: string): boolean =>
  treatyTitles(readModels).some(({ id }) => id === treaty);

/** Treaties that are told of where one of several may be meant. */
const MOST = 8;

/**
 * The treaty that is meant by its code or a name, to be read. One that is taken by another name than its code is said.
 * Fails with `Refused`, telling them, where it may be one of several; a text that finds none is given back.
 */
export function treatyNamed(data: Data, text: string): TreatyId {
  if (isOnRecord(data, text)) return text;
  const found = findTreaties(data.readModels, text, false);
  const clear = clearAnswer(found)?.item;
  if (clear !== undefined) {
    if (clear.code !== text.trim().toUpperCase())
      process.stderr.write(`${words().refusal.takenAs(shown(text), inOneLine(clear))}\n`);
    return clear.code;
  }
  if (found.length === 0) return text;
  const told = found.slice(0, MOST).map(({ item }) => `  ${inOneLine(item)}`);
  if (found.length > MOST) told.push(words().refusal.moreTreaties(found.length - MOST, text));
  throw new Refused('several-treaties', [words().refusal.severalTreaties(text), ...told].join('\n'));
}

const inOneLine = ({ code, name }: Hit): string => `${code}, ${shown(name)}`;

/** Treaties on record with a code or title near to what was asked for, as the end of a sentence. */
export function treatyMeant(data: Data, asked: string): string {
  // One that is on record was asked for as known before.
  if (isOnRecord(data, asked)) return '';
  const near = nearMatches(data.readModels).treaties(asked).slice(0, 3);
  const { treatiesListed, didYouMean } = words().refusal;
  return near.length === 0 ? treatiesListed : didYouMean(near.map(({ code }) => code));
}
