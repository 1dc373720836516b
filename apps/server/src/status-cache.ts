import { gzipSync } from 'node:zlib';
import { type ReadModels, treatyPage, versionOf, withheldActs } from '@accede/projections';
import type { LegalDate, TreatyId } from '@accede/treaty-law';
import { ENGLISH, type Speech, worded } from '@accede/wording';
import { LRUCache } from 'lru-cache';
import { takesGzip } from './http/compression.ts';

/** A status as it goes over the wire. */
export interface Serialized {
  readonly etag: string;
  readonly body: Buffer;
  /** The body compressed, once someone has asked for it so. */
  gzipped: Buffer | null;
}

interface Entry extends Serialized {
  readonly basis: number;
  readonly revision: number;
  /** Position of the log at which the entry was last found to be true. */
  checkedAt: number;
}

const BYTES = 64 * 1024 * 1024;

/** Statuses kept as they were sent, while no event has touched the treaty or one that it names. */
export class StatusCache {
  readonly #readModels: ReadModels;
  readonly #kept = new LRUCache<string, Entry>({
    maxSize: BYTES,
    sizeCalculation: ({ body }) => Math.ceil(body.length * 1.2) + 500,
  });

  constructor(readModels: ReadModels) {
    this.#readModels = readModels;
  }

  /** The status as JSON, in words, with its ETag. Fails with `UnknownTreaty`. */
  statusOf(
    treaty: TreatyId,
    asAt: LegalDate,
    knownAt: string | undefined,
    today: LegalDate,
    position: number,
    speech: Speech = ENGLISH,
  ): Serialized {
    const key = `${treaty} ${asAt} ${knownAt ?? ''} ${speech.language}`;
    const kept = this.#kept.get(key);
    if (kept?.checkedAt === position) return kept;
    const { revision, basis, position: checkedAt } = versionOf(this.#readModels, treaty);
    if (kept?.basis === basis && kept.revision === revision) {
      kept.checkedAt = checkedAt;
      return kept;
    }
    const status = treatyPage(this.#readModels, { asAt, knownAt, today }, treaty);
    const withheld = withheldActs(this.#readModels, { treaty, withNamed: true, knownAt });
    const page = { ...status, ...(withheld > 0 && { withheld }) };
    // The revision stands first, so that the tag can be given back in If-Match.
    const etag = `W/"${page.revision}.${page.position}.${asAt}.${knownAt ?? 'now'}.${speech.language}.${this.#readModels.fingerprint}"`;
    const entry = {
      etag,
      body: Buffer.from(JSON.stringify(worded(page, speech))),
      gzipped: null,
      basis: page.position,
      revision: page.revision,
      checkedAt,
    };
    this.#kept.set(key, entry);
    return entry;
  }
}

/** The body in the encoding that the caller takes. */
export function encodedFor(
  acceptEncoding: string | string[] | undefined,
  status: Serialized,
): { body: Buffer; encoding?: 'gzip' } {
  if (!takesGzip(acceptEncoding)) return { body: status.body };
  status.gzipped ??= gzipSync(status.body);
  return { body: status.gzipped, encoding: 'gzip' };
}
