import {
  contextOf,
  definitionOf,
  listActs,
  type ReadModels,
  registerOf,
  treatyPage,
  treatyTitles,
  UnknownTreaty,
} from '@accede/projections';
import {
  type Act,
  asRelated,
  derive,
  type LegalDate,
  type ParticipantStatus,
  type TreatyId,
  type TreatyStatus,
  treatiesNamedIn,
} from '@accede/treaty-law';
import { words } from './words/index.ts';

interface At {
  readonly asAt: LegalDate;
  readonly knownAt: string | undefined;
}

/** What becomes of a participant otherwise: `former Party from 1 Jul 2027`. */
export interface Change {
  readonly treaty: TreatyId;
  readonly name: string;
  readonly changes: string;
}

/** Participants among those given whose changes of status are others in `after` than in `before`. */
export function changesIn(before: TreatyStatus, after: TreatyStatus, participants: ReadonlySet<string>): Change[] {
  return after.participants.flatMap(({ participant, name, history }) => {
    if (!participants.has(participant)) return [];
    const former = before.participants.find((each) => each.participant === participant)?.history ?? [];
    const gained = notIn(former, history).map(told);
    const lost = notIn(history, former).map((change) => words().whatIf.noLonger(told(change)));
    const changes = (gained.length > 0 ? gained : lost).join(', ');
    return changes === '' ? [] : [{ treaty: after.treaty, name, changes }];
  });
}

/**
 * What follows for participants in treaties on record whose clauses name the treaty: who leaves a convention
 * leaves its protocols.
 * @param supposed the treaty's status with the acts supposed
 */
export function changesElsewhere(
  readModels: ReadModels,
  at: At,
  supposed: TreatyStatus,
  participants: ReadonlySet<string>,
): Change[] {
  const register = registerOf(readModels, at.knownAt);
  return treatyTitles(readModels).flatMap(({ id }) => {
    const document = definitionOf(readModels, id);
    const named = treatiesNamedIn(document);
    if (id === supposed.treaty || !named.includes(supposed.treaty)) return [];
    const acts = actsOf(readModels, at, id);
    const others = named.flatMap((other) => statusOf(readModels, at, other) ?? []);
    const given = (related: readonly TreatyStatus[]) =>
      derive(
        document,
        acts,
        at.asAt,
        contextOf(register, new Map(related.map((each) => [each.treaty, asRelated(each)]))),
      );
    const instead = others.map((other) => (other.treaty === supposed.treaty ? supposed : other));
    return changesIn(given(others), given(instead), participants);
  });
}

type History = ParticipantStatus['history'];

function notIn(history: History, all: History): History {
  return all.filter((one) => !history.some(({ from, status }) => from === one.from && status === one.status));
}

function told({ from, status }: History[number]): string {
  return words().whatIf.from(words().status.standing[status], from);
}

function actsOf(readModels: ReadModels, { knownAt }: At, treaty: TreatyId): Act[] {
  const acts: Act[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = listActs(readModels, { treaty, knownAt, limit: 1000, cursor });
    acts.push(...page.items.filter(({ state }) => state === 'recorded').map(({ act }) => act));
    if (page.next === null) return acts;
    cursor = page.next;
  }
}

function statusOf(readModels: ReadModels, at: At, treaty: TreatyId): TreatyStatus | undefined {
  try {
    return treatyPage(readModels, { ...at, today: at.asAt }, treaty);
  } catch (error) {
    if (error instanceof UnknownTreaty) return undefined;
    throw error;
  }
}
