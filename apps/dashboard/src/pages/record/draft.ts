import type { ActKind, NewAct, Problem, Supposed } from '../../api/types.ts';
import { spellDates } from '../../words/dates.ts';
import { STATEMENT_KINDS } from '../../words/terms.ts';

/** An act as the form holds it: every field as text, empty where nothing is said. */
export interface Draft {
  readonly participant: string;
  readonly kind: ActKind;
  readonly date: string;
  readonly provision: string;
  readonly text: string;
  readonly refersTo: string;
  readonly partial: boolean;
  readonly territories: string;
  readonly stage: string;
  readonly effective: string;
  readonly citation: string;
  readonly url: string;
  readonly limite: boolean;
  readonly note: string;
}

export const BLANK: Draft = {
  participant: '',
  kind: 'ratification',
  date: '',
  provision: '',
  text: '',
  refersTo: '',
  partial: false,
  territories: '',
  stage: '',
  effective: '',
  citation: '',
  url: '',
  limite: false,
  note: '',
};

type Asked = 'provision' | 'text' | 'refersTo' | 'partial' | 'territories' | 'stage';

const ABOUT_ANOTHER: readonly ActKind[] = [
  'statement-modified',
  'statement-withdrawn',
  'objection-withdrawn',
  'objection',
];

/** Which fields a kind of act asks for, beyond those that every act has. */
export function asks(kind: ActKind): ReadonlySet<Asked> {
  const asked = new Set<Asked>();
  if (STATEMENT_KINDS.includes(kind)) asked.add('provision').add('text');
  if (kind === 'statement-modified') asked.add('text');
  if (ABOUT_ANOTHER.includes(kind)) asked.add('refersTo').add('provision');
  if (kind === 'statement-withdrawn') asked.add('partial');
  if (kind.startsWith('territorial-application')) asked.add('territories');
  if (kind === 'domestic-step') asked.add('stage');
  return asked;
}

/** The act to send: what is empty, or not asked for by its kind, is left out. */
export function actOf(draft: Draft): NewAct {
  const asked = asks(draft.kind);
  const said = (field: Exclude<keyof Draft, 'kind' | 'partial' | 'limite'>) => draft[field].trim();
  const keep = (field: Exclude<Asked, 'partial' | 'territories'>) =>
    asked.has(field) && said(field) !== '' ? { [field]: said(field) } : {};
  const territories = said('territories')
    .split(/\s*[,;]\s*/)
    .filter(Boolean);
  return {
    kind: draft.kind,
    date: draft.date,
    ...(draft.participant !== '' && { participant: draft.participant }),
    ...keep('provision'),
    ...keep('text'),
    ...keep('refersTo'),
    ...keep('stage'),
    ...(asked.has('partial') && draft.partial && { partial: true }),
    ...(asked.has('territories') && territories.length > 0 && { territories }),
    ...(draft.effective !== '' && { effective: draft.effective }),
    ...(said('note') !== '' && { note: said('note') }),
    ...((said('citation') !== '' || said('url') !== '') && {
      source: {
        citation: said('citation') || said('url'),
        ...(said('url') !== '' && { url: said('url') }),
        marking: draft.limite ? 'LIMITE' : 'PUBLIC',
      },
    }),
  };
}

/** The draft as an act that is only supposed, once it says enough; undefined until then. */
export function supposedOf({ participant, kind, date, provision }: Draft): Supposed | undefined {
  if (participant === '' || date === '') return undefined;
  return {
    participant,
    kind,
    date,
    ...(provision.trim() !== '' && asks(kind).has('provision') && { provision: provision.trim() }),
  };
}

/** What the server found wrong, by the field of the form it belongs to; what belongs to none is under the empty name. */
export function errorsOf(problem: Problem): ReadonlyMap<string, string> {
  const errors = new Map<string, string>();
  const said =
    problem.errors ?? (problem.field === undefined ? [] : [{ field: problem.field, message: problem.detail }]);
  for (const { field, message } of said) {
    const path = field.replace(/^(body|act)\./, '');
    const own = path.replace(/^source\./, '');
    const text = spellDates(message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message);
    const name = own in BLANK ? own : '';
    errors.set(name, errors.has(name) ? `${errors.get(name)} ${text}` : text);
  }
  if (errors.size === 0) errors.set('', problem.detail);
  return errors;
}
