import type { ActKind, HypotheticalAct, NewAct, Problem } from '../../api/types.ts';
import { spellDates } from '../../words/dates.ts';
import { CONSENT_KINDS, STATEMENT_KINDS } from '../../words/terms.ts';

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

/** What is still missing before the act can be sent, by field. */
export function missingIn(draft: Draft): ReadonlyMap<string, string> {
  const missing = new Map<string, string>();
  if (draft.participant === '' && !OF_NOBODY.includes(draft.kind))
    missing.set('participant', 'Choose whose act it is.');
  if (draft.date === '') missing.set('date', 'Give the legal date of the act.');
  if (draft.stage === '' && draft.kind === 'domestic-step') missing.set('stage', 'Choose how far it has come.');
  return missing;
}

/** The act to send: what is empty, or not asked for by its kind, is left out. */
export function actOf(draft: Draft): NewAct {
  const asked = asks(draft.kind);
  const { participant, notAfter, notified, predecessor, towards, confidence } = draft;
  const said = (field: 'text' | 'contact' | 'note' | 'citation' | 'url') => draft[field].trim();
  return {
    kind: draft.kind,
    date: draft.date,
    ...(asked.has('participant') && participant !== '' && { participant }),
    ...(asked.has('notAfter') && notAfter !== '' && { notAfter }),
    ...(asked.has('notified') && notified !== '' && { notified }),
    ...(asked.has('predecessor') && predecessor !== '' && { predecessor }),
    ...(asked.has('towards') && towards.length > 0 && { towards: [...towards] }),
    ...saidOf(draft),
    ...(asked.has('text') && said('text') !== '' && { text: said('text') }),
    ...(asked.has('contact') && said('contact') !== '' && { contact: said('contact') }),
    ...(said('note') !== '' && { note: said('note') }),
    ...((said('citation') !== '' || said('url') !== '') && {
      source: {
        citation: said('citation') || said('url'),
        ...(said('url') !== '' && { url: said('url') }),
        marking: draft.limite ? 'LIMITE' : 'PUBLIC',
        ...(confidence !== 'source' && { confidence }),
      },
    }),
  };
}

/** The draft as an act that is only supposed, once it says enough; undefined until then. */
export function supposedOf(draft: Draft): HypotheticalAct | undefined {
  const { participant, kind, date } = draft;
  if (date === '') return undefined;
  if (!asks(kind).has('participant')) return { kind, date, ...saidOf(draft) };
  return participant === '' ? undefined : { participant, kind, date, ...saidOf(draft) };
}

/** What the draft says and no supposition can take into account, in words. */
export function beyondSupposing(draft: Draft): string[] {
  const asked = asks(draft.kind);
  return [
    ...(asked.has('notAfter') && draft.notAfter !== '' ? ['the last possible day'] : []),
    ...(asked.has('notified') && draft.notified !== '' ? ['the day of the notification'] : []),
    ...(asked.has('predecessor') && draft.predecessor !== '' ? ['whom it succeeds'] : []),
    ...(asked.has('towards') && draft.towards.length > 0 ? ['towards whom it is made'] : []),
  ];
}

/** What its kind asks for and the draft says, as far as consequences can rest on it: not on the wording of a text. */
function saidOf(draft: Draft) {
  const asked = asks(draft.kind);
  const { extent, stage, effective } = draft;
  const words = (field: 'provision' | 'refersTo') => (asked.has(field) ? draft[field].trim() : '');
  const territories = draft.territories
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean);
  return {
    ...(words('provision') !== '' && { provision: words('provision') }),
    ...(words('refersTo') !== '' && { refersTo: words('refersTo') }),
    ...(asked.has('territories') && territories.length > 0 && { territories }),
    ...(asked.has('extent') && extent !== '' && { extent }),
    ...(asked.has('stage') && stage !== '' && { stage }),
    ...(asked.has('partial') && draft.partial && { partial: true }),
    ...(asked.has('opposesForce') && draft.opposesForce && { opposesForce: true }),
    ...(asked.has('effective') && effective !== '' && { effective }),
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
    const text = spellDates(message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message);
    const name = own in BLANK ? own : '';
    errors.set(name, errors.has(name) ? `${errors.get(name)} ${text}` : text);
  }
  if (errors.size === 0) errors.set('', problem.detail);
  return errors;
}
