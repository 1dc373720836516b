import { type Act, ActKind, type ParticipantCode } from '@accede/treaty-law';
import type { FaultRule } from '@accede/wording';
import type { Column } from './columns.ts';

// What the cells of a file of acts come to, but for dates and references.

const YES = /^(yes|y|true|1|x|oui|ja)$/i;
const NO = /^(no|n|false|0|non|nein)$/i;

/** The kind of act that a cell names, in any case, with blanks for hyphens; undefined where it names none. */
export function kindOf(value: string): ActKind | undefined {
  return ActKind.safeParse(
    value
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-'),
  ).data;
}

/** The items of a list in one cell. */
const listed = (value: string, separator: RegExp): string[] =>
  value
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Field of an act by the text of its cell; `fault` says what is wrong with it. */
export function fieldOf(
  column: Column,
  value: string,
  participantOf: (name: string) => ParticipantCode | undefined,
): { fields: Partial<Act> } | { fault: FaultRule } {
  switch (column) {
    case 'partial':
    case 'opposesForce':
      if (YES.test(value)) return { fields: { [column]: true } };
      return NO.test(value) ? { fields: {} } : { fault: { rule: 'yes-or-no', facts: {} } };
    case 'amount':
      return /^\d+([.,]\d+)?$/.test(value)
        ? { fields: { amount: Number(value.replace(',', '.')) } }
        : { fault: { rule: 'not-a-number', facts: {} } };
    case 'parts':
      return { fields: { parts: listed(value, /[;\s]+/) } };
    case 'territories':
      return { fields: { territories: listed(value, /;/) } };
    case 'towards': {
      const names = listed(value, /;/);
      const unknown = names.filter((name) => participantOf(name) === undefined);
      if (unknown.length > 0) return { fault: { rule: 'nobody-of-this-name', facts: { names: unknown } } };
      return { fields: { towards: names.map((name) => participantOf(name) as ParticipantCode) } };
    }
    case 'predecessor': {
      const predecessor = participantOf(value);
      return predecessor === undefined
        ? { fault: { rule: 'nobody-of-this-name', facts: { names: [] } } }
        : { fields: { predecessor } };
    }
    case 'extent':
    case 'stage':
      return { fields: { [column]: value.toLowerCase() as never } };
    default:
      return { fields: { [column]: value } };
  }
}
