import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react';
import { tellChange } from '../words/changes.ts';
import { spell } from '../words/dates.ts';
import { words } from '../words/shell.ts';
import { forgetPosition, hear, onToken, token } from './client.ts';
import { participantsQuery } from './queries.ts';
import { follow } from './stream.ts';
import type { Change, RegisterChange } from './types.ts';

export type Connection = 'connecting' | 'live' | 'lost';

const LiveContext = createContext<Connection>('connecting');

/** Whether the page hears of new acts. */
export const useConnection = (): Connection => use(LiveContext);

// A bulk import announces hundreds of acts: they are gathered and said once.
const GATHERED_MS = 700;

/** Listens to the stream of changes, refreshes what is shown and says politely what was recorded. */
export function Live({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  const [said, setSaid] = useState('');
  const bearer = useSyncExternalStore(onToken, token);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with another token the stream tells of other things
  useEffect(() => {
    let gathered: (Change | RegisterChange)[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let missed = false;

    const refresh = () => {
      timer = undefined;
      const changes = gathered;
      gathered = [];
      // Who can act, and the groups that they form, change with the register only.
      const registered = changes.length === 0 || changes.some((change) => !('treaty' in change));
      const shown = queries.invalidateQueries({
        predicate: ({ queryKey: [name] }) => registered || (name !== 'groups' && name !== 'participants'),
      });
      if (changes.length > 0) void shown.then(() => say(changes));
    };
    const say = async (changes: readonly (Change | RegisterChange)[]) => {
      // Without the names the codes have to do.
      const known = await queries.fetchQuery(participantsQuery({})).catch(() => []);
      setSaid(announce(changes, (code) => known.find((one) => one.code === code)?.name ?? code));
    };
    const gather = (change: Change | RegisterChange) => {
      hear(change.position);
      gathered.push(change);
      timer ??= setTimeout(refresh, GATHERED_MS);
    };
    const end = follow({
      opened() {
        setConnection('live');
        // What was recorded while nobody listened is fetched too.
        if (missed) refresh();
        missed = false;
      },
      changed: (data) => gather(JSON.parse(data) as Change),
      registered: (data) => gather(JSON.parse(data) as RegisterChange),
      reset() {
        forgetPosition();
        refresh();
      },
      broken() {
        missed = true;
        forgetPosition();
        setConnection('lost');
      },
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [queries, bearer]);

  return (
    <LiveContext value={connection}>
      {children}
      <p className="live-note" role="status" aria-live="polite">
        {said}
      </p>
    </LiveContext>
  );
}

/**
 * What was recorded, in one sentence.
 * @param nameOf gives the name of a participant
 */
export function announce(
  changes: readonly (Change | RegisterChange)[],
  nameOf: (participant: string) => string = (code) => code,
): string {
  const [first] = changes;
  if (first === undefined) return '';
  if (changes.length > 1) return words.changed(changes.length);
  const { participant } = first;
  const told = { kind: null, ...first, participantName: participant === null ? null : nameOf(participant) };
  if (!('treaty' in first)) return words.recorded(tellChange(told), null);
  const where = first.date === null ? first.treaty : `${first.treaty}, ${spell(first.date)}`;
  return words.recorded(tellChange(told), where);
}
