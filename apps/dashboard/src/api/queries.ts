import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { writeSupposed } from '../address/supposed.ts';
import type { Travel } from '../address/travel.ts';
import { nameOf } from '../words/names.ts';
import { apiAddress, type Params, post, Refused, read } from './client.ts';
import type {
  ActsPage,
  CalendarPage,
  ChangesPage,
  FinalClauses,
  FindingsPage,
  GroupsAnswer,
  HypotheticalAct,
  ParticipantAnswer,
  ParticipantEntry,
  ParticipantsAnswer,
  PipelineAnswer,
  PositionPage,
  PositionsAnswer,
  RecordingsPage,
  RelationAnswered,
  RelationMatrixAnswered,
  SearchAnswer,
  StatementsAnswer,
  Supposed,
  TextAnswer,
  TextsAnswer,
  ThresholdsAnswer,
  TreatiesPage,
  TreatyAnswer,
  TreatySummary,
  WhatIfAnswer,
} from './types.ts';

const times = ({ asAt, knownAt }: Travel): Params => ({ asAt, knownAt });

/** Every treaty with its summary, read page after page. */
export const treatiesQuery = (travel: Travel) =>
  queryOptions({
    queryKey: ['treaties', travel],
    queryFn: async ({ signal }) => {
      const items: TreatySummary[] = [];
      let cursor: string | undefined;
      do {
        const page: TreatiesPage = await read('/treaties', { ...times(travel), cursor, limit: 200 }, signal);
        items.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return items;
    },
  });

/** The derived status of one treaty. */
export const treatyQuery = (id: string, travel: Travel) =>
  queryOptions({
    queryKey: ['treaty', id, travel],
    queryFn: ({ signal }) => read<TreatyAnswer>(`/treaties/${encodeURIComponent(id)}`, times(travel), signal),
    // Another date of the same treaty may stand until the new one is here; another treaty may not.
    placeholderData: (previous, query) => (query?.queryKey[1] === id ? previous : undefined),
  });

/** The final clauses of one treaty as a document, as they stand now. */
export const definitionQuery = (id: string) =>
  queryOptions({
    queryKey: ['definition', id],
    queryFn: ({ signal }) => read<FinalClauses>(`/treaties/${encodeURIComponent(id)}/definition`, {}, signal),
  });

/** Where the text of a treaty is published, and in which languages it is at hand. */
export const textsQuery = (id: string) =>
  queryOptions({
    queryKey: ['texts', id],
    queryFn: ({ signal }) => read<TextsAnswer>(`/treaties/${encodeURIComponent(id)}/texts`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** An article of a treaty, or a part of it, in its own words; null where the text at hand has it not. */
export const textQuery = (id: string, article: string) =>
  queryOptions({
    queryKey: ['texts', id, article],
    queryFn: async ({ signal }) => {
      try {
        return await read<TextAnswer>(`/treaties/${encodeURIComponent(id)}/text`, { article }, signal);
      } catch (error) {
        if (error instanceof Refused && [400, 404].includes(error.problem.status)) return null;
        throw error;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Every statement about one treaty, with its source. */
export const statementsQuery = (id: string, travel: Travel) =>
  queryOptions({
    queryKey: ['statements', id, travel],
    queryFn: ({ signal }) =>
      read<StatementsAnswer>(`/treaties/${encodeURIComponent(id)}/statements`, times(travel), signal),
    placeholderData: (previous, query) => (query?.queryKey[1] === id ? previous : undefined),
  });

/** Acts on record that are supposed never to have been done, by their ids. */
type Without = readonly string[];

/** What would follow if acts were done, or others had not been; on another revision of the record it is another question. */
export const whatIfQuery = (
  id: string,
  acts: readonly HypotheticalAct[],
  travel: Travel,
  revision?: number,
  without: Without = [],
) =>
  queryOptions({
    queryKey: ['what-if', id, acts, travel, revision, without],
    queryFn: ({ signal }) =>
      post<WhatIfAnswer>(
        apiAddress(`/treaties/${encodeURIComponent(id)}/what-if`, times(travel)),
        { acts, without },
        {},
        signal,
      ),
    enabled: acts.length + without.length > 0,
    placeholderData: (previous, query) => (query?.queryKey[1] === id ? previous : undefined),
  });

/** Entry into force by the same acts under other numbers than the text asks for. */
export const thresholdsQuery = (id: string, numbers: readonly number[], acts: readonly Supposed[], travel: Travel) =>
  queryOptions({
    queryKey: ['thresholds', id, numbers, acts, travel],
    queryFn: ({ signal }) =>
      read<ThresholdsAnswer>(
        `/treaties/${encodeURIComponent(id)}/thresholds`,
        { n: numbers.map(String), suppose: acts.map(writeSupposed), ...times(travel) },
        signal,
      ),
    enabled: numbers.length > 0,
    placeholderData: (previous, query) => (query?.queryKey[1] === id ? previous : undefined),
  });

/** How far participants have come at home on the way to ratification. */
export const pipelineQuery = (id: string, travel: Travel) =>
  queryOptions({
    queryKey: ['pipeline', id, travel],
    queryFn: ({ signal }) =>
      read<PipelineAnswer>(`/treaties/${encodeURIComponent(id)}/pipeline`, times(travel), signal),
    placeholderData: (previous, query) => (query?.queryKey[1] === id ? previous : undefined),
  });

/** Positions of groups, with their versions. */
export const positionsQuery = () =>
  queryOptions({
    queryKey: ['positions'],
    queryFn: async ({ signal }) => (await read<PositionsAnswer>('/positions', {}, signal, false)).items,
    staleTime: Number.POSITIVE_INFINITY,
  });

export interface PositionAsked {
  readonly version?: string | undefined;
  readonly acts: readonly Supposed[];
  readonly completeAsOf?: string | undefined;
}

/** The parameters of a position: its version, and what is supposed. */
export function positionParams({ version, acts, completeAsOf }: PositionAsked, travel: Travel): Params {
  return { version, completeAsOf, suppose: acts.map(writeSupposed), ...times(travel) };
}

/** Where the members of a group stand on its position. */
export const positionQuery = (id: string, asked: PositionAsked, travel: Travel) =>
  queryOptions({
    queryKey: ['position', id, asked, travel],
    queryFn: ({ signal }) =>
      read<PositionPage>(`/positions/${encodeURIComponent(id)}`, positionParams(asked, travel), signal),
    placeholderData: (previous, query) => (query?.queryKey[1] === id ? previous : undefined),
  });

export interface RelationAsked {
  readonly a: string;
  readonly b: string;
  readonly provision?: string | undefined;
  readonly acts: readonly Supposed[];
}

/** A treaty between two participants, and what each may rely on towards the other. */
export const relationQuery = (id: string, { a, b, provision, acts }: RelationAsked, travel: Travel) =>
  queryOptions({
    queryKey: ['relation', id, a, b, provision, acts, travel],
    queryFn: ({ signal }) =>
      read<RelationAnswered>(
        `/relations/${encodeURIComponent(id)}`,
        { a, b, provision, suppose: acts.map(writeSupposed), ...times(travel) },
        signal,
      ),
    enabled: a !== '' && b !== '' && a !== b,
    placeholderData: (previous, query) => (query?.queryKey[1] === id ? previous : undefined),
  });

export interface RelationsAsked {
  readonly provision?: string | undefined;
  /** The Parties on the date, if absent. */
  readonly participants?: readonly string[] | undefined;
  readonly acts: readonly Supposed[];
}

/** The parameters of the matrix of relations. */
export function relationsParams({ provision, participants, acts }: RelationsAsked, travel: Travel): Params {
  return { provision, participants: participants?.join(','), suppose: acts.map(writeSupposed), ...times(travel) };
}

/** The answers for one provision between each two of many. */
export const relationsQuery = (id: string, asked: RelationsAsked, travel: Travel) =>
  queryOptions({
    queryKey: ['relations', id, asked, travel],
    queryFn: ({ signal }) =>
      read<RelationMatrixAnswered>(
        `/relations/${encodeURIComponent(id)}/matrix`,
        relationsParams(asked, travel),
        signal,
      ),
    placeholderData: (previous, query) => (query?.queryKey[1] === id ? previous : undefined),
  });

/** Every participant on the register, with its groups on the date. */
export const participantsQuery = (travel: Travel) =>
  queryOptions({
    queryKey: ['participants', travel],
    queryFn: async ({ signal }) => {
      const { items } = await read<ParticipantsAnswer>('/participants', times(travel), signal);
      return items.map(inTheLanguage);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** An entry of the register under its name in the language of the page; its English one is then one of the others. */
function inTheLanguage(entry: ParticipantEntry): ParticipantEntry {
  const name = nameOf(entry);
  return name === entry.name ? entry : { ...entry, name, aliases: [entry.name, ...entry.aliases] };
}

/** Treaties and participants that a text finds, so many of each at most. */
export const searchQuery = (q: string, limit: number) =>
  queryOptions({
    queryKey: ['search', q, limit],
    queryFn: ({ signal }) => read<SearchAnswer>('/search', { q, limit }, signal),
  });

export const groupsQuery = () =>
  queryOptions({
    queryKey: ['groups'],
    queryFn: async ({ signal }) => (await read<GroupsAnswer>('/groups', {}, signal, false)).items,
    staleTime: Number.POSITIVE_INFINITY,
  });

const PAGE = 100;

/** One page of a list; the page before stays in sight until it is here. */
function page<Page>(name: string, path: string, params: Params) {
  return queryOptions({
    queryKey: [name, params],
    queryFn: ({ signal }) => read<Page>(path, { limit: PAGE, ...params }, signal),
    placeholderData: (previous) => previous,
  });
}

/** One participant, so many treaties at a time. */
export const participantQuery = (code: string, travel: Travel) =>
  infiniteQueryOptions({
    queryKey: ['participant', code, travel],
    initialPageParam: '',
    queryFn: ({ pageParam: cursor, signal }) => {
      const params = { ...times(travel), cursor, limit: PAGE };
      return read<ParticipantAnswer>(`/participants/${encodeURIComponent(code)}`, params, signal);
    },
    getNextPageParam: (last: ParticipantAnswer) => last.next,
    placeholderData: (previous, query) => (query?.queryKey[1] === code ? previous : undefined),
  });

/** Which part of a list, and in what order. */
export interface Part {
  readonly sort?: string | undefined;
  readonly cursor?: string | undefined;
}

export interface ActsFilter {
  readonly treaty?: string | undefined;
  readonly participant?: string | undefined;
  readonly kind?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The parameters of the register: acts up to `asAt`, as known at `knownAt`. */
export function actsParams(filter: ActsFilter & Part, { asAt, knownAt }: Travel): Params {
  const to = filter.to === undefined || (asAt !== undefined && asAt < filter.to) ? asAt : filter.to;
  return { ...filter, to, knownAt };
}

export const actsQuery = (filter: ActsFilter & Part, travel: Travel) =>
  page<ActsPage>('acts', '/acts', actsParams(filter, travel));
export const calendarQuery = (filter: Params, travel: Travel) =>
  page<CalendarPage>('calendar', '/calendar', { ...filter, ...times(travel) });
export const findingsQuery = (filter: Params, travel: Travel) =>
  page<FindingsPage>('findings', '/findings', { ...filter, ...times(travel) });
export const recordingsQuery = (filter: Params) =>
  page<RecordingsPage>('recordings', '/recordings', { limit: 50, ...filter });

/** Every version of one act, the first first. */
export const versionsQuery = (treaty: string | undefined, act: string, { knownAt }: Travel) =>
  queryOptions({
    queryKey: ['acts', 'versions', treaty, act, knownAt],
    queryFn: async ({ signal }) =>
      (await read<ActsPage>('/acts', { treaty, actId: act, sort: 'recorded', knownAt, limit: 1000 }, signal)).items,
  });

/** What was recorded between two positions of the log, the latest first, page after page. */
export const changesBetween = (from: number, to: number, filter: Params) =>
  infiniteQueryOptions({
    queryKey: ['changes', from, to, filter],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      read<ChangesPage>(
        '/changes',
        { ...filter, fromPosition: from, toPosition: to, cursor: pageParam, limit: PAGE },
        signal,
      ),
    getNextPageParam: (last: ChangesPage) => last.next,
  });
