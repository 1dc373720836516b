/** Control characters, and those that turn the direction of what follows them. */
const COMMANDS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text that was recorded or given, without power over the terminal: such characters are written out as `\u001b`,
 * which JSON reads as the same text.
 */
export function shown(text: string, { lines = false } = {}): string {
  return text.replace(COMMANDS, (character) =>
    lines && (character === '\n' || character === '\t')
      ? character
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
