import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openData, participantsOf } from '../data.ts';
import { addDerive } from './derive.ts';
import { addParticipants } from './participants.ts';
import { addRecord } from './record.ts';
import { addStatus } from './status.ts';
import { addWhatIf } from './what-if.ts';

const before = process.env['ACCEDE_DATA'];
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'accede-participants-'));
  process.env['ACCEDE_DATA'] = join(folder, 'data');
});
afterAll(() => {
  if (before === undefined) delete process.env['ACCEDE_DATA'];
  else process.env['ACCEDE_DATA'] = before;
  rmSync(folder, { recursive: true, force: true });
});

async function accede(...args: string[]): Promise<string> {
  const said: string[] = [];
  const print = (text: string) => void said.push(text);
  const program = new Command('accede')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  for (const add of [addRecord, addParticipants, addStatus, addWhatIf, addDerive]) add(program, print);
  await program.parseAsync(args, { from: 'user' });
  return said.join('\n');
}

const file = (name: string, contents: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof contents === 'string' ? contents : JSON.stringify(contents));
  return path;
};

describe('participants at the terminal', () => {
  const add = (code: string, ...options: string[]) => accede('participants', 'add', code, ...options);
  const listed = async (...asked: string[]) => JSON.parse(await accede('participants', ...asked, '--json'));

  it('are added with all that was said of them', async () => {
    const said = await add(
      'EXORG',
      ...['--name', 'Organization of Examples', '--name-fr', 'Organisation des exemples', '--kind', 'organization'],
      ...['--article-fr', "l'"],
      ...['--article', '--alias', 'Exemplary Organization', '--alias', 'OEX', '--from', '1990-01-01'],
      ...['--succeeds', 'Czechoslovakia:1993-01-01:successor', '--members', 'FRA:1990-01-01:2001-02-03'],
      ...['--members', 'Italy:1990-01-01', '--region', 'Europe', '--source', 'Founding treaty'],
    );
    expect(said).toMatch(/^Registered EXORG \(revision 0, position \d+\)$/);
    expect(await listed('exorg')).toEqual([
      {
        code: 'EXORG',
        name: 'Organization of Examples',
        nameFr: 'Organisation des exemples',
        articleFr: 'l’',
        kind: 'organization',
        aliases: ['Exemplary Organization', 'OEX'],
        region: 'Europe',
        existsFrom: '1990-01-01',
        formerUntil: null,
        succeeds: [{ of: 'CSK', on: '1993-01-01', as: 'successor' }],
        registered: true,
      },
    ]);
    const again = ['--name', 'Union of Examples', '--kind', 'reio', '--members', 'FRA:1990-01-01'];
    await add('EXUNI', ...again);
    expect(await add('EXUNI', ...again)).toBe('Already registered: EXUNI');
    expect(JSON.parse(await add('EXUNI', ...again, '--json'))).toMatchObject({
      code: 'EXUNI',
      alreadyRegistered: true,
    });
  });

  it('are listed by a part of a name, accents apart, and by kind', async () => {
    expect(await accede('participants', 'exemplary')).toMatch(
      /EXORG +Organization of Examples +Organisation des exemples +organization +from 1 Jan 1990 +added/,
    );
    expect(await accede('participants', 'cote d')).toMatch(/CIV/);
    const kinds = new Set((await listed('--kind', 'reio')).map(({ kind }: { kind: string }) => kind));
    expect(kinds).toEqual(new Set(['reio']));
    expect((await listed('exemplary', '--kind', 'state').catch((error) => error)).code).toBe('unknown-participant');
    await expect(accede('participants', '--kind', 'club')).rejects.toThrow('--kind: "club" is not one of state, ');
  });

  it('act under code and name', async () => {
    const signature = ['--act', 'signature', '--date', '2026-01-15'];
    const by = (who: string) => accede('record', 'UNCC', '--participant', who, ...signature);
    expect(await by('the Organization of Examples')).toContain('Recorded UNCC-EXORG-signature-2026-01-15');
    expect(await by('EXORG')).toContain('Already on record');
    await expect(by('Organization of Nothing')).rejects.toMatchObject({ code: 'unknown-participant' });
    expect(await accede('what-if', 'UNCC', '--act', 'EXORG:ratification:2027-01-15')).toContain(
      'Organization of Examples',
    );
  });

  it('are found by name where files are read', async () => {
    const data = await openData();
    const { resolve } = participantsOf(data);
    expect(['Organisation des exemples', 'OEX', 'France', 'Nobody'].map(resolve)).toEqual([
      'EXORG',
      'EXORG',
      'FRA',
      undefined,
    ]);
    await data.close();
  });

  it('are revised in what is given, with a reason; an empty text takes away', async () => {
    const revise = (...options: string[]) => accede('participants', 'revise', 'EXORG', ...options);
    await expect(revise('--name', 'Another')).rejects.toMatchObject({ code: 'commander.missingMandatoryOptionValue' });
    expect(await revise('--until', '2020-12-31', '--name-fr', '', '--alias', 'OEX', '--reason', 'dissolved')).toBe(
      'Revised EXORG (revision 2)',
    );
    expect(await listed('EXORG')).toMatchObject([
      {
        name: 'Organization of Examples',
        nameFr: null,
        articleFr: 'l’',
        aliases: ['OEX'],
        existsFrom: '1990-01-01',
        formerUntil: '2020-12-31',
      },
    ]);
    expect(await revise('--until', '2020-12-31', '--reason', 'dissolved')).toBe('EXORG stands so already');
    await expect(accede('participants', 'revise', 'FRA', '--name', 'Gaul', '--reason', 'older')).rejects.toMatchObject({
      code: 'participant-not-registered',
    });
  });

  const org = ['--name', 'Some Organization', '--kind', 'organization'];
  it.each<[string[], RegExp]>([
    [['FRA', ...org], /^CODE: "FRA" is the code of France$/],
    [['exorg', ...org], /^CODE: /],
    [['EXNEW', '--name', 'France', '--kind', 'state'], /^--name: "France" is a name of France \(FRA\)$/],
    [['EXNEW', ...org, '--alias', 'Italy'], /^--alias: "Italy" is a name of Italy \(ITA\)$/],
    [['EXNEW', ...org, '--name-fr', 'Italie'], /^--name-fr: /],
    [['EXNEW', '--name', 'Some Organization', '--kind', 'club'], /^--kind: must be one of state, reio, organization, /],
    [['EXNEW', ...org, '--from', '1990-02-30'], /^--from: /],
    [['EXNEW', ...org, '--from', '1990-01-01', '--until', '1989-01-01'], /^--until: 1989-01-01 is before 1990-01-01/],
    [['EXNEW', ...org, '--succeeds', 'CSK'], /^--succeeds: "CSK" is not of the form/],
    [['EXNEW', ...org, '--succeeds', 'CSK:1993-01-01:heir'], /^--succeeds: must be one of successor, continuator/],
    [['EXNEW', ...org, '--members', 'FRA'], /^--members: "FRA" is not of the form/],
    [['EXNEW', ...org, '--members', 'FRA:1990-01-01:1980-01-01'], /^--members: 1980-01-01 is before 1990-01-01/],
    [['EXNEW', ...org, '--members', 'Nowhere:1990-01-01'], /"Nowhere" is neither a code nor a name/],
    [['EXNEW', ...org, '--member-states', 'NONE'], /^--member-states: /],
    [['EXNEW', ...org, '--url', 'ftp://example.org'], /^--url: must be a web address/],
  ])('with %j are refused, naming the option', async (options, words) => {
    await expect(add(...(options as [string, ...string[]]))).rejects.toThrow(words);
    expect((await listed('EXORG')).length).toBe(1);
  });
});

describe('participants of a derivation from files', () => {
  const definition = {
    id: 'EXAMPLE',
    title: { en: 'An example' },
    participants: [{ code: 'EXSAAR', name: 'Territory of Examples', kind: 'entity' }],
    consent: {
      routes: [
        { to: { kind: 'organization' }, means: ['accession'], article: '9' },
        { to: { kind: 'listed', participants: ['EXSAAR'] }, means: ['accession'], article: '9' },
      ],
    },
    entryIntoForce: { article: '10', condition: { kind: 'count', atLeast: 2 }, delay: { kind: 'same-day' } },
  };
  const derived = (...options: string[]) =>
    accede(
      'derive',
      ...['--definition', file('treaty.json', definition)],
      ...[
        '--acts',
        file(
          'acts.csv',
          'participant,act,date\nEXFILE,accession,2001-01-01\nTerritory of Examples,accession,2002-01-01\n',
        ),
      ],
      ...options,
      '--json',
    );

  it('are those of the catalogue, of the definition, and of a file', async () => {
    const given = [{ code: 'EXFILE', name: 'Organization of Files', kind: 'organization' }];
    const status = JSON.parse(await derived('--participants', file('participants.json', given)));
    expect(status.entryIntoForce.date).toBe('2002-01-01');
    expect(status.participants.map(({ name }: { name: string }) => name)).toEqual([
      'Organization of Files',
      'Territory of Examples',
    ]);
    expect(status.findings).toEqual([]);
    await expect(derived()).rejects.toThrow(/EXFILE/);
  });

  it.each<[string, unknown, RegExp]>([
    ['no list', { code: 'EXFILE' }, /\(document\): must be a list/],
    ['a kind that is none', [{ code: 'EXFILE', name: 'A', kind: 'club' }], /\n {2}0\.kind: must be one of state, /],
    ['no name', [{ code: 'EXFILE', kind: 'state' }], /\n {2}0\.name: is missing/],
    [
      'a code twice',
      [
        { code: 'EXFILE', name: 'A', kind: 'state' },
        { code: 'EXFILE', name: 'B', kind: 'state' },
      ],
      /\n {2}1\.code: "EXFILE" stands in the list twice/,
    ],
  ])('are refused where the file holds %s, by path', async (_, contents, words) => {
    await expect(derived('--participants', file('participants.json', contents))).rejects.toThrow(words);
  });
});
