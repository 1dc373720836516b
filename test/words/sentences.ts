import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A text in a source file that reads like a sentence. */
export interface Found {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Three words or more in a row, as prose has them; codes, articles and names of rules do not. */
const PROSE = /(?:^|[\s("“])\p{L}[\p{L}’'-]* \p{Ll}[\p{L}’'-]* \p{Ll}{2,}/u;

/** Names of texts and instruments, which no language changes here. */
const NAMES = /^Vienna Convention /;
const SQL = /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE|CREATE|DROP|EXISTS|ALTER)\b/;

/** What is for programmers and operators: errors, descriptions and rules of schemas, lines of the server's log. */
const CALLS = new Set(['describe', 'meta', 'refine', 'regex', 'addIssue', 'Error', 'super', 'warn', 'info', 'error']);
const MEMBERS = new Set(['error', 'unreadable']);

/** Texts in the sources of a folder that read like sentences, but for what programmers and tests read. */
export function sentencesIn(folder: string): Found[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/(^|\/)(scenario|[^/]*\.spec)\.ts$/.test(name))
    .sort()
    .flatMap((name) => sentencesOf(join(folder, name), readFileSync(join(folder, name), 'utf8')));
}

/** The same of one source. */
export function sentencesOf(file: string, source: string): Found[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (isForProgrammers(node) || ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const text = textOf(node);
    if (text !== undefined) {
      if (PROSE.test(text) && !SQL.test(text) && !NAMES.test(text))
        found.push({ file, line: parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
      if (!ts.isTemplateExpression(node)) return;
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** The text of a literal; of a template, with a name where something is put in. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `Name${literal.text}`).join('');
}

function isForProgrammers(node: ts.Node): boolean {
  if (ts.isThrowStatement(node)) return true;
  if (ts.isPropertyAssignment(node)) return MEMBERS.has(node.name.getText());
  if (ts.isClassDeclaration(node)) return node.heritageClauses?.some((of) => /\bError\b/.test(of.getText())) ?? false;
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  const { expression } = node;
  return CALLS.has(ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText());
}
