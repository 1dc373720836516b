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
  if (code.startsWith('commander.'))
    return code === 'commander.helpDisplayed' || code === 'commander.version' || code === 'commander.help'
      ? EXIT.done
      : EXIT.usage;
  // Errors of the operating system and of Node have codes in capitals (ENOENT, ERR_…): those are not refusals.
  return /^[a-z]+(-[a-z]+)*$/.test(code) ? EXIT.refused : EXIT.failed;
}
