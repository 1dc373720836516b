import { count, inLanguage } from './language.ts';

/** The words of the page of one participant. */
export const words = inLanguage({
  en: {
    over: 'Participant',
    theParticipant: 'the participant',
    treaties: 'treaties',
    memberOf: (groups: string) => `member of ${groups}`,
    registered: 'Registered here',
    soFar: (name: string, all: number, shown: number) =>
      `${name} appears in ${count(all, 'treaty', 'treaties')}; the first ${shown} are shown so far, with what concerns them.`,
    status: {
      title: 'Status in each treaty',
      asAt: (date: string) => `As at ${date}`,
      none: (name: string) => `No act of ${name} is on record. There may have been some:`,
      seeRecord: 'see how complete the record of each treaty is',
      caption: (name: string, n: number) => `Status of ${name} in ${count(n, 'treaty', 'treaties')}`,
    },
    columns: {
      treaty: 'Treaty',
      status: 'Status',
      signed: 'Signed',
      consent: 'Consent',
      force: 'In force from',
      ended: 'Ended',
      provision: 'Provision',
      state: 'State',
      due: 'Due',
      made: 'Made',
    },
    cannotBeSaid: 'Cannot be said',
    /** What the date of a cell is, in the heading of its reasons. */
    signed: (treaty: string, date: string) => `${treaty}: signed ${date}`,
    consent: (treaty: string, date: string) => `${treaty}: consent ${date}`,
    force: (treaty: string, date: string) => `${treaty}: in force from ${date}`,
    ended: (treaty: string) => `${treaty}: ended`,
    in: (treaty: string, status: string) => `${treaty}: ${status}`,
    application: {
      title: 'Application of treaties',
      provisionally: 'Applied provisionally:',
      parts: 'Parts accepted:',
    },
    owed: {
      title: 'Obligations to depositaries',
      caption: (name: string, n: number) => `${count(n, 'obligation')} of ${name}`,
      of: (name: string, treaty: string, provision: string, state: string) =>
        `${name}, ${treaty}, ${provision}: ${state}`,
      unsaid: (n: number) =>
        `Obligations under ${count(n, 'treaty', 'treaties')} whose clauses are not on record cannot be told.`,
    },
    statements: {
      title: 'Statements to depositaries',
      none: (name: string) => `No statement of ${name} is on record.`,
      caption: (name: string, n: number) => `${count(n, 'statement')} of ${name}`,
    },
    acts: {
      title: 'Acts',
      inRegister: 'See in the register',
      none: 'No act is on record.',
      record: 'Record one',
      caption: (name: string, n: number) => `${count(n, 'act')} of ${name}`,
    },
  },
  fr: {
    over: 'Participant',
    theParticipant: 'le participant',
    treaties: 'traités',
    memberOf: (groups) => `membre de : ${groups}`,
    registered: 'Inscrit ici',
    soFar: (name, all, shown) =>
      `${name} figure dans ${count(all, 'traité')} ; sont affichés les ${shown} premiers et ce qui s’y rapporte.`,
    status: {
      title: 'Situation dans chaque traité',
      asAt: (date) => `État au ${date}`,
      none: () => 'Aucun acte de ce participant n’est consigné. Il peut toutefois y en avoir eu :',
      seeRecord: 'voir dans quelle mesure le dossier de chaque traité est complet',
      caption: (name, n) => `${name} : situation dans ${count(n, 'traité')}`,
    },
    columns: {
      treaty: 'Traité',
      status: 'Situation',
      signed: 'Signature',
      consent: 'Consentement',
      force: 'En vigueur à partir du',
      ended: 'Fin',
      provision: 'Disposition',
      state: 'État',
      due: 'Échéance',
      made: 'Exécution',
    },
    cannotBeSaid: 'Indéterminé',
    signed: (treaty, date) => `${treaty} : signature le ${date}`,
    consent: (treaty, date) => `${treaty} : consentement le ${date}`,
    force: (treaty, date) => `${treaty} : en vigueur à partir du ${date}`,
    ended: (treaty) => `${treaty} : fin`,
    in: (treaty, status) => `${treaty} : ${status}`,
    application: {
      title: 'Application des traités',
      provisionally: 'Application provisoire :',
      parts: 'Parties du traité acceptées :',
    },
    owed: {
      title: 'Obligations envers les dépositaires',
      caption: (name, n) => `${name} : ${count(n, 'obligation')}`,
      of: (name, treaty, provision, state) => `${name}, ${treaty}, ${provision} : ${state}`,
      unsaid: (n) =>
        `Les obligations au titre de ${count(n, 'traité')} dont les clauses ne sont pas au dossier ne peuvent être établies.`,
    },
    statements: {
      title: 'Déclarations aux dépositaires',
      none: () => 'Aucune déclaration de ce participant n’est consignée.',
      caption: (name, n) => `${name} : ${count(n, 'déclaration')}`,
    },
    acts: {
      title: 'Actes',
      inRegister: 'Voir dans le registre',
      none: 'Aucun acte n’est consigné.',
      record: 'Enregistrer un acte',
      caption: (name, n) => `${name} : ${count(n, 'acte')}`,
    },
  },
});
