import { Command, CommanderError } from 'commander';
import { describeCommands } from './commands.ts';
import { EXIT, exitCodeOf, saying } from './exit.ts';
import { shown } from './shown.ts';

// Whatever was recorded or typed, nothing of it commands the terminal.
const print = (text: string): void => void process.stdout.write(`${shown(text, { lines: true })}\n`);
const complain = (text: string): void => void process.stderr.write(`accede: ${shown(text, { lines: true })}\n`);

const program = new Command('accede')
  .description('Who is bound by a treaty, since when, and why')
  .version('0.1.0')
  .showHelpAfterError('(accede --help lists the commands)')
  .addHelpText(
    'after',
    `
Data lives in the folder that ACCEDE_DATA names, else in ./data; in the project's own folder, in its data.
accede init begins one elsewhere.
Exit codes: ${EXIT.done} done, ${EXIT.failed} failed, ${EXIT.usage} wrong use, ${EXIT.refused} input refused, ${EXIT.findings} findings (--strict) or differences.`,
  )
  // What stands after a sub-command is its own: `position --version` names a version of the position.
  .enablePositionalOptions()
  // Sub-commands made after it inherit it.
  .exitOverride();
describeCommands(program, print);

// A reader that goes away (accede acts UNCC | head) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  complain(`standard output: ${error.message}`);
  process.exit(EXIT.failed);
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
  // Commander has said its own errors by now.
  if (!(error instanceof CommanderError)) complain(saying(error));
}
