import type { Group, ParticipantEntry, ParticipantStatus } from '../../api/types.ts';
import type { Grouping } from '../../parts/grouping.ts';
import { nameOf, regionOf, titleOf } from '../../words/names.ts';
import { words } from './words.ts';

/** The participants of a treaty and every other State and the EU, as far as they exist on the date, as without an act. */
export function withThoseWithoutActs(
  participants: readonly ParticipantStatus[],
  known: readonly ParticipantEntry[],
  asAt: string,
): ParticipantStatus[] {
  const acted = new Set(participants.map((one) => one.participant));
  const others = known.filter(
    ({ code, kind, existsFrom, formerUntil }) =>
      !acted.has(code) &&
      (kind === 'state' || code === EUROPEAN_UNION) &&
      (existsFrom === null || existsFrom <= asAt) &&
      (formerUntil === null || formerUntil >= asAt),
  );
  return [...participants, ...others.map((one) => withoutAct(one.code, nameOf(one)))];
}

// The one organization that joins treaties as widely as States do.
const EUROPEAN_UNION = 'EUE';

function withoutAct(participant: string, name: string): ParticipantStatus {
  return {
    participant,
    name,
    status: 'none',
    continuedBy: null,
    signed: null,
    consent: null,
    inForceFrom: null,
    denounced: null,
    ceased: null,
    ceasedAfter: null,
    reported: null,
    provisional: null,
    territories: [],
    parts: null,
    spells: [],
    history: [],
    irregular: false,
    unverified: false,
    because: [],
  };
}

const OTHERS = 'others';

/** Headings by region, or by membership of a group: its members first, then the others. */
export function groupBy(
  by: string,
  groups: readonly Pick<Group, 'id' | 'title' | 'titleFr'>[],
  entries: ReadonlyMap<string, Pick<ParticipantEntry, 'groups' | 'region'>>,
): Grouping<Pick<ParticipantStatus, 'participant'>> | undefined {
  if (by === 'region') {
    return {
      of: ({ participant }) => [entries.get(participant)?.region ?? OTHERS],
      title: (region) => (region === OTHERS ? words.participants.noRegion : regionOf(region)),
      order: ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'],
    };
  }
  const group = groups.find((one) => one.id === by);
  if (group === undefined) return undefined;
  return {
    of: ({ participant }) => [entries.get(participant)?.groups.includes(by) === true ? by : OTHERS],
    title: (id) => (id === OTHERS ? words.participants.others : titleOf(group)),
    order: [by],
  };
}
