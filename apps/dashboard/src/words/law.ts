import type { ReactNode } from 'react';
import type { ParticipantEntry, StatementStatus } from '../api/types.ts';
import { inline } from './inline.ts';
import { agreeing, count, inLanguage, list, number } from './language.ts';
import { term, under } from './terms.ts';

/** The words of what is shown of the law on many pages: reasons, acts, statements, completeness. */
export const words = inLanguage({
  en: {
    why: (of: string) => `Why? ${of}`,
    close: 'Close',
    supposed: 'Supposed',
    restsOn: 'Rests on',
    andMore: (n: number) => `and ${number(n)} more`,
    textOf: (clause: string) => `${clause}: text of the treaty`,
    ownWords: (clause: string) => `Text of ${clause}`,
    readOn: (source: ReactNode, date: string): ReactNode => inline(source, `, read on ${date}`),
    published: 'Text as published',
    article: (article: string, title: string | null) => `Article ${article}${title === null ? '' : `. ${title}`}`,

    correct: 'Correct …',
    retract: 'Retract …',
    reinstate: 'Put back on record …',
    versions: 'All its versions',
    change: (kind: string, who: string | null, date: string) =>
      `Change: ${kind}${who === null ? '' : ` of ${who}`}, ${date}`,
    corrected: 'Corrected',
    retracted: 'Retracted',
    ended: (date: string | null, by: string | null, reason: string | null) =>
      `${date === null ? '' : ` on ${date}`}${by === null ? '' : ` ${by}`}${reason === null ? '' : `: ${reason}`}. `,
    standing: 'The version that stands',
    correction: 'Correction',
    correctionOf: (reason: string | null) => `${reason === null ? '' : `: ${reason}`}. `,
    earlier: 'Earlier versions',
    acts: {
      date: 'Legal date',
      act: 'Act',
      participant: 'Participant',
      treaty: 'Treaty',
      source: 'Source',
      recorded: 'Recorded',
      change: 'Change',
    },
    between: (from: ReactNode, to: ReactNode): ReactNode => inline('between ', from, ' and ', to),
    dayUnknown: 'Day not on record',
    effective: (date: string) => `Effective date stated: ${date}`,
    notified: (date: string) => `Notified on ${date}`,
    succeeds: (whom: ReactNode): ReactNode => inline('Succeeds ', whom),
    towards: (whom: ReactNode): ReactNode => inline('Towards ', whom, ' only'),
    depositary: 'Depositary',
    noSource: 'None given',
    recordedAt: (instant: string) => `Recorded on ${instant}`,

    applies: (applies: boolean, since: string | null) =>
      `${applies ? 'applies' : 'does not apply'}${since === null ? ', no date yet' : ` since ${since}`}`,
    territory: (territory: string) => `${territory}:`,
    ofTerritory: (name: string, territory: string) => `${name}: ${territory}`,
    provisional: (name: string) => `${name}: provisional application`,
    provisionalFrom: (from: string, begun: boolean, until: string | null, ended: boolean) =>
      `${begun ? 'Since' : 'From'} ${from}${until === null ? '' : `, ${ended ? 'ended' : 'ends'} ${until}`}`,
    noPart: 'No part accepted',
    parts: (n: number, which: string) => `${count(n, 'part')}: ${which}`,

    /** Between two statements of one sentence. */
    apart: '; ',
    and: ' and ',
    record: 'Record.',
    recordParts: {
      signature: 'signatures',
      consent: 'consents',
      statement: 'statements',
      denunciation: 'denunciations',
    },
    notComplete: 'Not known to be complete.',
    completeAsOf: (parts: readonly string[], date: string) => `${list(parts)} complete as of ${date}`,
    partsNotComplete: (parts: readonly string[]) => `${list(parts)} not known to be complete`,
    gaps: (n: number) => (n === 1 ? 'One known gap' : `${number(n)} known gaps`),

    told: {
      kind: 'Act',
      participant: 'Participant',
      date: 'Legal date',
      notAfter: 'Last possible day',
      notified: 'Notified on',
      effective: 'Effective date stated',
      provision: 'Provision',
      refersTo: 'About the act',
      partial: 'In part',
      territories: 'Territories',
      extent: 'Extent',
      towards: 'Only towards',
      predecessor: 'Predecessor',
      stage: 'Stage',
      contact: 'Contact',
      opposesForce: 'Opposes entry into force',
      amount: 'Weight',
      parts: 'Parts accepted',
      depositary: 'Depositary',
      text: 'Text',
      note: 'Note',
      source: 'Source',
      url: 'Address of the source',
      confidence: 'Stated by',
      marking: 'Marking of the source',
    },
    extent: { applies: 'applies', excludes: 'does not apply' },
    yes: 'yes',
    confidence: {
      source: 'The depositary, or the author of the act',
      secondary: 'Others: the press, another government',
      recalled: 'No source yet',
    },
    tags: {
      secondary: ['Reported by others', 'Reported by others, not by the depositary'],
      recalled: ['Recalled', 'General knowledge, without a source'],
    } as Readonly<Record<'secondary' | 'recalled', readonly [one: string, meaning: string]>>,

    denounced: (date: ReactNode): ReactNode => inline('denounced ', date, ' '),
    effectUnknown: 'effect cannot be said',

    findings: {
      severity: 'Severity',
      treaty: 'Treaty',
      participant: 'Participant',
      text: 'Finding',
      clause: 'Clause',
      code: 'Rule',
    },
    itsStatements: 'Its statements under this treaty',

    byTodaysRecord: (asAt: string, today: string) =>
      `As at ${asAt}, on the basis of today’s record: what is done after ${today} is not known.`,

    existed: (from: string | null, until: string) => `Existed ${from === null ? '' : `from ${from} `}until ${until}`,
    exists: (since: string) => `In existence since ${since}`,
    came: (
      how: ParticipantEntry['succeeds'][number]['as'],
      kind: ParticipantEntry['kind'],
      whom: ReactNode,
      since: string,
    ): ReactNode =>
      inline(
        how === 'continuator' ? 'Continues ' : kind === 'state' ? 'Successor State of ' : 'Successor of ',
        whom,
        ` since ${since}.`,
      ),
    continuedBy: (whom: ReactNode): ReactNode => inline('Continued by ', whom, '.'),
    succeededBy: (whom: ReactNode): ReactNode => inline('Succeeded by ', whom, '.'),
    otherNames: (names: readonly string[]) => `Also known as ${list(names)}.`,

    thresholds: {
      force: 'entry into force',
      of: (n: string, title: string, met: boolean) => `${n} ${title}${met ? ', reached' : ''}`,
      label: (counted: string, unit: string, said: string) => `${counted} ${unit}. Thresholds: ${said}.`,
      said: (n: string, title: string, met: boolean) => `${met ? 'reached' : 'at'} ${n}: ${title}`,
    },
    met: (met: boolean): string => (met ? 'Met: ' : 'Not met: '),
    progress: (counted: number, needed: number, unit: string) =>
      counted > needed
        ? `${number(counted)} counted, ${number(needed)} needed`
        : `${number(counted)} of ${number(needed)} ${unit}`,
    metOn: (date: string) => ` · met on ${date}`,
    missing: (what: string) => ` · missing: ${what}`,

    reported: 'Reported to have consented; no deposit found',
    irregular: 'irregular',
    irregularMeans: 'Irregular: there is a finding on this consent; its reason names the clause',
    unverified: 'unverified',

    pages: {
      label: 'This treaty',
      status: 'Status',
      statements: 'Statements',
      obligations: 'Obligations',
      relations: 'Relations',
      pipeline: 'Pipeline',
      whatIf: 'What if',
    },
    pageOf: (what: string, treaty: string) => `${what}: ${treaty}`,
    theTreaty: 'the treaty',

    cannotBeSaid: (what: string) => `Cannot be said: ${what}.`,
    withheld: {
      label: 'Withheld',
      entries: (n: number) =>
        n === 1 ? 'One entry marked LIMITE is withheld.' : `${number(n)} entries marked LIMITE are withheld.`,
      meaning: (n: number, settings: ReactNode): ReactNode =>
        inline(
          ` What follows is shown as if ${n === 1 ? 'it were' : 'they were'} not on record. To see everything, enter the token in the `,
          settings,
          '.',
        ),
      settings: 'settings',
    },

    states: (n: number) => count(n, 'State'),
    organizations: (n: number) => count(n, 'organization'),
    entities: (n: number) => count(n, 'entity', 'entities'),
    named: (counted: string, names: readonly string[]) => `${counted}: ${names.join(', ')}`,
    nothingDeposited: 'No instrument deposited',
    deposited: (all: number, counting: number, clause: string | null, never: readonly string[]) => {
      const which =
        counting < all
          ? `of which ${number(counting)} ${counting === 1 ? 'counts' : 'count'}`
          : all === 1
            ? 'which counts'
            : 'all of which count';
      const why = never.length === 0 ? '' : ` (${list(never.map((means) => `${term(means).toLowerCase()}s`))} do not)`;
      return `${count(all, 'instrument')} deposited, ${which}${clause === null ? '' : ` under ${clause}`}${why}`;
    },
    counted: 'counted',
    notYetBound: 'not yet bound',
    notFollowed: 'not followed by consent',
    signatures: (all: number, open: number, known: boolean) =>
      `${count(all, 'signature')}${all === 0 ? '' : `, of which ${number(open)} ${known ? 'not yet bound' : 'not followed by consent'}`}`,

    inherited: (from: ReactNode, continues: boolean): ReactNode =>
      inline('Made by ', from, `; maintained by ${continues ? 'the State that continues it' : 'its successor'}`),
    span: {
      formulated: (date: string) => `on ${date}, when signing`,
      noEffect: 'no effect yet',
      unlessObjected: (date: string) => `takes effect if nobody objects by ${date}`,
      confirmed: (date: string) => `formulated on ${date}`,
      noDate: 'no date of effect yet',
      effect: (date: string) => `effect from ${date}`,
      since: (date: string) => `since ${date}`,
      from: (date: string) => `from ${date}`,
      until: (date: string) => `no longer from ${date}`,
    },
    statements: {
      treaty: 'Treaty',
      kind: 'Kind',
      provision: 'Provision',
      text: 'Statement',
      date: 'Made on',
      state: 'State',
    },
    textUnknown: 'Text not on record',
    statement: ({ kind, name, provision }: Pick<StatementStatus, 'kind' | 'name' | 'provision'>) =>
      `${term(kind)} of ${name}${provision === null ? '' : ` ${under(provision)}`}`,
  },
  fr: {
    why: (of) => `Pourquoi ? ${of}`,
    close: 'Fermer',
    supposed: 'Hypothèse',
    restsOn: 'Repose sur',
    andMore: (n) => `et ${number(n)} ${agreeing(n, 'autre')}`,
    textOf: (clause) => `${clause} : texte du traité`,
    ownWords: (clause) => `Texte : ${clause}`,
    readOn: (source, date) => inline(source, `, consulté le ${date}`),
    published: 'Texte publié',
    article: (article, title) => `Article ${article}${title === null ? '' : `. ${title}`}`,

    correct: 'Corriger …',
    retract: 'Rayer …',
    reinstate: 'Rétablir …',
    versions: 'Toutes ses versions',
    change: (kind, who, date) => `Modifier : ${kind}${who === null ? '' : `, ${who}`}, ${date}`,
    corrected: 'Corrigé',
    retracted: 'Rayé',
    ended: (date, by, reason) =>
      `${date === null ? '' : ` le ${date}`}${by === null ? '' : ` ${by}`}${reason === null ? '' : ` : ${reason}`}. `,
    standing: 'La version qui vaut',
    correction: 'Correction',
    correctionOf: (reason) => `${reason === null ? '' : ` : ${reason}`}. `,
    earlier: 'Versions antérieures',
    acts: {
      date: 'Date de l’acte',
      act: 'Acte',
      participant: 'Participant',
      treaty: 'Traité',
      source: 'Source',
      recorded: 'Consigné',
      change: 'Modifier',
    },
    between: (from, to) => inline('entre le ', from, ' et le ', to),
    dayUnknown: 'Jour non consigné',
    effective: (date) => `Date d’effet indiquée : ${date}`,
    notified: (date) => `Notifié le ${date}`,
    succeeds: (whom) => inline('Prédécesseur : ', whom),
    towards: (whom) => inline('Seulement à l’égard de : ', whom),
    depositary: 'Dépositaire',
    noSource: 'Non indiquée',
    recordedAt: (instant) => `Consigné le ${instant}`,

    applies: (applies, since) =>
      `${applies ? 's’applique' : 'ne s’applique pas'}${since === null ? ', sans date encore' : ` depuis le ${since}`}`,
    territory: (territory) => `${territory} :`,
    ofTerritory: (name, territory) => `${name} : ${territory}`,
    provisional: (name) => `${name} : application provisoire`,
    provisionalFrom: (from, begun, until, ended) =>
      `${begun ? 'Depuis le' : 'À partir du'} ${from}${until === null ? '' : `, ${ended ? 'jusqu’au' : 'prend fin le'} ${until}`}`,
    noPart: 'Aucune partie acceptée',
    parts: (n, which) => `${count(n, 'partie')} : ${which}`,

    apart: ' ; ',
    and: ' et ',
    record: 'Dossier.',
    recordParts: {
      signature: 'signatures',
      consent: 'consentements',
      statement: 'déclarations',
      denunciation: 'dénonciations',
    },
    notComplete: 'On ne sait pas s’il est complet.',
    completeAsOf: (parts, date) => `${list(parts)} : dossier complet au ${date}`,
    partsNotComplete: (parts) => `${list(parts)} : on ne sait pas si le dossier est complet`,
    gaps: (n) => (n === 1 ? 'Une lacune connue' : `${number(n)} lacunes connues`),

    told: {
      kind: 'Acte',
      participant: 'Participant',
      date: 'Date de l’acte',
      notAfter: 'Au plus tard',
      notified: 'Notifié le',
      effective: 'Date d’effet indiquée',
      provision: 'Disposition',
      refersTo: 'Acte visé',
      partial: 'En partie',
      territories: 'Territoires',
      extent: 'Portée',
      towards: 'Seulement à l’égard de',
      predecessor: 'Prédécesseur',
      stage: 'Étape',
      contact: 'Coordonnées',
      opposesForce: 'Opposition à l’entrée en vigueur',
      amount: 'Poids',
      parts: 'Parties acceptées',
      depositary: 'Dépositaire',
      text: 'Texte',
      note: 'Note',
      source: 'Source',
      url: 'Adresse de la source',
      confidence: 'Indiqué par',
      marking: 'Marquage de la source',
    },
    extent: { applies: 's’applique', excludes: 'ne s’applique pas' },
    yes: 'oui',
    confidence: {
      source: 'Le dépositaire, ou l’auteur de l’acte',
      secondary: 'Des tiers : la presse, un autre gouvernement',
      recalled: 'Pas encore de source',
    },
    tags: {
      secondary: ['Rapporté par des tiers', 'Rapporté par des tiers, et non par le dépositaire'],
      recalled: ['De mémoire', 'Connaissance générale, sans source'],
    },

    denounced: (date) => inline('dénoncé le ', date, ' '),
    effectUnknown: 'effet indéterminé',

    findings: {
      severity: 'Gravité',
      treaty: 'Traité',
      participant: 'Participant',
      text: 'Constat',
      clause: 'Clause',
      code: 'Règle',
    },
    itsStatements: 'Ses déclarations au titre de ce traité',

    byTodaysRecord: (asAt, today) =>
      `État au ${asAt} d’après le dossier d’aujourd’hui : ce qui sera fait après le ${today} n’est pas connu.`,

    existed: (from, until) =>
      `A existé ${from === null ? '' : `du ${from} au `}${from === null ? 'jusqu’au ' : ''}${until}`,
    exists: (since) => `Existe depuis le ${since}`,
    came: (how, kind, whom, since) =>
      inline(
        how === 'continuator' ? 'Continue : ' : kind === 'state' ? 'État successeur de : ' : 'Successeur de : ',
        whom,
        `, depuis le ${since}.`,
      ),
    continuedBy: (whom) => inline('Continué par : ', whom, '.'),
    succeededBy: (whom) => inline('Successeurs : ', whom, '.'),
    otherNames: (names) => `Autres noms : ${list(names)}.`,

    thresholds: {
      force: 'entrée en vigueur',
      of: (n, title, met) => `${n} ${title}${met ? ', atteint' : ''}`,
      label: (counted, unit, said) => `${counted} ${unit}. Seuils : ${said}.`,
      said: (n, title, met) => `${met ? 'atteint' : 'seuil'} : ${n} (${title})`,
    },
    met: (met) => (met ? 'Remplie : ' : 'Non remplie : '),
    progress: (counted, needed, unit) =>
      counted > needed
        ? `${number(counted)} ${agreeing(counted, 'compté')}, ${number(needed)} ${agreeing(needed, 'requis', 'requis')}`
        : `${number(counted)} sur ${number(needed)} ${unit}`,
    metOn: (date) => ` · remplie le ${date}`,
    missing: (what) => ` · manque : ${what}`,

    reported: 'Consentement signalé ; aucun dépôt trouvé',
    irregular: 'irrégulier',
    irregularMeans: 'Irrégulier : un constat porte sur ce consentement ; son motif cite la clause',
    unverified: 'non vérifié',

    pages: {
      label: 'Ce traité',
      status: 'État',
      statements: 'Déclarations',
      obligations: 'Obligations',
      relations: 'Relations',
      pipeline: 'Procédures internes',
      whatIf: 'Hypothèses',
    },
    pageOf: (what, treaty) => `${what} : ${treaty}`,
    theTreaty: 'le traité',

    cannotBeSaid: (what) => `Indéterminé : ${what}.`,
    withheld: {
      label: 'Non communiqué',
      entries: (n) =>
        n === 1
          ? 'Une entrée marquée LIMITE n’est pas communiquée.'
          : `${number(n)} entrées marquées LIMITE ne sont pas communiquées.`,
      meaning: (n, settings) =>
        inline(
          ` La suite est présentée comme si ${n === 1 ? 'elle n’était pas consignée' : 'elles n’étaient pas consignées'}. Pour tout voir, saisir le jeton dans les `,
          settings,
          '.',
        ),
      settings: 'réglages',
    },

    states: (n) => count(n, 'État'),
    organizations: (n) => count(n, 'organisation'),
    entities: (n) => count(n, 'entité'),
    named: (counted, names) => `${counted} : ${names.join(', ')}`,
    nothingDeposited: 'Aucun instrument déposé',
    deposited: (all, counting, clause, never) => {
      const which =
        counting < all
          ? `dont ${number(counting)} ${agreeing(counting, 'compte', 'comptent')}`
          : all === 1
            ? 'qui compte'
            : 'qui comptent tous';
      const why =
        never.length === 0 ? '' : ` (ne comptent pas : ${list(never.map((means) => `${term(means).toLowerCase()}s`))})`;
      return `${count(all, 'instrument')} ${agreeing(all, 'déposé')}, ${which}${clause === null ? '' : ` au titre de ${clause.replace(/^Art\. /, 'l’art. ')}`}${why}`;
    },
    counted: 'comptés',
    notYetBound: 'non encore liés',
    notFollowed: 'non suivies de consentement',
    signatures: (all, open, known) =>
      `${count(all, 'signature')}${
        all === 0
          ? ''
          : `, dont ${number(open)} ${
              known
                ? `de ${agreeing(open, 'signataire non encore lié', 'signataires non encore liés')}`
                : agreeing(open, 'non suivie de consentement', 'non suivies de consentement')
            }`
      }`,

    inherited: (from, continues) =>
      inline(
        'Auteur : ',
        from,
        ` ; maintenue par ${continues ? 'l’État qui en continue la personnalité' : 'son successeur'}`,
      ),
    span: {
      formulated: (date) => `le ${date}, à la signature`,
      noEffect: 'pas encore d’effet',
      unlessObjected: (date) => `prend effet si nul n’y fait objection d’ici au ${date}`,
      confirmed: (date) => `formulée le ${date}`,
      noDate: 'date d’effet non encore fixée',
      effect: (date) => `effet au ${date}`,
      since: (date) => `depuis le ${date}`,
      from: (date) => `à partir du ${date}`,
      until: (date) => `sans effet à partir du ${date}`,
    },
    statements: {
      treaty: 'Traité',
      kind: 'Nature',
      provision: 'Disposition',
      text: 'Déclaration',
      date: 'Faite le',
      state: 'État',
    },
    textUnknown: 'Texte non consigné',
    statement: ({ kind, name, provision }) =>
      `${name} : ${term(kind).toLowerCase()}${provision === null ? '' : ` ${under(provision)}`}`,
  },
});
