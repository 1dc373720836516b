import {
  type Act,
  type ActKind,
  type DomesticStage,
  type ParticipantKind,
  type ParticipantStatus,
  type PositionItem,
  type RecordPart,
  type Relation,
  type RelationAnswer,
  spell,
} from '@accede/treaty-law';
import type { Unanswered } from '@accede/wording';

// What the terminal says of itself, in English. What the law gives is put into words by the library of wording.

/** A number with its noun: `1 Party`, `2 Parties`. */
const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

const or = (names: readonly string[]): string => names.join(' or ');
const acts = (n: number): string => count(n, 'act');

const CHANGES = { changed: 'changed', added: 'added', removed: 'removed', moved: 'renumbered', unchanged: 'unchanged' };
const ANSWERS = { met: 'met', 'not-met': 'not met', silent: 'silent', 'not-checked': 'not checked' };

export const en = {
  date: spell,
  /** A list of all its parts. */
  and: (names: readonly string[]): string =>
    names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join(''),
  /** What is said, and what of. */
  colon: (of: string, said: string): string => `${of}: ${said}`,
  semicolons: (parts: readonly string[]): string => parts.join('; '),
  /** Of acts and means of consent. */
  kind: (kind: ActKind): string => kind,
  unverified: ' (unverified)',
  asAt: (asAt: string, knownAt?: string | null): string =>
    `as at ${spell(asAt)}${knownAt ? `, as known at ${knownAt}` : ''}`,
  supposing: (n: number): string => (n > 0 ? `, supposing ${acts(n)}` : ''),
  findings: 'Findings',
  /** What a library refuses. */
  library: ({ message }: Unanswered): string => message,

  refusal: {
    notOfForm: (option: string, text: string, form: string): string =>
      `${option}: "${text}" is not of the form ${form}`,
    notOneOf: (option: string, text: string, those: readonly string[]): string =>
      `${option}: "${text}" is not one of ${those.join(', ')}`,
    notANumber: (option: string, text: string): string => `${option}: "${text}" is not a number of the form 12.5`,
    notAThreshold: (text: string): string => `--threshold: "${text}" is not a whole number from 1 to 9999`,
    oneOfTwo: (options: string): string => `${options}: one of the two`,
    didYouMean: (names: readonly string[]): string => (names.length === 0 ? '' : `; did you mean ${or(names)}?`),
    ambiguousDate: (option: string, text: string, day: string, month: string): string =>
      `${option}: "${text}" is ${spell(day)} or ${spell(month)}; write it so, or as ${day} or ${month}`,
    noDate: (option: string, text: string): string =>
      `${option}: "${text}" is not a calendar date of the form 2004-07-01 or 1 Jul 2004`,
    noInstant: (option: string, text: string): string =>
      `${option}: "${text}" is not an instant of the form 2026-03-02T09:00:00Z, nor a date as 2026-03-02 or 2 Mar 2026`,
    noKind: (text: string, meant: string | undefined): string =>
      `"${text}" is not a kind of act${meant === undefined ? '' : `; did you mean ${meant}?`} (accede record --help lists them)`,
    unknownParticipant: (text: string, near: readonly string[]): string =>
      `participant: "${text}" is neither a code nor a name on the register (${near.length === 0 ? '' : `did you mean ${or(near)}? `}accede participants lists them; accede participants add adds one)`,
    noParticipant: (text: string): string => `no participant has "${text}" in its code or names`,
    noTreaty: (text: string): string => `no treaty on record has "${text}" in its code or titles`,
    unknownPosition: (position: string): string => `position: there is no position "${position}"`,
    treatiesListed: ' (accede treaties lists those on record)',
    takenAs: (text: string, treaty: string): string => `"${text}" is taken as ${treaty}`,
    severalTreaties: (text: string): string => `treaty: "${text}" may be one of these; say which:`,
    moreTreaties: (n: number, text: string): string => `  and ${n} more: accede treaties ${text}`,
    noNewTreaty: (treaty: string, meant: string): string =>
      `treaty: "${treaty}" is not on record${meant}; a new one is added with accede register`,
    nothingSupposed: 'what-if: give an --act or a --threshold to suppose',
    twoParticipants: (given: number): string => `relation: two participants are needed, ${given} given (or --matrix)`,
    emptyProvision: '--provision: is empty; leave it out to ask of the treaty as a whole',
    notAMember: (code: string, group: string, on: string): string =>
      `--member: ${code} was no member of the group (${group}) on ${spell(on)}`,
    missing: (command: string, options: readonly string[]): string =>
      `${command}: ${en.and(options)} ${options.length > 1 ? 'are' : 'is'} missing (accede ${command} --help lists the options and the kinds of act)`,
    unknownAct: (rule: string): string => `act: ${rule} (accede acts lists those that are, with their ids)`,
    notAdded: (code: string): string => `CODE: nobody was added as "${code}"; those of the catalogue cannot be revised`,
    severalFiles: '--treaty: several files cannot all belong to one treaty; import them one by one',
    actsAlone: (option: string): string => `--${option}: is for --format acts alone`,
    notADocument: (path: string): string => `${path} is not a final-clauses document:`,
    notParticipants: (path: string): string => `${path} is not a list of participants:`,
    document: '(document)',
    twiceInList: (code: string): string => `"${code}" stands in the list twice`,
    circle: (path: string): string => `documents name each other in a circle: ${path}`,
    rowOfNobody: (row: number, name: string): string =>
      `row ${row}, participant: "${name}" is neither a code nor a name on the register`,
    noArticle: (article: string): string => `--article: "${article}" cites no article; as 65(1) or 24(1)-(2)`,
    articleAbsent: (article: string): string => `--article: the text has no ${article}`,
    row: (row: number, column: string, reason: string, value: string): string =>
      `row ${row}, ${column}: ${reason} ("${value}")`,
    notAFile: (path: string): string => `${path}: it is a pipe or a device; only regular files are read`,
    tooLarge: (path: string, size: number, most: number): string =>
      `${path}: ${size} MiB; at most ${most} MiB are read`,
    noSuchFile: 'there is no such file',
    isAFolder: 'it is a folder',
    notPermitted: 'no permission to read it',
    notRead: (path: string, why: string): string => `${path}: ${why}`,
    notUtf8: (path: string): string => `${path}: not UTF-8 text`,
    notJson: (file: string, why: string): string => `${file}: not JSON (${why})`,
    noIndex: (path: string): string =>
      `${path} is no index of titles and is passed over: treaties are titled by their codes`,
    noDataFolder: (log: string): string =>
      `there is no data of Accede here (no ${log}). Go to the folder in which your data folder lies, or name the data folder in ACCEDE_DATA; accede init begins a new one here`,
    oneFile: '--output and --sqlite: an export makes one file; give one of the two',
    notNoted: (text: string): string =>
      `--noted: "${text}" is not a position and a chain as verify prints them, 482:1929f47d…`,
    damaged: (path: string, integrity: string): string => `${path} is damaged (${integrity})`,
    altered: (path: string, how: string): string => `${path} is not as it was recorded (${how})`,
    leftAsTheyWere: ': the read models were left as they are. Restore a backup: accede restore FILE',
    notExported: (why: string): string => `${why} (accede verify): it was not exported`,
    endsEarly: (position: number, recorded: number): string =>
      `the log ends at position ${position}, but was recorded up to ${recorded}`,
    notAnExport: (path: string): string =>
      `${path}: line 1 does not tell of a log; accede export --output writes such files`,
    newerExport: (path: string, version: unknown): string =>
      `${path}: was written by a newer version of Accede (version ${version}, not 1)`,
    notAnEvent: (path: string, line: number): string => `${path}: line ${line} is no event of a log`,
    lineNotJson: (path: string, line: number): string => `${path}: line ${line} is not JSON`,
    sameFile: (file: string): string => `${file}: is the log in the folder itself`,
    anotherLog: (file: string, its: string, folder: string, own: string): string =>
      `${file}: is a copy of another log (${its}) than the one in ${folder} (${own}); give --another-log if the folder is to hold that one from now on`,
    logExists: (folder: string): string => `${folder} has a log already: give another folder by ACCEDE_DATA`,
    fileExists: (file: string): string => `${file}: exists already; nothing was written`,
    noFolder: (file: string, folder: string): string => `${file}: there is no folder ${folder}`,
  },

  data: {
    readOnly: (folder: string): string =>
      `${folder} can only be read: nothing can be recorded, and the read models are made in memory each time`,
    firstUse: (folder: string): string => `First use of ${folder}: recording the bundled treaties and facts`,
    upgrading: (path: string): string => `Upgrading ${path}`,
    upgraded: (n: number): string => `: ${count(n, 'event')}`,
    newerCatalogue: (folder: string, added: number): string =>
      `The bundled catalogue is newer than ${folder}: ${count(added, 'event')} recorded from it`,
    holds: (folder: string, events: number): string => `${folder} holds ${events} events`,
  },

  status: {
    standing: {
      none: 'none',
      signatory: 'signatory',
      contracting: 'contracting',
      party: 'Party',
      'former-party': 'former Party',
    } satisfies Record<Status, string> as Record<Status, string>,
    hasConsented: 'has consented',
    leftUnknown: (name: string): string => `${name} (left on a day not on record)`,
    role: { towards: 'towards', decisive: 'decisive', after: 'after', 'not-counted': 'not-counted' },
    todaysRecord: (today: string): string => `By today's record: what is done after ${spell(today)} is not known`,
    notAdopted: (on: string): string => `Not yet adopted (adopted on ${spell(on)})`,
    inForce: (since: string, provisional: boolean, stated: boolean): string =>
      `${provisional ? 'Provisionally in' : 'In'} force since ${since}${stated ? ', as the depositary states' : ''}`,
    enters: (on: string, provisional: boolean): string =>
      `Enters into force${provisional ? ' provisionally' : ''} on ${on}`,
    cannotBeSaid: 'Whether it is in force cannot be said',
    notInForce: (missing: string): string => `Not in force. Missing: ${missing}`,
    reading: (title: string, date: string, authoritative: boolean): string =>
      `Reading${authoritative ? ' (authoritative)' : ''}: ${title}: ${date}`,
    unknown: 'What cannot be said',
    sheet: 'Counting sheet',
    sheetHead: ['', 'participant', 'means', 'date', ''],
    participants: 'Participants',
    participantsHead: ['', 'participant', 'status', 'signed', 'consent', '', 'in force from'],
    milestones: 'Milestones',
    open: (missing: string): string => `open: ${missing}`,
    ahead: 'Ahead',
    deposited: (
      all: number,
      counting: number,
      never: readonly Act['kind'][],
      clause: string | null | undefined,
    ): string => {
      const under = clause == null ? '' : ` under ${clause}`;
      const which =
        counting === all
          ? `${all === 1 ? 'which counts' : 'all of which count'}${under}`
          : `of which ${counting} ${counting === 1 ? 'counts' : 'count'}${under}`;
      const why = never.length === 0 ? '' : ` (${never.map((means) => `${means}s`).join(', ')} do not)`;
      return `${count(all, 'instrument')} deposited, ${which}${why}`;
    },
    counted: (counted: number | null, needed: number): string => `${counted} of ${needed} counted`,
    met: (needed: number, on: string, instruments: number, inForce: boolean): string =>
      `condition (${needed}) met on ${spell(on)}; ${count(instruments, 'instrument')} ${inForce ? 'now' : 'then'} in force`,
    states: (n: number): string => count(n, 'State'),
    organizations: (n: number, names: string): string => `${count(n, 'organization')}: ${names}`,
    entities: (n: number, names: string): string => `${count(n, 'entity', 'entities')}: ${names}`,
    consents: (n: number, apart: string): string =>
      `${count(n, 'consent')} standing${apart}; how many are Parties cannot be said`,
    parties: (n: number, apart: string): string => `${count(n, 'Party', 'Parties')}${apart}`,
    contracting: (n: number, apart: string): string => `${n} contracting${apart}`,
    signatures: (n: number, apart: string, open: number, known: boolean): string =>
      `${count(n, 'signature')}${apart}, of which ${open} ${known ? 'not yet bound' : 'not followed by consent'}`,
    formerParties: (n: number): string => count(n, 'former Party', 'former Parties'),
  },

  treaties: {
    head: ['treaty', 'title', 'in force', 'counted', 'Parties'],
    notAdopted: 'not yet adopted',
    no: 'no',
    counted: (counted: number | null, needed: number): string => `${counted} of ${needed}`,
  },

  record: {
    part: {
      signature: 'signatures',
      consent: 'consents',
      statement: 'statements',
      denunciation: 'denunciations',
    } satisfies Record<RecordPart, string> as Record<RecordPart, string>,
    completeAsOf: (part: string, date: string): string => `${part} as of ${spell(date)}`,
    complete: (known: readonly string[], open: readonly string[], gaps: boolean): string =>
      `Record believed complete${gaps ? ' but for the known gaps' : ''}: ${known.join(', ')}${open.length > 0 ? `; not known to be complete: ${open.join(', ')}` : ''}`,
    notComplete: 'The record is not known to be complete: what is not on record is not the same as what did not happen',
    gaps: (gaps: readonly string[]): string => `Known gaps: ${gaps.join('; ')}`,
    alreadyRecorded: (id: string): string => `Already on record: ${id}`,
    recorded: (id: string, revision: number, position: number): string =>
      `Recorded ${id} (revision ${revision}, position ${position})`,
    corrected: (id: string, revision: number): string => `Corrected ${id} (revision ${revision})`,
    retracted: (id: string, revision: number): string => `Retracted ${id} (revision ${revision})`,
    registered: (id: string, revision: number): string => `Registered ${id} (revision ${revision})`,
    actsHead: ['date', 'participant', 'act', '', '', 'id'],
    state: { recorded: '', corrected: 'corrected', retracted: 'retracted' },
  },

  whatIf: {
    heading: (treaty: string, asAt: string, n: number): string =>
      `${treaty} as at ${spell(asAt)}, supposing ${acts(n)}`,
    head: ['', 'on record', 'supposed'],
    entryIntoForce: 'entry into force',
    instruments: 'instruments',
    noDate: (missing: string): string => `no date (${missing})`,
    elsewhere: (treaty: string, named: string): string => `${treaty}, whose clauses name ${named}`,
    noLonger: (change: string): string => `no longer ${change}`,
    from: (status: string, date: string): string => `${status} from ${spell(date)}`,
    thresholds: (treaty: string, asAt: string, n: number): string =>
      `${treaty} as at ${spell(asAt)}, supposing another threshold${n > 0 ? ` and ${acts(n)}` : ''}`,
    theText: ' (the text)',
    conditionMet: 'condition met',
    counted: 'counted',
    missing: 'missing',
    none: 'no date',
    no: 'no',
    nothing: 'nothing',
  },

  relation: {
    answer: {
      yes: 'Yes',
      'with-condition': 'Yes, on a condition',
      if: 'Yes, if',
      'in-part': 'In part',
      unknown: 'Cannot be said',
      no: 'No',
    } satisfies Record<RelationAnswer, string> as Record<RelationAnswer, string>,
    rule: {
      text: 'by the text',
      'reciprocal-by-text': 'reciprocal by the text or its explanatory report',
      'vclt-21-1-a': 'by VCLT Art. 21(1)(a)',
      'vclt-21-1-b': 'reciprocal by VCLT Art. 21(1)(b)',
      'vclt-21-3': 'by VCLT Art. 21(3), after an objection',
    } satisfies Record<Rule, string> as Record<Rule, string>,
    between: (a: string, b: string, asAt: string, supposed: number): string =>
      `${a} and ${b}, as at ${spell(asAt)}${en.supposing(supposed)}`,
    cannotBeSaid: 'Whether it is in force between the two cannot be said',
    inForce: (since: string, until: string | null): string =>
      `In force between the two since ${spell(since)}${until === null ? '' : `, until ${spell(until)}`}`,
    notBefore: (since: string): string => `Not in force between the two before ${spell(since)}`,
    notInForce: 'Not in force between the two',
    change: (kind: ActKind, name: string): string => `${kind} of ${name}`,
    noEffect: ' (no effect yet)',
    supplements: (treaty: string, applies: boolean): string =>
      `It ${applies ? 'supplements' : 'does not supplement'} ${treaty} between the two`,
    notes: 'To be kept in mind',
    tooFew: 'Fewer than two Parties on that day: name participants to see others.',
    signs: '+ yes   c yes, on a condition   i yes, if …   ~ in part   ? cannot be said   − no',
    cells: (n: number): string => count(n, 'cell'),
  },

  position: {
    answer: {
      free: 'free to choose',
      conforms: 'conforms',
      encouragement: 'deviates from an encouragement',
      deviates: 'deviates',
      outstanding: 'outstanding: due, and the record that holds all has it not',
      'not-on-record': 'not on record: due, and the record cannot tell',
      'not-yet-due': 'not yet due',
      'not-bound': 'not bound',
    },
    modality: (modality: PositionItem['modality']): string => modality.replaceAll('-', ' '),
    /** An answer by itself. */
    short: (answer: string): string => answer.replaceAll('-', ' '),
    version: (act: string, date: string, proposal: boolean): string =>
      `${act} of ${spell(date)}${proposal ? ', a proposal, which itself binds nobody' : ', adopted'}`,
    completeSupposed: (date: string): string => `supposing the record of statements to be complete to ${spell(date)}`,
    noMembers: (group: string, on: string): string => `The group (${group}) had no members on ${spell(on)}`,
    itemsHead: ['', 'provision', '', ''],
    signed: (on: string): string => `signed ${spell(on)}`,
    consent: (on: string): string => `consent ${spell(on)}`,
    encouragement: ' (encouragement)',
    listHead: ['position', 'treaty', 'version', ''],
    of: (status: 'proposal' | 'adopted', date: string): string => `${status} of ${spell(date)}`,
  },

  compare: {
    change: CHANGES,
    tally: (n: number, change: keyof typeof CHANGES): string => `${n} ${CHANGES[change]}`,
    noArticle: 'no article',
    wasAgreed: ' (was agreed ad referendum)',
    agreed: 'was agreed',
    before: 'before: ',
    after: 'after:  ',
    notSet: 'not set',
    draft: ' (draft)',
    noClauses: (treaty: string): string =>
      `The final clauses of ${treaty} are not on record: it cannot be compared beyond its title`,
    nothingElse: 'No clause says anything else',
    renumbered: 'Renumbered only',
    renumberedHead: ['before', 'after', '', ''],
    unchanged: 'Unchanged',
    answer: ANSWERS,
    answers: (n: number, answer: keyof typeof ANSWERS): string => `${n} ${ANSWERS[answer]}`,
    against: (treaty: string, tally: string, unchecked: number, known: boolean): string =>
      `against ${treaty}: ${tally} · ${unchecked} not checked: ${known ? 'final clauses do not answer them' : `the final clauses of ${treaty} are not on record`}`,
    directivesHead: ['directives', 'concern', 'date', 'title'],
  },

  pipeline: {
    stage: {
      mandate: 'Mandate',
      proposal: 'Proposal',
      parliament: 'Consent of parliament',
      promulgation: 'Promulgation',
      'council-decision': 'Decision of the Council',
      'instrument-signed': 'Instrument signed',
      deposited: 'Deposited',
    } as Record<DomesticStage | 'deposited', string>,
    head: ['', '', 'since', '', ''],
    noStage: (n: number): string => `No stage on record (${n}); that is no proof that there was none`,
    nobody: 'Nobody has signed, consented or taken a step that is on record',
    lastStep: (days: number): string => (days === 0 ? 'last step today' : `last step ${count(days, 'day')} ago`),
    next: (stage: string): string => `next: ${stage}`,
    deposit: 'deposit',
    step: 'step',
    late: (steps: string): string => `after the deposit: ${steps}`,
    reported: ' (reported to have consented; no deposit found)',
  },

  text: {
    head: ['', 'articles', 'read on', 'from', 'published at'],
    kept: (treaty: string, language: string, articles: number, file: string): string =>
      `Kept the text of ${treaty} (${language}): ${count(articles, 'article')}, from ${file}`,
    notFound: (citations: readonly string[]): string =>
      `Cited in its clauses and not found in the text: ${citations.join(', ')}`,
    none: (treaty: string): string =>
      `No text of ${treaty} is kept. accede text ${treaty} FILE reads one: a page, plain text or Markdown`,
    notKept: 'not kept',
    article: (number: string, title: string | null): string => `Article ${number}${title === null ? '' : `. ${title}`}`,
    source: (file: string, readOn: string, url: string | null, published: string | undefined): string =>
      `From ${file}${url === null ? '' : ` (${url})`}, read on ${spell(readOn)}${published === undefined ? '' : `; the text is published at ${published}`}`,
  },

  participants: {
    head: ['code', 'name', 'nom', '', '', ''],
    kind: {
      state: 'state',
      reio: 'reio',
      organization: 'organization',
      entity: 'entity',
    } satisfies Record<ParticipantKind, string> as Record<ParticipantKind, string>,
    added: 'added',
    from: (on: string): string => `from ${spell(on)}`,
    until: (on: string): string => `until ${spell(on)}`,
    alreadyRegistered: (code: string): string => `Already registered: ${code}`,
    registered: (code: string, revision: number, position: number): string =>
      `Registered ${code} (revision ${revision}, position ${position})`,
    standsSo: (code: string): string => `${code} stands so already`,
    revised: (code: string, revision: number): string => `Revised ${code} (revision ${revision})`,
  },

  import: {
    bar: '{bar} {value}/{total} files · {acts} acts · {file}',
    catchingUp: 'bringing the read models up to date',
    future: (date: string): string => `date: ${date} lies in the future`,
    notUnderstood: 'not all of the table was understood or could be recorded',
    notCome: 'that day has not come',
    read: (files: number, treaties: number, read: number): string =>
      `${count(files, 'file')}, ${count(treaties, 'treaty', 'treaties')}, ${acts(read)} read`,
    dry: '; nothing recorded (dry run)',
    recorded: (recorded: number, already: number): string => `; ${recorded} recorded, ${already} already on record`,
    seconds: (seconds: number): string => ` in ${seconds} s`,
    unresolved: (n: number): string => `${count(n, 'name')} not resolved`,
    questions: (n: number): string => count(n, 'question'),
    actsRefused: (n: number): string => `${acts(n)} refused`,
    filesRefused: (n: number): string => `${count(n, 'file')} refused`,
    notices: (n: number): string => `${count(n, 'notice')}${n > 0 ? ' (--json tells them)' : ''}`,
    others: (n: number): string => ` and ${n} more`,
    faults: (n: number): string => (n === 1 ? 'one fault' : `${n} faults`),
    moreFaults: (n: number): string => `and ${n} more`,
    newTreaties: (n: number, codes: string, registered: boolean): string =>
      `${count(n, 'treaty', 'treaties')} not on record before${registered ? ', now registered' : ''}: ${codes}`,
    standsAsAt: (treaty: string, date: string): string => `${treaty}: the source stands as at ${spell(date)}`,
    noted: '; the record is noted as complete to that day',
    notNoted: (because: string): string => `; the record is not noted as complete: ${because}`,
    nobody: 'Names not on the register',
    nobodyHead: ['file', 'row', 'name'],
    question: 'Not understood',
    questionHead: ['file', 'row', 'column', 'value', 'reason'],
    left: (n: number): string => `${count(n, 'row')} left out`,
    refused: 'Acts refused',
    refusedHead: ['file', 'act', 'reason'],
    failed: (file: string, reason: string): string => `${file} refused: ${reason}`,
    otherwise: 'Told otherwise than on record; not changed. To correct:',
    otherwiseHead: ['act', 'on record', 'in the file'],
    gone: 'On record from this source and no longer in the file; not changed. To retract:',
    goneHead: ['act', 'kind', 'date'],
    otherName: 'One of them may stand under a name that was not resolved.',
    noOption: (id: string): string => `(${id}: no option gives all of this act; --json has the correction whole)`,
    none: '(none)',
    saysOtherwise: (file: string, said: string): string => `${file} says otherwise: ${said}`,
    noLongerIn: (file: string): string => `no longer in ${file}`,
  },

  keep: {
    toDerive: (n: number): string => `${n} treaties to derive`,
    rebuilt: (events: number, treaties: number, ms: number): string =>
      `Rebuilt from ${events} events, ${treaties} treaties derived, in ${ms} ms`,
    copied: (position: number, file: string): string => `Copied the log, up to position ${position}, to ${file}`,
    wrote: (events: number, file: string): string => `Wrote ${count(events, 'event')} to ${file}`,
    eventsChecked: 'events checked',
    bytesCopied: 'copied',
    restored: (file: string, end: string): string => `Restored ${file}: ${end}.`,
    keptAs: (end: string | null, file: string): string =>
      `The log that was there${end === null ? '' : `, ${end},`} is kept as ${file}.`,
    broughtBack: (events: number, file: string, log: string): string =>
      `Brought back ${count(events, 'event')} from ${file}: log ${log}`,
    upTo: (position: number, recorded: string | null): string =>
      `up to position ${position}${recorded === null ? '' : `, recorded ${spell(recorded)}`}`,
    intact: (path: string): string => `${path}: intact`,
    intactBut: (why: string): string => `Log: intact by itself, but ${why}`,
    rewritten: (position: number): string =>
      `at position ${position} it is not the log of which the chain was noted: that has been rewritten or cut short`,
    log: (what: string): string => `Log: ${what}`,
    damaged: (path: string, integrity: string): string => `Log: ${path} is damaged: ${integrity}`,
    altered: (path: string, how: string): string => `Log: ${path} is not as it was recorded: ${how}`,
    advice: 'Restore it from a backup (accede restore FILE). The read models were not compared.',
    end: (position: number, recorded: string | null, rest: string): string =>
      `Position ${position}${recorded === null ? '' : `, recorded ${spell(recorded)}`}; ${rest}`,
    unbound: 'of an earlier version: nothing binds its events',
    identity: (log: string, chain: string | null): string => `log ${log}; chain ${chain}`,
    compared: (rows: number, differences: number): string =>
      `Log: intact. Read models: ${count(rows, 'row')} compared, ${count(differences, 'difference')}`,
    differs: (table: string, stored: string | undefined, fresh: string | undefined): string =>
      `${table}: stored ${stored}; from the log ${fresh}`,
    mend: 'Mend with: accede rebuild',
    underivable: (treaty: string, why: string): string => `${treaty} cannot be derived: ${why}`,
  },
};

type Status = ParticipantStatus['status'];
type Rule = Relation['directions'][number]['changes'][number]['rule'];

/** What every language says. */
export type Words = typeof en;
