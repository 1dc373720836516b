import type { Provision, StatementOnRecord } from '../../api/types.ts';
import { byName } from '../../words/order.ts';

/** Articles in the order of the text: `6(3)` before `27(9)(e)`. */
export function inTextOrder(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** The name under which the page of statements can be asked for a provision. */
export function anchorOf({ provision, kind }: Pick<Provision, 'provision' | 'kind'>): string {
  return `${kind}-${provision.replaceAll(/\W+/g, '-').replace(/-$/, '')}`;
}

export interface Filter {
  readonly kind: string;
  readonly participant: string;
  readonly state: string;
}

/** Whether a statement is one of those asked for; an empty member asks for all. */
export function fits({ kind, participant, state }: Filter, statement: StatementOnRecord): boolean {
  return (
    (kind === '' || statement.kind === kind) &&
    (participant === '' || statement.participant === participant) &&
    (state === '' || statement.state === state)
  );
}

export interface UnderProvision {
  readonly provision: Provision;
  readonly statements: readonly StatementOnRecord[];
}

export interface ByProvision {
  /** Every listed provision with what was told under it, in the order of the text. */
  readonly listed: readonly UnderProvision[];
  /** What falls under no listed provision. */
  readonly others: readonly StatementOnRecord[];
  /** Objections: they are about the statements of others. */
  readonly objections: readonly StatementOnRecord[];
}

/** Statements under the provisions that the treaty document lists, and those that fall under none. */
export function byProvision(provisions: readonly Provision[], statements: readonly StatementOnRecord[]): ByProvision {
  const under = new Map<Provision, StatementOnRecord[]>(provisions.map((provision) => [provision, []]));
  const others: StatementOnRecord[] = [];
  const objections: StatementOnRecord[] = [];
  for (const statement of statements) {
    const found = concerned(provisions, statement);
    for (const provision of found) under.get(provision)?.push(statement);
    if (found.length > 0) continue;
    if (statement.kind === 'objection') objections.push(statement);
    else others.push(statement);
  }
  return {
    listed: [...under]
      .map(([provision, told]) => ({ provision, statements: told.toSorted(byNameAndDate) }))
      .sort((a, b) => inTextOrder(a.provision.provision, b.provision.provision)),
    others: others.sort(byNameAndDate),
    objections: objections.sort(byNameAndDate),
  };
}

/** The provision a statement falls under, and each other one that its author cited with it: `8(10)` for both its letters. */
function concerned(
  provisions: readonly Provision[],
  { listed, kind, provision: cited }: StatementOnRecord,
): readonly Provision[] {
  const same = provisions.filter(({ provision }) => provision === listed);
  const own = same.find((one) => one.kind === kind) ?? same[0];
  if (own === undefined) return [];
  return provisions.filter(
    (one) => one === own || (one.kind === kind && cited !== null && one.provision.startsWith(`${cited}(`)),
  );
}

/** What each participant told, by name; under each in the order of the text. */
export function byParticipant(
  statements: readonly StatementOnRecord[],
): { participant: string; name: string; statements: readonly StatementOnRecord[] }[] {
  return [...Map.groupBy(statements, ({ participant }) => participant)]
    .map(([participant, told]) => ({
      participant,
      name: told[0]?.name ?? participant,
      statements: told.toSorted((a, b) => inTextOrder(a.provision ?? '', b.provision ?? '') || byDate(a, b)),
    }))
    .sort(byName);
}

const byDate = (a: StatementOnRecord, b: StatementOnRecord) => a.date.localeCompare(b.date);
const byNameAndDate = (a: StatementOnRecord, b: StatementOnRecord) => byName(a, b) || byDate(a, b);
