import { describe, expect, it } from 'vitest';
import { en } from '../en/index.ts';
import { fr } from '../fr/index.ts';
import { speechIn } from '../speech-in.ts';
import { areas, specimens } from './index.ts';
import { names } from './names.ts';

const [english, french] = [speechIn('en', names), speechIn('fr', names)];

type Specimen = readonly [rule: string, facts: object];

const of = (rules: object): Specimen[] =>
  Object.entries(rules).flatMap(([rule, each]) => (each as readonly object[]).map((facts): Specimen => [rule, facts]));

/** An area as a table that people read: rule, English, French. */
function table(area: string, rules: object): string {
  const rows = of(rules).map(([rule, facts], i, all) => {
    const again = all[i - 1]?.[0] === rule;
    const cells = [again ? '' : rule, english.say({ rule, facts }), french.say({ rule, facts })];
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
    const tables = Object.entries(areas).map(([area, rules]) => table(area, rules));
    await expect([head, ...tables].join('\n')).toMatchFileSnapshot('sentences.md');
  });
});
