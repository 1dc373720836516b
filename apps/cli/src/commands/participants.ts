import type { NamedParticipant, RegisteredParticipant } from '@accede/events';
import { findParticipants, nearMatches, type Register } from '@accede/projections';
import {
  isRefused,
  type RegisterParticipant,
  registeredParticipant,
  registerParticipant,
  reviseParticipant,
} from '@accede/recording';
import { ParticipantKind } from '@accede/treaty-law';
import type { Command } from 'commander';
import { commandOf } from '../commands.ts';
import { by, type Data, participantsOf, withData } from '../data.ts';
import { Refused, Usage } from '../exit.ts';
import { recordedDate } from '../input/dates.ts';
import { participant } from '../input/names.ts';
import { table } from '../tables.ts';
import { help } from '../words/help.ts';
import { refused, words } from '../words/index.ts';

interface Options {
  name?: string;
  nameFr?: string;
  article?: true;
  articleFr?: string;
  kind?: string;
  alias?: string[];
  from?: string;
  until?: string;
  succeeds?: string[];
  members?: string[];
  memberStates?: string;
  region?: string;
  source?: string;
  url?: string;
}

/** The option by which a field was given. */
const OPTIONS: Readonly<Record<string, string>> = {
  'participant.code': 'CODE',
  'participant.name': '--name',
  'participant.article': '--article',
  'participant.articleFr': '--article-fr',
  'participant.kind': '--kind',
  'participant.existsFrom': '--from',
  'participant.formerUntil': '--until',
  'participant.succeeds': '--succeeds',
  'participant.region': '--region',
  'participant.memberStates': '--member-states',
  nameFr: '--name-fr',
  aliases: '--alias',
  members: '--members',
  'source.citation': '--source',
  'source.url': '--url',
  reason: '--reason',
  recorder: 'ACCEDE_RECORDER',
};

/** Of a list given by repeating an option, the option tells the field of each: `members.1.from`. */
const optionOf = (field: string): string => OPTIONS[field] ?? OPTIONS[field.replace(/\.\d+(\..*)?$/, '')] ?? field;

/** Runs a command; what it refuses is said of the options by which it was given, each rule on a line. */
async function asGiven<T>(command: Promise<T>): Promise<T> {
  try {
    return await command;
  } catch (error) {
    if (!isRefused(error)) throw error;
    const told = error.refusals.map((refusal) => refused(refusal, optionOf(refusal.field)));
    throw new Refused(error.code, told.join('\n'));
  }
}

const repeated = (text: string, all: string[] = []): string[] => [...all, text];

/** Whom it came after, written `SDN:2011-07-09:successor`. */
function successionIn(text: string) {
  const [who, on, as, ...rest] = text.split(':');
  if (!who || !on || !as || rest.length > 0)
    throw new Usage(words().refusal.notOfForm('--succeeds', text, 'SDN:2011-07-09:successor (continuator)'));
  return { of: participant(who), on: recordedDate('--succeeds')(on), as };
}

/** A member and its time, written `FRA:1990-01-01` or `FRA:1990-01-01:2001-02-03`. */
function membershipIn(text: string) {
  const [who, from, to, ...rest] = text.split(':');
  if (!who || !from || to === '' || rest.length > 0)
    throw new Usage(words().refusal.notOfForm('--members', text, 'FRA:1990-01-01[:2001-02-03]'));
  const day = recordedDate('--members');
  return { participant: participant(who), from: day(from), ...(to === undefined ? {} : { to: day(to) }) };
}

/** What the options say, upon what stands already; an empty text takes away what stands. */
function saidOf(code: string, options: Options, standing?: RegisteredParticipant): RegisterParticipant {
  const { participant: former, ...others } = standing ?? {};
  const succeeds = options.succeeds?.filter((text) => text !== '').map(successionIn);
  const members = options.members?.filter((text) => text !== '').map(membershipIn);
  const said = {
    ...others,
    ...given({ nameFr: options.nameFr, aliases: options.alias?.filter((text) => text !== ''), members }),
    participant: {
      ...former,
      code,
      ...given({
        name: options.name,
        article: options.article,
        articleFr: options.articleFr?.replace("'", '’'),
        kind: options.kind,
        existsFrom: options.from,
        formerUntil: options.until,
        succeeds,
        region: options.region,
        memberStates: options.memberStates,
      }),
    },
    ...(options.source === undefined && options.url === undefined
      ? {}
      : { source: { citation: options.source ?? options.url, ...given({ url: options.url }) } }),
  };
  // Whether it is one is for recording to say, field by field.
  return JSON.parse(JSON.stringify(said)) as RegisterParticipant;
}

/** Fields that were given; one given as an empty text is set to nothing. */
function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, value === '' ? undefined : value]],
    ),
  );
}

function withOptions(command: Command): Command {
  return command
    .option('--name-fr <name>', help('name in French'))
    .option('--article', help('sentences name it with "the"'))
    .option('--article-fr <article>', help("le, la, l' or les, with which French sentences name it"))
    .option('--alias <name>', help('another name, as tables write it; may be repeated'), repeated)
    .option('--from <date>', help('first day on which it existed'), recordedDate('--from'))
    .option('--until <date>', help('last day on which it existed'), recordedDate('--until'))
    .option(
      '--succeeds <who:date:as>',
      help('whom it came after, as SDN:2011-07-09:successor (or continuator); may be repeated'),
      repeated,
    )
    .option(
      '--members <who:from:to>',
      help(
        'of an organization: a member and its time, as FRA:1990-01-01 or FRA:1990-01-01:2001-02-03; may be repeated',
      ),
      repeated,
    )
    .option(
      '--member-states <group>',
      help('of an REIO: the group of its member States (default: one of its own code)'),
    )
    .option('--region <region>', help('as in the geoscheme M49: Africa, Americas, Asia, Europe, Oceania'))
    .option('--source <citation>', help('document that states it'))
    .option('--url <url>', help('address of the source'));
}

const KINDS = ParticipantKind.options.join(', ');

export function addParticipants(program: Command, print: (text: string) => void): void {
  const participants = commandOf(program, 'participants')
    .option('--kind <kind>', KINDS)
    .option('--json', help('for scripts'))
    // What stands after a sub-command is its own.
    .enablePositionalOptions()
    .action((asked: string[], options: { kind?: string; json?: boolean }) => {
      const text = asked.join(' ').trim();
      if (options.kind !== undefined && !ParticipantKind.safeParse(options.kind).success)
        throw new Usage(words().refusal.notOneOf('--kind', options.kind, ParticipantKind.options));
      return withData((data) => {
        const register = participantsOf(data);
        const found = foundIn(data, register, text, options.kind);
        if (found.length === 0)
          throw new Refused('unknown-participant', words().refusal.noParticipant(text) + participantMeant(data, text));
        if (options.json) print(JSON.stringify(found.map(entryIn(register)), null, 2));
        else
          print(
            table(
              words().participants.head,
              found.map((each) => [
                each.code,
                each.name,
                each.nameFr ?? '',
                words().participants.kind[each.kind],
                lifeOf(each),
                register.registered.has(each.code) ? words().participants.added : '',
              ]),
            ),
          );
      });
    });

  withOptions(
    participants
      .command('add')
      .description(help('put a participant on the register that the catalogue does not have'))
      .argument('<code>', help('three to eight capital letters and digits, as EXORG'))
      .requiredOption('--name <name>', help('name in English'))
      .requiredOption('--kind <kind>', KINDS),
  )
    .option('--json', help('for scripts'))
    .action((code: string, options: Options & { json?: boolean }) =>
      withData(async ({ store }) => {
        const command = saidOf(code, options);
        const { recorded, revision, position } = await asGiven(registerParticipant(store, command, by()));
        const alreadyRegistered = recorded.length === 0;
        if (options.json) print(JSON.stringify({ code, alreadyRegistered, revision, position }, null, 2));
        else if (alreadyRegistered) print(words().participants.alreadyRegistered(code));
        else print(words().participants.registered(code, revision, position));
      }),
    );

  withOptions(
    participants
      .command('revise')
      .description(
        help('say what a participant that was added really is; what is not given stays, an empty text takes away'),
      )
      .argument('<code>')
      .option('--name <name>', help('name in English'))
      .option('--kind <kind>', KINDS),
  )
    .requiredOption('--reason <reason>')
    .action((code: string, options: Options & { reason: string }) =>
      withData(async ({ store }) => {
        const standing = await registeredParticipant(store, code);
        if (standing === undefined) throw new Refused('participant-not-registered', words().refusal.notAdded(code));
        const command = { ...saidOf(code, options, standing), reason: options.reason };
        const { recorded, revision } = await asGiven(reviseParticipant(store, command, by()));
        const said = words().participants;
        print(recorded.length === 0 ? said.standsSo(code) : said.revised(code, revision));
      }),
    );
}

/** Those that a text finds, best first; all by code where there is none. */
function foundIn(data: Data, { participants }: Register, text: string, kind: string | undefined): NamedParticipant[] {
  const found =
    text === ''
      ? [...participants.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
      : findParticipants(data.readModels, text, false).flatMap(({ item }) => participants.get(item.code) ?? []);
  return found.filter((each) => kind === undefined || each.kind === kind);
}

/** Participants with a name near to what was asked for, as the end of a sentence. */
function participantMeant(data: Data, text: string): string {
  const near = nearMatches(data.readModels).participants(text).slice(0, 3);
  return words().refusal.didYouMean(near.map(({ code, name }) => `${name} (${code})`));
}

function entryIn({ registered }: Register) {
  return ({
    code,
    name,
    nameFr,
    articleFr,
    kind,
    aliases,
    region,
    existsFrom,
    formerUntil,
    succeeds,
  }: NamedParticipant) => ({
    code,
    name,
    nameFr: nameFr ?? null,
    articleFr: articleFr ?? null,
    kind,
    aliases: aliases ?? [],
    region: region ?? null,
    existsFrom: existsFrom ?? null,
    formerUntil: formerUntil ?? null,
    succeeds: succeeds ?? [],
    registered: registered.has(code),
  });
}

function lifeOf({ existsFrom, formerUntil }: NamedParticipant): string {
  const from = existsFrom === undefined ? [] : [words().participants.from(existsFrom)];
  const until = formerUntil === undefined ? [] : [words().participants.until(formerUntil)];
  return [...from, ...until].join(' ');
}
