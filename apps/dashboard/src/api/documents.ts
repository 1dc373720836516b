import { queryOptions } from '@tanstack/react-query';
import { read } from './client.ts';
import type { Comparison, DirectivesAnswer, DirectivesPage } from './types.ts';

/** Two documents clause by clause, as they stand now. */
export const comparisonQuery = (before: string, after: string) =>
  queryOptions({
    queryKey: ['compare', before, after],
    queryFn: ({ signal }) => read<Comparison>('/compare', { before, after }, signal),
    enabled: before !== '' && after !== '' && before !== after,
  });

/** Directives for negotiations, by date. */
export const directivesQuery = () =>
  queryOptions({
    queryKey: ['directives'],
    queryFn: async ({ signal }) => (await read<DirectivesAnswer>('/directives', {}, signal, false)).items,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Directives against one document: the one that they concern, unless another is asked for. */
export const checkedDirectivesQuery = (id: string, treaty: string | undefined) =>
  queryOptions({
    queryKey: ['checked-directives', id, treaty],
    queryFn: ({ signal }) => read<DirectivesPage>(`/directives/${encodeURIComponent(id)}`, { treaty }, signal),
    placeholderData: (previous, query) => (query?.queryKey[1] === id ? previous : undefined),
  });
