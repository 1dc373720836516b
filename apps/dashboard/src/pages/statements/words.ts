import { count, inLanguage, list, number } from '../../words/language.ts';
import { cite, under } from '../../words/terms.ts';

export const words = inLanguage({
  en: {
    title: 'Statements',
    lede: 'Reservations, declarations, notifications, authorities and objections: what the treaty allows or requires, what the depositary was told, and what stands.',
    record: 'Record an act',
    csv: 'These statements as CSV',
    loading: 'the statements',
    summary: (n: number, standing: number, asAt: string) =>
      `${count(n, 'statement')} as at ${asAt}${n === 0 ? '' : standing === n ? (n === 1 ? '; it stands' : '; all stand') : `; ${standing === 0 ? 'none stands' : `${number(standing)} of them ${standing === 1 ? 'stands' : 'stand'}`}`}.`,
    noneOnRecord: (asAt: string) => `No statement on this treaty is on record as at ${asAt}.`,
    recordOne: 'Record one',
    provisionsBelow: 'What the treaty allows and requires is listed below.',
    draftProvisionsBelow: 'What the draft allows and requires is listed below.',
    silent: 'The text of this treaty has no clause on statements.',
    noneFits: 'No statement matches.',
    showAll: 'Show all',
    unlisted: 'Under no provision listed',
    unlistedUnknown: 'The clauses on statements are not on record; under which of them these fall cannot be said.',
    unlistedKnown:
      'The text does not provide for these; a reservation may be admissible under general law (VCLT Art. 19).',
    objections: 'Objections',
    arrange: 'Arrange',
    by: { provision: 'By provision', participant: 'By participant' },
    kind: 'Kind',
    anyKind: 'Any',
    state: 'State',
    anyState: 'Any',
    participant: 'Participant',

    provisions: 'Provisions',
    unused: 'No statement on record under it.',
    duty: (given: string | undefined, condition: string | undefined) =>
      `Mandatory${given === undefined ? '' : ` with a statement ${under(given)}`}${condition === undefined ? '' : `, for ${condition.charAt(0).toLowerCase()}${condition.slice(1)}`}`,
    optional: 'Optional',
    made: (moments: readonly string[], keptUpToDate: boolean, register: string | undefined) =>
      `; made ${list(moments, 'or')}${keptUpToDate ? ', and kept up to date' : ''}${register === undefined ? '' : `; register ${under(register)}`}`,
    statements: (n: number) => count(n, 'statement'),

    citedAs: (cited: string) => `, cited as ${cite(cited)}`,
    noText: 'Text not on record',
    madeOn: 'Made on',
    noSource: 'no source on record',
    objectionsUntil: (until: string, fromDeposit: boolean) =>
      `objections until ${until}${fromDeposit ? ', counted from the deposit, as the day of the notification is not on record' : ''}`,
    towardsOthers: 'towards others',
    objectionOf: 'Objection of',
    withdrawnObjectionOf: 'Withdrawn objection of',
    opposesForce: ': it opposes entry into force between the two',
    betweenTheTwo: 'between the two',
    steps: (n: number) => `${count(n, 'step')} on record`,
    stepBy: (step: string, name: string) => `${step} by ${name}`,
    effectFrom: (date: string) => `, effect from ${date}`,

    registers: 'Registers of authorities',
    registersCaption: (current: number, past: number) =>
      `${count(current, 'current entry', 'current entries')}, ${count(past, 'past one')}. The depositary keeps these registers; only what is on record of them is shown.`,
    registerUnder: (cited: string, past: boolean) =>
      `Register ${under(cited)}: ${past ? 'past entries' : 'current entries'}`,
    authority: 'Authority',
    contact: 'Contact',
    noContact: 'Not on record',
    source: 'Source',
  },
  fr: {
    title: 'Déclarations',
    lede: 'Réserves, déclarations, notifications, autorités et objections : ce que le traité permet ou exige, ce qui a été communiqué au dépositaire et ce qui en subsiste.',
    record: 'Enregistrer un acte',
    csv: 'Ces déclarations en CSV',
    loading: 'les déclarations',
    summary: (n, standing, asAt) =>
      `${count(n, 'déclaration')} au ${asAt}${n === 0 ? '' : standing === n ? (n === 1 ? ', qui subsiste' : ', qui subsistent toutes') : `, dont ${standing === 0 ? 'aucune ne subsiste' : `${number(standing)} ${standing === 1 ? 'subsiste' : 'subsistent'}`}`}.`,
    noneOnRecord: (asAt) => `Aucune déclaration relative à ce traité n’est consignée au ${asAt}.`,
    recordOne: 'En enregistrer une',
    provisionsBelow: 'Ce que le traité permet et exige figure ci-dessous.',
    draftProvisionsBelow: 'Ce que le projet permet et exige figure ci-dessous.',
    silent: 'Le texte de ce traité ne contient aucune clause sur les réserves et déclarations.',
    noneFits: 'Aucune déclaration ne répond à ces critères.',
    showAll: 'Tout afficher',
    unlisted: 'Hors des dispositions énumérées',
    unlistedUnknown:
      'Les clauses sur les réserves et déclarations ne sont pas consignées : on ne peut dire desquelles celles-ci relèvent.',
    unlistedKnown:
      'Le texte ne les prévoit pas ; une réserve peut être admise en vertu du droit des traités (article 19 de la Convention de Vienne).',
    objections: 'Objections',
    arrange: 'Classement',
    by: { provision: 'Par disposition', participant: 'Par participant' },
    kind: 'Type',
    anyKind: 'Tous',
    state: 'Situation',
    anyState: 'Toutes',
    participant: 'Participant',

    provisions: 'Dispositions',
    unused: 'Rien de consigné à ce titre.',
    duty: (given, condition) =>
      `Obligatoire${given === undefined ? '' : ` avec une déclaration ${under(given)}`}${condition === undefined ? '' : ` (${condition})`}`,
    optional: 'Facultatif',
    made: (moments, keptUpToDate, register) =>
      ` ; à faire ${list(moments, 'or')}${keptUpToDate ? ' et à tenir à jour' : ''}${register === undefined ? '' : ` ; registre prévu ${under(register)}`}`,
    statements: (n) => count(n, 'déclaration'),

    citedAs: (cited) => `, ${under(cited)}`,
    noText: 'Texte non consigné',
    madeOn: 'Faite le',
    noSource: 'sans source consignée',
    objectionsUntil: (until, fromDeposit) =>
      `objections jusqu’au ${until}${fromDeposit ? ', délai compté du dépôt, le jour de la notification n’étant pas consigné' : ''}`,
    towardsOthers: 'à l’égard des autres',
    objectionOf: 'Objection :',
    withdrawnObjectionOf: 'Objection retirée :',
    opposesForce: ' : elle s’oppose à l’entrée en vigueur entre les deux',
    betweenTheTwo: 'entre les deux',
    steps: (n) => `${count(n, 'étape consignée', 'étapes consignées')}`,
    stepBy: (step, name) => `${step} (${name})`,
    effectFrom: (date) => `, avec effet au ${date}`,

    registers: 'Registres des autorités',
    registersCaption: (current, past) =>
      `${count(current, 'inscription actuelle', 'inscriptions actuelles')}, ${count(past, 'antérieure')}. Le dépositaire tient ces registres ; seul ce qui en est consigné figure ici.`,
    registerUnder: (cited, past) =>
      `Registre prévu ${under(cited)} : inscriptions ${past ? 'antérieures' : 'actuelles'}`,
    authority: 'Autorité',
    contact: 'Coordonnées',
    noContact: 'Non consignées',
    source: 'Source',
  },
});
