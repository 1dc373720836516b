import { Act, type ParticipantCode, type Source, type TreatyId } from '@accede/treaty-law';
import type { FaultRule } from '@accede/wording';
import type { Question, Reading, ReadingOptions } from './reading.ts';
import type { Reason } from './reasons.ts';

/**
 * Gives acts their ids, from what they say: treaty, participant, kind, provision, date, and an ordinal where that
 * repeats. Reading a file again gives the same ids.
 */
export function actIds(treaty: TreatyId): (act: Pick<Act, 'kind' | 'participant' | 'provision' | 'date'>) => string {
  const given = new Map<string, number>();
  return ({ kind, participant, provision, date }) => {
    const slug = provision?.match(/[0-9A-Za-z]+/g)?.join('-');
    const id = [treaty, participant, kind, slug, date].filter((part) => part !== undefined).join('-');
    const ordinal = (given.get(id) ?? 0) + 1;
    given.set(id, ordinal);
    return ordinal === 1 ? id : `${id}-${ordinal}`;
  };
}

/** The act if it is well formed, else what is wrong with it, and where. */
export function checked(act: Act): { act: Act } | { path: string; fault: FaultRule } {
  const result = Act.safeParse(act);
  if (result.success) return { act: result.data };
  const issue = result.error.issues[0];
  const path = String(issue?.path[0] ?? '');
  if (issue?.code === 'too_big')
    return { path, fault: { rule: 'too-many-characters', facts: { most: Number(issue.maximum) } } };
  if (issue === undefined) return { path, fault: { rule: 'not-well-formed', facts: {} } };
  return { path, fault: { rule: 'in-schema-words', facts: { text: issue.message } } };
}

/** An act as a reader finds it. */
export type Said = Omit<Act, 'id' | 'source'> & { readonly participant: ParticipantCode };

/** What a reader gathers on its way through a file. */
export interface Gathering {
  readonly acts: Act[];
  readonly unresolved: { name: string; row: number }[];
  readonly questions: Question[];
  readonly notices: Question[];
  /** Asks about a cell; with the participant in whose row it stands, where that is known. */
  ask(row: number, column: string, value: string, reason: Reason, participant?: ParticipantCode): void;
  notice(row: number, column: string, value: string, reason: Reason): void;
  /** Takes the act up and gives it back, or asks about its cell where it breaks a limit of the record. */
  take(row: number, column: string, value: string, said: Said): Act | undefined;
  /** What was gathered, as part of a reading. */
  result(): Pick<Reading, 'acts' | 'unresolved' | 'questions' | 'notices' | 'unclear'>;
}

/** Begins to gather; each act cites the source that the caller names, or else the one given. */
export function gather(treaty: TreatyId, file: string, options: ReadingOptions, citation: string): Gathering {
  const acts: Act[] = [];
  const questions: Question[] = [];
  const notices: Question[] = [];
  const unresolved: { name: string; row: number }[] = [];
  const unclear = new Set<ParticipantCode>();
  const idOf = actIds(treaty);
  const source: Source = {
    citation: options.citation ?? citation,
    ...(options.url === undefined ? {} : { url: options.url }),
    marking: 'PUBLIC',
    confidence: 'source',
  };
  const ask: Gathering['ask'] = (row, column, value, reason, participant) => {
    questions.push({ file, row, column, value, reason });
    if (participant !== undefined && reason !== 'withdrawn-without-date') unclear.add(participant);
  };
  return {
    acts,
    unresolved,
    questions,
    notices,
    ask,
    notice: (row, column, value, reason) => void notices.push({ file, row, column, value, reason }),
    take(row, column, value, said) {
      const result = checked({ id: idOf(said), ...said, source });
      if ('act' in result) {
        acts.push(result.act);
        return result.act;
      }
      ask(row, column, value, 'act-not-well-formed', said.participant);
      return undefined;
    },
    result: () => ({ acts, unresolved, questions, notices, unclear: [...unclear] }),
  };
}

/** Notes of an act in one text; undefined where there are none. */
export function noted(...notes: (string | undefined)[]): { note?: string } {
  const note = notes.filter((part) => part !== undefined && part !== '').join('. ');
  return note === '' ? {} : { note };
}
