import { Command, CommanderError } from 'commander';
import { describeCommands } from './commands.ts';
import { EXIT, exitCodeOf, Refused, saying, Usage } from './exit.ts';
import { shown } from './shown.ts';
import { fault, heading, help } from './words/help.ts';
import { takeLanguage } from './words/language.ts';

// Whatever was recorded or typed, nothing of it commands the terminal.
const print = (text: string): void => void process.stdout.write(`${shown(text, { lines: true })}\n`);
const complain = (text: string): void => void process.stderr.write(`accede: ${shown(text, { lines: true })}\n`);

function makeProgram(): Command {
  const program = new Command('accede')
    .description(help('Who is bound by a treaty, since when, and why'))
    .version('0.1.0', '-V, --version', help('output the version number'))
    .helpOption('-h, --help', help('display help for command'))
    // Taken out of the command line before it is parsed, so that it may stand anywhere in it.
    .option(
      '--lang <language>',
      help('language: en or fr (default: that of ACCEDE_LANG, else en); before or after the command'),
    )
    .showHelpAfterError(help('(accede --help lists the commands)'))
    .addHelpText(
      'after',
      `\n${help(
        "Data lives in the folder that ACCEDE_DATA names, else in ./data; in the project's own folder, in its data.\naccede init begins one elsewhere.\nExit codes: {} done, {} failed, {} wrong use, {} input refused, {} findings (--strict) or differences.",
        ...[EXIT.done, EXIT.failed, EXIT.usage, EXIT.refused, EXIT.findings],
      )}`,
    )
    .configureHelp({ styleTitle: heading, showGlobalOptions: true })
    .configureOutput({ outputError: (text, write) => write(fault(text)) })
    // What stands after a sub-command is its own: `position --version` names a version of the position.
    .enablePositionalOptions()
    // Sub-commands made after it inherit it.
    .exitOverride();
  describeCommands(program, print);
  return program;
}

// A reader that goes away (accede acts UNCC | head) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  complain(`standard output: ${error.message}`);
  process.exit(EXIT.failed);
});

/** What is said of an error: what a library refuses is told in the language of the terminal, as far as it has words. */
async function inWords(error: unknown): Promise<string> {
  const isOwn = error instanceof Refused || error instanceof Usage;
  if (isOwn || exitCodeOf(error) !== EXIT.refused) return saying(error);
  const { refused, words } = await import('./words/index.ts');
  const { refusals } = error as { refusals?: Parameters<typeof refused>[0][] };
  return refusals?.map((each) => refused(each)).join('\n') ?? words().library(error as Error);
}

try {
  const args = takeLanguage(process.argv.slice(2));
  await makeProgram().parseAsync(args, { from: 'user' });
} catch (error) {
  process.exitCode = exitCodeOf(error);
  // Commander has said its own errors by now.
  if (!(error instanceof CommanderError)) complain(await inWords(error));
}
