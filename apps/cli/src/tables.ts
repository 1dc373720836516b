import type { Apart, Finding, Reason, TreatyStatus as StatusInData } from '@accede/treaty-law';
import type { Worded } from '@accede/wording';
import Table from 'cli-table3';
import { shown } from './shown.ts';
import { spell, words } from './words/index.ts';

// Status for people at a terminal. Scripts use --json.

type TreatyStatus = Worded<StatusInData>;

const PLAIN = {
  chars: {
    mid: '',
    'left-mid': '',
    'mid-mid': '',
    'right-mid': '',
    left: '',
    right: '',
    top: '',
    'top-left': '',
    'top-mid': '',
    'top-right': '',
    bottom: '',
    'bottom-left': '',
    'bottom-mid': '',
    'bottom-right': '',
    middle: '  ',
  },
  style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
};

/** Columns that a page may take: those of the terminal, as far as a line of them can be read. */
const pageWidth = (): number => Math.min(120, Math.max(60, process.stdout.columns || 120));

/** Breaks a line between words; what goes over stands under its beginning. A word is never broken. */
function broken(line: string, width: number, indent: string): string {
  const [first = '', ...words] = line.trimEnd().split(/(?<=[^\s:]) /);
  const lines = [first];
  for (const word of words) {
    const last = lines.at(-1) as string;
    if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(indent + word);
  }
  return lines.join('\n');
}

/** A page of lines, the long ones broken to the width; a row of a table, with its gaps, stays as it is. */
export function page(lines: readonly string[], width = pageWidth()): string {
  return lines
    .join('\n')
    .split('\n')
    .map((line) => {
      if (line.length <= width || /[^\s:] {2,}\S/.test(line)) return line;
      return broken(line, width, `${/^ */.exec(line)?.[0]}  `);
    })
    .join('\n');
}

/** The widest that a column may be for all to fit, where the wider ones give way first. */
function widest(columns: readonly number[], width: number): number {
  const available = width - 2 * (columns.length - 1);
  const total = (limit: number): number => columns.reduce((sum, column) => sum + Math.min(column, limit), 0);
  let limit = Math.max(...columns, 0);
  while (limit > NARROWEST && total(limit) > available) limit -= 1;
  return limit;
}
/** Narrower than this no column of words is made. */
const NARROWEST = 20;

/** A plain table: aligned columns, one line a row, or more where it would be wider than a page. */
export function table(head: string[], rows: readonly (readonly string[])[], width = pageWidth()): string {
  const cells = rows.map((row) => row.map((cell) => shown(cell)));
  const columns = head.map((title, n) => Math.max(title.length, ...cells.map((row) => row[n]?.length ?? 0)));
  const limit = widest(columns, width);
  const drawn = new Table({ ...PLAIN, head });
  for (const row of cells) drawn.push(row.map((cell) => broken(cell, limit, '')));
  return drawn.toString().replace(/ +$/gm, '');
}

/** `79 instruments deposited, of which 48 count under Art. 36(3) (accessions do not)`; empty where no clause counts. */
export function deposited({ instruments, byClause }: TreatyStatus['entryIntoForce']): string {
  if (instruments === null || instruments.deposited === 0) return '';
  const { deposited: all, counting, never } = instruments;
  return words().status.deposited(all, counting, never, byClause?.clause);
}

/** How far a condition is met, as far as it is a count; empty where it is not. */
export function counting({ needed, counted, conditionMetOn, inForce }: TreatyStatus['entryIntoForce']): string {
  if (needed === null) return '';
  const { counted: so, met } = words().status;
  return conditionMetOn === null ? so(counted, needed) : met(needed, conditionMetOn, counted ?? 0, inForce === true);
}

const date = (value: string | null): string => (value === null ? '—' : spell(value));

/** A reason, one line a step. */
export function reasons(because: readonly Worded<Reason>[], indent = '  '): string {
  return because
    .map((step) => indent + shown(step.clause === undefined ? step.text : words().colon(step.clause, step.text)))
    .join('\n');
}

export function findings(list: readonly Worded<Finding>[]): string {
  return list
    .map(
      (f) =>
        `  ${f.severity === 'irregular' ? '✗' : f.severity === 'warning' ? '!' : '·'} ${shown(f.clause === null ? f.text : words().colon(f.clause, f.text))} [${f.code}]`,
    )
    .join('\n');
}

/** Whether one of the findings is against a clause. */
export const irregular = (list: readonly Pick<Finding, 'severity'>[]): boolean =>
  list.some((finding) => finding.severity === 'irregular');

/** ` (78 States, 1 organization: European Union)`; empty where all are States. */
function apart(of: Apart | null, names: ReadonlyMap<string, string>): string {
  if (of === null) return '';
  const { states, organizations, entities } = of;
  const named = (codes: readonly string[]): string => codes.map((code) => names.get(code) ?? code).join(', ');
  const said = words().status;
  const others = [
    ...(organizations.length === 0 ? [] : [said.organizations(organizations.length, named(organizations))]),
    ...(entities.length === 0 ? [] : [said.entities(entities.length, named(entities))]),
  ];
  return others.length === 0 ? '' : ` (${words().semicolons([said.states(states), ...others])})`;
}

/** How many stand where, States and organizations apart; who is bound is told only where that can be said. */
export function totalsLine({ totals, participants }: Pick<TreatyStatus, 'totals' | 'participants'>): string {
  const { parties, contracting, consents, signatures, signatories, formerParties, apart: of } = totals;
  const names = new Map(participants.map(({ participant, name }) => [participant, name]));
  const said = words().status;
  return [
    ...(parties === null || contracting === null
      ? [said.consents(consents, apart(of.consents, names))]
      : [said.parties(parties, apart(of.parties, names)), said.contracting(contracting, apart(of.contracting, names))]),
    said.signatures(signatures, apart(of.signatures, names), signatories, contracting !== null),
    ...(formerParties === null ? [] : [said.formerParties(formerParties)]),
  ].join(' · ');
}

/** Status of a participant as the table says it: without the clause, a consent may bind or not. */
function standing({ status, ceasedAfter }: TreatyStatus['participants'][number], known: boolean): string {
  const said = words().status;
  const name = status === 'contracting' && !known ? said.hasConsented : said.standing[status];
  return ceasedAfter === null ? name : said.leftUnknown(name);
}

/** The whole status of a treaty in words and tables. */
export function statusPage(
  status: TreatyStatus,
  more: { knownAt?: string | null; complete?: string[]; participants?: boolean; today?: string } = {},
): string {
  const force = status.entryIntoForce;
  const said = words().status;
  const lines: string[] = [];
  lines.push(`${status.treaty} · ${shown(status.title)}`);
  lines.push(words().asAt(status.asAt, more.knownAt), '');
  if (more.today !== undefined && status.asAt > more.today) lines.push(said.todaysRecord(more.today));
  // There was no treaty yet: no condition, no totals.
  if (status.adopted !== null && status.adopted > status.asAt) {
    lines.push(said.notAdopted(status.adopted));
    return page(lines);
  }
  lines.push(
    force.inForce
      ? said.inForce(date(force.date), force.provisional, force.stated !== null)
      : force.date !== null
        ? said.enters(date(force.date), force.provisional)
        : force.inForce === null
          ? said.cannotBeSaid
          : said.notInForce(shown(words().semicolons(force.missing.map(({ text }) => text)))),
  );
  const counted = counting(force);
  if (counted !== '') lines.push(counted.replace(/^c/, 'C'));
  const instruments = deposited(force);
  if (instruments !== '') lines.push(instruments);
  lines.push(reasons(force.because));
  for (const reading of force.readings)
    lines.push(`  ${said.reading(shown(reading.title), date(reading.date), reading.authoritative)}`);
  lines.push('', totalsLine(status));
  if (status.unknown.length > 0) lines.push('', said.unknown, ...status.unknown.map(({ because }) => reasons(because)));
  for (const sentence of more.complete ?? []) lines.push(shown(sentence));
  if (status.countingSheet.length > 0 && !force.inForce) {
    lines.push(
      '',
      said.sheet,
      table(
        said.sheetHead,
        status.countingSheet.map((line) => [
          line.ordinal === null ? '' : String(line.ordinal),
          line.name,
          words().kind(line.means),
          spell(line.date),
          line.counted ? said.role[line.role] : (line.because[0]?.text ?? said.role[line.role]),
        ]),
      ),
    );
  }
  if (more.participants !== false && status.participants.length > 0) {
    lines.push(
      '',
      said.participants,
      table(
        said.participantsHead,
        status.participants.map((p) => [
          p.participant,
          `${p.name}${p.unverified ? words().unverified : ''}`,
          standing(p, status.totals.parties !== null),
          date(p.signed),
          date(p.consent?.date ?? null),
          p.consent === null ? '' : words().kind(p.consent.means),
          date(p.inForceFrom),
        ]),
      ),
    );
  }
  if (status.milestones.length > 0) {
    lines.push(
      '',
      said.milestones,
      table(
        ['', '', ''],
        status.milestones.map((m) => [
          m.clause,
          m.title,
          m.date === null ? said.open(m.progress.missing?.text ?? '') : spell(m.date),
        ]),
      ),
    );
  }
  const ahead = status.calendar.filter((entry) => !entry.past);
  if (ahead.length > 0)
    lines.push(
      '',
      said.ahead,
      table(
        ['', ''],
        ahead.map((entry) => [spell(entry.date), entry.text]),
      ),
    );
  if (status.findings.length > 0) lines.push('', words().findings, findings(status.findings));
  return page(lines.filter((line, i) => !(line === '' && lines[i + 1] === '')));
}
