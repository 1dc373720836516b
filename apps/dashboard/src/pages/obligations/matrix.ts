import type { ObligationState, ObligationStatus, ParticipantStatus, Provision } from '../../api/types.ts';
import { byName } from '../../words/order.ts';
import { inTextOrder } from '../statements/groups.ts';

/** A provision that the treaty makes mandatory, and how far it is fulfilled by those whose consent stands. */
export interface Duty {
  readonly key: string;
  readonly provision: string;
  readonly kind: ObligationStatus['kind'];
  /** From the treaty document; absent where the document no longer has it. */
  readonly listed: Provision | undefined;
  readonly counts: Readonly<Record<ObligationState, number>>;
}

export interface Row {
  readonly participant: string;
  readonly name: string;
  /** What it owes under each duty, by its key; absent where it owes nothing. */
  readonly cells: ReadonlyMap<string, ObligationStatus>;
}

/** States as they are told: what is done, then what is missing, then what cannot be said. */
export const ORDER: readonly ObligationState[] = ['made', 'outstanding', 'not-yet-due', 'conditional', 'not-on-record'];

const keyOf = ({ provision, kind }: Pick<ObligationStatus, 'provision' | 'kind'>) => `${provision} ${kind}`;

/** Every mandatory provision in the order of the text, owed by anybody or not. */
export function dutiesOf(provisions: readonly Provision[], obligations: readonly ObligationStatus[]): Duty[] {
  const found = new Map<string, { duty: Duty; counts: Record<ObligationState, number> }>();
  const add = (of: Pick<ObligationStatus, 'provision' | 'kind'>) => {
    const key = keyOf(of);
    const known = found.get(key);
    if (known !== undefined) return known;
    const listed = provisions.find((one) => keyOf(one) === key);
    const counts = { made: 0, outstanding: 0, 'not-yet-due': 0, conditional: 0, 'not-on-record': 0 };
    const added = { duty: { key, provision: of.provision, kind: of.kind, listed, counts }, counts };
    found.set(key, added);
    return added;
  };
  for (const provision of provisions) if (provision.mandatory === true) add(provision);
  for (const obligation of obligations) add(obligation).counts[obligation.state] += 1;
  return [...found.values()].map(({ duty }) => duty).sort((a, b) => inTextOrder(a.provision, b.provision));
}

/** What each participant owes, by name; of one state only where one is asked for. */
export function rowsOf(
  obligations: readonly ObligationStatus[],
  participants: readonly Pick<ParticipantStatus, 'participant' | 'name'>[],
  state: string,
): Row[] {
  const names = new Map(participants.map(({ participant, name }) => [participant, name]));
  return [...Map.groupBy(obligations, ({ participant }) => participant)]
    .filter(([, own]) => state === '' || own.some((one) => one.state === state))
    .map(([participant, own]) => ({
      participant,
      name: names.get(participant) ?? participant,
      cells: new Map(own.map((one) => [keyOf(one), one])),
    }))
    .sort(byName);
}
