import { each, type Scenario } from './scenario.ts';

/** The Second Additional Protocol in force on 1 Mar 2023 for six. */
const SIX = each('FRA JPN SRB EST HUN USA', 'definitive-signature 2022-11-30');
/** The conditions that the text itself puts to an order under Article 7. */
const OF_7 = ['Art. 7(1)', 'Art. 7(5)(c)'];

export const relations: readonly Scenario[] = [
  {
    n: 70,
    what: 'reservations under 8(13) and 17, declarations under 7(2)(b) and 9(1)(b), in relations',
    authority: 'CETS224 7(2)(b), 8(13), 9(1)(b), 17; explanatory report, para. 147',
    treaty: 'CETS224',
    acts: [
      ...SIX,
      'FRA reservation 2022-11-30 8(13)',
      'EST declaration 2022-11-30 7(2)(b)',
      'SRB declaration 2022-11-30 9(1)(b)',
      'USA reservation 2022-11-30 17',
    ],
    at: '2024-01-01',
    expects: [
      {
        expected: 'para. 147: who reserves traffic data may not order it either',
        relations: [
          {
            between: ['FRA', 'SRB'],
            on: '8(1)(b)',
            answers: ['no', 'no'],
            changes: [['8(13) reciprocal-by-text'], ['8(13) text']],
          },
          { between: ['FRA', 'SRB'], on: '8(1)(a)', answers: ['if', 'if'], changes: [[], []] },
        ],
      },
      {
        expected: '7(2)(b): a condition of orders to Estonia, and of none from it',
        relations: [
          {
            between: ['FRA', 'EST'],
            on: '7',
            answers: ['if', 'if'],
            changes: [['7(2)(b) text'], []],
            conditions: OF_7,
          },
        ],
      },
      {
        expected: '9(1)(b): Serbia does not execute what seeks subscriber information only; it may ask for it',
        relations: [{ between: ['FRA', 'SRB'], on: '9', answers: ['in-part', 'if'], changes: [['9(1)(b) text'], []] }],
      },
      {
        expected: '17(1)-(3): what a constituent State of the United States asks may be refused; nothing else changes',
        relations: [{ between: ['USA', 'JPN'], on: '7', answers: ['if', 'if'], changes: [['17 text'], []] }],
      },
      {
        expected: '19: all of them are allowed, and at their time',
        findings: [],
      },
    ],
  },
  {
    n: 75,
    what: 'video conference and joint investigation teams',
    authority: 'CETS224 5(5), 11(1), 12(1), 12(7)',
    treaty: 'CETS224',
    acts: SIX,
    at: '2028-01-01',
    expects: [
      {
        expected:
          '5(5): not where a treaty on mutual assistance is in force between the two, as of the Union and Japan',
        relations: [
          {
            between: ['FRA', 'JPN'],
            on: '11',
            answers: ['no', 'no'],
            inForce: true,
            says: [/Agreement between the European Union and Japan/, /mutually determine to apply Article 11/],
          },
          {
            between: ['FRA', 'EST'],
            on: '12',
            answers: ['no', 'no'],
            says: [/1959|29 May 2000/],
          },
        ],
      },
      {
        expected: '5(5), 11(1): where none is known it is a condition, and so is what the other permits',
        relations: [
          {
            between: ['SRB', 'JPN'],
            on: '11',
            answers: ['if', 'if'],
            conditions: ['Art. 5(5)', 'Art. 11(1)'],
          },
          { between: ['SRB', 'JPN'], on: '12', answers: ['if', 'if'], conditions: ['Art. 5(5)', 'Art. 12(1)'] },
        ],
      },
      {
        expected: '12(7): a joint investigation case by case, whatever treaty is in force',
        relations: [{ between: ['FRA', 'EST'], on: '12(7)', answers: ['if', 'if'], conditions: ['Art. 12(7)'] }],
      },
    ],
  },
];
