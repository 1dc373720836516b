import { catchUp, listActs, treatyPage, treatyTitles, UnknownTreaty } from '@accede/projections';
import { correctAct, isRefused, needsParticipant, recordActs, registerTreaty, retractAct } from '@accede/recording';
import { ActKind, DomesticStage } from '@accede/treaty-law';
import { worded } from '@accede/wording';
import { Command } from 'commander';
import { commandOf } from '../commands.ts';
import { by, type Data, today, withData } from '../data.ts';
import { EXIT, Refused, Usage } from '../exit.ts';
import { recordedDate } from '../input/dates.ts';
import { definitionOf } from '../input/definition.ts';
import { noKind } from '../input/kinds.ts';
import { participant } from '../input/names.ts';
import { treatyNamed } from '../input/treaty.ts';
import { findings, irregular, page, table } from '../tables.ts';
import { help } from '../words/help.ts';
import { refused, ruleIn, words } from '../words/index.ts';

interface ActOptions {
  participant?: string;
  act?: string;
  date?: string;
  provision?: string;
  effective?: string;
  notAfter?: string;
  notified?: string;
  predecessor?: string;
  towards?: string[];
  refersTo?: string;
  partial?: true;
  territory?: string[];
  extent?: string;
  stage?: string;
  contact?: string;
  opposesForce?: true;
  amount?: number;
  part?: string[];
  depositary?: string;
  text?: string;
  note?: string;
  source?: string;
  url?: string;
  marking?: string;
  id?: string;
  json?: boolean;
  strict?: boolean;
}

/** The act's fields that are given as they are, each under the name of its option. */
const FIELDS = {
  provision: 'provision',
  effective: 'effective',
  notAfter: 'notAfter',
  notified: 'notified',
  refersTo: 'refersTo',
  partial: 'partial',
  territories: 'territory',
  extent: 'extent',
  stage: 'stage',
  contact: 'contact',
  opposesForce: 'opposesForce',
  amount: 'amount',
  parts: 'part',
  depositary: 'depositary',
  text: 'text',
  note: 'note',
} as const satisfies Readonly<Record<string, keyof ActOptions>>;

const given = (options: ActOptions) => ({
  kind: options.act,
  date: options.date,
  ...(options.participant === undefined ? {} : { participant: participant(options.participant) }),
  ...Object.fromEntries(
    Object.entries(FIELDS).flatMap(([field, option]) =>
      options[option] === undefined ? [] : [[field, options[option]]],
    ),
  ),
  ...(options.predecessor === undefined ? {} : { predecessor: participant(options.predecessor) }),
  ...(options.towards === undefined ? {} : { towards: options.towards.map(participant) }),
  ...sourceIn(options),
});

const sourceIn = ({ source, url, marking }: ActOptions) =>
  source === undefined && url === undefined && marking === undefined
    ? {}
    : {
        source: {
          citation: source ?? url,
          ...(url === undefined ? {} : { url }),
          ...(marking === undefined ? {} : { marking: marking.toUpperCase() }),
        },
      };

/** The option by which a field was given. */
const OPTIONS: Readonly<Record<string, string>> = {
  kind: '--act',
  date: '--date',
  participant: '--participant',
  provision: '--provision',
  effective: '--effective',
  notAfter: '--not-after',
  notified: '--notified',
  predecessor: '--predecessor',
  towards: '--towards',
  refersTo: '--refers-to',
  partial: '--partial',
  territories: '--territory',
  extent: '--extent',
  stage: '--stage',
  contact: '--contact',
  opposesForce: '--opposes-force',
  amount: '--amount',
  parts: '--part',
  depositary: '--depositary',
  text: '--text',
  note: '--note',
  'source.citation': '--source',
  'source.url': '--url',
  'source.marking': '--marking',
  id: '--id',
  reason: '--reason',
  recorder: 'ACCEDE_RECORDER',
};

/** Of a list given by repeating an option, the option tells the field of each: `parts.1`. */
const optionOf = (field: string): string => OPTIONS[field] ?? OPTIONS[field.replace(/\.\d+$/, '')] ?? field;

/**
 * Runs a command; what it refuses is said of the options by which it was given, each rule on a line.
 * @param act the kind of act that was given
 */
async function asGiven<T>(command: Promise<T>, act = ''): Promise<T> {
  try {
    return await command;
  } catch (error) {
    if (!isRefused(error) || error.code === 'unknown-treaty') throw error;
    const told = error.refusals.map((refusal) => {
      const { code, field } = refusal;
      if (code === 'unknown-act-kind') return words().colon('--act', noKind(act));
      return field === 'actId' ? words().refusal.unknownAct(ruleIn(refusal)) : refused(refusal, optionOf(field));
    });
    throw new Refused(error.code, told.join('\n'));
  }
}

const repeated = (text: string, all: string[] = []): string[] => [...all, text];

function amount(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new Usage(words().refusal.notANumber('--amount', text));
  return Number(text);
}

function withActOptions(command: Command): Command {
  return command
    .option('--participant <who>', help('code or name, as FRA or France'))
    .option('--act <kind>', help('what was done, as ratification; the kinds are listed below'))
    .option('--date <date>', help('legal date: of signature, deposit, receipt'), recordedDate('--date'))
    .option('--provision <article>', help('provision that a statement is about, as 7(9)(a)'))
    .option('--effective <date>', help('date of effect that the act names'), recordedDate('--effective'))
    .option(
      '--not-after <date>',
      help('where the day is not known: the last on which it can have been; --date is the first'),
      recordedDate('--not-after'),
    )
    .option(
      '--notified <date>',
      help('day on which the depositary notified the others of it'),
      recordedDate('--notified'),
    )
    .option('--predecessor <who>', help('of a succession: whom it succeeds'))
    .option('--towards <who>', help('of a statement: towards whom alone it is made; may be repeated'), repeated)
    .option('--refers-to <act>', help('id of the act that this one withdraws, modifies or objects to'))
    .option('--partial', help('of a withdrawal: of part of the statement only'))
    .option('--territory <name>', help('territory that the act is about; may be repeated'), repeated)
    .option('--extent <extent>', help('of a territorial application: applies or excludes'))
    .option('--stage <stage>', help('of a domestic step: {}', DomesticStage.options.join(', ')))
    .option('--contact <text>', help('of an authority: name, address and how it is reached'))
    .option('--opposes-force', help('of an objection: it opposes entry into force between the two'))
    .option('--amount <number>', help('of an instrument: the weight that it declares'), amount)
    .option(
      '--part <provision>',
      help('of an instrument: a provision accepted, where there is a choice; may be repeated'),
      repeated,
    )
    .option('--depositary <name>', help('with which of several depositaries it was done'))
    .option('--text <text>', help('the statement, or a summary of it'))
    .option('--note <note>')
    .option('--source <citation>', help('document that states it'))
    .option('--url <url>', help('address of the source'))
    .option(
      '--marking <marking>',
      help('of the source: PUBLIC, or LIMITE, which over HTTP is shown with the token only'),
    )
    .addHelpText('after', () => `\n${help('Kinds of act:')}\n${page([`  ${ActKind.options.join(', ')}`], 78)}`);
}

/** Refuses an act that lacks options, naming every one of them; of few kinds only may nobody be the participant. */
function mustBeWhole(command: string, { act, date, participant }: ActOptions, further: object = {}): void {
  const needed = {
    ...(act === undefined || needsParticipant(act) ? { '--participant <who>': participant } : {}),
    '--act <kind>': act,
    '--date <date>': date,
    ...further,
  };
  const missing = Object.entries(needed).flatMap(([option, value]) => (value === undefined ? [option] : []));
  if (missing.length > 0) throw new Usage(words().refusal.missing(command, missing));
}

/** The options by which the fields of a corrected act are given, as `--date`. */
export const CORRECTION: ReadonlySet<string> = new Set(
  withActOptions(new Command()).options.map(({ long }) => long ?? ''),
);

/** The findings that rest on the act, once the read models have it. */
async function findingsOf(data: Data, treaty: string, act: string) {
  await catchUp(data.readModels, data.store, { today: today() });
  const status = worded(treatyPage(data.readModels, { asAt: today(), today: today() }, treaty), data.speech);
  return status.findings.filter((finding) => finding.acts.includes(act));
}

export function addRecord(program: Command, print: (text: string) => void): void {
  withActOptions(commandOf(program, 'record'))
    .option('--id <id>', help('id of the act; derived from its content if absent. The same id is recorded once'))
    .option('--json', help('for scripts'))
    .option(
      '--strict',
      help('exit {} where the act causes a finding against a clause (it is recorded all the same)', EXIT.findings),
    )
    .action((treaty: string, options: ActOptions) => {
      mustBeWhole('record', options);
      return withData(async (data) => {
        const act = { ...given(options), ...(options.id === undefined ? {} : { id: options.id }) };
        const { recorded, alreadyRecorded, revision, position } = await asGiven(
          recordActs(data.store, treaty, [act as never], by()),
          options.act,
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
              ? words().record.alreadyRecorded(id)
              : words().record.recorded(id, revision, position),
          );
          if (found.length > 0) print(`${words().findings}\n${findings(found)}`);
        }
        if (options.strict && irregular(found)) process.exitCode = EXIT.findings;
      });
    });

  withActOptions(commandOf(program, 'correct'))
    .option('--reason <reason>', help('why, with the source: shown with the act for good'))
    .action((treaty: string, id: string, options: ActOptions & { reason?: string }) => {
      const { reason = '' } = options;
      mustBeWhole('correct', options, { '--reason <reason>': options.reason });
      return withData(async ({ store }) => {
        const act = { ...given(options), id } as never;
        const { revision } = await asGiven(correctAct(store, treaty, { actId: id, act, reason }, by()), options.act);
        print(words().record.corrected(id, revision));
      });
    });

  commandOf(program, 'retract')
    .requiredOption('--reason <reason>', help('why, with the source: shown with the act for good'))
    .action((treaty: string, id: string, options: { reason: string }) =>
      withData(async ({ store }) => {
        const { revision } = await asGiven(retractAct(store, treaty, { actId: id, reason: options.reason }, by()));
        print(words().record.retracted(id, revision));
      }),
    );

  commandOf(program, 'register').action((file: string) =>
    withData(async ({ store }) => {
      const definition = definitionOf(file);
      const { revision } = await asGiven(registerTreaty(store, { definition }, by()));
      print(words().record.registered(definition.id, revision));
    }),
  );

  commandOf(program, 'acts')
    .option('--participant <who>', help('code or name'))
    .option('--json', help('for scripts'))
    .action((named: string, options: { participant?: string; json?: boolean }) =>
      withData((data) => {
        const { readModels } = data;
        const treaty = treatyNamed(data, named);
        if (!treatyTitles(readModels).some(({ id }) => id === treaty)) throw new UnknownTreaty(treaty);
        const { items } = listActs(readModels, {
          treaty,
          ...(options.participant === undefined ? {} : { participant: participant(options.participant) }),
          limit: 10_000,
        });
        if (options.json) return print(JSON.stringify(items, null, 2));
        print(
          table(
            words().record.actsHead,
            items.map((row) => [
              row.act.date,
              row.participantName ?? '',
              words().kind(row.act.kind),
              row.act.provision ?? '',
              [
                ...(row.state === 'recorded' ? [] : [words().record.state[row.state]]),
                ...(row.act.source?.marking === 'LIMITE' ? ['LIMITE'] : []),
              ].join(', '),
              row.act.id,
            ]),
          ),
        );
      }),
    );
}
