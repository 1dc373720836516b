import type { Command } from 'commander';
import { EXIT } from './exit.ts';
import { help } from './words/help.ts';

/** Gives commands of the program their options and what they do. */
export type Add = (program: Command, print: (text: string) => void) => void;

type HelpText = Parameters<typeof help>[0];

/** A command as the program's help tells it, and the module that makes it work. */
interface Described {
  readonly does: HelpText;
  /** Its arguments with their descriptions. */
  readonly with?: Readonly<Record<string, HelpText>>;
  readonly from: () => Promise<Add>;
}

const status = async (): Promise<Add> => (await import('./commands/status.ts')).addStatus;
const whatIf = async (): Promise<Add> => (await import('./commands/what-if.ts')).addWhatIf;
const derive = async (): Promise<Add> => (await import('./commands/derive.ts')).addDerive;
const pipeline = async (): Promise<Add> => (await import('./commands/pipeline.ts')).addPipeline;
const compare = async (): Promise<Add> => (await import('./commands/compare.ts')).addCompare;
const position = async (): Promise<Add> => (await import('./commands/position.ts')).addPosition;
const record = async (): Promise<Add> => (await import('./commands/record.ts')).addRecord;
const participants = async (): Promise<Add> => (await import('./commands/participants.ts')).addParticipants;
const relation = async (): Promise<Add> => (await import('./commands/relation.ts')).addRelation;
const files = async (): Promise<Add> => (await import('./commands/import.ts')).addImport;
const text = async (): Promise<Add> => (await import('./commands/text.ts')).addText;
const init = async (): Promise<Add> => (await import('./commands/init.ts')).addInit;
const keep = async (): Promise<Add> => (await import('./commands/keep.ts')).addKeep;

/**
 * Every command, in the order of the help. Modules are loaded when their command is asked for: to say what there is,
 * or one thing of it, the program does not load all of it.
 */
const COMMANDS: Readonly<Record<string, Described>> = {
  treaties: {
    does: 'list the treaties on record, or find some by words of their titles, codes or abbreviations',
    with: { '[words...]': 'as cybercrime, Budapest or CEDAW, in English or French' },
    from: status,
  },
  status: {
    does: 'status of a treaty: in force or what is missing, for whom, and why',
    with: { '<treaty>': 'code of the treaty, as ETS185, or a name that it alone has, as Budapest' },
    from: status,
  },
  'what-if': {
    does: 'status of a treaty as it would be with further acts, or under another threshold',
    with: { '<treaty>': 'code of the treaty' },
    from: whatIf,
  },
  pipeline: {
    does: 'how far participants have come at home on the way to ratification, stage by stage',
    with: { '<treaty>': 'code of the treaty, as UNCC' },
    from: pipeline,
  },
  derive: {
    does: 'status from a definition and a file of acts: no store, no server, the pure derivation',
    from: derive,
  },
  compare: {
    does: 'two documents clause by clause: added, removed, changed, renumbered',
    with: { '<before>': 'code of a treaty or draft, as UNCC-DRAFT', '<after>': 'code of another, as UNCC' },
    from: compare,
  },
  directives: {
    does: 'negotiating directives against a treaty: met, not met, silent; without a name, lists them',
    with: {
      '[directives]': 'name of the directives, as EU-2022-05-13',
      '[treaty]': 'code of the treaty or draft (default: the treaty that they concern)',
    },
    from: compare,
  },
  position: {
    does: 'where the members of a group stand on its position, item by item, and why; without a name, lists them',
    with: { '[position]': 'name of the position, as EU-CETS224' },
    from: position,
  },
  record: { does: 'record one act', with: { '<treaty>': 'code of the treaty' }, from: record },
  correct: {
    does: 'say what an act on record really was',
    with: { '<treaty>': 'code of the treaty', '<act>': 'id of the act' },
    from: record,
  },
  retract: {
    does: 'strike an act that was recorded in error',
    with: { '<treaty>': 'code of the treaty', '<act>': 'id of the act' },
    from: record,
  },
  register: {
    does: 'add a treaty by its final-clauses document',
    with: { '<file.json>': 'the document' },
    from: record,
  },
  acts: {
    does: 'acts on record of a treaty, latest first, with their ids',
    with: { '<treaty>': 'code of the treaty' },
    from: record,
  },
  participants: {
    does: 'who can take part in treaties: codes, names, kinds; those of the catalogue and those added',
    with: { '[words...]': 'a code, or words of a name in English or French, as Turkey' },
    from: participants,
  },
  relation: {
    does: 'a treaty between two participants: in force or not, and what each may rely on towards the other',
    with: {
      '<treaty>': 'code of the treaty, as CETS224',
      '[participants...]': 'two codes or names; with --matrix any number, or none for all Parties',
    },
    from: relation,
  },
  import: {
    does: 'acts from files; importing again changes nothing',
    with: { '<files...>': 'the files' },
    from: files,
  },
  text: {
    does: 'the text of a treaty: what is kept of it, its articles, or the file to read it from',
    with: {
      '<treaty>': 'code of the treaty, as UNCC',
      '[file]': 'a page, plain text or Markdown with the text; without it, what is kept',
    },
    from: text,
  },
  init: { does: 'begin a data folder here, with the bundled treaties and facts', from: init },
  rebuild: { does: 'make the read models afresh from the log', from: keep },
  verify: {
    does: 'check the log, event by event, and compare the read models with a fresh derivation; exit {} on a difference',
    from: keep,
  },
  export: { does: 'all events as JSON lines, or a copy of the log that can be opened', from: keep },
  restore: {
    does: 'put a copy of the log in the place of the one in the folder, which is kept beside it',
    with: { '<file>': 'the copy, as accede export --sqlite makes it' },
    from: keep,
  },
  'import-log': {
    does: 'bring a log back from JSON lines into a folder that has none',
    with: { '<file>': 'the lines, as accede export --output writes them' },
    from: keep,
  },
};

/** Names every command to the program, and has it load the module of the one that is asked for. */
export function describeCommands(program: Command, print: (text: string) => void): void {
  for (const name of Object.keys(COMMANDS)) commandOf(program, name);
  program.hook('preSubcommand', async (_, command) => {
    const add = await COMMANDS[command.name()]?.from();
    add?.(program, print);
  });
  // The help command that comes with commander would tell of a command before its module has been loaded.
  program
    .helpCommand(false)
    .command('help')
    .description(help('help for a command'))
    .argument('[command]')
    .action(async (name?: string) => {
      await program.parseAsync(name === undefined ? ['--help'] : [name, '--help'], { from: 'user' });
    });
}

/** The program's command of that name as it is described here, for its module to complete. */
export function commandOf(program: Command, name: string): Command {
  const named = program.commands.find((command) => command.name() === name);
  if (named !== undefined) return named;
  const described = COMMANDS[name];
  if (described === undefined) throw new Error(`the command ${name} is not described`);
  const command = program
    .command(name)
    .helpOption('-h, --help', help('display help for command'))
    .description(help(described.does, EXIT.findings));
  for (const [argument, says] of Object.entries(described.with ?? {})) command.argument(argument, help(says));
  return command;
}
