import { treatyOf } from '@accede/events';
import { treatiesNamedIn } from '@accede/treaty-law';
import { isOfTreaty, isUnreadable, type LogEvent } from '../log-event.ts';
import type { LogProjection } from './projection.ts';

/** Treaties, every version of their documents, and which treaties the documents name. */
export const treaties: LogProjection = {
  name: 'treaties',
  // 4: titles as a list, each of which a search may fit, and no longer as one text.
  version: 4,
  tables: `
    CREATE TABLE treaties (
      id TEXT PRIMARY KEY, title TEXT NOT NULL DEFAULT '', short_title TEXT,
      titles TEXT NOT NULL DEFAULT '[]', -- a list: in both languages, whole and short, and the reference
      revision INTEGER NOT NULL, position INTEGER NOT NULL,
      stale INTEGER NOT NULL DEFAULT 1, -- whether its derived rows wait for a derivation
      failure TEXT -- why nothing can be derived; null where it can
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE definitions (
      position INTEGER PRIMARY KEY, treaty TEXT NOT NULL, recorded_at TEXT NOT NULL,
      document TEXT NOT NULL, record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX definitions_of_treaty ON definitions (treaty, position);
    CREATE TABLE names (treaty TEXT NOT NULL, named TEXT NOT NULL, PRIMARY KEY (treaty, named)) STRICT, WITHOUT ROWID;
    CREATE INDEX names_named ON names (named);
    CREATE INDEX treaties_stale ON treaties (id) WHERE stale = 1;
  `,
  indexes: '',
  apply(prepare, all) {
    const events = all.filter(isOfTreaty);
    const last = new Map<string, LogEvent>();
    for (const event of all) {
      // One that cannot be read moves its treaty as well.
      const treaty = isUnreadable(event) ? treatyOf(event.stream) : isOfTreaty(event) ? event.treaty : undefined;
      if (treaty !== undefined) last.set(treaty, event);
    }
    const seen = prepare(
      `INSERT INTO treaties (id, revision, position) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, position = excluded.position, stale = 1`,
    );
    for (const [treaty, event] of last) seen.run(treaty, event.revision, event.position);

    const define = prepare('INSERT INTO definitions VALUES (?, ?, ?, ?, ?)');
    const entitle = prepare('UPDATE treaties SET title = ?, short_title = ?, titles = ? WHERE id = ?');
    const forget = prepare('DELETE FROM names WHERE treaty = ?');
    const name = prepare('INSERT INTO names VALUES (?, ?)');
    for (const event of events) {
      if (!event.defined) continue;
      const { definition: document, record } = event.defined;
      define.run(event.position, event.treaty, event.recordedAt, JSON.stringify(document), JSON.stringify(record));
      const { title, shortTitle, reference } = document;
      const titles = [title.en, title.fr, shortTitle?.en, shortTitle?.fr, reference].filter(
        (each) => each !== undefined,
      );
      entitle.run(title.en, shortTitle?.en ?? null, JSON.stringify(titles), event.treaty);
      forget.run(event.treaty);
      for (const named of treatiesNamedIn(document)) name.run(event.treaty, named);
    }
    // Whoever names a treaty that has moved, directly or through others, has to be derived again.
    const dependants = prepare(
      `WITH RECURSIVE moved (id) AS (VALUES (?) UNION SELECT treaty FROM names JOIN moved ON named = moved.id)
       UPDATE treaties SET stale = 1 WHERE stale = 0 AND id IN (SELECT id FROM moved)`,
    );
    for (const treaty of last.keys()) dependants.run(treaty);
    // A participant may be named, be a member or a successor in any of them.
    if (events.length < all.length) prepare('UPDATE treaties SET stale = 1').run();
  },
};
