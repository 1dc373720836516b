import { speechIn, unanswered } from '@accede/wording';
import type { Words } from './en.ts';

// What the terminal says of itself, in French. The spaces of French typography are put in afterwards.

const { date, kind, list } = speechIn('fr');

/** A number with its noun: `1 Partie`, `2 Parties`; none takes the singular. */
const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n < 2 ? one : many}`;
/** The form that goes with a number, without it. */
const agreeing = (n: number, one: string, many = `${one}s`): string => (n < 2 ? one : many);

const or = (names: readonly string[]): string => list(names, 'or');
const acts = (n: number): string => count(n, 'acte');
const instruments = (n: number): string => count(n, 'instrument');

const CHANGES = {
  changed: 'modifiée',
  added: 'ajoutée',
  removed: 'supprimée',
  moved: 'renumérotée',
  unchanged: 'inchangée',
};
const ANSWERS = {
  met: 'satisfaite',
  'not-met': 'non satisfaite',
  silent: 'sans mention',
  'not-checked': 'non examinée',
};

export const fr: Words = {
  date,
  and: (names) => list(names),
  colon: (of, said) => `${of} : ${said}`,
  semicolons: (parts) => parts.join(' ; '),
  kind,
  unverified: ' (non vérifié)',
  asAt: (asAt, knownAt) => `état au ${date(asAt)}${knownAt ? `, tel que connu au ${knownAt}` : ''}`,
  supposing: (n) => (n > 0 ? `, à supposer ${acts(n)}` : ''),
  findings: 'Constats',
  library: (error) => unanswered(error) ?? error.message,

  refusal: {
    notOfForm: (option, text, form) => `${option} : « ${text} » n’est pas de la forme ${form}`,
    notOneOf: (option, text, those) => `${option} : « ${text} » n’est pas l’un de ${those.join(', ')}`,
    notANumber: (option, text) => `${option} : « ${text} » n’est pas un nombre de la forme 12.5`,
    notAThreshold: (text) => `--threshold : « ${text} » n’est pas un nombre entier de 1 à 9999`,
    oneOfTwo: (options) => `${options.replace(' and ', ' et ')} : l’une des deux`,
    didYouMean: (names) => (names.length === 0 ? '' : ` ; vouliez-vous dire ${or(names)} ?`),
    ambiguousDate: (option, text, day, month) =>
      `${option} : « ${text} » peut être le ${date(day)} ou le ${date(month)} ; écrivez-le ainsi, ou ${day} ou ${month}`,
    noDate: (option, text) =>
      `${option} : « ${text} » n’est pas une date du calendrier, de la forme 2004-07-01 ou 1er juillet 2004`,
    noInstant: (option, text) =>
      `${option} : « ${text} » n’est pas un instant de la forme 2026-03-02T09:00:00Z, ni une date comme 2026-03-02 ou 2 mars 2026`,
    noKind: (text, meant) =>
      `« ${text} » n’est pas un type d’acte${meant === undefined ? '' : ` ; vouliez-vous dire ${meant} ?`} (accede record --help les énumère)`,
    unknownParticipant: (text, near) =>
      `participant : « ${text} » n’est ni un code ni un nom du registre (${near.length === 0 ? '' : `vouliez-vous dire ${or(near)} ? `}accede participants les énumère ; accede participants add en ajoute un)`,
    noParticipant: (text) => `aucun participant n’a « ${text} » dans son code ou ses noms`,
    noTreaty: (text) => `aucun traité consigné n’a « ${text} » dans son code ou ses titres`,
    unknownPosition: (position) => `position : il n’y a pas de position « ${position} »`,
    treatiesListed: ' (accede treaties énumère ceux qui le sont)',
    takenAs: (text, treaty) => `« ${text} » est compris comme ${treaty}`,
    severalTreaties: (text) => `treaty : « ${text} » peut être l’un de ceux-ci ; dites lequel :`,
    moreTreaties: (n, text) => `  et ${n} ${agreeing(n, 'autre')} : accede treaties ${text}`,
    noNewTreaty: (treaty, meant) =>
      `treaty : « ${treaty} » n’est pas consigné${meant} ; accede register en ajoute un nouveau`,
    nothingSupposed: 'what-if : donnez un --act ou un --threshold à supposer',
    twoParticipants: (given) =>
      `relation : il faut deux participants, ${given} ${agreeing(given, 'donné')} (ou --matrix)`,
    emptyProvision: '--provision : est vide ; omettez-la pour interroger le traité dans son ensemble',
    notAMember: (code, group, on) => `--member : ${code} n’était pas membre du groupe (${group}) le ${date(on)}`,
    missing: (command, options) =>
      `${command} : ${list(options)} ${agreeing(options.length, 'manque', 'manquent')} (accede ${command} --help énumère les options et les types d’acte)`,
    unknownAct: (rule) => `act : ${rule} (accede acts énumère ceux qui le sont, avec leurs identifiants)`,
    notAdded: (code) =>
      `CODE : personne n’a été ajouté sous « ${code} » ; ceux du catalogue ne peuvent pas être modifiés`,
    severalFiles:
      '--treaty : plusieurs fichiers ne peuvent pas tous appartenir à un seul traité ; importez-les un à un',
    actsAlone: (option) => `--${option} : ne vaut que pour --format acts`,
    notADocument: (path) => `${path} n’est pas un document de clauses finales :`,
    notParticipants: (path) => `${path} n’est pas une liste de participants :`,
    document: '(document)',
    twiceInList: (code) => `« ${code} » figure deux fois dans la liste`,
    circle: (path) => `des documents se désignent en cercle : ${path}`,
    rowOfNobody: (row, name) => `ligne ${row}, participant : « ${name} » n’est ni un code ni un nom du registre`,
    noArticle: (article) => `--article : « ${article} » ne cite pas d’article ; comme 65(1) ou 24(1)-(2)`,
    articleAbsent: (article) => `--article : le texte n’a pas de ${article}`,
    row: (row, column, reason, value) => `ligne ${row}, ${column} : ${reason} (« ${value} »)`,
    notAFile: (path) => `${path} : c’est un tube ou un périphérique ; seuls les fichiers ordinaires sont lus`,
    tooLarge: (path, size, most) => `${path} : ${size} Mio ; ${most} Mio au plus sont lus`,
    noSuchFile: 'ce fichier n’existe pas',
    isAFolder: 'c’est un dossier',
    notPermitted: 'la permission de le lire manque',
    notRead: (path, why) => `${path} : ${why}`,
    notUtf8: (path) => `${path} : n’est pas du texte UTF-8`,
    notJson: (file, why) => `${file} : n’est pas du JSON (${why})`,
    noIndex: (path) => `${path} n’est pas un index de titres et est laissé de côté : les traités portent leur code`,
    noDataFolder: (log) =>
      `il n’y a pas de données d’Accede ici (pas de ${log}). Allez dans le dossier où se trouve votre dossier data, ou désignez-le dans ACCEDE_DATA ; accede init en crée un nouveau ici`,
    oneFile: '--output et --sqlite : une exportation fait un seul fichier ; donnez l’une des deux',
    notNoted: (text) =>
      `--noted : « ${text} » n’est pas une position et une chaîne telles que verify les affiche, 482:1929f47d…`,
    damaged: (path, integrity) => `${path} est endommagé (${integrity})`,
    altered: (path, how) => `${path} n’est plus tel qu’il a été consigné (${how})`,
    leftAsTheyWere:
      ' : les modèles de lecture ont été laissés tels quels. Rétablissez une sauvegarde : accede restore FICHIER',
    notExported: (why) => `${why} (accede verify) : il n’a pas été exporté`,
    endsEarly: (position, recorded) =>
      `le journal finit à la position ${position}, alors qu’il allait jusqu’à ${recorded}`,
    notAnExport: (path) =>
      `${path} : la ligne 1 ne parle pas d’un journal ; accede export --output écrit de tels fichiers`,
    newerExport: (path, version) =>
      `${path} : a été écrit par une version plus récente d’Accede (version ${version}, et non 1)`,
    notAnEvent: (path, line) => `${path} : la ligne ${line} n’est pas un événement d’un journal`,
    lineNotJson: (path, line) => `${path} : la ligne ${line} n’est pas du JSON`,
    sameFile: (file) => `${file} : est le journal du dossier lui-même`,
    anotherLog: (file, its, folder, own) =>
      `${file} : est la copie d’un autre journal (${its}) que celui de ${folder} (${own}) ; donnez --another-log si le dossier doit désormais tenir celui-là`,
    logExists: (folder) => `${folder} a déjà un journal : désignez un autre dossier dans ACCEDE_DATA`,
    fileExists: (file) => `${file} : existe déjà ; rien n’a été écrit`,
    noFolder: (file, folder) => `${file} : le dossier ${folder} n’existe pas`,
  },

  data: {
    readOnly: (folder) =>
      `${folder} ne peut être que lu : rien ne peut être consigné, et les modèles de lecture sont faits chaque fois en mémoire`,
    firstUse: (folder) => `Première utilisation de ${folder} : les traités et les faits fournis sont consignés`,
    upgrading: (path) => `Mise à niveau de ${path}`,
    upgraded: (n) => ` : ${count(n, 'événement')}`,
    newerCatalogue: (folder, added) =>
      `Le catalogue fourni est plus récent que ${folder} : ${count(added, 'événement')} ${agreeing(added, 'consigné')} à partir de lui`,
    holds: (folder, events) => `${folder} contient ${count(events, 'événement')}`,
  },

  status: {
    standing: {
      none: 'aucun',
      signatory: 'signataire',
      contracting: 'État contractant',
      party: 'Partie',
      'former-party': 'ancienne Partie',
    },
    hasConsented: 'a consenti',
    leftUnknown: (name) => `${name} (partie un jour qui n’est pas consigné)`,
    role: { towards: 'compte', decisive: 'décisif', after: 'postérieur', 'not-counted': 'non compté' },
    todaysRecord: (today) =>
      `D’après ce qui est consigné à ce jour : ce qui est fait après le ${date(today)} n’est pas connu`,
    notAdopted: (on) => `Pas encore adopté (adopté le ${date(on)})`,
    inForce: (since, provisional, stated) =>
      `En vigueur ${provisional ? 'à titre provisoire ' : ''}depuis le ${since}${stated ? ', comme l’indique le dépositaire' : ''}`,
    enters: (on, provisional) => `Entre en vigueur ${provisional ? 'à titre provisoire ' : ''}le ${on}`,
    cannotBeSaid: 'On ne peut dire s’il est en vigueur',
    notInForce: (missing) => `N’est pas en vigueur. Manque : ${missing}`,
    reading: (title, on, authoritative) => `Lecture${authoritative ? ' (faisant foi)' : ''} : ${title} : ${on}`,
    unknown: 'Ce qu’on ne peut dire',
    sheet: 'Décompte',
    sheetHead: ['', 'participant', 'moyen', 'date', ''],
    participants: 'Participants',
    participantsHead: ['', 'participant', 'statut', 'signature', 'consentement', '', 'en vigueur depuis'],
    milestones: 'Jalons',
    open: (missing) => `en suspens : ${missing}`,
    ahead: 'À venir',
    deposited: (all, counting, never, clause) => {
      const under = clause == null ? '' : ` au titre de ${clause.replace(/^Art\. /, 'l’art. ')}`;
      const which =
        counting === all
          ? `${all === 1 ? 'qui compte' : 'qui comptent tous'}${under}`
          : `dont ${counting} ${agreeing(counting, 'compte', 'comptent')}${under}`;
      const why =
        never.length === 0 ? '' : ` (les instruments suivants ne comptent pas : ${never.map(kind).join(', ')})`;
      return `${instruments(all)} ${agreeing(all, 'déposé')}, ${which}${why}`;
    },
    counted: (counted, needed) => `${counted} sur ${needed} ${agreeing(needed, 'compté')}`,
    met: (needed, on, n, inForce) =>
      `condition (${needed}) remplie le ${date(on)} ; ${instruments(n)} en vigueur ${inForce ? 'à présent' : 'alors'}`,
    states: (n) => count(n, 'État'),
    organizations: (n, names) => `${count(n, 'organisation')} : ${names}`,
    entities: (n, names) => `${count(n, 'autre entité', 'autres entités')} : ${names}`,
    consents: (n, apart) => `${count(n, 'consentement')} en cours${apart} ; on ne peut dire combien sont Parties`,
    parties: (n, apart) => `${count(n, 'Partie')}${apart}`,
    contracting: (n, apart) => `${count(n, 'État contractant', 'États contractants')}${apart}`,
    signatures: (n, apart, open, known) =>
      `${count(n, 'signature')}${apart}, dont ${open} ${known ? `de signataires non encore liés` : 'non suivies de consentement'}`,
    formerParties: (n) => count(n, 'ancienne Partie', 'anciennes Parties'),
  },

  treaties: {
    head: ['traité', 'titre', 'en vigueur', 'compté', 'Parties'],
    notAdopted: 'pas encore adopté',
    no: 'non',
    counted: (counted, needed) => `${counted} sur ${needed}`,
  },

  record: {
    part: {
      signature: 'signatures',
      consent: 'consentements',
      statement: 'déclarations',
      denunciation: 'dénonciations',
    },
    completeAsOf: (part, on) => `${part} au ${date(on)}`,
    complete: (known, open, gaps) =>
      `Actes consignés tenus pour complets${gaps ? ', sauf les lacunes connues' : ''} : ${known.join(', ')}${open.length > 0 ? ` ; non connus pour complets : ${open.join(', ')}` : ''}`,
    notComplete:
      'On ne sait pas si les actes consignés sont complets : ce qui n’est pas consigné n’est pas ce qui n’a pas eu lieu',
    gaps: (gaps) => `Lacunes connues : ${gaps.join(' ; ')}`,
    alreadyRecorded: (id) => `Déjà consigné : ${id}`,
    recorded: (id, revision, position) => `Consigné : ${id} (révision ${revision}, position ${position})`,
    corrected: (id, revision) => `Corrigé : ${id} (révision ${revision})`,
    retracted: (id, revision) => `Rayé : ${id} (révision ${revision})`,
    registered: (id, revision) => `Inscrit : ${id} (révision ${revision})`,
    actsHead: ['date', 'participant', 'acte', '', '', 'identifiant'],
    state: { recorded: '', corrected: 'corrigé', retracted: 'rayé' },
  },

  whatIf: {
    heading: (treaty, asAt, n) => `${treaty}, état au ${date(asAt)}, à supposer ${acts(n)}`,
    head: ['', 'consigné', 'supposé'],
    entryIntoForce: 'entrée en vigueur',
    instruments: 'instruments',
    noDate: (missing) => `sans date (${missing})`,
    elsewhere: (treaty, named) => `${treaty}, dont les clauses désignent ${named}`,
    noLonger: (change) => `n’est plus ${change}`,
    from: (status, on) => `${status} à partir du ${date(on)}`,
    thresholds: (treaty, asAt, n) =>
      `${treaty}, état au ${date(asAt)}, à supposer un autre seuil${n > 0 ? ` et ${acts(n)}` : ''}`,
    theText: ' (le texte)',
    conditionMet: 'condition remplie',
    counted: 'compté',
    missing: 'manque',
    none: 'sans date',
    no: 'non',
    nothing: 'rien',
  },

  relation: {
    answer: {
      yes: 'Oui',
      'with-condition': 'Oui, sous condition',
      if: 'Oui, si',
      'in-part': 'En partie',
      unknown: 'On ne peut le dire',
      no: 'Non',
    },
    rule: {
      text: 'en vertu du texte',
      'reciprocal-by-text': 'par réciprocité, en vertu du texte ou de son rapport explicatif',
      'vclt-21-1-a': 'en vertu de l’article 21, paragraphe 1, a, de la Convention de Vienne',
      'vclt-21-1-b': 'par réciprocité, en vertu de l’article 21, paragraphe 1, b, de la Convention de Vienne',
      'vclt-21-3': 'en vertu de l’article 21, paragraphe 3, de la Convention de Vienne, après une objection',
    },
    between: (a, b, asAt, supposed) => `${a} et ${b}, état au ${date(asAt)}${fr.supposing(supposed)}`,
    cannotBeSaid: 'On ne peut dire s’il est en vigueur entre les deux',
    inForce: (since, until) =>
      `En vigueur entre les deux depuis le ${date(since)}${until === null ? '' : `, jusqu’au ${date(until)}`}`,
    notBefore: (since) => `N’est pas en vigueur entre les deux avant le ${date(since)}`,
    notInForce: 'N’est pas en vigueur entre les deux',
    change: (of, name) => `${kind(of)} (${name})`,
    noEffect: ' (pas encore d’effet)',
    supplements: (treaty, applies) => `Il ${applies ? 'complète' : 'ne complète pas'} ${treaty} entre les deux`,
    notes: 'À retenir',
    tooFew: 'Moins de deux Parties ce jour-là : nommez des participants pour en voir d’autres.',
    signs: '+ oui   c oui, sous condition   i oui, si …   ~ en partie   ? on ne peut le dire   − non',
    cells: (n) => count(n, 'case'),
  },

  position: {
    answer: {
      free: 'libre de choisir',
      conforms: 'conforme',
      encouragement: 's’écarte d’un encouragement',
      deviates: 's’écarte',
      outstanding: 'en souffrance : dû, et absent d’actes consignés au complet',
      'not-on-record': 'non consigné : dû, et les actes consignés ne permettent pas de le dire',
      'not-yet-due': 'pas encore dû',
      'not-bound': 'non lié',
    },
    modality: (modality) =>
      ({
        'shall-make': 'doit faire',
        'shall-not-make': 'ne doit pas faire',
        'encouraged-to-make': 'encouragé à faire',
        'encouraged-not-to-make': 'encouragé à ne pas faire',
        free: 'libre',
        'shall-communicate': 'doit communiquer',
        'shall-ensure': 'doit assurer',
      })[modality],
    short: (answer) =>
      ({
        conforms: 'conforme',
        deviates: 's’écarte',
        outstanding: 'en souffrance',
        'not-on-record': 'non consigné',
        'not-yet-due': 'pas encore dû',
        'not-bound': 'non lié',
      })[answer] ?? answer,
    version: (act, on, proposal) =>
      `${act}, ${date(on)}${proposal ? ', une proposition, qui par elle-même ne lie personne' : ', adoptée'}`,
    completeSupposed: (on) => `à supposer les déclarations consignées au complet jusqu’au ${date(on)}`,
    noMembers: (group, on) => `Le groupe (${group}) n’avait pas de membres le ${date(on)}`,
    itemsHead: ['', 'disposition', '', ''],
    signed: (on) => `signature le ${date(on)}`,
    consent: (on) => `consentement le ${date(on)}`,
    encouragement: ' (encouragement)',
    listHead: ['position', 'traité', 'version', ''],
    of: (status, on) => `${status === 'adopted' ? 'adoptée' : 'proposition'}, ${date(on)}`,
  },

  compare: {
    change: CHANGES,
    tally: (n, change) => count(n, CHANGES[change]),
    noArticle: 'sans article',
    wasAgreed: ' (était convenue ad referendum)',
    agreed: 'était convenue',
    before: 'avant : ',
    after: 'après : ',
    notSet: 'non fixé',
    draft: ' (projet)',
    noClauses: (treaty) =>
      `Les clauses finales de ${treaty} ne sont pas consignées : on ne peut en comparer que le titre`,
    nothingElse: 'Aucune clause ne dit autre chose',
    renumbered: 'Seulement renumérotées',
    renumberedHead: ['avant', 'après', '', ''],
    unchanged: 'Inchangées',
    answer: ANSWERS,
    answers: (n, answer) => count(n, ANSWERS[answer], answer === 'silent' ? ANSWERS.silent : `${ANSWERS[answer]}s`),
    against: (treaty, tally, unchecked, known) =>
      `face à ${treaty} : ${tally} · ${unchecked} non ${agreeing(unchecked, 'examinée')} : ${known ? 'des clauses finales n’y répondent pas' : `les clauses finales de ${treaty} ne sont pas consignées`}`,
    directivesHead: ['directives', 'portent sur', 'date', 'titre'],
  },

  pipeline: {
    stage: {
      mandate: 'Mandat',
      proposal: 'Proposition',
      parliament: 'Approbation du parlement',
      promulgation: 'Promulgation',
      'council-decision': 'Décision du Conseil',
      'instrument-signed': 'Instrument signé',
      deposited: 'Déposé',
    },
    head: ['', '', 'depuis', '', ''],
    noStage: (n) => `Aucune étape consignée (${n}) ; cela ne prouve pas qu’il n’y en ait pas eu`,
    nobody: 'Aucune signature, aucun consentement et aucune étape ne sont consignés',
    lastStep: (days) => (days === 0 ? 'dernière étape aujourd’hui' : `dernière étape il y a ${count(days, 'jour')}`),
    next: (stage) => `suite : ${stage}`,
    deposit: 'dépôt',
    step: 'étape',
    late: (steps) => `après le dépôt : ${steps}`,
    reported: ' (consentement signalé ; aucun dépôt trouvé)',
  },

  text: {
    head: ['', 'articles', 'lu le', 'tiré de', 'publié à'],
    kept: (treaty, language, articles, file) =>
      `Texte de ${treaty} conservé (${language}) : ${count(articles, 'article')}, tiré de ${file}`,
    notFound: (citations) => `Cités dans ses clauses et absents du texte : ${citations.join(', ')}`,
    none: (treaty) =>
      `Aucun texte de ${treaty} n’est conservé. accede text ${treaty} FICHIER en lit un : page, texte simple ou Markdown`,
    notKept: 'non conservé',
    article: (number, title) => `Article ${number}${title === null ? '' : `. ${title}`}`,
    source: (file, readOn, url, published) =>
      `Tiré de ${file}${url === null ? '' : ` (${url})`}, lu le ${date(readOn)}${published === undefined ? '' : ` ; le texte est publié à ${published}`}`,
  },

  participants: {
    head: ['code', 'name', 'nom', '', '', ''],
    kind: { state: 'État', reio: 'OIER', organization: 'organisation', entity: 'autre entité' },
    added: 'ajouté',
    from: (on) => `depuis le ${date(on)}`,
    until: (on) => `jusqu’au ${date(on)}`,
    alreadyRegistered: (code) => `Déjà inscrit : ${code}`,
    registered: (code, revision, position) => `Inscrit : ${code} (révision ${revision}, position ${position})`,
    standsSo: (code) => `${code} est déjà inscrit ainsi`,
    revised: (code, revision) => `Modifié : ${code} (révision ${revision})`,
  },

  import: {
    bar: '{bar} {value}/{total} fichiers · {acts} actes · {file}',
    catchingUp: 'mise à jour des modèles de lecture',
    future: (on) => `date : le ${date(on)} est à venir`,
    notUnderstood: 'tout le tableau n’a pas été compris ou n’a pas pu être consigné',
    notCome: 'ce jour n’est pas encore venu',
    read: (files, treaties, n) =>
      `${count(files, 'fichier')}, ${count(treaties, 'traité')}, ${acts(n)} ${agreeing(n, 'lu')}`,
    dry: ' ; rien n’est consigné (essai)',
    recorded: (recorded, already) =>
      ` ; ${recorded} ${agreeing(recorded, 'consigné')}, ${already} déjà ${agreeing(already, 'consigné')}`,
    seconds: (seconds) => ` en ${String(seconds).replace('.', ',')} s`,
    unresolved: (n) => `${count(n, 'nom')} non ${agreeing(n, 'reconnu')}`,
    questions: (n) => count(n, 'question'),
    actsRefused: (n) => `${acts(n)} ${agreeing(n, 'refusé')}`,
    filesRefused: (n) => `${count(n, 'fichier')} ${agreeing(n, 'refusé')}`,
    notices: (n) => `${count(n, 'remarque')}${n > 0 ? ' (--json les donne)' : ''}`,
    others: (n) => ` et ${n} ${agreeing(n, 'autre')}`,
    faults: (n) => (n === 1 ? 'une erreur' : `${n} erreurs`),
    moreFaults: (n) => `et ${n} ${agreeing(n, 'autre')}`,
    newTreaties: (n, codes, registered) =>
      `${count(n, 'traité')} non ${agreeing(n, 'consigné')} auparavant${registered ? `, à présent ${agreeing(n, 'inscrit')}` : ''} : ${codes}`,
    standsAsAt: (treaty, on) => `${treaty} : la source donne l’état au ${date(on)}`,
    noted: ' ; les actes consignés sont notés comme complets jusqu’à ce jour',
    notNoted: (because) => ` ; les actes consignés ne sont pas notés comme complets : ${because}`,
    nobody: 'Noms absents du registre',
    nobodyHead: ['fichier', 'ligne', 'nom'],
    question: 'Non compris',
    questionHead: ['fichier', 'ligne', 'colonne', 'valeur', 'raison'],
    left: (n) => `${count(n, 'ligne')} ${agreeing(n, 'laissée')} de côté`,
    refused: 'Actes refusés',
    refusedHead: ['fichier', 'acte', 'raison'],
    failed: (file, reason) => `${file} refusé : ${reason}`,
    otherwise: 'Donné autrement que consigné ; non modifié. Pour corriger :',
    otherwiseHead: ['acte', 'consigné', 'dans le fichier'],
    gone: 'Consigné d’après cette source et absent désormais du fichier ; non modifié. Pour rayer :',
    goneHead: ['acte', 'type', 'date'],
    otherName: 'L’un d’eux peut figurer sous un nom qui n’a pas été reconnu.',
    noOption: (id) => `(${id} : aucune option ne donne tout de cet acte ; --json donne la correction entière)`,
    none: '(rien)',
    saysOtherwise: (file, said) => `${file} dit autrement : ${said}`,
    noLongerIn: (file) => `n’est plus dans ${file}`,
  },

  keep: {
    toDerive: (n) => `${count(n, 'traité')} à dériver`,
    rebuilt: (events, treaties, ms) =>
      `Refait à partir de ${count(events, 'événement')}, ${count(treaties, 'traité')} ${agreeing(treaties, 'dérivé')}, en ${ms} ms`,
    copied: (position, file) => `Journal copié, jusqu’à la position ${position}, dans ${file}`,
    wrote: (events, file) => `${count(events, 'événement')} ${agreeing(events, 'écrit')} dans ${file}`,
    eventsChecked: 'événements contrôlés',
    bytesCopied: 'copié',
    restored: (file, end) => `Rétabli à partir de ${file} : ${end}.`,
    keptAs: (end, file) => `Le journal qui était là${end === null ? '' : `, ${end},`} est conservé sous ${file}.`,
    broughtBack: (events, file, log) =>
      `${count(events, 'événement')} ${agreeing(events, 'rétabli')} à partir de ${file} : journal ${log}`,
    upTo: (position, recorded) =>
      `jusqu’à la position ${position}${recorded === null ? '' : `, consignée le ${date(recorded)}`}`,
    intact: (path) => `${path} : intact`,
    intactBut: (why) => `Journal : intact en lui-même, mais ${why}`,
    rewritten: (position) =>
      `à la position ${position}, ce n’est pas le journal dont la chaîne a été notée : celui-là a été réécrit ou tronqué`,
    log: (what) => `Journal : ${what}`,
    damaged: (path, integrity) => `Journal : ${path} est endommagé : ${integrity}`,
    altered: (path, how) => `Journal : ${path} n’est plus tel qu’il a été consigné : ${how}`,
    advice:
      'Rétablissez-le à partir d’une sauvegarde (accede restore FICHIER). Les modèles de lecture n’ont pas été comparés.',
    end: (position, recorded, rest) =>
      `Position ${position}${recorded === null ? '' : `, consignée le ${date(recorded)}`} ; ${rest}`,
    unbound: 'd’une version antérieure : rien ne lie ses événements',
    identity: (log, chain) => `journal ${log} ; chaîne ${chain}`,
    compared: (rows, differences) =>
      `Journal : intact. Modèles de lecture : ${count(rows, 'ligne')} ${agreeing(rows, 'comparée')}, ${count(differences, 'différence')}`,
    differs: (table, stored, fresh) => `${table} : stocké ${stored} ; d’après le journal ${fresh}`,
    mend: 'Pour réparer : accede rebuild',
    underivable: (treaty, why) => `${treaty} ne peut être dérivé : ${why}`,
  },
};
