import type { RegisteredParticipant } from '@accede/events';
import { isOfTreaty, isUnreadable, type RegisterLogEvent, type TreatyLogEvent } from '../log-event.ts';
import type { LogProjection } from './projection.ts';

/**
 * Every version of those put on the register, and of those whom documents declare for their own treaty. One registered
 * stands until a later event says otherwise; one declared, as long as its version of the document.
 */
export const participants: LogProjection = {
  name: 'participants',
  version: 1,
  tables: `
    CREATE TABLE participants (
      position INTEGER NOT NULL, code TEXT NOT NULL,
      treaty TEXT, -- the one whose document declares it; null where it is registered for all
      recorded_at TEXT NOT NULL, type TEXT NOT NULL, registered TEXT NOT NULL,
      PRIMARY KEY (position, code)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX participants_registered ON participants (position) WHERE treaty IS NULL;
    CREATE INDEX participants_code ON participants (code, position) WHERE treaty IS NULL;
    CREATE INDEX participants_declared ON participants (treaty, code) WHERE treaty IS NOT NULL;
  `,
  indexes: '',
  apply(prepare, events) {
    const enter = prepare('INSERT OR REPLACE INTO participants VALUES (?, ?, ?, ?, ?, ?)');
    for (const event of events) {
      if (isUnreadable(event)) continue;
      const { position, recordedAt, type } = event;
      const treaty = isOfTreaty(event) ? event.treaty : null;
      for (const each of toldBy(event))
        enter.run(position, each.participant.code, treaty, recordedAt, type, JSON.stringify(each));
    }
  },
};

function toldBy(event: TreatyLogEvent | RegisterLogEvent): readonly RegisteredParticipant[] {
  if (!isOfTreaty(event)) return [event.registered];
  return event.defined?.definition.participants.map((participant) => ({ participant })) ?? [];
}
