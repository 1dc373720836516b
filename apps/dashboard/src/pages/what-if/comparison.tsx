import type { ReactNode } from 'react';
import { Link } from '../../address/link.tsx';
import type { ParticipantStatus, TreatyStatus } from '../../api/types.ts';
import { Why } from '../../law/because.tsx';
import { format } from '../../law/progress.tsx';
import { shownStatus, tellsWhoIsBound } from '../../law/standing.ts';
import { StatusMark } from '../../law/status.tsx';
import { Day } from '../../parts/day.tsx';
import { Section } from '../../parts/page.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { spell } from '../../words/dates.ts';
import { list, type ShownStatus } from '../../words/terms.ts';

interface Line {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly show?: (status: TreatyStatus, text: string) => ReactNode;
}

/** What stands and what would stand, side by side. */
export function Comparison({ before, after }: { before: TreatyStatus; after: TreatyStatus }) {
  // What cannot be said either way is told of what matters most, once.
  const lines = linesOf(before, after).filter(
    (line) => TOLD.has(line.title) || line.before !== UNSAID || line.after !== UNSAID,
  );
  return (
    <table className="comparison">
      <caption className="visually-hidden">The status on record and with the supposed acts</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">On record</th>
          <th scope="col">With the supposed acts</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.title} data-changed={line.before !== line.after}>
            <th scope="row">{line.title}</th>
            <td>{line.show?.(before, line.before) ?? line.before}</td>
            <td>
              {line.show?.(after, line.after) ?? line.after}
              {line.before !== line.after && <span className="tag">Changed</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function linesOf(before: TreatyStatus, after: TreatyStatus): Line[] {
  const pair = (of: (status: TreatyStatus) => string) => ({ before: of(before), after: of(after) });
  return [
    {
      title: 'Entry into force',
      ...pair(({ entryIntoForce: { date, inForce } }) =>
        date !== null ? spell(date) : inForce === null ? UNSAID : 'Not in force',
      ),
      show: ({ entryIntoForce }, text) => (
        <Why of="Entry into force" because={entryIntoForce.because}>
          {text}
        </Why>
      ),
    },
    {
      title: 'Condition met',
      ...pair(({ entryIntoForce: { conditionMetOn, inForce, missing } }) =>
        inForce === null
          ? UNSAID
          : conditionMetOn !== null
            ? spell(conditionMetOn)
            : missing.length === 0
              ? 'Not met'
              : `Missing: ${list(missing.map(({ text }) => text))}`,
      ),
    },
    {
      title: 'Counted by the clause',
      ...pair(({ entryIntoForce: { byClause, needed } }) =>
        byClause === null ? UNSAID : `${format(byClause.value)}${needed === null ? '' : ` of ${format(needed)}`}`,
      ),
    },
    { title: 'Consents that stand', ...pair(({ totals }) => String(totals.consents)) },
    { title: 'Parties', ...pair(({ totals }) => String(totals.parties ?? UNSAID)) },
    { title: 'Contracting', ...pair(({ totals }) => String(totals.contracting ?? UNSAID)) },
    {
      title: 'Signatories not yet bound',
      ...pair((status) => {
        const told = tellsWhoIsBound(status);
        return String(status.participants.filter((one) => shownStatus(one, told) === 'signatory').length);
      }),
    },
    ...after.milestones.map((milestone): Line => {
      const of = (status: TreatyStatus) => status.milestones.find((one) => one.id === milestone.id);
      const said = (status: TreatyStatus) => {
        const its = of(status);
        if (its?.date !== null && its?.date !== undefined) return spell(its.date);
        return its?.progress.counted === undefined || its.progress.needed === undefined
          ? 'No date follows'
          : `${format(its.progress.counted)} of ${format(its.progress.needed)}`;
      };
      return {
        title: milestone.title,
        ...pair(said),
        show: (status, text) => (
          <Why of={milestone.title} because={of(status)?.because ?? []}>
            {text}
          </Why>
        ),
      };
    }),
    { title: 'Findings', ...pair(({ findings }) => String(findings.length)) },
  ];
}

const UNSAID = 'Cannot be said';
const TOLD: ReadonlySet<string> = new Set(['Entry into force', 'Parties']);

interface Changed {
  readonly name: string;
  readonly participant: string;
  readonly was: ShownStatus;
  readonly is: ShownStatus;
  readonly after: ParticipantStatus;
}

/** Participants whose own status or dates would be other. */
export function ChangedParticipants({ before, after }: { before: TreatyStatus; after: TreatyStatus }) {
  const stood = new Map(before.participants.map((one) => [one.participant, one]));
  const changed = after.participants
    .filter((is) => {
      const was = stood.get(is.participant);
      return was?.status !== is.status || was.inForceFrom !== is.inForceFrom || was.ceased !== is.ceased;
    })
    .map((is): Changed => {
      const was = stood.get(is.participant);
      return {
        name: is.name,
        participant: is.participant,
        was: was === undefined ? 'none' : shownStatus(was, tellsWhoIsBound(before)),
        is: shownStatus(is, tellsWhoIsBound(after)),
        after: is,
      };
    });
  if (changed.length === 0) return null;
  return (
    <Section id="participants" title="Participants that change">
      <Table
        caption="Status on record and with the supposed acts"
        captionHidden
        columns={columns}
        rows={changed}
        rowId={(row) => row.participant}
        sort={{ by: 'name' }}
        clip={12}
      />
    </Section>
  );
}

const columns: readonly Column<Changed>[] = [
  {
    id: 'name',
    header: 'Participant',
    names: true,
    value: (row) => row.name,
    cell: (row) => <Link to={`/participants/${row.participant}`}>{row.name}</Link>,
  },
  {
    id: 'before',
    header: 'On record',
    value: (row) => row.was,
    cell: (row) => <StatusMark status={row.was} />,
  },
  {
    id: 'after',
    header: 'With the supposed acts',
    value: (row) => row.is,
    cell: (row) => (
      <Why of={`${row.name}, with the supposed acts`} because={row.after.because}>
        <StatusMark status={row.is} />
      </Why>
    ),
  },
  {
    id: 'force',
    header: 'In force from',
    value: (row) => row.after.inForceFrom,
    cell: (row) =>
      row.after.inForceFrom !== null && (
        <Why of={`${row.name}: in force from ${spell(row.after.inForceFrom)}`} because={row.after.because}>
          <Day date={row.after.inForceFrom} />
        </Why>
      ),
  },
];
