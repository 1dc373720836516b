import { brokenBy, type Issue, valueAt } from '@accede/recording';
import { FinalClauses } from '@accede/treaty-law';
import { Refused } from '../exit.ts';
import { ruleIn, words } from '../words/index.ts';
import { jsonOf } from './files.ts';

/** A final-clauses document from a file; faults are named by their path in it. */
export function definitionOf(path: string): FinalClauses {
  const document = jsonOf(path);
  const parsed = FinalClauses.safeParse(document);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => faultIn(issue, document));
  const told = [words().refusal.notADocument(path), ...faults.slice(0, 20)];
  throw new Refused('invalid-definition', told.join('\n'));
}

/** What a schema finds wrong in a document, on one line. */
export function faultIn(issue: Issue, document: unknown): string {
  const field = issue.path.join('.') || words().refusal.document;
  return `  ${words().colon(field, ruleIn(brokenBy(issue, valueAt(issue.path, document))))}`;
}
