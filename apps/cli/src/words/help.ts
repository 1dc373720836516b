import { language } from './language.ts';

// The help, in English as the code has it and in French. The compiler asks for the French of each.

const FRENCH = {
  'Who is bound by a treaty, since when, and why': 'Qui est lié par un traité, depuis quand et pourquoi',
  'language: en or fr (default: that of ACCEDE_LANG, else en); before or after the command':
    'langue : en ou fr (par défaut celle de ACCEDE_LANG, sinon en) ; avant ou après la commande',
  '(accede --help lists the commands)': '(accede --help énumère les commandes)',
  "Data lives in the folder that ACCEDE_DATA names, else in ./data; in the project's own folder, in its data.\naccede init begins one elsewhere.\nExit codes: {} done, {} failed, {} wrong use, {} input refused, {} findings (--strict) or differences.":
    'Les données se trouvent dans le dossier que désigne ACCEDE_DATA, sinon dans ./data ; dans le dossier du projet, dans son data.\naccede init en crée un ailleurs.\nCodes de sortie : {} accompli, {} échec, {} usage erroné, {} entrée refusée, {} constats (--strict) ou différences.',
  'output the version number': 'affiche le numéro de version',
  'display help for command': 'affiche l’aide de la commande',
  'help for a command': 'aide d’une commande',

  // What the commands do.
  'list the treaties on record, or find some by words of their titles, codes or abbreviations':
    'énumère les traités consignés, ou en cherche par les mots de leur titre, leur code ou leur abréviation',
  'as cybercrime, Budapest or CEDAW, in English or French':
    'comme cybercriminalité, Budapest ou CEDAW, en français ou en anglais',
  'status of a treaty: in force or what is missing, for whom, and why':
    'état d’un traité : en vigueur ou ce qui manque, à l’égard de qui et pourquoi',
  'code of the treaty, as ETS185, or a name that it alone has, as Budapest':
    'code du traité, comme ETS185, ou un nom qu’il est seul à porter, comme Budapest',
  'status of a treaty as it would be with further acts, or under another threshold':
    'état d’un traité tel qu’il serait avec d’autres actes, ou à un autre seuil',
  'code of the treaty': 'code du traité',
  'how far participants have come at home on the way to ratification, stage by stage':
    'où en sont les procédures internes de ratification, étape par étape',
  'code of the treaty, as UNCC': 'code du traité, comme UNCC',
  'status from a definition and a file of acts: no store, no server, the pure derivation':
    'état tiré d’un document de clauses finales et d’un fichier d’actes : sans journal ni serveur',
  'two documents clause by clause: added, removed, changed, renumbered':
    'deux textes, clause par clause : ajoutées, supprimées, modifiées, renumérotées',
  'code of a treaty or draft, as UNCC-DRAFT': 'code d’un traité ou d’un projet, comme UNCC-DRAFT',
  'code of another, as UNCC': 'code d’un autre, comme UNCC',
  'negotiating directives against a treaty: met, not met, silent; without a name, lists them':
    'directives de négociation face à un traité : satisfaites, non satisfaites, sans mention ; sans nom, les énumère',
  'name of the directives, as EU-2022-05-13': 'nom des directives, comme EU-2022-05-13',
  'code of the treaty or draft (default: the treaty that they concern)':
    'code du traité ou du projet (par défaut le traité qu’elles concernent)',
  'where the members of a group stand on its position, item by item, and why; without a name, lists them':
    'où en sont les membres d’un groupe au regard de sa position, point par point, et pourquoi ; sans nom, énumère les positions',
  'name of the position, as EU-CETS224': 'nom de la position, comme EU-CETS224',
  'record one act': 'consigne un acte',
  'say what an act on record really was': 'dit ce qu’un acte consigné était en réalité',
  'id of the act': 'identifiant de l’acte',
  'strike an act that was recorded in error': 'raye un acte consigné par erreur',
  'add a treaty by its final-clauses document': 'ajoute un traité par le document de ses clauses finales',
  'the document': 'le document',
  'acts on record of a treaty, latest first, with their ids':
    'actes consignés d’un traité, du plus récent au plus ancien, avec leurs identifiants',
  'who can take part in treaties: codes, names, kinds; those of the catalogue and those added':
    'qui peut participer à des traités : codes, noms, catégories ; ceux du catalogue et ceux ajoutés',
  'a code, or words of a name in English or French, as Turkey':
    'un code, ou des mots d’un nom en français ou en anglais, comme Turquie',
  'a treaty between two participants: in force or not, and what each may rely on towards the other':
    'un traité entre deux participants : en vigueur ou non, et ce que chacun peut invoquer envers l’autre',
  'code of the treaty, as CETS224': 'code du traité, comme CETS224',
  'two codes or names; with --matrix any number, or none for all Parties':
    'deux codes ou noms ; avec --matrix autant qu’on veut, ou aucun pour toutes les Parties',
  'acts from files; importing again changes nothing':
    'actes tirés de fichiers ; les importer de nouveau ne change rien',
  'the files': 'les fichiers',
  'begin a data folder here, with the bundled treaties and facts':
    'crée ici un dossier de données, avec les traités et les faits fournis',
  'make the read models afresh from the log': 'refait les modèles de lecture à partir du journal',
  'check the log, event by event, and compare the read models with a fresh derivation; exit {} on a difference':
    'contrôle le journal, événement par événement, et compare les modèles de lecture à une nouvelle dérivation ; code de sortie {} s’il y a une différence',
  'all events as JSON lines, or a copy of the log that can be opened':
    'tous les événements en lignes JSON, ou une copie du journal qui puisse être ouverte',
  'put a copy of the log in the place of the one in the folder, which is kept beside it':
    'met une copie du journal à la place de celui du dossier, qui est conservé à côté',
  'the copy, as accede export --sqlite makes it': 'la copie, telle que la fait accede export --sqlite',
  'bring a log back from JSON lines into a folder that has none':
    'rétablit un journal à partir de lignes JSON, dans un dossier qui n’en a pas',
  'the lines, as accede export --output writes them': 'les lignes, telles que les écrit accede export --output',

  'the text of a treaty: what is kept of it, its articles, or the file to read it from':
    'le texte d’un traité : ce qui en est conservé, ses articles, ou le fichier d’où le lire',
  'a page, plain text or Markdown with the text; without it, what is kept':
    'une page, un texte simple ou du Markdown avec le texte ; sans lui, ce qui est conservé',
  'language of the text: en or fr (default: that of the terminal)':
    'langue du texte : en ou fr (par défaut celle du terminal)',
  'where the file comes from': 'd’où vient le fichier',
  'the words of an article, as 65(1)': 'les termes d’un article, comme 65(1)',

  // Options of several commands.
  'for scripts': 'pour les scripts',
  'the published shape, for scripts': 'la forme publiée, pour les scripts',
  'legal date of the status': 'date juridique de l’état',
  'legal date of the status (default today)': 'date juridique de l’état (par défaut aujourd’hui)',
  'as things stood on this legal date (default today)': 'à cette date juridique (par défaut aujourd’hui)',
  'as it was known then': 'tel qu’il était connu alors',
  'as it was known then (default now)': 'tel qu’il était connu alors (par défaut maintenant)',
  'legal date (default: the last of today and the acts supposed)':
    'date juridique (par défaut la plus tardive d’aujourd’hui et des actes supposés)',
  'exit {} where there is a finding against a clause': 'code de sortie {} s’il y a un constat contraire à une clause',
  'code or name': 'code ou nom',
  'document that states it': 'document qui l’atteste',
  'address of the source': 'adresse de la source',

  // what-if, relation, position
  'hypothetical act, as FRA:ratification:2027-01-15; may be repeated':
    'acte hypothétique, comme FRA:ratification:2027-01-15 ; peut être répété',
  'as if so many instruments brought it into force; may be repeated: then side by side':
    'comme si tant d’instruments le faisaient entrer en vigueur ; peut être répété : côte à côte',
  'legal date of the status (default: the last of today and the acts)':
    'date juridique de l’état (par défaut la plus tardive d’aujourd’hui et des actes)',
  'for scripts: { before, after, newFindings }': 'pour les scripts : { before, after, newFindings }',
  'exit {} where the acts cause a finding against a clause':
    'code de sortie {} si les actes entraînent un constat contraire à une clause',
  'the provision asked, as 7 or 8(1)(b) (default: the treaty as a whole)':
    'la disposition en question, comme 7 ou 8(1)(b) (par défaut le traité dans son ensemble)',
  'act supposed, as FRA:ratification:2027-01-15; may be repeated':
    'acte supposé, comme FRA:ratification:2027-01-15 ; peut être répété',
  'each towards every other, as a table': 'chacun envers chacun, en tableau',
  'version of the position (default: the one that held on the date)':
    'version de la position (par défaut celle qui valait à la date)',
  'act supposed, as HUN:reservation:2026-12-01:7(9)(a); may be repeated':
    'acte supposé, comme HUN:reservation:2026-12-01:7(9)(a) ; peut être répété',
  'suppose the record of statements to be complete to this day':
    'suppose les déclarations consignées au complet jusqu’à ce jour',
  'one member, each item with its because': 'un membre, chaque point avec ses motifs',
  'member, item, answer, because': 'membre, point, réponse, motifs',
  'unchanged clauses too': 'les clauses inchangées aussi',

  // derive
  'final clauses of the treaty': 'clauses finales du traité',
  'columns participant,act,date and optional provision,effective,source,note':
    'colonnes participant,act,date, et au besoin provision,effective,source,note',
  'definition and acts of a treaty that the clauses name; may be repeated; bundled ones are known':
    'clauses finales et actes d’un traité que les clauses désignent ; peut être répété ; ceux fournis sont connus',
  'participants besides those of the catalogue and of the definition: a list of { code, name, kind, … }':
    'participants autres que ceux du catalogue et du document : une liste de { code, name, kind, … }',

  // record, correct, retract
  'code or name, as FRA or France': 'code ou nom, comme FRA ou France',
  'what was done, as ratification; the kinds are listed below':
    'ce qui a été fait, comme ratification ; les types sont énumérés ci-dessous',
  'legal date: of signature, deposit, receipt': 'date juridique : de la signature, du dépôt, de la réception',
  'provision that a statement is about, as 7(9)(a)': 'disposition que vise une déclaration, comme 7(9)(a)',
  'date of effect that the act names': 'date d’effet que l’acte indique',
  'where the day is not known: the last on which it can have been; --date is the first':
    'si le jour n’est pas connu : le dernier possible ; --date est le premier',
  'day on which the depositary notified the others of it': 'jour où le dépositaire l’a notifié aux autres',
  'of a succession: whom it succeeds': 'd’une succession : à qui il succède',
  'of a statement: towards whom alone it is made; may be repeated':
    'd’une déclaration : envers qui seul elle est faite ; peut être répété',
  'id of the act that this one withdraws, modifies or objects to':
    'identifiant de l’acte que celui-ci retire, modifie ou vise par une objection',
  'of a withdrawal: of part of the statement only': 'd’un retrait : d’une partie de la déclaration seulement',
  'territory that the act is about; may be repeated': 'territoire que l’acte concerne ; peut être répété',
  'of a territorial application: applies or excludes':
    'd’une application territoriale : applies (étend) ou excludes (exclut)',
  'of a domestic step: {}': 'd’une étape interne : {}',
  'of an authority: name, address and how it is reached': 'd’une autorité : nom, adresse et moyens de la joindre',
  'of an objection: it opposes entry into force between the two':
    'd’une objection : elle s’oppose à l’entrée en vigueur entre les deux',
  'of an instrument: the weight that it declares': 'd’un instrument : le poids qu’il déclare',
  'of an instrument: a provision accepted, where there is a choice; may be repeated':
    'd’un instrument : une disposition acceptée, lorsqu’il y a un choix ; peut être répété',
  'of the source: PUBLIC, or LIMITE, which over HTTP is shown with the token only':
    'de la source : PUBLIC, ou LIMITE, que HTTP ne montre qu’avec le jeton',
  'with which of several depositaries it was done': 'auprès duquel de plusieurs dépositaires il a été fait',
  'the statement, or a summary of it': 'le texte de la déclaration, ou son résumé',
  'Kinds of act:': 'Types d’acte :',
  'id of the act; derived from its content if absent. The same id is recorded once':
    'identifiant de l’acte ; tiré de son contenu s’il n’est pas donné. Le même n’est consigné qu’une fois',
  'exit {} where the act causes a finding against a clause (it is recorded all the same)':
    'code de sortie {} si l’acte entraîne un constat contraire à une clause (il est consigné quand même)',
  'why, with the source: shown with the act for good': 'pourquoi, avec la source : affiché avec l’acte pour toujours',

  // participants
  'put a participant on the register that the catalogue does not have':
    'inscrit au registre un participant que le catalogue n’a pas',
  'three to eight capital letters and digits, as EXORG': 'trois à huit lettres majuscules et chiffres, comme EXORG',
  'name in English': 'nom en anglais',
  'name in French': 'nom en français',
  'sentences name it with "the"': 'en anglais, les phrases le nomment avec « the »',
  "le, la, l' or les, with which French sentences name it": 'le, la, l’ ou les, avec lequel les phrases le nomment',
  'another name, as tables write it; may be repeated':
    'un autre nom, tel que les tableaux l’écrivent ; peut être répété',
  'first day on which it existed': 'premier jour de son existence',
  'last day on which it existed': 'dernier jour de son existence',
  'whom it came after, as SDN:2011-07-09:successor (or continuator); may be repeated':
    'à qui il fait suite, comme SDN:2011-07-09:successor (ou continuator) ; peut être répété',
  'of an organization: a member and its time, as FRA:1990-01-01 or FRA:1990-01-01:2001-02-03; may be repeated':
    'd’une organisation : un membre et sa période, comme FRA:1990-01-01 ou FRA:1990-01-01:2001-02-03 ; peut être répété',
  'of an REIO: the group of its member States (default: one of its own code)':
    'd’une OIER : le groupe de ses États membres (par défaut un groupe de son propre code)',
  'as in the geoscheme M49: Africa, Americas, Asia, Europe, Oceania':
    'selon la nomenclature M49 : Africa, Americas, Asia, Europe, Oceania',
  'say what a participant that was added really is; what is not given stays, an empty text takes away':
    'dit ce qu’est en réalité un participant ajouté ; ce qui n’est pas donné reste, un texte vide retire',

  // import
  'the treaty that the acts belong to (a UN table is named by its file)':
    'le traité auquel appartiennent les actes (le nom du fichier désigne celui d’un tableau de l’ONU)',
  'index of titles for UN tables (default: an index.csv beside them)':
    'index des titres pour les tableaux de l’ONU (par défaut un index.csv à côté)',
  'where the files come from, cited as the source of their acts':
    'd’où viennent les fichiers, cité comme source de leurs actes',
  'the day of the files, where they name none: by then those shown as having left have left':
    'le jour des fichiers, s’ils n’en indiquent pas : ceux qu’ils donnent pour partis l’étaient alors',
  'of acts: the column of the file for a field, as participant=country_name; may be repeated':
    'pour acts : la colonne du fichier pour un champ, comme participant=country_name ; peut être répété',
  'of acts: take the rows that are good, and say what was left out':
    'pour acts : prend les lignes valables et dit ce qui est laissé de côté',
  'read and check everything, record nothing': 'lit et contrôle tout, ne consigne rien',
  'exit {} where something could not be understood, or differs from the record':
    'code de sortie {} si quelque chose n’a pas été compris ou diffère de ce qui est consigné',

  // rebuild, verify, export, restore
  'on purpose from the log that is in the folder, though it is not the one they were made from':
    'sciemment à partir du journal qui est dans le dossier, bien que ce ne soit pas celui dont ils sont issus',
  'check this file alone, as a backup, wherever it is':
    'ne contrôle que ce fichier, une sauvegarde par exemple, où qu’il soit',
  'is the log one that ended so at an earlier check?': 'le journal finissait-il ainsi lors d’un contrôle antérieur ?',
  'JSON lines to this file (default: standard output)': 'lignes JSON dans ce fichier (par défaut la sortie standard)',
  'a checked copy of the log as it stands at one moment, also while a server is running':
    'une copie contrôlée du journal à un instant donné, même pendant qu’un serveur fonctionne',
  'though it is a copy of another log than the one in the folder':
    'bien que ce soit la copie d’un autre journal que celui du dossier',
} as const;

/** A text of the help in the language of the terminal, with each `{}` in it filled in turn. */
export function help(english: keyof typeof FRENCH, ...filled: readonly (string | number)[]): string {
  const left = [...filled];
  return (language() === 'fr' ? FRENCH[english] : english).replaceAll('{}', () => String(left.shift()));
}

/** Headings of the help that commander writes. */
const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Usage :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Global Options:': 'Options générales :',
  'Commands:': 'Commandes :',
};

export const heading = (english: string): string => (language() === 'fr' ? (HEADINGS[english] ?? english) : english);

/** What commander says of wrong use, by the pattern of its words. */
const FAULTS: readonly [RegExp, string][] = [
  [/^error: unknown option '(.*)'/m, 'erreur : l’option « $1 » n’existe pas'],
  [/^error: unknown command '(.*)'/m, 'erreur : la commande « $1 » n’existe pas'],
  [/^error: missing required argument '(.*)'/m, 'erreur : l’argument « $1 » manque'],
  [/^error: required option '(.*)' not specified/m, 'erreur : l’option « $1 » est obligatoire et manque'],
  [/^error: option '(.*)' argument missing/m, 'erreur : la valeur de l’option « $1 » manque'],
  [
    /^error: too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+).*/m,
    'erreur : trop d’arguments pour « $1 » : $3 au lieu de $2',
  ],
  [
    /^error: too many arguments\. Expected (\d+) arguments? but got (\d+).*/m,
    'erreur : trop d’arguments : $2 au lieu de $1',
  ],
  [/\(Did you mean one of (.*)\?\)/m, '(vouliez-vous dire l’un de : $1 ?)'],
  [/\(Did you mean (.*)\?\)/m, '(vouliez-vous dire $1 ?)'],
];

export const fault = (english: string): string =>
  language() === 'fr' ? FAULTS.reduce((text, [pattern, french]) => text.replace(pattern, french), english) : english;
