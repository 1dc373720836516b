import { Command, CommanderError } from 'commander';
import { addCompare } from './commands/compare.ts';
import { addDerive } from './commands/derive.ts';
import { addImport } from './commands/import.ts';
import { addKeep } from './commands/keep.ts';
import { addParticipants } from './commands/participants.ts';
import { addPipeline } from './commands/pipeline.ts';
import { addPosition } from './commands/position.ts';
import { addRecord } from './commands/record.ts';
import { addRelation } from './commands/relation.ts';
import { addStatus } from './commands/status.ts';
import { EXIT, exitCodeOf, saying } from './exit.ts';
import { shown } from './tables.ts';

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
Data lives in ACCEDE_DATA (default ./data); its first use records the bundled treaties and facts.
Exit codes: ${EXIT.done} done, ${EXIT.failed} failed, ${EXIT.usage} wrong use, ${EXIT.refused} input refused, ${EXIT.findings} findings (--strict) or differences.`,
  )
  // What stands after a sub-command is its own: `position --version` names a version of the position.
  .enablePositionalOptions()
  .exitOverride();

addStatus(program, print);
addPipeline(program, print);
addDerive(program, print);
addCompare(program, print);
addPosition(program, print);
addRecord(program, print);
addParticipants(program, print);
addRelation(program, print);
addImport(program, print);
addKeep(program, print);
// Sub-commands made before exitOverride inherit nothing: each is told.
for (const command of program.commands) command.exitOverride();

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
