import { useQuery } from '@tanstack/react-query';
import { whatIfQuery } from '../../../api/queries.ts';
import type { HypotheticalAct } from '../../../api/types.ts';
import { today } from '../../../words/dates.ts';

/** What is supposed: an act besides those on record, one in the place of another, or that one had not been. */
export type Supposition =
  | { readonly how: 'added'; readonly act: HypotheticalAct }
  | { readonly how: 'corrected'; readonly act: HypotheticalAct; readonly id: string }
  | { readonly how: 'retracted'; readonly id: string; readonly participant: string | undefined };

/** What would follow as at today; nothing is asked while nothing is supposed. */
export function useForeseen(treaty: string, revision: number, supposition: Supposition | undefined) {
  const acts = supposition === undefined || supposition.how === 'retracted' ? [] : [actOf(supposition)];
  const without = supposition?.how === 'retracted' ? [supposition.id] : [];
  return useQuery(whatIfQuery(treaty, acts, { asAt: today() }, revision, without));
}

/** The id under which the act stands in what would follow. */
export function idOf(supposition: Supposition): string {
  return supposition.how === 'added' ? 'supposed-1' : supposition.id;
}

function actOf(supposition: Exclude<Supposition, { how: 'retracted' }>): HypotheticalAct {
  return supposition.how === 'corrected' ? { ...supposition.act, replaces: supposition.id } : supposition.act;
}
