import { type Finding, type Reason, spell, type TreatyStatus } from '@accede/treaty-law';
import Table from 'cli-table3';

// Status for people at a terminal. Scripts use --json.

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

/** A plain table: aligned columns, one line a row. */
export function table(head: string[], rows: readonly (readonly string[])[]): string {
  const drawn = new Table({ ...PLAIN, head });
  for (const row of rows) drawn.push([...row]);
  return drawn.toString().replace(/ +$/gm, '');
}

const date = (value: string | null): string => (value === null ? '—' : spell(value));

/** A reason, one line a step. */
export function reasons(because: readonly Reason[], indent = '  '): string {
  return because
    .map((step) => `${indent}${step.clause === undefined ? '' : `${step.clause}: `}${step.text}`)
    .join('\n');
}

export function findings(list: readonly Finding[]): string {
  return list
    .map(
      (f) =>
        `  ${f.severity === 'irregular' ? '✗' : f.severity === 'warning' ? '!' : '·'} ${f.clause === null ? '' : `${f.clause}: `}${f.text} [${f.code}]`,
    )
    .join('\n');
}

const STATUS = {
  none: 'none',
  signatory: 'signatory',
  contracting: 'contracting',
  party: 'Party',
  'former-party': 'former Party',
} as const;

/** The whole status of a treaty in words and tables. */
export function statusPage(
  status: TreatyStatus,
  more: { knownAt?: string | null; complete?: string[]; participants?: boolean } = {},
): string {
  const force = status.entryIntoForce;
  const lines: string[] = [];
  lines.push(`${status.treaty} · ${status.title}`);
  lines.push(`as at ${spell(status.asAt)}${more.knownAt ? `, as known at ${more.knownAt}` : ''}`, '');
  lines.push(
    force.inForce
      ? `In force since ${date(force.date)}`
      : force.date !== null
        ? `Enters into force on ${date(force.date)}`
        : force.progress === null
          ? 'Entry into force is not computed'
          : `Not in force. Missing: ${force.missing.join('; ')}`,
  );
  if (force.needed !== null)
    lines.push(
      `${force.needed} needed, ${force.counted} counted${force.conditionMetOn === null ? '' : `; condition met on ${date(force.conditionMetOn)}`}`,
    );
  lines.push(reasons(force.because));
  for (const reading of force.readings)
    lines.push(`  Reading${reading.authoritative ? ' (authoritative)' : ''}: ${reading.title}: ${date(reading.date)}`);
  const { totals } = status;
  lines.push(
    '',
    `${totals.parties} Parties · ${totals.contracting} contracting · ${totals.signatories} signatories not yet bound · ${totals.formerParties} former Parties`,
  );
  for (const sentence of more.complete ?? []) lines.push(sentence);
  if (status.countingSheet.length > 0 && !force.inForce) {
    lines.push(
      '',
      'Counting sheet',
      table(
        ['', 'participant', 'means', 'date', ''],
        status.countingSheet.map((line) => [
          line.ordinal === null ? '' : String(line.ordinal),
          line.name,
          line.means,
          spell(line.date),
          line.counted ? line.role : (line.because[0]?.text ?? line.role),
        ]),
      ),
    );
  }
  if (more.participants !== false && status.participants.length > 0) {
    lines.push(
      '',
      'Participants',
      table(
        ['', 'participant', 'status', 'signed', 'consent', '', 'in force from'],
        status.participants.map((p) => [
          p.participant,
          `${p.name}${p.unverified ? ' (unverified)' : ''}`,
          STATUS[p.status],
          date(p.signed),
          date(p.consent?.date ?? null),
          p.consent?.means ?? '',
          date(p.inForceFrom),
        ]),
      ),
    );
  }
  if (status.milestones.length > 0) {
    lines.push(
      '',
      'Milestones',
      table(
        ['', '', ''],
        status.milestones.map((m) => [
          m.clause,
          m.title,
          m.date === null ? `open: ${m.progress.missing ?? ''}` : spell(m.date),
        ]),
      ),
    );
  }
  const ahead = status.calendar.filter((entry) => !entry.past);
  if (ahead.length > 0)
    lines.push(
      '',
      'Ahead',
      table(
        ['', ''],
        ahead.map((entry) => [spell(entry.date), entry.text]),
      ),
    );
  if (status.findings.length > 0) lines.push('', 'Findings', findings(status.findings));
  return lines.filter((line, i) => !(line === '' && lines[i + 1] === '')).join('\n');
}
