import type { Act, ActKind, HypotheticalAct, NewAct, Problem } from '../../../api/types.ts';
import { spell, spellDates } from '../../../words/dates.ts';
import { CONSENT_KINDS, STATEMENT_KINDS } from '../../../words/terms.ts';
import { words } from '../words.ts';

/** An act as the form holds it: every field as text, empty where nothing is said. */
export interface Draft {
  readonly participant: string;
  readonly kind: ActKind;
  readonly date: string;
  readonly notAfter: string;
  readonly notified: string;
  readonly predecessor: string;
  readonly towards: readonly string[];
  readonly provision: string;
  readonly text: string;
  readonly refersTo: string;
  readonly partial: boolean;
  readonly territories: string;
  readonly extent: '' | NonNullable<NewAct['extent']>;
  readonly stage: '' | NonNullable<NewAct['stage']>;
  readonly contact: string;
  readonly opposesForce: boolean;
  readonly effective: string;
  readonly citation: string;
  readonly url: string;
  readonly confidence: NonNullable<NonNullable<NewAct['source']>['confidence']>;
  readonly limite: boolean;
  readonly note: string;
}

export const BLANK: Draft = {
  participant: '',
  kind: 'ratification',
  date: '',
  notAfter: '',
  notified: '',
  predecessor: '',
  towards: [],
  provision: '',
  text: '',
  refersTo: '',
  partial: false,
  territories: '',
  extent: '',
  stage: '',
  contact: '',
  opposesForce: false,
  effective: '',
  citation: '',
  url: '',
  confidence: 'source',
  limite: false,
  note: '',
};

type Asked =
  | 'participant'
  | 'effective'
  | 'notAfter'
  | 'notified'
  | 'predecessor'
  | 'towards'
  | 'provision'
  | 'text'
  | 'refersTo'
  | 'partial'
  | 'territories'
  | 'extent'
  | 'stage'
  | 'contact'
  | 'opposesForce';

/** Kinds of act that need be no participant's. */
const OF_NOBODY: readonly ActKind[] = ['amendment-adopted', 'communication', 'entry-into-force'];

const ABOUT_ANOTHER: readonly ActKind[] = [
  'statement-modified',
  'statement-withdrawn',
  'objection-withdrawn',
  'territorial-application-withdrawn',
  'objection',
];

/** Kinds of which the depositary notifies the others, so that a period may run from that day. */
const NOTIFIED: readonly ActKind[] = [...CONSENT_KINDS, ...STATEMENT_KINDS, 'statement-modified', 'denunciation'];

/** Which fields a kind of act asks for, beyond those that every act has. */
export function asks(kind: ActKind): ReadonlySet<Asked> {
  const asked = new Set<Asked>();
  // The depositary states an entry into force of the treaty: it is no participant's, and has its day.
  if (kind !== 'entry-into-force') asked.add('participant').add('notAfter').add('effective');
  if (NOTIFIED.includes(kind)) asked.add('notified');
  if (kind === 'succession' || kind === 'succession-to-signature') asked.add('predecessor');
  if (STATEMENT_KINDS.includes(kind) && kind !== 'objection') asked.add('towards');
  if (STATEMENT_KINDS.includes(kind)) asked.add('provision').add('text');
  if (kind === 'statement-modified') asked.add('text');
  if (ABOUT_ANOTHER.includes(kind)) asked.add('refersTo').add('provision');
  if (kind === 'amendment-adopted') asked.add('text').add('provision');
  if (kind === 'amendment-accepted') asked.add('refersTo');
  if (kind === 'statement-withdrawn' || kind === 'statement-modified') asked.add('partial');
  if (kind.startsWith('territorial-application')) asked.add('territories');
  if (kind === 'territorial-application') asked.add('extent');
  if (kind === 'authority') asked.add('contact');
  if (kind === 'objection') asked.add('opposesForce');
  if (kind === 'domestic-step') asked.add('stage').add('text');
  return asked;
}

/**
 * What is missing or cannot be, before the act is sent, by field.
 * @param today the last day on which an act can have been done
 */
export function faultsIn(draft: Draft, today: string): ReadonlyMap<keyof Draft, string> {
  const faults = new Map<keyof Draft, string>();
  if (draft.participant === '' && !OF_NOBODY.includes(draft.kind)) faults.set('participant', words.chooseParticipant);
  if (draft.date === '') faults.set('date', words.giveDate);
  else if (draft.date > today) faults.set('date', inFuture(draft.date));
  if (draft.stage === '' && draft.kind === 'domestic-step') faults.set('stage', words.chooseStage);
  if (draft.confidence !== 'recalled' && draft.citation.trim() === '' && draft.url.trim() === '')
    faults.set('citation', words.giveSource);
  return faults;
}

/** Why an act of a day to come is not recorded. */
export function inFuture(date: string): string {
  return words.inFuture(spell(date));
}

/** What stands for the source where there is none yet. */
const NO_SOURCE = 'No source given';

/** The act to send: what is empty, or not asked for by its kind, is left out. */
export function actOf(draft: Draft): NewAct {
  const asked = asks(draft.kind);
  const { participant, confidence } = draft;
  const said = (field: 'text' | 'contact' | 'note' | 'citation' | 'url') => draft[field].trim();
  return {
    kind: draft.kind,
    date: draft.date,
    ...(asked.has('participant') && participant !== '' && { participant }),
    ...saidOf(draft),
    ...(asked.has('text') && said('text') !== '' && { text: said('text') }),
    ...(asked.has('contact') && said('contact') !== '' && { contact: said('contact') }),
    ...(said('note') !== '' && { note: said('note') }),
    source: {
      citation: said('citation') || said('url') || NO_SOURCE,
      ...(said('url') !== '' && { url: said('url') }),
      marking: draft.limite ? 'LIMITE' : 'PUBLIC',
      ...(confidence !== 'source' && { confidence }),
    },
  };
}

/** An act on record as the form holds it, to be corrected there. */
export function draftOf(act: Act): Draft {
  const { source, kind, date, territories, towards = [] } = act;
  const { participant, notAfter, notified, predecessor, provision, text, refersTo, effective, note, contact } = act;
  const said = { participant, notAfter, notified, predecessor, provision, text, refersTo, effective, note, contact };
  return {
    ...BLANK,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    kind,
    date,
    towards,
    territories: territories?.join('; ') ?? '',
    partial: act.partial === true,
    opposesForce: act.opposesForce === true,
    extent: act.extent ?? '',
    stage: act.stage ?? '',
    citation: source === undefined || source.citation === NO_SOURCE ? '' : source.citation,
    url: source?.url ?? '',
    confidence: source?.confidence ?? 'recalled',
    limite: source?.marking === 'LIMITE',
  };
}

/** What the form does not ask for of any kind of act. */
const BEYOND = ['amount', 'parts', 'depositary'] as const;
/** What every act has, or is asked for of every kind. */
const COMMON: ReadonlySet<string> = new Set(['id', 'kind', 'date', 'participant', 'note', 'source']);

/** The act as it should have been recorded: what the form does not ask for stays as it was. */
export function correctedOf(draft: Draft, act: Act): NewAct {
  const asked: ReadonlySet<string> = asks(draft.kind);
  // Of another kind of act, what only the former kind had is no longer said.
  const kept = (field: string) =>
    (BEYOND as readonly string[]).includes(field) ||
    (draft.kind === act.kind && !COMMON.has(field) && !asked.has(field));
  return { ...Object.fromEntries(Object.entries(act).filter(([field]) => kept(field))), ...actOf(draft) };
}

/**
 * The draft as an act that is only supposed, once it says enough; undefined until then.
 * @param corrects the act on record that it would correct
 */
export function supposedOf(draft: Draft, corrects?: Act): HypotheticalAct | undefined {
  const { participant, kind, date } = draft;
  const named = asks(kind).has('participant');
  if (date === '' || (named && participant === '' && !OF_NOBODY.includes(kind))) return undefined;
  const { amount, parts } = corrects ?? {};
  return {
    ...(named && participant !== '' && { participant }),
    kind,
    date,
    ...(amount !== undefined && { amount }),
    ...(parts !== undefined && { parts }),
    ...saidOf(draft),
  };
}

/** What its kind asks for and the draft says, as far as consequences can rest on it: not on the wording of a text. */
function saidOf(draft: Draft) {
  const asked = asks(draft.kind);
  const { extent, stage, effective, notAfter, notified, predecessor, towards } = draft;
  const said = (field: 'provision' | 'refersTo') => (asked.has(field) ? draft[field].trim() : '');
  const territories = draft.territories
    // A name may hold a comma where the others are parted by semicolons.
    .split(draft.territories.includes(';') ? ';' : ',')
    .map((name) => name.trim())
    .filter(Boolean);
  return {
    ...(said('provision') !== '' && { provision: said('provision') }),
    ...(said('refersTo') !== '' && { refersTo: said('refersTo') }),
    ...(asked.has('territories') && territories.length > 0 && { territories }),
    ...(asked.has('extent') && extent !== '' && { extent }),
    ...(asked.has('stage') && stage !== '' && { stage }),
    ...(asked.has('partial') && draft.partial && { partial: true }),
    ...(asked.has('opposesForce') && draft.opposesForce && { opposesForce: true }),
    ...(asked.has('effective') && effective !== '' && { effective }),
    ...(asked.has('notAfter') && notAfter !== '' && { notAfter }),
    ...(asked.has('notified') && notified !== '' && { notified }),
    ...(asked.has('predecessor') && predecessor !== '' && { predecessor }),
    ...(asked.has('towards') && towards.length > 0 && { towards: [...towards] }),
  };
}

/** What the server found wrong, by the field of the form it belongs to; what belongs to none is under the empty name. */
export function errorsOf(problem: Problem): ReadonlyMap<string, string> {
  const errors = new Map<string, string>();
  const said =
    problem.errors ?? (problem.field === undefined ? [] : [{ field: problem.field, message: problem.detail }]);
  for (const { field, message } of said) {
    const path = field.replace(/^(body|act)\./, '');
    const own = path.replace(/^source\./, '').replace(/\.\d+$/, '');
    // French sets a space before the colon.
    const named = [`${path}: `, `${path}\u00a0: `].find((name) => message.startsWith(name)) ?? '';
    const text = spellDates(message.slice(named.length));
    const name = own in BLANK ? own : '';
    errors.set(name, errors.has(name) ? `${errors.get(name)} ${text}` : text);
  }
  if (errors.size === 0) errors.set('', problem.detail);
  return errors;
}
