import { treatyOf } from '@accede/events';
import { isUnreadable } from '../log-event.ts';
import type { LogProjection } from './projection.ts';

/** Events that cannot be read, damaged as they may be: nothing is derived of their treaties, and the others go on. */
export const unreadable: LogProjection = {
  name: 'unreadable',
  version: 1,
  tables: `
    CREATE TABLE unreadable (
      position INTEGER PRIMARY KEY, stream TEXT NOT NULL,
      treaty TEXT, -- null where it stands in no treaty's stream
      reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX unreadable_treaty ON unreadable (treaty, position);
  `,
  indexes: '',
  apply(prepare, events) {
    const enter = prepare('INSERT OR REPLACE INTO unreadable VALUES (?, ?, ?, ?)');
    for (const event of events)
      if (isUnreadable(event))
        enter.run(event.position, event.stream, treatyOf(event.stream) ?? null, event.unreadable);
  },
};
