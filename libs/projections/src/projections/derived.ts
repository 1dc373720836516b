import { summaryOf } from '../summary.ts';
import type { DerivedProjection } from './projection.ts';

/** The essentials of each treaty's status, as lists show them. */
export const summaries: DerivedProjection = {
  name: 'summaries',
  version: 1,
  tables: 'CREATE TABLE summaries (treaty TEXT PRIMARY KEY, summary TEXT NOT NULL) STRICT, WITHOUT ROWID;',
  indexes: '',
  apply(prepare, derived) {
    prepare('INSERT OR REPLACE INTO summaries VALUES (?, ?)').run(derived.treaty, JSON.stringify(summaryOf(derived)));
  },
};

// The three below say where to look; the text and the because of a row come from the derivation itself.

/** Who has which status in which treaty. */
export const participantStatus: DerivedProjection = {
  name: 'participant-status',
  version: 1,
  tables: `
    CREATE TABLE participant_status (
      treaty TEXT NOT NULL, participant TEXT NOT NULL, status TEXT NOT NULL, PRIMARY KEY (treaty, participant)
    ) STRICT, WITHOUT ROWID;
  `,
  indexes: 'CREATE INDEX IF NOT EXISTS participant_status_participant ON participant_status (participant);',
  apply(prepare, { treaty, status }) {
    prepare('DELETE FROM participant_status WHERE treaty = ?').run(treaty);
    const insert = prepare('INSERT INTO participant_status VALUES (?, ?, ?)');
    for (const each of status.participants) insert.run(treaty, each.participant, each.status);
  },
};

/** Every dated consequence; `n` is its place in the derived calendar of the treaty. */
export const calendar: DerivedProjection = {
  name: 'calendar',
  version: 2,
  tables: `
    CREATE TABLE calendar (
      treaty TEXT NOT NULL, n INTEGER NOT NULL, date TEXT NOT NULL, kind TEXT NOT NULL, participant TEXT,
      PRIMARY KEY (treaty, n)
    ) STRICT, WITHOUT ROWID;
  `,
  indexes: 'CREATE INDEX IF NOT EXISTS calendar_date ON calendar (date, treaty, n);',
  apply(prepare, { treaty, status }) {
    prepare('DELETE FROM calendar WHERE treaty = ?').run(treaty);
    const insert = prepare('INSERT INTO calendar VALUES (?, ?, ?, ?, ?)');
    for (const [n, { date, kind, participant }] of status.calendar.entries())
      insert.run(treaty, n, date, kind, participant);
  },
};

/** Irregularities; `n` is the place in the derived findings of the treaty. */
export const findings: DerivedProjection = {
  name: 'findings',
  version: 1,
  tables: `
    CREATE TABLE findings (
      treaty TEXT NOT NULL, n INTEGER NOT NULL, code TEXT NOT NULL, severity TEXT NOT NULL, participant TEXT,
      PRIMARY KEY (treaty, n)
    ) STRICT, WITHOUT ROWID;
  `,
  indexes: '',
  apply(prepare, { treaty, status }) {
    prepare('DELETE FROM findings WHERE treaty = ?').run(treaty);
    const insert = prepare('INSERT INTO findings VALUES (?, ?, ?, ?, ?)');
    for (const [n, finding] of status.findings.entries()) {
      insert.run(treaty, n, finding.code, finding.severity, finding.participant);
    }
  },
};
