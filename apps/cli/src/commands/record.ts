import { participants } from '@accede/catalogue';
import { catchUp, listActs, treatyPage, treatyTitles, UnknownTreaty } from '@accede/projections';
import { correctAct, isRefused, recordActs, registerTreaty, retractAct } from '@accede/recording';
import type { Command } from 'commander';
import { by, type Data, today, withData } from '../data.ts';
import { EXIT, Refused } from '../exit.ts';
import { participant } from '../input.ts';
import { findings, table } from '../tables.ts';
import { definitionOf } from './derive.ts';

interface ActOptions {
  participant?: string;
  act: string;
  date: string;
  provision?: string;
  effective?: string;
  refersTo?: string;
  text?: string;
  note?: string;
  source?: string;
  url?: string;
  id?: string;
  json?: boolean;
  strict?: boolean;
}

const given = (options: ActOptions) => ({
  kind: options.act,
  date: options.date,
  ...(options.participant === undefined ? {} : { participant: participant(options.participant) }),
  ...(options.provision === undefined ? {} : { provision: options.provision }),
  ...(options.effective === undefined ? {} : { effective: options.effective }),
  ...(options.refersTo === undefined ? {} : { refersTo: options.refersTo }),
  ...(options.text === undefined ? {} : { text: options.text }),
  ...(options.note === undefined ? {} : { note: options.note }),
  ...(options.source === undefined && options.url === undefined
    ? {}
    : {
        source: { citation: options.source ?? options.url, ...(options.url === undefined ? {} : { url: options.url }) },
      }),
});

/** The option by which a field was given. */
const OPTIONS: Readonly<Record<string, string>> = {
  kind: '--act',
  date: '--date',
  participant: '--participant',
  provision: '--provision',
  effective: '--effective',
  refersTo: '--refers-to',
  text: '--text',
  note: '--note',
  'source.citation': '--source',
  'source.url': '--url',
  id: '--id',
  reason: '--reason',
  recorder: 'ACCEDE_RECORDER',
};

/** Runs a command; what it refuses is said of the options by which it was given, each rule on a line. */
async function asGiven<T>(command: Promise<T>): Promise<T> {
  try {
    return await command;
  } catch (error) {
    if (!isRefused(error) || error.code === 'unknown-treaty') throw error;
    const told = error.refusals.map(({ field, message }) =>
      message.startsWith(`${field}: `) ? `${OPTIONS[field] ?? field}${message.slice(field.length)}` : message,
    );
    throw new Refused(error.code, told.join('\n'));
  }
}

function withActOptions(command: Command): Command {
  return command
    .option('--participant <who>', 'code or name, as FRA or France')
    .requiredOption('--act <kind>', 'signature, ratification, accession, reservation, denunciation …')
    .requiredOption('--date <date>', 'legal date: of signature, deposit, receipt')
    .option('--provision <article>', 'provision that a statement is about, as 7(9)(a)')
    .option('--effective <date>', 'date of effect that the act names')
    .option('--refers-to <act>', 'id of the act that this one withdraws, modifies or objects to')
    .option('--text <text>', 'the statement, or a summary of it')
    .option('--note <note>')
    .option('--source <citation>', 'document that states it')
    .option('--url <url>', 'address of the source');
}

/** The findings that rest on the act, once the read models have it. */
async function findingsOf(data: Data, treaty: string, act: string) {
  await catchUp(data.readModels, data.store, { today: today() });
  const page = treatyPage(data.readModels, { asAt: today(), today: today() }, treaty);
  return page.findings.filter((finding) => finding.acts.includes(act));
}

export function addRecord(program: Command, print: (text: string) => void): void {
  withActOptions(program.command('record').description('record one act').argument('<treaty>'))
    .option('--id <id>', 'id of the act; derived from its content if absent. The same id is recorded once')
    .option('--json', 'for scripts')
    .option(
      '--strict',
      `exit ${EXIT.findings} where the act causes a finding against a clause (it is recorded all the same)`,
    )
    .action((treaty: string, options: ActOptions) =>
      withData(async (data) => {
        const act = { ...given(options), ...(options.id === undefined ? {} : { id: options.id }) };
        const { recorded, alreadyRecorded, revision, position } = await asGiven(
          recordActs(data.store, treaty, [act as never], by()),
        );
        const id = recorded[0] ?? alreadyRecorded[0] ?? '';
        const found = await findingsOf(data, treaty, id);
        if (options.json)
          print(
            JSON.stringify(
              { act: id, alreadyRecorded: recorded.length === 0, revision, position, findings: found },
              null,
              2,
            ),
          );
        else {
          print(
            recorded.length === 0
              ? `Already on record: ${id}`
              : `Recorded ${id} (revision ${revision}, position ${position})`,
          );
          if (found.length > 0) print(`Findings\n${findings(found)}`);
        }
        if (options.strict && found.some((finding) => finding.severity === 'irregular'))
          process.exitCode = EXIT.findings;
      }),
    );

  withActOptions(
    program
      .command('correct')
      .description('say what an act on record really was')
      .argument('<treaty>')
      .argument('<act>', 'id of the act'),
  )
    .requiredOption('--reason <reason>')
    .action((treaty: string, id: string, options: ActOptions & { reason: string }) =>
      withData(async ({ store }) => {
        const act = { ...given(options), id } as never;
        const { revision } = await asGiven(correctAct(store, treaty, { actId: id, act, reason: options.reason }, by()));
        print(`Corrected ${id} (revision ${revision})`);
      }),
    );

  program
    .command('retract')
    .description('strike an act that was recorded in error')
    .argument('<treaty>')
    .argument('<act>', 'id of the act')
    .requiredOption('--reason <reason>')
    .action((treaty: string, id: string, options: { reason: string }) =>
      withData(async ({ store }) => {
        const { revision } = await asGiven(retractAct(store, treaty, { actId: id, reason: options.reason }, by()));
        print(`Retracted ${id} (revision ${revision})`);
      }),
    );

  program
    .command('register')
    .description('add a treaty by its final-clauses document')
    .argument('<file.json>')
    .action((file: string) =>
      withData(async ({ store }) => {
        const definition = definitionOf(file);
        const { revision } = await asGiven(registerTreaty(store, { definition }, by()));
        print(`Registered ${definition.id} (revision ${revision})`);
      }),
    );

  program
    .command('acts')
    .description('acts on record of a treaty, latest first, with their ids')
    .argument('<treaty>')
    .option('--participant <who>')
    .option('--json', 'for scripts')
    .action((treaty: string, options: { participant?: string; json?: boolean }) =>
      withData(({ readModels }) => {
        if (!treatyTitles(readModels).some(({ id }) => id === treaty)) throw new UnknownTreaty(treaty);
        const page = listActs(readModels, {
          treaty,
          ...(options.participant === undefined ? {} : { participant: participant(options.participant) }),
          limit: 10_000,
        });
        if (options.json) return print(JSON.stringify(page.items, null, 2));
        print(
          table(
            ['date', 'participant', 'act', '', 'id'],
            page.items.map((row) => [
              row.act.date,
              row.participantName ?? '',
              row.act.kind,
              row.act.provision ?? '',
              `${row.act.id}${row.state === 'recorded' ? '' : ` (${row.state})`}`,
            ]),
          ),
        );
      }),
    );

  program
    .command('participants')
    .description('codes and names of participants')
    .argument('[text]', 'part of a code or name')
    .action((text = '') => {
      const wanted = String(text).toLowerCase();
      const found = participants.filter((p) =>
        [p.code, p.name, p.nameFr ?? '', ...p.aliases].some((name) => name.toLowerCase().includes(wanted)),
      );
      if (found.length === 0)
        throw new Refused('unknown-participant', `no participant has "${text}" in its code or names`);
      print(
        table(
          ['code', 'name', 'nom', ''],
          found.map((p) => [p.code, p.name, p.nameFr ?? '', p.kind]),
        ),
      );
    });
}
