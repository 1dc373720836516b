import { describe, expect, it } from 'vitest';
import { en } from '../en/index.ts';
import { fr } from '../fr/index.ts';
import { asked, faultIn, formatIn } from '../source.ts';
import type { FaultRule, FormatRule, QuestionFacts } from '../source-facts.ts';
import type { Speech } from '../speech.ts';
import { speechIn } from '../speech-in.ts';
import { areas, specimens } from './index.ts';
import { names } from './names.ts';
import { faults, formats, questions } from './source.ts';

const [english, french] = [speechIn('en', names), speechIn('fr', names)];

type Specimen = readonly [rule: string, facts: object];
type Wording = (said: { rule: string; facts: object }, speech: Speech) => string;

const of = (rules: object): Specimen[] =>
  Object.entries(rules).flatMap(([rule, each]) => (each as readonly object[]).map((facts): Specimen => [rule, facts]));

/** An area as a table that people read: rule, English, French. */
function table(area: string, rules: object, say: Wording = (said, speech) => speech.say(said)): string {
  const rows = of(rules).map(([rule, facts], i, all) => {
    const again = all[i - 1]?.[0] === rule;
    const cells = [again ? '' : rule, say({ rule, facts }, english), say({ rule, facts }, french)];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return [`## ${area}`, '', '| rule | English | French |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

describe('what each rule says', () => {
  const count = Object.keys(specimens).length;

  it(`is kept in both languages, of ${count} rules`, async () => {
    expect(Object.keys(specimens).sort()).toEqual(Object.keys(en).sort());
    expect(Object.keys(en).sort()).toEqual(Object.keys(fr).sort());
    const head = `# What each rule says\n\n${count} rules, each with facts of \`specimens/*.ts\`, in English and in French.\n`;
    const tables = [
      ...Object.entries(areas).map(([area, rules]) => table(area, rules)),
      table('questions of a source', questions, ({ rule }, speech) => asked(rule as keyof QuestionFacts, speech)),
      table('faults of a file', faults, (said, speech) => faultIn(said as FaultRule, speech)),
      table('formats', formats, (said, speech) => formatIn(said as FormatRule, speech)),
    ];
    await expect([head, ...tables].join('\n')).toMatchFileSnapshot('sentences.md');
  });
});
