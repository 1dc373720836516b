import { type Act, expressesConsent, isSignature, isStatement } from '@accede/treaty-law';
import type { Reading } from './reading.ts';

// A later edition of a source beside what is on record from it: what is new, what it tells otherwise, what it no
// longer has. Nothing follows from it by itself; a person corrects or retracts.

/** An act on record that the edition tells otherwise. */
export interface Change {
  readonly onRecord: Act;
  /** The act as it would stand corrected: under the id on record, with what the edition says. */
  readonly asRead: Act;
  /** Fields that differ: `date`, `kind`, `effective`, `text` … */
  readonly fields: readonly (keyof Act)[];
}

/** What becomes of the acts of an edition. */
export interface Edition {
  /** Acts that are not on record: to be recorded. */
  readonly fresh: readonly Act[];
  /** Acts that are on record, or were before a person corrected or retracted them. */
  readonly told: readonly Act[];
  readonly changed: readonly Change[];
  /** Acts on record from the same source that the edition does not have. */
  readonly missing: readonly Act[];
}

/** An act on record, in each of its versions. */
export interface Version {
  readonly act: Act;
  readonly state: 'recorded' | 'corrected' | 'retracted';
}

/**
 * Compares a reading with what is on record of its treaty. Acts are the same by what they say, whatever their ids. An
 * act of the reading that is not on record, and one on record from the same source that the reading does not have, are
 * taken for one that is told otherwise where both are of one participant and one matter, and no other could be meant.
 * @param versions every version of every act on record
 */
export function compareEdition(versions: readonly Version[], reading: Pick<Reading, 'acts' | 'unclear'>): Edition {
  const standing = new Map(versions.filter(({ state }) => state === 'recorded').map(({ act }) => [act.id, act]));
  const byId = Map.groupBy(versions, ({ act }) => act.id);
  const byDay = Map.groupBy(standing.values(), dayOf);
  const matched = new Set<string>();
  const told: Act[] = [];
  const unmatched: Act[] = [];
  const changed: Change[] = [];
  for (const act of reading.acts) {
    const before = byId.get(act.id)?.find((version) => tellsThat(act, version.act))?.act;
    // An older edition read again does not undo what a person has corrected or retracted since.
    const own = before && (standing.get(act.id) ?? 'gone');
    const same = own ?? byDay.get(dayOf(act))?.find((each) => !matched.has(each.id) && tellsThat(act, each));
    if (same === undefined) {
      unmatched.push(act);
      continue;
    }
    if (same !== 'gone') matched.add(same.id);
    const known = before !== undefined && saysAsMuch(before, act);
    const fields = same === 'gone' || known ? [] : differing(same, act);
    if (same === 'gone' || fields.length === 0) told.push(act);
    else changed.push({ onRecord: same, asRead: merged(same, act, fields), fields });
  }

  const families = new Set(reading.acts.map(familyOf).filter((family) => family !== undefined));
  const matters = new Set(reading.acts.map(groupOf));
  const unclear = new Set(reading.unclear);
  const lacking = [...standing.values()].filter(
    (act) =>
      !matched.has(act.id) &&
      families.has(familyOf(act) ?? '') &&
      matters.has(groupOf(act)) &&
      (act.participant === undefined || !unclear.has(act.participant)),
  );
  const missing: Act[] = [];
  const paired = new Set<Act>();
  const lackingBy = Map.groupBy(lacking, matterOf);
  const newBy = Map.groupBy(unmatched, matterOf);
  for (const [matter, acts] of lackingBy) {
    const others = newBy.get(matter) ?? [];
    const [onRecord] = acts;
    const [act] = others;
    const isOne = acts.length === 1 && others.length === 1;
    if (onRecord !== undefined && act !== undefined && isOne && mayBeOne(onRecord, act)) {
      const fields = differing(onRecord, act);
      changed.push({ onRecord, asRead: merged(onRecord, act, fields), fields });
      paired.add(act);
    } else missing.push(...acts);
  }
  const fresh = withFreeIds(
    unmatched.filter((act) => !paired.has(act)),
    new Set(byId.keys()),
  );
  return { fresh, told, changed, missing };
}

/** What every telling of an act has in common. */
const dayOf = (act: Act): string => JSON.stringify([act.kind, act.participant, act.date]);

/** What one telling of an act may say and another leave out. */
const DETAILS = ['provision', 'text', 'territories', 'depositary'] as const satisfies readonly (keyof Act)[];

/** Whether an act that was read is the one on record, perhaps told with less. */
function tellsThat(act: Act, onRecord: Act): boolean {
  return dayOf(act) === dayOf(onRecord) && DETAILS.every((field) => !saysOtherwise(onRecord, act, field));
}

const saysOtherwise = (onRecord: Act, act: Act, field: keyof Act): boolean =>
  act[field] !== undefined && JSON.stringify(onRecord[field]) !== JSON.stringify(act[field]);

/** Acts that may be one another told otherwise: of one participant, in one matter. */
function matterOf(act: Act): string {
  const group = groupOf(act);
  const statement = group === 'statement' ? [act.kind, act.provision, act.date] : [];
  return JSON.stringify([act.participant, matterOfKind(act), ...statement]);
}

function matterOfKind(act: Act): string {
  if (isSignature(act) && act.kind !== 'definitive-signature') return 'signature';
  if (expressesConsent(act)) return 'consent';
  return ENDS.has(act.kind) ? 'end' : act.kind;
}

/** Of another kind and of another day it is another act: who ratified, left, and has acceded since. Ends excepted. */
const mayBeOne = (onRecord: Act, act: Act): boolean =>
  onRecord.kind === act.kind || onRecord.date === act.date || (ENDS.has(onRecord.kind) && ENDS.has(act.kind));

const ENDS: ReadonlySet<Act['kind']> = new Set([
  'denunciation',
  'ceased',
  'signature-withdrawn',
  'instrument-withdrawn',
]);

/** A table tells of signatures, consents and ends; statements stand elsewhere, and an edition may have them or not. */
function groupOf(act: Act): 'instrument' | 'statement' | 'notification' {
  if (act.text !== undefined || isStatement(act) || act.kind.startsWith('statement-'))
    return act.text === undefined && act.kind === 'notification' ? 'notification' : 'statement';
  return 'instrument';
}

/** The source of an act by the first words of its citation: an edition of another day is of the same source. */
function familyOf({ source }: Act): string | undefined {
  return source?.citation
    .toLowerCase()
    .split(/,| as (?:at|of)\b| \(|:|\d/)[0]
    ?.trim();
}

const TOLD_AGAIN = ['effective', 'notAfter'] as const satisfies readonly (keyof Act)[];

/** Whether the record says all that the reading does, of what may be told once more and better. */
function saysAsMuch(onRecord: Act, act: Act): boolean {
  return TOLD_AGAIN.every((field) => !differsIn(onRecord, act, field));
}

function differsIn(onRecord: Act, act: Act, field: (typeof TOLD_AGAIN)[number]): boolean {
  const [known, told] = [onRecord[field], act[field]];
  if (told === undefined || told === known) return false;
  // Each edition bounds an end that it does not date by its own day: a later bound tells nothing new.
  return field !== 'notAfter' || known === undefined || told < known;
}

/** Fields of which the reading says something else than the record. */
function differing(onRecord: Act, act: Act): (keyof Act)[] {
  return [
    ...(['kind', 'date', ...DETAILS] as const).filter((field) => saysOtherwise(onRecord, act, field)),
    ...TOLD_AGAIN.filter((field) => differsIn(onRecord, act, field)),
  ];
}

/** The act on record with what the reading says otherwise, and the source that says it; a marking is not lost by it. */
function merged(onRecord: Act, act: Act, fields: readonly (keyof Act)[]): Act {
  const said = Object.fromEntries(fields.map((field) => [field, act[field]]));
  // A date of effect, or a last day, belongs to the act as it was dated; another kind of end has its own.
  const { effective, notAfter, ...rest } = onRecord;
  const kept = fields.includes('kind') || fields.includes('date') ? { ...rest, ...bounds(act) } : onRecord;
  const marking = onRecord.source?.marking === 'LIMITE' ? { marking: onRecord.source.marking } : {};
  return { ...kept, ...said, ...(act.source === undefined ? {} : { source: { ...act.source, ...marking } }) };
}

const bounds = ({ effective, notAfter }: Act): Partial<Act> => ({
  ...(effective === undefined ? {} : { effective }),
  ...(notAfter === undefined ? {} : { notAfter }),
});

/**
 * The acts, a statement under an id that no act on record has: another one of the day may have taken it. A signature or
 * an instrument keeps its own: a second one of the day is refused when it is recorded.
 */
function withFreeIds(acts: readonly Act[], taken: Set<string>): Act[] {
  return acts.map((act) => {
    let { id } = act;
    for (let ordinal = 2; groupOf(act) === 'statement' && taken.has(id); ordinal += 1) id = `${act.id}-${ordinal}`;
    taken.add(id);
    return id === act.id ? act : { ...act, id };
  });
}
