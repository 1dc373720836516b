import { AnotherLog } from './errors.ts';
import type { EventStore, Position } from './port.ts';

/** What something that is made from a log, as read models are, knows of it. */
export interface Follower {
  /** The file, or whatever it is, by which people know it. */
  readonly path: string;
  /** Identity of the log; null where it is not known yet. */
  readonly identity: string | null;
  /** The last position that it has taken in; 0 where it has none. */
  readonly position: Position;
  /** Hash of the event there; null where it is not known. */
  readonly hash: string | null;
}

/** Refuses, with `AnotherLog`, a log that is not the one that the follower was made from, or has lost its end. */
export async function mustBeFollowed(store: EventStore, follower: Follower): Promise<void> {
  const { path, position, hash } = follower;
  const identity = await store.identity();
  const refuse = (code: AnotherLog['code'], why: string) => {
    throw new AnotherLog(code, position, `${why}. ${ADVICE}`);
  };
  if (follower.identity !== null && follower.identity !== identity)
    refuse('another-log', `${path} was made from another log (${follower.identity}) than the one here (${identity})`);
  const head = await store.head();
  if (position > head)
    refuse('shortened-log', `${path} is at position ${position}, the log ends at ${head}: its last events are missing`);
  if (position === 0 || hash === null) return;
  const [event] = await store.readAll({ after: position - 1, limit: 1 });
  if (event?.position !== position || event.hash !== hash)
    refuse(
      'diverged-log',
      `${path} was made from a log that has another event at position ${position} than the one here`,
    );
}

const ADVICE =
  'Restore the right log (accede restore FILE); or, to go on with the one here on purpose: accede rebuild --from-this-log';
