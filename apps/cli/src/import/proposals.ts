import type { Change, Edition } from '@accede/sources';
import type { Act, TreatyId } from '@accede/treaty-law';
import { words } from '../words/index.ts';

// What a later edition tells otherwise, as corrections and retractions for a person to confirm.

/** A correction or retraction that an edition suggests. Nothing is done by it. */
export interface Proposal {
  readonly file: string;
  readonly treaty: TreatyId;
  readonly why: 'told otherwise' | 'no longer there';
  readonly actId: string;
  readonly onRecord: Act;
  /** Fields that differ; none where the act is no longer there. */
  readonly fields: readonly (keyof Act)[];
  /** What to send, or to give to `accede correct` and `accede retract`. */
  readonly correct?: { readonly actId: string; readonly act: Act; readonly reason: string };
  readonly retract?: { readonly actId: string; readonly reason: string };
  /** The command that does it; null where the act has what no option of the command gives. */
  readonly command: string | null;
}

/**
 * The proposals of an edition.
 * @param options the options that `accede correct` knows, as `--date`
 */
export function proposalsOf(
  { changed, missing }: Pick<Edition, 'changed' | 'missing'>,
  treaty: TreatyId,
  file: string,
  options: ReadonlySet<string>,
): Proposal[] {
  return [
    ...changed.map((change) => correction(change, treaty, file, options)),
    ...missing.map(retraction(treaty, file)),
  ];
}

function correction(
  { onRecord, asRead, fields }: Change,
  treaty: TreatyId,
  file: string,
  options: ReadonlySet<string>,
): Proposal {
  const said = fields.map((field) => `${field}${field === 'text' ? '' : ` ${String(asRead[field])}`}`).join(', ');
  const reason = words().import.saysOtherwise(file, said).slice(0, 2000);
  const given = optionsFor(asRead);
  const known = given.every(([option = '']) => options.has(option));
  const command = ['accede', 'correct', treaty, onRecord.id, ...given.flat(), '--reason', reason];
  return {
    file,
    treaty,
    why: 'told otherwise',
    actId: onRecord.id,
    onRecord,
    fields,
    correct: { actId: onRecord.id, act: asRead, reason },
    command: known ? command.map(quoted).join(' ') : null,
  };
}

const retraction =
  (treaty: TreatyId, file: string) =>
  (onRecord: Act): Proposal => {
    const reason = words().import.noLongerIn(file);
    const command = ['accede', 'retract', treaty, onRecord.id, '--reason', reason];
    return {
      file,
      treaty,
      why: 'no longer there',
      actId: onRecord.id,
      onRecord,
      fields: [],
      retract: { actId: onRecord.id, reason },
      command: command.map(quoted).join(' '),
    };
  };

/** The option that gives each field of an act. */
const OPTIONS: readonly (readonly [keyof Act, string])[] = [
  ['kind', '--act'],
  ['participant', '--participant'],
  ['date', '--date'],
  ['notAfter', '--not-after'],
  ['notified', '--notified'],
  ['provision', '--provision'],
  ['effective', '--effective'],
  ['refersTo', '--refers-to'],
  ['partial', '--partial'],
  ['towards', '--towards'],
  ['predecessor', '--predecessor'],
  ['territories', '--territory'],
  ['extent', '--extent'],
  ['stage', '--stage'],
  ['contact', '--contact'],
  ['opposesForce', '--opposes-force'],
  ['amount', '--amount'],
  ['depositary', '--depositary'],
  ['parts', '--part'],
  ['text', '--text'],
  ['note', '--note'],
];

/** The whole act as options, each with its value: a correction says all that the act is. */
function optionsFor(act: Act): string[][] {
  const fields = OPTIONS.flatMap(([field, option]): string[][] => {
    const value = act[field];
    if (value === undefined || value === false) return [];
    if (value === true) return [[option]];
    return Array.isArray(value) ? value.map((item) => [option, String(item)]) : [[option, String(value)]];
  });
  const { citation, url, marking } = act.source ?? {};
  return [
    ...fields,
    ...(citation === undefined ? [] : [['--source', citation]]),
    ...(url === undefined ? [] : [['--url', url]]),
    ...(marking === 'LIMITE' ? [['--marking', marking]] : []),
  ];
}

/** A word as the shell takes it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
