import type { Reason, Supposed, TreatyStatus } from '../api/types.ts';
import { spell } from '../words/dates.ts';
import { term } from '../words/terms.ts';

/** What is known of an act that a reason rests on: enough to name it and to find it in the register. */
export interface KnownAct {
  readonly participant: string;
  readonly name: string;
  readonly kind?: string | undefined;
  readonly date?: string | undefined;
}

/** The treaty whose law a reason is about, and the acts its status mentions. */
export interface Dossier {
  readonly treaty: string;
  readonly acts: ReadonlyMap<string, KnownAct>;
}

/** The dossier of a row that stands alone: one treaty, one participant and the acts of the row. */
export function rowDossier(
  treaty: string,
  participant: string | null,
  name: string | null,
  acts: readonly string[],
): Dossier {
  return {
    treaty,
    acts: new Map(participant === null ? [] : acts.map((id) => [id, { participant, name: name ?? participant }])),
  };
}

type Status = Pick<TreatyStatus, 'countingSheet' | 'participants' | 'statements'>;

/** The acts that a status mentions, by id. */
export function indexActs({ countingSheet, participants, statements }: Status): ReadonlyMap<string, KnownAct> {
  const known = new Map<string, KnownAct>();
  for (const { participant, name, because, spells } of participants) {
    for (const id of because.flatMap((reason: Reason) => reason.acts)) known.set(id, { participant, name });
    for (const spell of spells) known.set(spell.act, { participant, name, kind: spell.means, date: spell.consented });
  }
  for (const { act, participant, name, means, date } of countingSheet) {
    known.set(act, { participant, name, kind: means, date });
  }
  for (const { act, participant, name, kind, date, inheritedFrom } of statements) {
    // A statement that is inherited remains the act of the one that made it.
    if (inheritedFrom === null || !known.has(act)) known.set(act, { participant, name, kind, date });
  }
  return known;
}

/** The dossier with acts supposed besides, under the ids that the server gives them. */
export function withSupposed({ treaty, acts }: Dossier, supposed: readonly Supposed[], names: Names): Dossier {
  return {
    treaty,
    acts: new Map([
      ...acts,
      ...supposed.map(({ participant, kind, date }, n): [string, KnownAct] => [
        `supposed-${n + 1}`,
        { participant, name: names.get(participant) ?? participant, kind, date },
      ]),
    ]),
  };
}

type Names = ReadonlyMap<string, string>;

/** Whether the act is only supposed, by the id that a what-if gives it: it stands in no register. */
export function isSupposed(id: string): boolean {
  return /^supposed-\d+$/.test(id);
}

/** An act in words: `France · Ratification · 10 Jan 2006`; its id where nothing more is known. */
export function nameAct(id: string, act: KnownAct | undefined): string {
  if (act === undefined) return id;
  const words = [
    act.name,
    act.kind === undefined ? undefined : term(act.kind),
    act.date === undefined ? undefined : spell(act.date),
  ];
  return words.filter((word) => word !== undefined).join(' · ');
}
