import { byName } from '../../words/order.ts';
import { ofPlace } from '../../words/places.ts';
import { AREAS, type Unsettled } from './areas.ts';
import { type Places, tell } from './telling.ts';

/** The areas left neutral, each once, in the order of their names. */
export const UNSETTLED: readonly Unsettled[] = [
  ...new Map(
    Object.values(AREAS)
      .filter((area): area is Unsettled => area.kind === 'unsettled')
      .map((area) => [area.name, area]),
  ).values(),
]
  .map((area) => ({ ...area, name: ofPlace(area.name), note: ofPlace(area.note) }))
  .sort(byName);

/** Territories of States that have acted, to which their consent does not extend on the date, and why not. */
export function territoriesLeftOut(places: Places, asAt: string): { name: string; why: string }[] {
  return Object.values(AREAS)
    .map((area) => tell({ area, name: '' }, places, asAt))
    .flatMap(({ name, fill, why }) => (fill === 'not-extended' && why !== null ? [{ name, why }] : []))
    .sort(byName);
}
