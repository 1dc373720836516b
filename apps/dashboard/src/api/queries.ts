import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Travel } from '../address/travel.ts';
import { apiAddress, type Params, post, read } from './client.ts';
import type {
  ActsPage,
  CalendarPage,
  ChangesPage,
  FindingsPage,
  GroupsAnswer,
  ParticipantAnswer,
  ParticipantsAnswer,
  Supposed,
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

/** What would follow if the acts were done; on another revision of the record it is another question. */
export const whatIfQuery = (id: string, acts: readonly Supposed[], travel: Travel, revision?: number) =>
  queryOptions({
    queryKey: ['what-if', id, acts, travel, revision],
    queryFn: ({ signal }) =>
      post<WhatIfAnswer>(
        apiAddress(`/treaties/${encodeURIComponent(id)}/what-if`, times(travel)),
        { acts },
        {},
        signal,
      ),
    enabled: acts.length > 0,
    placeholderData: (previous, query) => (query?.queryKey[1] === id ? previous : undefined),
  });

/** Every participant known, with its groups on the date. */
export const participantsQuery = (travel: Travel) =>
  queryOptions({
    queryKey: ['participants', travel.asAt],
    queryFn: async ({ signal }) =>
      (await read<ParticipantsAnswer>('/participants', { asAt: travel.asAt }, signal, false)).items,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** One participant across all treaties. */
export const participantQuery = (code: string, travel: Travel) =>
  queryOptions({
    queryKey: ['participant', code, travel],
    queryFn: ({ signal }) =>
      read<ParticipantAnswer>(`/participants/${encodeURIComponent(code)}`, times(travel), signal),
    placeholderData: (previous, query) => (query?.queryKey[1] === code ? previous : undefined),
  });

export const groupsQuery = () =>
  queryOptions({
    queryKey: ['groups'],
    queryFn: async ({ signal }) => (await read<GroupsAnswer>('/groups', {}, signal, false)).items,
    staleTime: Number.POSITIVE_INFINITY,
  });

const PAGE = 100;

function pages<Page extends { next: string | null }>(name: string, path: string, params: Params) {
  return infiniteQueryOptions({
    queryKey: [name, params],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => read<Page>(path, { ...params, cursor: pageParam, limit: PAGE }, signal),
    getNextPageParam: (last: Page) => last.next,
    placeholderData: (previous) => previous,
  });
}

export interface ActsFilter {
  readonly treaty?: string | undefined;
  readonly participant?: string | undefined;
  readonly kind?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The parameters of the register: acts up to `asAt`, as known at `knownAt`. */
export function actsParams(filter: ActsFilter, { asAt, knownAt }: Travel): Params {
  const to = filter.to === undefined || (asAt !== undefined && asAt < filter.to) ? asAt : filter.to;
  return { ...filter, to, knownAt };
}

export const actsQuery = (filter: ActsFilter, travel: Travel) =>
  pages<ActsPage>('acts', '/acts', actsParams(filter, travel));
export const calendarQuery = (filter: Params, travel: Travel) =>
  pages<CalendarPage>('calendar', '/calendar', { ...filter, ...times(travel) });
export const findingsQuery = (filter: Params, travel: Travel) =>
  pages<FindingsPage>('findings', '/findings', { ...filter, ...times(travel) });
export const changesQuery = (filter: Params) => pages<ChangesPage>('changes', '/changes', filter);
