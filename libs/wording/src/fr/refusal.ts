import type { Found, RefusalFacts, ValueKind } from '../refusal-facts.ts';
import type { Say } from '../speech.ts';

const KINDS: Readonly<Record<ValueKind, string>> = {
  text: 'un texte',
  number: 'un nombre',
  'whole-number': 'un nombre entier',
  boolean: 'true ou false',
  list: 'une liste',
  object: 'un objet',
  null: 'null',
  nothing: 'rien',
};

const kindOf = ({ kind, value }: Found): string => (typeof value === 'number' ? String(value) : KINDS[kind]);
const valueIn = (found: Found): string =>
  typeof found.value === 'string' ? `« ${found.value.slice(0, 60)} »` : kindOf(found);

/** Each follows the name of its field: « date : manque ». */
export const refusal: Say<RefusalFacts> = {
  missing: () => 'manque',
  'no-such-field': () => 'ce champ n’existe pas',
  'not-known': ({ fields }) => `il n’y a pas de champ ${fields.map((field) => `« ${field} »`).join(', ')}`,
  'must-be-kind': ({ must, found }) => `doit être ${KINDS[must as ValueKind] ?? must}, et non ${kindOf(found)}`,
  'must-be-one-of': ({ allowed, found }) => {
    const rule = `doit être ${allowed.length === 1 ? '' : 'l’un de '}${allowed.join(', ')}`;
    return found.kind === 'nothing' ? `manque ; ${rule}` : `${rule}, et non ${valueIn(found)}`;
  },
  'no-form': () => 'n’a aucune des formes possibles',
  'web-address': () => 'doit être une adresse du Web qui commence par http:// ou https://',
  'too-small': ({ of, bound, inclusive }) => {
    if (of === 'text') return bound === 1 ? 'ne doit pas être vide' : `doit compter au moins ${bound} caractères`;
    if (of === 'list')
      return bound === 1 ? 'ne doit pas être une liste vide' : `doit énumérer au moins ${bound} éléments`;
    return `doit être ${inclusive ? 'au moins égal' : 'supérieur'} à ${bound}`;
  },
  'too-big': ({ of, bound, inclusive }) => {
    if (of === 'text') return `doit compter au plus ${bound} caractères`;
    if (of === 'list') return `doit énumérer au plus ${bound} éléments`;
    return `doit être ${inclusive ? 'au plus égal' : 'inférieur'} à ${bound}`;
  },
  'in-own-words': ({ text }) => text,

  'participant-needed': ({ kind }, speech) => `un acte du type « ${speech.kind(kind)} » est celui d’un participant`,
  'not-on-register': ({ code }) => `« ${code} » n’est pas au registre des participants`,
  'force-of-nobody': () => 'le dépositaire indique l’entrée en vigueur du traité, et non celle d’un participant',
  'before-first-day': ({ day, first, of }, { date }) =>
    `le ${date(day)} est antérieur au ${date(first)}, ${of === 'possible' ? 'premier jour possible' : 'jour de ce qui a été notifié'}`,
  'in-future': ({ day, today }, { date }) =>
    `le ${date(day)} est postérieur à aujourd’hui, ${date(today)} ; seul ce qui a été fait peut être consigné`,
  'stage-needed': ({ stages }) => `une étape interne dit où en est le participant : l’une de ${stages.join(', ')}`,
  'of-one-kind': ({ of, kind }, speech) =>
    `est propre aux actes du type « ${speech.kind(of)} » ; un acte du type « ${speech.kind(kind)} » n’en a pas`,
  'page-address': () => 'doit être l’adresse d’une page : un hôte, sans nom d’utilisateur devant',
  'about-itself': ({ id }) => `« ${id} » ne peut renvoyer à lui-même`,
  'about-needed': ({ kind }, speech) =>
    `un acte du type « ${speech.kind(kind)} » désigne l’acte qu’il vise, ou du moins la disposition`,
  'id-of-another': ({ id }) =>
    `« ${id} » est un autre acte consigné ; corrigez celui-là, ou donnez à celui-ci un identifiant propre`,
  'id-kept': ({ id }) => `une correction de « ${id} » en garde l’identifiant`,
  'marking-needed': () => 'l’acte est marqué LIMITE ; dites LIMITE, ou PUBLIC pour ôter le marquage',
  'no-such-act': ({ id, treaty }) => `aucun acte « ${id} » n’est consigné pour ${treaty}`,
  'not-registered': ({ treaty }) => `« ${treaty} » n’est pas inscrit`,
  'registered-otherwise': ({ treaty }) => `${treaty} est inscrit avec d’autres clauses finales ; révisez-les plutôt`,
  unreadable: ({ treaty, why }) =>
    `rien ne peut être ajouté ${treaty === null ? 'au registre des participants' : `à ${treaty}`} : ${why}. accede verify dit ce qui est endommagé ; rétablissez une sauvegarde`,

  'participant-otherwise': ({ code }) =>
    `« ${code} » est inscrit avec un autre contenu ; une révision dit ce qu’il devrait être`,
  'of-the-catalogue': ({ code }) => `« ${code} » vient avec le catalogue, et n’a pas été inscrit`,
  'participant-not-registered': ({ code }) => `« ${code} » n’est pas inscrit`,
  'ends-before': ({ day, first }, { date }) => `le ${date(day)} est antérieur au ${date(first)}, premier jour`,
  'named-by-itself': ({ code }) => `« ${code} » ne peut se désigner lui-même`,
  'no-letter': ({ name }) => `« ${name} » n’a pas de lettre par laquelle on le trouve`,
  'name-of-another': ({ name, owner, code }) => `« ${name} » est un nom de ${owner} (${code})`,
  'code-of-another': ({ code, owner }) => `« ${code} » est le code de ${owner}`,
  'members-of-nobody': () => 'sont ceux d’une organisation ; nul autre n’en a',
  'members-known': ({ group }) => `le groupe « ${group} » a déjà ses membres ; nommez-en un autre dans memberStates`,
  'members-of-reio': () =>
    'est propre à une organisation régionale d’intégration économique ; les membres d’une autre forment le groupe de son code',
  'no-group': ({ group }) => `il n’y a pas de groupe « ${group} », et aucun membre n’est donné`,
};
