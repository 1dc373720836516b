import { Command, CommanderError } from 'commander';
import { addDerive } from './commands/derive.ts';
import { addImport } from './commands/import.ts';
import { addKeep } from './commands/keep.ts';
import { addRecord } from './commands/record.ts';
import { addStatus } from './commands/status.ts';
import { EXIT, exitCodeOf } from './exit.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

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
  .exitOverride();

addStatus(program, print);
addDerive(program, print);
addRecord(program, print);
addImport(program, print);
addKeep(program, print);
// Sub-commands made before exitOverride inherit nothing: each is told.
for (const command of program.commands) command.exitOverride();

// A reader that goes away (accede acts UNCC | head) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
  // Commander has said its own errors by now.
  if (!(error instanceof CommanderError)) {
    const text =
      process.exitCode === EXIT.failed ? ((error as Error).stack ?? String(error)) : (error as Error).message;
    process.stderr.write(`accede: ${text}\n`);
  }
}
