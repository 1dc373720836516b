import { type Registered, registry } from './registry.ts';
import type { Contents } from './upcaster.ts';
import type { AccedeEvent, EventType, Place, RecordedEvent } from './vocabulary.ts';

/** An event as the log holds it. */
export interface RawEvent extends Place {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
}

/** An event in the log that is not what its type and version say: the log is damaged. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
  readonly code = 'unreadable-event';
  readonly position: number;
  readonly field: string;

  constructor(raw: RawEvent, field: string, message: string) {
    super(`${raw.type} at position ${raw.position} (${raw.id}) cannot be read: ${field}: ${message}`);
    this.position = raw.position;
    this.field = field;
  }
}

/**
 * Reads an event: brings older versions up to the current one, drops fields it does not know, and
 * keeps an event of an unknown type, or of a newer version in another shape, as `Unknown`.
 * Fails with `UnreadableEvent` where the contents are not of the shape that their version has.
 */
export function parseEvent(raw: RawEvent, known: Readonly<Record<string, Registered>> = registry): RecordedEvent {
  const row = Object.hasOwn(known, raw.type) ? (known[raw.type] as Registered) : undefined;
  if (row === undefined) return unknown(raw);
  const version = (raw.metadata as { schemaVersion?: unknown } | null)?.schemaVersion;
  let contents: Contents = { data: raw.data, metadata: raw.metadata };
  if (typeof version === 'number' && version < row.version) {
    for (const upcast of row.upcasters.slice(version - 1)) contents = upcast(contents);
  }
  let parsed = row.schema.safeParse(contents);
  if (!parsed.success) parsed = row.schema.safeParse(withoutUnknownFields(contents, parsed.error.issues));
  if (parsed.success) {
    const { id, type, stream, revision, position } = raw;
    // The schema of the row is that of the type.
    return { id, type, ...parsed.data, stream, revision, position } as AccedeEvent & Place;
  }
  if (typeof version === 'number' && version > row.version) return unknown(raw);
  const issue = parsed.error.issues[0];
  throw new UnreadableEvent(raw, issue?.path.join('.') ?? '', issue?.message ?? 'unreadable');
}

/** Whether the event is one of the vocabulary, as this version writes it: unknown fields are refused. */
export function isWellFormed(event: { readonly type: EventType } & Contents): boolean {
  return registry[event.type].schema.safeParse({ data: event.data, metadata: event.metadata }).success;
}

/** The current schema version of a type. */
export function schemaVersionOf(type: EventType): number {
  return registry[type].version;
}

function unknown(raw: RawEvent): RecordedEvent {
  const { id, type, data, metadata, stream, revision, position } = raw;
  return { id, type: 'Unknown', wireType: type, data, metadata, stream, revision, position };
}

function withoutUnknownFields(contents: Contents, issues: readonly { code?: string; path: PropertyKey[] }[]): unknown {
  const copy = structuredClone(contents);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    let holder = copy as unknown as Record<PropertyKey, unknown>;
    for (const step of issue.path) holder = holder[step] as Record<PropertyKey, unknown>;
    for (const key of (issue as unknown as { keys: string[] }).keys) delete holder[key];
  }
  return copy;
}
