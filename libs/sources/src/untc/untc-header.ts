import type { ActKind } from '@accede/treaty-law';
import { plainly } from '../files/months.ts';

// How the column headers of the UN Treaty Collection become kinds of act.

/** What a date in a cell stands for: a kind of act, and what to note where the kind alone would say too little. */
export interface Mode {
  readonly label: string;
  readonly kind: ActKind | null;
  readonly note?: string | undefined;
}

/** A column as its header explains it: what a date with each letter means, and what a bare one does. */
export interface Column {
  readonly header: string;
  readonly isAct: boolean;
  readonly modes: readonly (Mode & { readonly letter: string | null })[];
}

/**
 * Kinds of act by the words a mode begins with (`where`), tried in order. Where the words map on no kind cleanly the
 * conservative one stands: `notification`, from which nothing follows, or `consent-to-be-bound` where the words say
 * that the participant is bound but not by which means.
 */
export const MODES: readonly { readonly where: RegExp; readonly kind: ActKind; readonly because?: string }[] = [
  {
    where: /^notification (of non-provisional|de non-application provisoire)/,
    kind: 'notification',
    because: 'the opposite of provisional application: it binds to nothing',
  },
  {
    where:
      /^((undertaking of )?provisional (application|acceptance|accession)|(application|acceptation|adhesion) (a titre )?provisoire)/,
    kind: 'provisional-application',
  },
  {
    where: /^succession (to|a la) signature/,
    kind: 'succession-to-signature',
    because: 'a successor State takes over a signature; it is not bound',
  },
  {
    where: /^confirmation (of|de la|de) signature/,
    kind: 'notification',
    because: 'a confirmed signature ad referendum is a full signature from its own date (VCLT 12(2)(b))',
  },
  {
    where: /^(definitive signature or|signature definitive ou) /,
    kind: 'consent-to-be-bound',
    because: 'the header does not tell the means apart',
  },
  { where: /^(definitive signature|signature definitive)/, kind: 'definitive-signature' },
  { where: /^signature/, kind: 'signature' },
  { where: /^participation/, kind: 'consent-to-be-bound', because: 'bound by force of another instrument or clause' },
  { where: /^(consent to be bound|consentement a etre lie)/, kind: 'consent-to-be-bound' },
  {
    where: /^(simplified procedure|procedure simplifiee)/,
    kind: 'consent-to-be-bound',
    because: 'Part XI Agreement, Art. 5: bound for want of objection',
  },
  {
    where: /^application/,
    kind: 'consent-to-be-bound',
    because: 'undertakes to apply the instrument that the table is about',
  },
  { where: /^(formal confirmation|confirmation formelle|acte de confirmation)/, kind: 'formal-confirmation' },
  { where: /^ratification/, kind: 'ratification' },
  { where: /^((definitive )?acceptance|acceptation)/, kind: 'acceptance' },
  { where: /^(approval|approbation)/, kind: 'approval' },
  { where: /^(accession|adhesion)/, kind: 'accession' },
  { where: /^succession/, kind: 'succession' },
  {
    where: /^(date of adoption|date d['’ ]adoption)/,
    kind: 'consent-to-be-bound',
    because: 'admission to the United Nations: the resolution that accepts the declaration',
  },
  { where: /^notification/, kind: 'notification' },
  { where: /^extension/, kind: 'notification', because: 'the table does not say of what' },
];

/** Words that say no more than the kind itself, so that no note is needed. */
const PLAIN =
  /^(signature|definitive signature|signature definitive|succession (to|a la) signature|ratification|acceptance|acceptation|approval|approbation|accession|adhesion|succession|formal confirmation|confirmation formelle|consent to be bound|consentement a etre lie|provisional application|application provisoire|date of adoption|date d['’ ]adoption)$/;

/** Columns that tell of the act of another column (`1-2.csv`). */
const NO_ACT =
  /^(resolution|registration (date|number)|(date|numero) d['’ ]enregistrement|unts (volume|page)|(volume|page) rtnu|rtnu (volume|page))$/;

/** Explains one column header, as `Ratification, Acceptance(A), Accession(a)`. */
export function readColumnHeader(header: string): Column {
  if (NO_ACT.test(plainly(header))) return { header, isAct: false, modes: [] };
  // No real header comes near this; what is longer names nothing that could be told apart.
  if (header.length > 2000) return { header, isAct: true, modes: [] };
  const modes = split(header).map((text) => {
    const { label, letter } = lettered(text);
    const plain = plainly(label);
    const known = MODES.find(({ where }) => where.test(plain));
    return { label, letter, kind: known?.kind ?? null, ...(PLAIN.test(plain) ? {} : { note: label }) };
  });
  // Beside definitive signature, a confirmed signature ad referendum is one: no other consent follows it.
  const definitive = modes.some((mode) => mode.kind === 'definitive-signature');
  return {
    header,
    isAct: true,
    modes: modes.map((mode) =>
      definitive && /^confirmation (of|de la|de) signature/.test(plainly(mode.label))
        ? { ...mode, kind: 'definitive-signature' as const }
        : mode,
    ),
  };
}

/** Splits at commas outside brackets that a capital letter follows: others belong to the wording of one mode. */
function split(header: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < header.length; i += 1) {
    const character = header[i];
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (character === ',' && depth === 0 && /^\s*\p{Lu}/u.test(header.slice(i + 1))) {
      parts.push(header.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(header.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * Takes the letter off the end: `Acceptance(A)`, `by virtue of a notification (n)`. In `article 7 (1) (b)` the
 * bracket is part of the reference: it stands apart from a digit or another bracket.
 */
function lettered(text: string): { label: string; letter: string | null } {
  const match = /^(.*?)(\s*)\(([A-Za-z]{1,2})\)$/s.exec(text);
  if (match === null) return { label: text, letter: null };
  const [, label = '', space = '', letter = ''] = match;
  if (space !== '' && /[\d)]$/.test(label)) return { label: text, letter: null };
  return { label, letter };
}

/**
 * What a date with this letter (or none) means in the column. `undefined`: the header does not say; a Mode whose
 * kind is null: it names something unknown, or several things that differ.
 */
export function modeOf(column: Column, letter: string | null): Mode | undefined {
  const fitting = column.modes.filter((mode) => mode.letter === letter);
  const [first, ...others] = fitting;
  if (first === undefined) {
    // Where nothing but signature is possible, a `d` is succession to signature, and no letter a signature, whether
    // or not the header says so.
    if (
      column.modes.length === 0 ||
      column.modes.some(({ kind }) => kind !== 'signature' && kind !== 'succession-to-signature')
    )
      return undefined;
    if (letter === 'd') return { label: 'Succession to signature', kind: 'succession-to-signature' };
    return letter === null ? column.modes[0] : undefined;
  }
  if (others.length === 0) return first;
  const note = fitting.map((mode) => mode.label).join(', or ');
  if (others.every((mode) => mode.kind === first.kind)) return { label: note, kind: first.kind, note };
  return {
    label: note,
    kind: fitting.every((mode) => mode.kind !== null && BINDS.has(mode.kind)) ? 'consent-to-be-bound' : null,
    note,
  };
}

const BINDS = new Set<ActKind>([
  'definitive-signature',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'formal-confirmation',
  'consent-to-be-bound',
]);
