import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { treaties } from '@accede/catalogue';
import { describe, expect, it } from 'vitest';
import { SourceError } from '../reading/source-error.ts';
import type { Article } from './article.ts';
import { citationsIn, quoted } from './quotation.ts';
import { readTreatyText } from './read-text.ts';

const read = (text: string): Article[] => readTreatyText(new TextEncoder().encode(text));
const placed = ({ passages }: Article): string[] => passages.map(({ at, text }) => `${at.join('.')} ${text}`.trim());

const PLAIN = `Convention of Examples

Preamble

The Parties, recalling Article 1 of the Charter,

Chapter I – General provisions

Article 1 – Purpose

The purpose of this Convention is to give examples.

Article 2
Use of terms

1.    For the purposes of this Convention, a Party may
reserve the right not to apply:
a.    the provisions of
Article 1; or
b.    this article, where it
i.    is long; or
ii.    is short.

12

2. (a) Each Party shall say so.
   (b) It may do so
later.

Chapter II – Final clauses

Article 3 – Entry into force

This Convention enters into force:

a. on signature, or

b. on ratification,

whichever is later.

IN WITNESS WHEREOF the undersigned have signed.

Annex
`;

describe('the text of a treaty', () => {
  it('is cut into articles and what is labelled in them', () => {
    const articles = read(PLAIN);
    expect(articles.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'Purpose'],
      ['2', 'Use of terms'],
      ['3', 'Entry into force'],
    ]);
    expect(articles.map(placed)).toEqual([
      ['The purpose of this Convention is to give examples.'],
      [
        '1 For the purposes of this Convention, a Party may reserve the right not to apply:',
        '1.a the provisions of Article 1; or',
        '1.b this article, where it',
        '1.b.i is long; or',
        '1.b.ii is short.',
        '2.a Each Party shall say so.',
        '2.b It may do so later.',
      ],
      ['This Convention enters into force:', 'a on signature, or', 'b on ratification,', 'whichever is later.'],
    ]);
  });

  it('reads a page, French, with paragraphs that no full stop follows', () => {
    const [first, second] = read(`<!doctype html><html><body><script>Article 1</script><h1>Convention</h1>
      <h3>Article premier</h3><p><b>Définitions</b></p><table><tr><td>1</td><td>Les Parties&nbsp;:</td></tr>
      <tr><td>a</td><td>signent ; et</td></tr><tr><td>b</td><td>ratifient.<sup>2</sup></td></tr></table>
      <h3>Article 2 – Entrée en vigueur</h3><p>Au titre de l’article 1, elle<br>entre en vigueur.</p>
      <p>Fait à Strasbourg.</p></body></html>`);
    expect([first, second].map((article) => article && [article.number, article.title, ...placed(article)])).toEqual([
      ['1', 'Définitions', '1 Les Parties :', '1.a signent ; et', '1.b ratifient.'],
      ['2', 'Entrée en vigueur', 'Au titre de l’article 1, elle entre en vigueur.'],
    ]);
  });

  it('reads Markdown, and what a page break has parted', () => {
    const [only] = read(
      '## **ARTICLE 1**\n\n### **Amendment**\n\n- 1. *Each* Party\\[1\\] may<sup>3</sup> propose\n\n\n\nan amendment.\n- 2. So it is.\n',
    );
    expect(only && [only.title, ...placed(only)]).toEqual([
      'Amendment',
      '1 Each Party[1] may propose an amendment.',
      '2 So it is.',
    ]);
  });

  it('tells the letter i from the number', () => {
    const letters = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
      .map((letter) => `(${letter}) thing ${letter};`)
      .join('\n');
    const [only] = read(`Article 1\n\n(a) things:\n(i) one;\n(ii) two;\n${letters}\n`);
    expect(only?.passages.map(({ at }) => at.join('.'))).toEqual('a a.i a.ii b c d e f g h i j'.split(' '));
  });

  it('of several texts in a file the longest is taken; a mention is no heading', () => {
    const articles = read(
      `Article 1\n\nThe Council decides.\n\nAnnex\n\n${PLAIN}\nArticle 45 of the Convention applies.\n`,
    );
    expect(articles.map(({ title }) => title)).toEqual(['Purpose', 'Use of terms', 'Entry into force']);
  });

  it('a file without articles is refused', () => {
    expect(() => read('A letter, and no more.')).toThrow(SourceError);
    expect(() => read('Article 2\n\nwithout a first')).toThrow('no heading of an article was found');
  });
});

describe('a citation', () => {
  const articles = read(PLAIN);
  const words = (citation: string) =>
    quoted(articles, citation)?.quotations.map(({ article, passages }) => [
      article,
      ...passages.map(({ text }) => text),
    ]);

  it.each([
    ['Art. 1', [['1', 'The purpose of this Convention is to give examples.']]],
    [
      '2(1)(a)',
      [
        [
          '2',
          'For the purposes of this Convention, a Party may reserve the right not to apply:',
          'the provisions of Article 1; or',
        ],
      ],
    ],
    ['2(2)(a)-(b)', [['2', 'Each Party shall say so.', 'It may do so later.']]],
    [
      '2(1)(b)(ii), 3(b)',
      [
        [
          '2',
          'For the purposes of this Convention, a Party may reserve the right not to apply:',
          'this article, where it',
          'is short.',
        ],
        ['3', 'This Convention enters into force:', 'on ratification,'],
      ],
    ],
  ])('%s gives its words, and those that they stand under', (citation, expected) => {
    expect(words(citation)).toEqual(expected);
  });

  it('finds several articles, and says which parts the text has not', () => {
    expect(words('Arts 1 to 3')?.map(([article]) => article)).toEqual(['1', '2', '3']);
    expect(quoted(articles, '2(3), 1, 4-5')).toMatchObject({
      quotations: [{ article: '1' }],
      missing: ['2(3)', '4-5'],
    });
    expect(quoted(articles, 'explanatory report, para. 147')).toBeUndefined();
  });
});

/** Copies of the texts, where they lie beside the project. */
const seeds = join(import.meta.dirname, '../../../../../shared/seeds');
const absent = !existsSync(seeds);
if (absent) process.stdout.write(`skipped: the texts whose clauses are looked up are not at ${seeds}\n`);

describe.skipIf(absent)('every clause that a rule cites stands in the text', () => {
  it.each([
    ['UNCC', '002_8a0c2f52223e12c5.txt', []],
    ['CETS224', '001_f6a01e765890cee2.txt', ['explanatory report, para. 147']],
    // This copy ends within Article 43.
    ['ETS185', '004_88e22643bbf06dff.txt', ['44', '44(1)-(3)', '44(5)', '44-48', '45', '46', '47', '48']],
  ])('of %s', (id, file, without) => {
    const articles = readTreatyText(readFileSync(join(seeds, file)));
    const missing = [...citationsIn(treaties().find((treaty) => treaty.id === id))].flatMap(
      (citation) => quoted(articles, citation)?.missing ?? [citation],
    );
    expect([...new Set(missing)].sort()).toEqual(without);
  });
});
