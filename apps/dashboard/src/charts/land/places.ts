import type { ParticipantEntry, ParticipantStatus } from '../../api/types.ts';
import { shownStatus } from '../../law/standing.ts';
import type { ShownStatus } from '../../words/terms.ts';
import { AREAS } from './areas.ts';
import type { Place } from './telling.ts';

type Known = Pick<ParticipantEntry, 'code' | 'name' | 'kind' | 'numeric' | 'formerUntil'>;
type Acted = Pick<ParticipantStatus, 'participant' | 'name' | 'status' | 'spells' | 'territories'>;
type Standing = { readonly name: string; readonly status: ShownStatus };

/**
 * Who stands where on the map, by numeric code; those of the others that have acted and have no place on it, and those
 * whose place is left neutral.
 * @param told whether it can be said who is bound
 */
export function placesOf(
  participants: readonly Acted[],
  known: readonly Known[],
  told: boolean,
): { places: ReadonlyMap<string, Place>; away: Standing[]; neutral: Standing[] } {
  const acted = new Map(participants.map((one) => [one.participant, one]));
  const places = new Map<string, Place>();
  const placed = new Set<string>();
  const neutral: Standing[] = [];
  for (const { code, name, kind, numeric, formerUntil } of known) {
    const own = acted.get(code);
    const status = own === undefined ? 'none' : shownStatus(own, told);
    const isNeutral = code === KOSOVO || (numeric !== null && AREAS[numeric]?.kind === 'unsettled');
    if (isNeutral) {
      placed.add(code);
      if (status !== 'none') neutral.push({ name, status });
    } else if (numeric !== null && formerUntil === null && (kind === 'state' || kind === 'entity')) {
      placed.add(code);
      places.set(numeric, { code, name, status, territories: own?.territories ?? [] });
    }
  }
  const away =
    known.length === 0
      ? []
      : participants
          .filter(({ participant }) => !placed.has(participant))
          .map((one) => ({ name: one.name, status: shownStatus(one, told) }))
          .filter(({ status }) => status !== 'none');
  return { places, away, neutral };
}

/** It has no numeric code, and its place on the map is neutral. */
const KOSOVO = 'XKX';
