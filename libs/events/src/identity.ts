import type { Act, TreatyId } from '@accede/treaty-law';

/**
 * The id of an act that was given none, from what it says: treaty, participant, kind, provision and date, as
 * `ETS185-FRA-reservation-9-4-2006-01-10`. The same act told by another source has the same id.
 */
export function derivedActId(treaty: TreatyId, act: Pick<Act, 'participant' | 'kind' | 'provision' | 'date'>): string {
  const provision = act.provision?.match(/[0-9A-Za-z]+/g)?.join('-');
  return [treaty, act.participant, act.kind, provision, act.date].filter((part) => part !== undefined).join('-');
}

/** The stream of the register of participants: no treaty's. */
export const PARTICIPANTS = 'participants';

/** The stream of a treaty. */
export function streamOf(treaty: TreatyId): string {
  return `treaty-${treaty}`;
}

/** The treaty of a stream; undefined where it is no treaty's. */
export function treatyOf(stream: string): TreatyId | undefined {
  return stream.startsWith('treaty-') ? stream.slice('treaty-'.length) : undefined;
}
