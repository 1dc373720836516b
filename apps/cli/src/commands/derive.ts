import { basename } from 'node:path';
import { facts, treaties } from '@accede/catalogue';
import { CATALOGUED, contextOf, type Register, withDeclared } from '@accede/projections';
import { readActsCsv } from '@accede/sources';
import {
  type Act,
  asRelated,
  DeclaredParticipant,
  derive,
  type FinalClauses,
  type LegalDate,
  type RelatedTreaty,
  treatiesNamedIn,
} from '@accede/treaty-law';
import { speechIn, worded } from '@accede/wording';
import type { Command } from 'commander';
import { commandOf } from '../commands.ts';
import { today } from '../data.ts';
import { EXIT, Refused, Usage } from '../exit.ts';
import { legalDate } from '../input/dates.ts';
import { definitionOf, faultIn } from '../input/definition.ts';
import { jsonOf } from '../input/files.ts';
import { readingOf } from '../input/reading.ts';
import { statusPage } from '../tables.ts';
import { help } from '../words/help.ts';
import { words } from '../words/index.ts';
import { language } from '../words/language.ts';

interface Given {
  readonly document: FinalClauses;
  readonly acts: readonly Act[];
}

/** Participants from a file, besides those of the catalogue; faults are named by their path in it. */
function participantsIn(path: string): DeclaredParticipant[] {
  const document = jsonOf(path);
  const parsed = DeclaredParticipant.array().safeParse(document);
  const codes = parsed.data?.map(({ code }) => code) ?? [];
  const faults = [
    ...(parsed.error?.issues.map((issue) => faultIn(issue, document)) ?? []),
    ...codes.flatMap((code, n) =>
      codes.indexOf(code) < n ? [`  ${n}.code: ${words().refusal.twiceInList(code)}`] : [],
    ),
  ];
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new Refused('invalid-participants', [words().refusal.notParticipants(path), ...faults.slice(0, 20)].join('\n'));
}

function actsOf(path: string, document: FinalClauses, register: Register): Act[] {
  const { resolve } = withDeclared(register, document.participants);
  const { acts, unresolved, questions } = readingOf(path, (bytes) =>
    readActsCsv(bytes, { treaty: document.id, file: basename(path), resolve }),
  );
  const faults = [
    ...unresolved.map(({ row, name }) => `  ${words().refusal.rowOfNobody(row, name)}`),
    ...questions.map((q) => `  ${words().refusal.row(q.row, q.column, q.reason, q.value)}`),
  ];
  if (faults.length > 0) throw new Refused('rows-refused', `${path}:\n${faults.slice(0, 20).join('\n')}`);
  return [...acts];
}

/** Treaties that the document names: as given on the command line, else as bundled with their facts. */
function relatedTo(
  document: FinalClauses,
  given: ReadonlyMap<string, Given>,
  asAt: LegalDate,
  register: Register,
  path: readonly string[],
): Map<string, RelatedTreaty> {
  const related = new Map<string, RelatedTreaty>();
  for (const id of treatiesNamedIn(document)) {
    if (path.includes(id)) throw new Refused('circular-definitions', words().refusal.circle([...path, id].join(' → ')));
    const bundled = treaties().find((t) => t.id === id);
    const found =
      given.get(id) ?? (bundled && { document: bundled, acts: facts.find((f) => f.treaty === id)?.acts ?? [] });
    if (found === undefined) continue;
    const context = contextOf(register, relatedTo(found.document, given, asAt, register, [...path, id]));
    related.set(id, asRelated(derive(found.document, found.acts, asAt, context)));
  }
  return related;
}

export function addDerive(program: Command, print: (text: string) => void): void {
  commandOf(program, 'derive')
    .requiredOption('--definition <file.json>', help('final clauses of the treaty'))
    .requiredOption(
      '--acts <file.csv>',
      help('columns participant,act,date and optional provision,effective,source,note'),
    )
    .option('--as-at <date>', help('legal date of the status (default today)'), legalDate('--as-at'))
    .option(
      '--related <file.json:file.csv>',
      help('definition and acts of a treaty that the clauses name; may be repeated; bundled ones are known'),
      (text: string, all: string[] = []) => [...all, text],
    )
    .option(
      '--participants <file.json>',
      help('participants besides those of the catalogue and of the definition: a list of { code, name, kind, … }'),
    )
    .option('--json', help('the published shape, for scripts'))
    .option('--strict', help('exit {} where there is a finding against a clause', EXIT.findings))
    .action(
      (options: {
        definition: string;
        acts: string;
        asAt?: string;
        related?: string[];
        participants?: string;
        json?: boolean;
        strict?: boolean;
      }) => {
        const document = definitionOf(options.definition);
        const declared = options.participants === undefined ? [] : participantsIn(options.participants);
        const register = withDeclared(CATALOGUED, declared);
        const acts = actsOf(options.acts, document, register);
        const given = new Map<string, Given>();
        for (const pair of options.related ?? []) {
          const [definition, file] = pair.split(/:(?=[^:]*$)/);
          if (!definition || !file) throw new Usage(words().refusal.notOfForm('--related', pair, 'file.json:file.csv'));
          const other = definitionOf(definition);
          given.set(other.id, { document: other, acts: actsOf(file, other, register) });
        }
        const asAt = options.asAt ?? today();
        const related = relatedTo(document, given, asAt, register, [document.id]);
        const derived = derive(document, acts, asAt, contextOf(register, related));
        const { participants } = withDeclared(register, document.participants);
        const names = { participant: (code: string) => participants.get(code), titleFr: () => document.title.fr };
        const status = worded(derived, speechIn(language(), names));
        print(options.json ? JSON.stringify(status, null, 2) : statusPage(status));
        if (options.strict && status.findings.some((finding) => finding.severity === 'irregular'))
          process.exitCode = EXIT.findings;
      },
    );
}
