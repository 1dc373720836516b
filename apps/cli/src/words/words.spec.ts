import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../exit.ts';
import { language, takeLanguage } from './language.ts';

describe('--lang', () => {
  it.each([
    [['--lang', 'fr', 'status', 'UNCC'], ['status', 'UNCC'], 'fr'],
    [['status', '--lang=fr', 'UNCC'], ['status', 'UNCC'], 'fr'],
    [['status', 'UNCC', '--lang', 'en'], ['status', 'UNCC'], 'en'],
    [['status', '--', '--lang'], ['status', '--', '--lang'], 'en'],
  ])('%j', (words, rest, spoken) => {
    expect([takeLanguage(words), language()]).toEqual([rest, spoken]);
  });

  it.each([[['--lang', 'de']], [['status', '--lang=de']]])('%j is refused by its name', (words) => {
    expect(() => takeLanguage(words)).toThrow('--lang: "de" is not one of en, fr');
    expect(() => takeLanguage(['--lang'])).toThrow('--lang: is empty; it takes en or fr');
  });
});

describe('the terminal in French', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'accede-words-'));
    accede(['init']);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function accede(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const main = join(import.meta.dirname, '../main.ts');
    const { stdout, stderr, status } = spawnSync(process.execPath, [main, ...args], {
      cwd: folder,
      env: { ...process.env, ACCEDE_LANG: '', ACCEDE_DATA: join(folder, 'data'), ...env },
      encoding: 'utf8',
    });
    // Spaces that do not break look like others.
    return { said: (stdout + stderr).replace(/[\u00a0\u202f]/g, ' '), status };
  }

  it.each([
    [['status', 'ETS185', '--as-at', '2010-01-01'], 'En vigueur depuis le 1er juillet 2004'],
    [['status', 'UNCC', '--as-at', '2026-01-01'], 'N’est pas en vigueur. Manque : '],
    [['treaties'], 'traité '],
    [['acts', 'UNCC', '--participant', 'Suisse'], 'identifiant'],
    [['what-if', 'CETS224', '--act', 'FRA:ratification:2027-01-15'], 'à supposer 1 acte'],
    [['what-if', 'UNCC', '--threshold', '30'], 'entrée en vigueur'],
    [
      ['relation', 'ETS185', 'FRA', 'JPN', '--on', '2020-01-01'],
      'En vigueur entre les deux depuis le 1er novembre 2012',
    ],
    [['relation', 'CETS224', '--matrix', 'FRA', 'HUN'], 'état au '],
    [['position', 'EU-CETS224'], 'doit communiquer'],
    [['compare', 'UNCC-DRAFT', 'UNCC'], 'Seulement renumérotées'],
    [['directives', 'EU-2022-05-13'], 'face à UNCC : 13 satisfaites · '],
    [['pipeline', 'UNCC'], 'suite : approbation du parlement'],
    [['participants', 'Hongrie'], 'État'],
    [['rebuild'], 'Refait à partir de '],
    [['verify'], 'Modèles de lecture : '],
    [['export', '--output', 'log.jsonl'], ' écrits dans log.jsonl'],
    [['init'], 'contient '],
    [['--help'], 'Commandes :'],
    [['record', '--help'], 'autorité : nom, adresse et moyens de la joindre'],
    [['help', 'status'], 'Options :'],
  ])('%j: %s', (args, words) => {
    const { said, status } = accede([...args, '--lang', 'fr']);
    expect(said).toContain(words);
    expect(status).toBe(EXIT.done);
  });

  it.each<[string[], string, number]>([
    [['status', 'NONE-1'], 'treaty : aucun traité NONE-1 n’est consigné', EXIT.refused],
    [['status'], 'erreur : l’argument « treaty » manque', EXIT.usage],
    [['status', 'UNCC', '--as-of', '2020-01-01'], 'erreur : l’option « --as-of » n’existe pas', EXIT.usage],
    [['stauts'], 'vouliez-vous dire status ?', EXIT.usage],
    [['status', 'UNCC', '--as-at', 'hier'], '« hier » n’est pas une date du calendrier', EXIT.usage],
    [['status', 'UNCC', '--as-at', '03/04/2026'], 'peut être le 3 avril 2026 ou le 4 mars 2026', EXIT.refused],
    [['relation', 'UNCC', 'FRA', 'Ruritanie'], '« Ruritanie » n’est ni un code ni un nom du registre', EXIT.refused],
    [['record', 'UNCC'], 'record : --participant <who>, --act <kind> et --date <date> manquent', EXIT.usage],
    [
      ['record', 'UNCC', '--participant', 'FRA', '--act', 'domestic-step', '--date', '2999-01-01'],
      '--stage : une étape interne dit où en est le participant : l’une de mandate',
      EXIT.refused,
    ],
    [
      ['record', 'UNCC', '--participant', 'FRA', '--act', 'ratification', '--date', '2999-01-01'],
      '--date : le 1er janvier 2999 est postérieur à aujourd’hui',
      EXIT.refused,
    ],
    [
      ['retract', 'UNCC', 'none', '--reason', 'x'],
      'act : aucun acte « none » n’est consigné pour UNCC (accede acts énumère',
      EXIT.refused,
    ],
    [
      ['participants', 'add', 'EXORG', '--name', 'France', '--kind', 'organization'],
      '--name : « France » est un nom de France (FRA)',
      EXIT.refused,
    ],
    [['position', 'EU-CETS225'], 'vouliez-vous dire EU-CETS224 ?', EXIT.refused],
    [['import', 'none.csv', '--format', 'coe'], 'none.csv refusé : none.csv : ce fichier n’existe pas', EXIT.refused],
    [['import', 'none.csv', '--format', 'xyz'], '« xyz » n’est pas l’un de acts, untc', EXIT.usage],
    [['derive', '--definition', 'x.json', '--acts', 'x.csv'], 'ce fichier n’existe pas', EXIT.refused],
    [['restore', 'none.sqlite'], 'none.sqlite', EXIT.refused],
  ])('%j is refused: %s', (args, words, code) => {
    const { said, status } = accede(['--lang', 'fr', ...args]);
    expect(said).toContain(words);
    expect(status).toBe(code);
  });

  it('is asked for by ACCEDE_LANG, which --lang overrules; another language is refused', () => {
    expect(accede(['participants', 'Hongrie'], { ACCEDE_LANG: 'fr' }).said).toContain('État');
    expect(accede(['participants', 'Hongrie', '--lang', 'en'], { ACCEDE_LANG: 'fr' }).said).toContain('state');
    expect(accede(['participants'], { ACCEDE_LANG: 'de' })).toEqual({
      said: 'accede: ACCEDE_LANG: "de" is not one of en, fr\n',
      status: EXIT.usage,
    });
    expect(accede(['--lang', 'de', 'participants']).status).toBe(EXIT.usage);
  });
});
