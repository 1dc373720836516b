import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ACCEDE, type Desk, desk, EXIT, expectNothingAmiss, expectRefused } from './desk.ts';

const FRANCE = ['record', 'UNCC', '--participant', 'FRA'];
const ratified = (date: string): string[] => [...FRANCE, '--act', 'ratification', '--date', date];

describe('what a command refuses', () => {
  let at: Desk;
  beforeAll(async () => {
    at = desk();
    await at.accede('treaties');
  });
  afterAll(async () => {
    await expectNothingAmiss(at);
    at.clear();
  });

  describe('leaves the log as it was:', () => {
    let before: number;
    beforeEach(() => {
      before = at.events();
    });
    afterEach(() => expect(at.events()).toBe(before));

    it.each<[string, string[], number, RegExp[]]>([
      ['an unknown command', ['ratify', 'UNCC'], EXIT.usage, [/unknown command 'ratify'/, /--help/]],
      ['an unknown option', ['status', 'UNCC', '--as-of', '2026-01-01'], EXIT.usage, [/unknown option '--as-of'/]],
      ['a missing treaty', ['status'], EXIT.usage, [/missing required argument 'treaty'/]],
      ['two treaties', ['status', 'UNCC', 'ETS185'], EXIT.usage, [/too many arguments/i]],
      ['an act without --act', [...FRANCE, '--date', '2026-02-01'], EXIT.usage, [/--act <kind> is missing/]],
      ['an act without --date', [...FRANCE, '--act', 'ratification'], EXIT.usage, [/--date <date> is missing/]],
      [
        'an act without anything: all that is missing is named',
        ['record', 'UNCC'],
        EXIT.usage,
        [/--participant <who>, --act <kind> and --date <date> are missing/, /accede record --help/],
      ],
      [
        'a correction without anything',
        ['correct', 'UNCC', 'x'],
        EXIT.usage,
        [/--participant <who>, --act <kind>, --date <date> and --reason <reason> are missing/],
      ],
      ['a retraction without a reason', ['retract', 'UNCC', 'x'], EXIT.usage, [/--reason/]],
      ['31 February', ratified('2026-02-31'), EXIT.refused, [/date: "2026-02-31" is not a calendar date/]],
      ['a month 13', ratified('2026-13-01'), EXIT.refused, [/date: "2026-13-01" is not a calendar date/]],
      [
        'a date that can be two',
        ratified('1/2/2026'),
        EXIT.refused,
        [/--date: "1\/2\/2026" is 1 Feb 2026 or 2 Jan 2026/],
      ],
      ['a date with a time', ratified('2026-02-01T10:00'), EXIT.refused, [/date: .* form 2004-07-01/]],
      ['an empty date', ratified(''), EXIT.refused, [/date: "" is not a calendar date/]],
      ['an act in the future', ratified('2999-01-01'), EXIT.refused, [/date: 2999-01-01 is after today/]],
      [
        'an impossible date of effect',
        [...ratified('2026-02-01'), '--effective', '2026-02-30'],
        EXIT.refused,
        [/effective: "2026-02-30" is not a calendar date/],
      ],
      [
        '31 February in --as-at',
        ['status', 'UNCC', '--as-at', '2026-02-31'],
        EXIT.usage,
        [/--as-at: "2026-02-31" is not a calendar date of the form 2004-07-01/],
      ],
      [
        'a --known-at that is no instant',
        ['status', 'UNCC', '--known-at', 'yesterday'],
        EXIT.usage,
        [/--known-at: "yesterday" is not an instant/],
      ],
      ['an unknown treaty', ['status', 'ETS999'], EXIT.refused, [/treaty: .*ETS999/]],
      [
        'a treaty in small letters, to record',
        ['record', 'uncc', ...ratified('2026-02-01').slice(2)],
        EXIT.refused,
        [/did you mean UNCC\b/],
      ],
      [
        'a treaty that may be several',
        ['status', 'cybercrime'],
        EXIT.refused,
        [/treaty: "cybercrime" may be one of these/, /ETS185, Budapest Convention/, /UNCC, UN Convention/],
      ],
      [
        'a treaty by its name, to record',
        ['record', 'Budapest', ...ratified('2026-02-01').slice(2)],
        EXIT.refused,
        [/mean ETS185\?/],
      ],
      ['a treaty misspelt', ['record', 'ETS158', ...ratified('2026-02-01').slice(2)], EXIT.refused, [/mean ETS185/]],
      ['no command at all', [], EXIT.usage, [/Usage: accede/]],
      [
        'an act on an unknown treaty',
        ['record', 'ETS999', '--participant', 'FRA', '--act', 'ratification', '--date', '2026-02-01'],
        EXIT.refused,
        [/treaty: .*ETS999.* not registered/],
      ],
      [
        'an unknown participant',
        ['record', 'UNCC', '--participant', 'Frnace', '--act', 'ratification', '--date', '2026-02-01'],
        EXIT.refused,
        [/participant: "Frnace"/, /did you mean France \(FRA\)\?/, /accede participants/],
      ],
      [
        'no participant where the kind needs one',
        ['record', 'UNCC', '--act', 'ratification', '--date', '2026-02-01'],
        EXIT.usage,
        [/--participant <who> is missing/],
      ],
      [
        'an unknown kind of act',
        [...FRANCE, '--act', 'ratifcation', '--date', '2026-02-01'],
        EXIT.refused,
        [/--act: "ratifcation" is not a kind of act; did you mean ratification\? \(accede record --help lists them\)/],
      ],
      [
        'a withdrawal of nothing',
        [...FRANCE, '--act', 'statement-withdrawn', '--date', '2026-02-01'],
        EXIT.refused,
        [/--refers-to: .*names the act/],
      ],
      ['an empty id', [...ratified('2026-02-01'), '--id', ''], EXIT.refused, [/id: /]],
      ['an id of 201 characters', [...ratified('2026-02-01'), '--id', 'x'.repeat(201)], EXIT.refused, [/id: .*200/]],
      [
        'an id with a line break',
        [...ratified('2026-02-01'), '--id', 'one\ntwo'],
        EXIT.refused,
        [/id: .*(control|visible|character)/i],
      ],
      [
        'a note of 2,001 characters',
        [...ratified('2026-02-01'), '--note', 'x'.repeat(2001)],
        EXIT.refused,
        [/--note: must have at most 2000 characters/],
      ],
      [
        'two faults: each is named',
        [...FRANCE, '--act', 'ratification', '--date', '2026-02-31', '--provision', ''],
        EXIT.refused,
        [/--date: "2026-02-31"/, /--provision: must not be empty/],
      ],
      [
        'a domestic step without its stage',
        [...FRANCE, '--act', 'domestic-step', '--date', '2026-02-01'],
        EXIT.refused,
        [/--stage: a domestic step says how far .*: one of mandate, proposal, parliament/],
      ],
      [
        'a stage in other words',
        [...FRANCE, '--act', 'domestic-step', '--date', '2026-02-01', '--stage', 'Royal Assent'],
        EXIT.refused,
        [/--stage: must be one of mandate, .*, not "Royal Assent"/],
      ],
      [
        'a stage of what is no step',
        [...ratified('2026-02-01'), '--stage', 'parliament'],
        EXIT.refused,
        [/--stage: is that of a domestic step; an act of the kind ratification has none/],
      ],
      [
        'an extent that is neither',
        [...FRANCE, '--act', 'territorial-application', '--date', '2026-02-01', '--extent', 'partly'],
        EXIT.refused,
        [/--extent: must be one of applies, excludes, not "partly"/],
      ],
      [
        'an amount that is no number',
        [...ratified('2026-02-01'), '--amount', '12 %'],
        EXIT.usage,
        [/--amount: "12 %" is not a number/],
      ],
      [
        'a part without a name',
        [...ratified('2026-02-01'), '--part', 'II', '--part', ''],
        EXIT.refused,
        [/--part: must not be empty/],
      ],
      [
        'a territory without a name',
        [...ratified('2026-02-01'), '--territory', ''],
        EXIT.refused,
        [/--territory: must not be empty/],
      ],
      ['a pipeline of an unknown treaty', ['pipeline', 'ETS999'], EXIT.refused, [/treaty: .*ETS999/]],
      [
        'a pipeline as at 31 February',
        ['pipeline', 'UNCC', '--as-at', '2026-02-31'],
        EXIT.usage,
        [/--as-at: "2026-02-31" is not a calendar date/],
      ],
      [
        'a source that is no address',
        [...ratified('2026-02-01'), '--url', 'javascript:alert(1)'],
        EXIT.refused,
        [/--url: must be a web address/],
      ],
      [
        'an empty provision',
        ['relation', 'CETS224', 'FRA', 'JPN', '--provision', ' '],
        EXIT.usage,
        [/--provision: is empty; leave it out/],
      ],
      [
        'a threshold beyond all',
        ['what-if', 'UNCC', '--threshold', '10000'],
        EXIT.usage,
        [/--threshold: "10000" is not a whole number from 1 to 9999/],
      ],
      [
        'a supposed step that names no stage',
        ['what-if', 'UNCC', '--act', 'FRA:domestic-step:2999-01-01'],
        EXIT.refused,
        [/--act: "FRA:domestic-step:2999-01-01": stage: .* mandate, proposal/],
      ],
      [
        'two forms at once',
        ['position', 'EU-CETS224', '--json', '--csv'],
        EXIT.usage,
        [/--json and --csv: one of the two/],
      ],
      ['a position in small letters', ['position', 'eu-cets224'], EXIT.refused, [/did you mean EU-CETS224\?/]],
      [
        'opposition by a signature',
        [...FRANCE, '--act', 'signature', '--date', '2026-02-01', '--opposes-force'],
        EXIT.refused,
        [/--opposes-force: is that of an objection; an act of the kind signature has none/],
      ],
      [
        'a correction of an unknown act',
        ['correct', 'UNCC', 'no-such-act', ...ratified('2026-02-01').slice(2), '--reason', 'x'],
        EXIT.refused,
        [/act: no act "no-such-act" is on record for UNCC/, /accede acts/],
      ],
      [
        'a retraction of an unknown act',
        ['retract', 'UNCC', 'no-such-act', '--reason', 'x'],
        EXIT.refused,
        [/act: no act "no-such-act" is on record for UNCC/, /accede acts/],
      ],
      [
        'a retraction for no reason',
        ['retract', 'UNCC', 'UNCC-AZE-signature-2025-10-25', '--reason', '  '],
        EXIT.refused,
        [/reason: is missing/],
      ],
      [
        'a supposed act without its date',
        ['what-if', 'UNCC', '--act', 'FRA:ratification'],
        EXIT.usage,
        [/--act: .*of the form FRA:ratification:2027-01-15/],
      ],
      [
        'a supposed act of no kind',
        ['what-if', 'UNCC', '--act', 'FRA:wish:2027-01-01'],
        EXIT.usage,
        [/--act: "wish" is not a kind/],
      ],
      [
        'a supposed act on 31 February',
        ['what-if', 'UNCC', '--act', 'FRA:ratification:2027-02-31'],
        EXIT.usage,
        [/--act: "2027-02-31" is not a calendar date/],
      ],
      [
        'a supposed act of nobody',
        ['what-if', 'UNCC', '--act', 'ZZZ:ratification:2027-01-01'],
        EXIT.refused,
        [/participant: "ZZZ"/],
      ],
      ['acts of an unknown treaty', ['acts', 'ETS999'], EXIT.refused, [/treaty: .*ETS999/]],
      [
        'acts of an unknown participant',
        ['acts', 'UNCC', '--participant', 'ZZZ'],
        EXIT.refused,
        [/participant: "ZZZ"/],
      ],
      ['a search that finds nobody', ['participants', 'qqqq'], EXIT.refused, [/no participant has "qqqq"/]],
      [
        'a search for a name misspelt',
        ['participants', 'Frnace'],
        EXIT.refused,
        [/no participant has "Frnace" .* did you mean France \(FRA\)\?/],
      ],
      [
        'a search that finds no treaty',
        ['treaties', 'cybercrme'],
        EXIT.refused,
        [/no treaty on record has "cybercrme"/, /did you mean ETS185/],
      ],
    ])('%s', async (_, args, code, words) => {
      expectRefused(await at.accede(...args), code, ...words);
    });

    it('an act recorded by nobody', async () => {
      const said = await at.accedeWith({ ACCEDE_RECORDER: '' }, ...ratified('2026-02-01'));
      expectRefused(said, EXIT.refused, /ACCEDE_RECORDER: must not be empty/);
    });

    it('an export onto a file that is there', async () => {
      const path = at.file('kept.txt', 'kept');
      expectRefused(await at.accede('export', '--output', path), EXIT.refused, /kept\.txt: exists already/);
      expectRefused(await at.accede('export', '--sqlite', path), EXIT.refused, /kept\.txt: exists already/);
      expect(readFileSync(path, 'utf8')).toBe('kept');
    });

    it('an export of two kinds at once', async () => {
      const said = await at.accede('export', '--output', join(at.folder, 'a'), '--sqlite', join(at.folder, 'b'));
      expectRefused(said, EXIT.usage, /--output and --sqlite/);
      expect([existsSync(join(at.folder, 'a')), existsSync(join(at.folder, 'b'))]).toEqual([false, false]);
    });

    it('an export into a folder that is not there', async () => {
      const path = join(at.folder, 'nowhere', 'events.jsonl');
      expectRefused(await at.accede('export', '--output', path), EXIT.refused, /nowhere/);
    });

    it('a copy of the log into a folder that is not there', async () => {
      const path = join(at.folder, 'nowhere', 'events.sqlite');
      expectRefused(await at.accede('export', '--sqlite', path), EXIT.refused, /nowhere/);
    });
  });

  it('the same act twice is one act; another act under its id is refused', async () => {
    const before = at.events();
    const act = ['--participant', 'DEU', '--act', 'ratification', '--id', 'germany'];
    expect((await at.accede('record', 'UNCC', ...act, '--date', '2026-02-02')).code).toBe(EXIT.done);
    const again = await at.accede('record', 'UNCC', ...act, '--date', '2026-02-02');
    expect([again.code, again.out]).toEqual([EXIT.done, expect.stringMatching(/^Already on record: germany\n/)]);
    const other = await at.accede('record', 'UNCC', ...act, '--date', '2026-02-03');
    expectRefused(other, EXIT.refused, /id: "germany" is another act on record/);
    expect(at.events()).toBe(before + 1);
  });

  it('an act struck twice is struck once', async () => {
    await at.accede(
      'record',
      'UNCC',
      '--participant',
      'ITA',
      '--act',
      'ratification',
      '--date',
      '2026-02-02',
      '--id',
      'italy',
    );
    const before = at.events();
    expect((await at.accede('retract', 'UNCC', 'italy', '--reason', 'never deposited')).code).toBe(EXIT.done);
    expect((await at.accede('retract', 'UNCC', 'italy', '--reason', 'never deposited')).code).toBe(EXIT.done);
    expect(at.events()).toBe(before + 1);
  });

  it('an export leaves nothing behind but itself', async () => {
    const [events, copy] = [join(at.folder, 'out', 'events.jsonl'), join(at.folder, 'out', 'copy.sqlite')];
    mkdirSync(join(at.folder, 'out'));
    expect((await at.accede('export', '--output', events)).code).toBe(EXIT.done);
    expect((await at.accede('export', '--sqlite', copy)).code).toBe(EXIT.done);
    expect(readFileSync(events, 'utf8').trimEnd().split('\n')).toHaveLength(1 + at.events());
    expect(readdirSync(join(at.folder, 'out')).sort()).toEqual(['copy.sqlite', 'events.jsonl']);
  });

  it('help that was asked for is done', async () => {
    const { code, out } = await at.accede('--help');
    expect([code, out]).toEqual([EXIT.done, expect.stringMatching(/^Usage: accede/)]);
  });

  it('what was recorded cannot command the terminal', async () => {
    const definition = at.file('x.json', JSON.stringify({ id: 'X1', title: { en: 'A\u202etitle' } }));
    expect((await at.accede('register', definition)).code).toBe(EXIT.done);
    for (const more of [[], ['--json']]) {
      const { out } = await at.accede('status', 'X1', ...more);
      expect(out).toContain('A\\u202etitle');
      expect(out).not.toContain('\u202e');
    }
    expect((await at.accede('status', '\u001b[31mETS185')).err).not.toContain('\u001b');
  });

  it('a full disk on the way out is said in one line', async () => {
    const shell = spawn('sh', ['-c', `exec "${process.execPath}" "${ACCEDE}" treaties > /dev/full`], {
      env: { ...process.env, ACCEDE_DATA: at.data },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [err, [code]] = await Promise.all([text(shell.stderr), once(shell, 'exit')]);
    expect([code, err]).toEqual([EXIT.failed, expect.stringMatching(/^accede: standard output: ENOSPC.*\n$/)]);
  });

  it('help tells of one command as that command does, and lists the kinds of act', async () => {
    const said = await Promise.all([at.accede('record', '--help'), at.accede('help', 'record')]);
    expect(said.map(({ code }) => code)).toEqual([EXIT.done, EXIT.done]);
    expect(said[0]?.out).toBe(said[1]?.out);
    expect(said[0]?.out).toMatch(/--participant <who>[\s\S]*Kinds of act:\s+signature,[\s\S]*domestic-step/);
  });

  it('a treaty to be read is found by its name where that is clear, which is said', async () => {
    for (const [name, id] of [
      ['Budapest', 'ETS185'],
      ['convention de budapest', 'ETS185'],
      ['ets 189', 'ETS189'],
    ] as const) {
      const { code, out, err } = await at.accede('status', name, '--json');
      expect([code, JSON.parse(out).treaty]).toEqual([EXIT.done, id]);
      expect(err).toMatch(new RegExp(`^"${name}" is taken as ${id}, `));
    }
    const { out, err } = await at.accede('status', 'uncc', '--json');
    expect([JSON.parse(out).treaty, err]).toEqual(['UNCC', '']);
  });

  it('treaties and participants are searched, the best first and no title cut', async () => {
    const { out } = await at.accede('treaties', 'cybercriminalité');
    expect(out).toMatch(/Budapest Convention[\s\S]*Draft UN Convention against Cybercrime \(6 November 2023\)/);
    expect((await at.accede('participants', 'Turkey')).out).toMatch(/^TUR +Türkiye/m);
    expect((await at.accede('participants', 'Ivory', 'Coast')).out).toMatch(/^CIV /m);
    expect((await at.accede('participants', 'UK')).out).toMatch(/^GBR[\s\S]*^UKR/m);
  });

  it('a date is taken as people write it', async () => {
    const act = ['--participant', 'ESP', '--act', 'ratification', '--id', 'spain'];
    expect((await at.accede('record', 'UNCC', ...act, '--date', '2 Feb 2026')).code).toBe(EXIT.done);
    const { out } = await at.accede('acts', 'UNCC', '--participant', 'ESP', '--json');
    expect(JSON.parse(out)[0].act).toMatchObject({ id: 'spain', date: '2026-02-02' });
    expect((await at.accede('status', 'ETS185', '--as-at', '3 Dec 2015')).out).toContain('as at 3 Dec 2015');
  });
});
