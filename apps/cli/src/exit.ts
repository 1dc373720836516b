/** What the exit code of a command tells a script. */
export const EXIT = {
  /** Done. */
  done: 0,
  /** The program itself failed. */
  failed: 1,
  /** The command was not understood: an unknown option, a missing argument. */
  usage: 2,
  /** The input was refused: an unknown treaty, an impossible date, a file that cannot be read. */
  refused: 3,
  /** Done, but with findings against a clause, questions about a file, or differences; only with --strict or verify. */
  findings: 4,
} as const;

/** Input that a command refuses, in words for the person who gave it. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'Refused';
    this.code = code;
  }
}

/** Wrong use of a command: an argument that is not of its form. */
export class Usage extends Error {
  override name = 'Usage';
}

/** The exit code that an error stands for. Errors of the libraries carry a stable code and are refusals. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof Usage) return EXIT.usage;
  if (error instanceof Refused) return EXIT.refused;
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return EXIT.failed;
  // Help that was asked for is done; help for want of a command is not.
  if (code.startsWith('commander.')) return (error as { exitCode?: number }).exitCode === 0 ? EXIT.done : EXIT.usage;
  // Errors of the operating system and of Node have codes in capitals (ENOENT, ERR_…): those are not refusals.
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code) ? EXIT.refused : EXIT.failed;
}

const SQLITE_BUSY = 5;
const SQLITE_FULL = 13;

/** What is said of an error: its message, and its stack only where the program itself is at fault. */
export function saying(error: unknown): string {
  const { code, errcode, message, stack } = error as Partial<Error> & { code?: unknown; errcode?: number };
  const ofTheSystem =
    (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)) ||
    (errcode !== undefined && [SQLITE_BUSY, SQLITE_FULL].includes(errcode & 0xff));
  return ofTheSystem || exitCodeOf(error) !== EXIT.failed ? String(message) : (stack ?? String(error));
}
