import { count, inLanguage, list } from '../../words/language.ts';

export const words = inLanguage({
  en: {
    title: 'Positions',
    lede: 'What a group asks of its members in respect of a treaty: statements to make, to refrain from, to keep up to date. Each position is compared with the record, member by member.',
    positions: 'the positions',
    none: 'The catalogue holds no position.',
    forMembers: (group: string) => `For the members of: ${group}`,
    versions: (n: number) => (n === 1 ? 'Version' : 'Versions'),
    status: { proposal: 'proposal', adopted: 'adopted' },
    text: 'text',
    standings: 'how the members stand',
    answers: 'the answers',
    size: (members: number, items: number, asAt: string) =>
      `${count(members, 'member')}, ${count(items, 'item')}, as at ${asAt}`,
    deviations: (n: number) =>
      n === 0
        ? 'By the record, which may be incomplete, nobody deviates from a duty.'
        : `By the record, which may be incomplete: ${count(n, 'deviation')} from a duty.`,

    positionLede:
      'What the members of a group are asked to tell the depositary, and what not to; where each stands, and why.',
    csv: 'These answers as CSV',
    position: 'the position',
    version: 'Version',
    versionOnDate: 'The one in force on the date',
    versionOf: (act: string, date: string, status: string) => `${act}, ${date}, ${status}`,
    memberInDetail: 'Member in detail',
    nobody: 'None',
    suppose: 'What if: suppose acts, or that the record is complete',
    completeAsOf: 'Suppose the record of statements complete as of',
    completeHint:
      'What is due and not on record by then counts as not made: outstanding, or not done. Leave empty to go by what is known',
    noDate: (text: string) => `${text} in the address is not a date.`,
    noMembers: (group: string, asAt: string) => `${group} has no members as at ${asAt}: choose a later date.`,
    byAnswer: 'By answer',
    byItem: 'By item',
    memberByItem: 'Member by item',
    asAt: (date: string) => `As at ${date}`,
    notMember: (code: string, group: string, asAt: string) => `${code} is not a member of ${group} as at ${asAt}.`,
    asked: 'What the position asks',
    source: (act: string, source: string, prescribed: string | undefined) =>
      `${act}, ${source}${prescribed === undefined ? '' : `: “${prescribed}”`}`,
    notRecorded: '. It is not communicated to the depositary, so the record cannot show it.',
    versionHead: 'Version.',
    adoptedOn: (date: string, proposal: boolean, asAt: string) =>
      ` of ${date}, ${proposal ? 'a proposal, which binds nobody by itself' : 'adopted'}. As at ${asAt}.`,
    supposedHead: 'Supposed',
    supposed: (acts: number, complete: string | null) =>
      `: ${list([
        ...(acts > 0 ? [`${count(acts, 'act')} not on record`] : []),
        ...(complete === null ? [] : [`the record of statements complete as of ${complete}`]),
      ])}. None of it is recorded.`,
    notOnRecord:
      'Where something is due and the record is not known to be complete, the answer is “not on record”: it may have been done.',

    matrixLabel: 'Members and items of the position',
    matrixCaption: (group: string, members: number, asAt: string) =>
      `${group}: ${count(members, 'member')} as at ${asAt}. Choose a sign for its reason, or a name for that member in detail; the arrow keys move between signs.`,
    member: 'Member',
    cell: (cell: string, standing: string) => `${cell}: ${standing}`,

    itsStatements: 'Its statements on record',
    inAllTreaties: 'In all treaties',
    statusHead: 'Status',
    signed: 'Signed',
    consented: 'Consented',
    nothingOnRecord: 'Nothing on record',
    addressed: 'Addressed by the position',
    cannotBeSaid: 'Cannot be said',
    yes: 'Yes',
    no: 'No',
    modality: (modality: string, kind: string | undefined) => `${modality}${kind === undefined ? '' : `: ${kind}`}`,
    made: 'Made',
    due: 'Due',

    answersCaption: (answers: number, members: number, items: number) =>
      `What the signs mean, and ${count(answers, 'answer')}: ${count(members, 'member')}, ${count(items, 'item')}`,
    answer: 'Answer',
    number: 'Number',
    /** Where so many members stand, after their number. */
    standing: (_n: number, standing: string) => standing.toLowerCase(),
  },
  fr: {
    title: 'Positions',
    lede: 'Ce qu’un groupe demande à ses membres au sujet d’un traité : les déclarations à faire, à ne pas faire, à tenir à jour. Chaque position est confrontée au dossier, membre par membre.',
    positions: 'les positions',
    none: 'Le catalogue ne contient aucune position.',
    forMembers: (group) => `Pour les membres de : ${group}`,
    versions: (n) => (n === 1 ? 'Version' : 'Versions'),
    status: { proposal: 'proposition', adopted: 'adoptée' },
    text: 'texte',
    standings: 'la situation des membres',
    answers: 'les réponses',
    size: (members, items, asAt) => `${count(members, 'membre')}, ${count(items, 'point')}, au ${asAt}`,
    deviations: (n) =>
      n === 0
        ? 'D’après le dossier, peut-être incomplet, nul ne s’écarte d’une obligation.'
        : `D’après le dossier, peut-être incomplet : ${count(n, 'écart')} par rapport à une obligation.`,

    positionLede:
      'Ce que les membres d’un groupe doivent communiquer au dépositaire, ou s’abstenir de lui communiquer ; où en est chacun, et pourquoi.',
    csv: 'Ces réponses en CSV',
    position: 'la position',
    version: 'Version',
    versionOnDate: 'Celle en vigueur à cette date',
    versionOf: (act, date, status) => `${act}, ${date}, ${status}`,
    memberInDetail: 'Membre en détail',
    nobody: 'Aucun',
    suppose: 'Hypothèses : supposer des actes, ou un dossier complet',
    completeAsOf: 'Supposer les déclarations consignées au complet jusqu’au',
    completeHint:
      'Ce qui est dû et non consigné à cette date est tenu pour non fait : en souffrance, ou omis. Laisser vide pour s’en tenir à ce qui est connu',
    noDate: (text) => `Dans l’adresse, ${text} n’est pas une date.`,
    noMembers: (group, asAt) => `${group} : aucun membre au ${asAt}. Choisir une date ultérieure.`,
    byAnswer: 'Par réponse',
    byItem: 'Par point',
    memberByItem: 'Membres et points',
    asAt: (date) => `Au ${date}`,
    notMember: (code, group, asAt) => `${code} n’est pas membre au ${asAt} (${group}).`,
    asked: 'Ce que demande la position',
    source: (act, source, prescribed) => `${act}, ${source}${prescribed === undefined ? '' : ` : « ${prescribed} »`}`,
    notRecorded: '. Le dépositaire n’en est pas informé : le dossier ne peut le montrer.',
    versionHead: 'Version.',
    adoptedOn: (date, proposal, asAt) =>
      ` du ${date}, ${proposal ? 'une proposition, qui par elle-même ne lie personne' : 'adoptée'}. Au ${asAt}.`,
    supposedHead: 'Hypothèse',
    supposed: (acts, complete) =>
      ` : ${list([
        ...(acts > 0 ? [count(acts, 'acte non consigné', 'actes non consignés')] : []),
        ...(complete === null ? [] : [`déclarations consignées au complet jusqu’au ${complete}`]),
      ])}. Rien n’en est enregistré.`,
    notOnRecord:
      'Lorsqu’une chose est due et qu’on ignore si le dossier est complet, la réponse est « non consigné » : elle a pu être faite.',

    matrixLabel: 'Membres et points de la position',
    matrixCaption: (group, members, asAt) =>
      `${group} : ${count(members, 'membre')} au ${asAt}. Choisir un signe pour en voir le motif, ou un nom pour voir ce membre en détail ; les flèches du clavier passent d’un signe à l’autre.`,
    member: 'Membre',
    cell: (cell, standing) => `${cell} : ${standing}`,

    itsStatements: 'Ses déclarations consignées',
    inAllTreaties: 'Dans tous les traités',
    statusHead: 'Statut',
    signed: 'Signature',
    consented: 'Consentement',
    nothingOnRecord: 'Rien de consigné',
    addressed: 'Visé par la position',
    cannotBeSaid: 'Indéterminé',
    yes: 'Oui',
    no: 'Non',
    modality: (modality, kind) => `${modality}${kind === undefined ? '' : ` : ${kind}`}`,
    made: 'Fait le',
    due: 'Échéance :',

    answersCaption: (answers, members, items) =>
      `Signification des signes, et ${count(answers, 'réponse')} : ${count(members, 'membre')}, ${count(items, 'point')}`,
    answer: 'Réponse',
    number: 'Nombre',
    standing: (n, standing) => {
      const one = standing.toLowerCase();
      if (n < 2 || one.startsWith('en ')) return one;
      return one.startsWith('s’écarte') ? one.replace('s’écarte', 's’écartent') : `${one}s`;
    },
  },
});
