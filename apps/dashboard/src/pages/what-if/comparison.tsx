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
import { number } from '../../words/language.ts';
import type { ShownStatus } from '../../words/terms.ts';
import { words } from './words.ts';

interface Line {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  /** Whether it is told also where neither side can be. */
  readonly always?: boolean;
  readonly show?: (status: TreatyStatus, text: string) => ReactNode;
}

/** What stands and what would stand, side by side. */
export function Comparison({ before, after }: { before: TreatyStatus; after: TreatyStatus }) {
  // What cannot be said either way is told of what matters most, once.
  const lines = linesOf(before, after).filter((line) => line.always || line.before !== UNSAID || line.after !== UNSAID);
  return (
    <table className="comparison">
      <caption className="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.onRecord}</th>
          <th scope="col">{words.supposed}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.title} data-changed={line.before !== line.after}>
            <th scope="row">{line.title}</th>
            <td>{line.show?.(before, line.before) ?? line.before}</td>
            <td>
              {line.show?.(after, line.after) ?? line.after}
              {line.before !== line.after && <span className="tag">{words.changed}</span>}
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
      title: words.entryIntoForce,
      always: true,
      ...pair(({ entryIntoForce: { date, inForce } }) =>
        date !== null ? spell(date) : inForce === null ? UNSAID : words.notInForce,
      ),
      show: ({ entryIntoForce }, text) => (
        <Why of={words.entryIntoForce} because={entryIntoForce.because}>
          {text}
        </Why>
      ),
    },
    {
      title: words.conditionMet,
      ...pair(({ entryIntoForce: { conditionMetOn, inForce, missing } }) =>
        inForce === null
          ? UNSAID
          : conditionMetOn !== null
            ? spell(conditionMetOn)
            : missing.length === 0
              ? words.notMet
              : words.missing(missing.map(({ text }) => text)),
      ),
    },
    {
      title: words.counted,
      ...pair(({ entryIntoForce: { byClause, needed } }) =>
        byClause === null ? UNSAID : words.of(format(byClause.value), needed === null ? null : format(needed)),
      ),
    },
    { title: words.consents, ...pair(({ totals }) => number(totals.consents)) },
    { title: words.parties, always: true, ...pair(({ totals: { parties } }) => figure(parties)) },
    { title: words.contracting, ...pair(({ totals: { contracting } }) => figure(contracting)) },
    {
      title: words.signatories,
      ...pair((status) => {
        const told = tellsWhoIsBound(status);
        return number(status.participants.filter((one) => shownStatus(one, told) === 'signatory').length);
      }),
    },
    ...after.milestones.map((milestone): Line => {
      const of = (status: TreatyStatus) => status.milestones.find((one) => one.id === milestone.id);
      const said = (status: TreatyStatus) => {
        const its = of(status);
        if (its?.date !== null && its?.date !== undefined) return spell(its.date);
        return its?.progress.counted === undefined || its.progress.needed === undefined
          ? words.noDate
          : words.of(format(its.progress.counted), format(its.progress.needed));
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
    { title: words.findingsLine, ...pair(({ findings }) => number(findings.length)) },
  ];
}

const UNSAID = words.cannotBeSaid;
const figure = (n: number | null) => (n === null ? UNSAID : number(n));

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
    <Section id="participants" title={words.participants}>
      <Table
        caption={words.participantsCaption}
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
    header: words.participant,
    names: true,
    value: (row) => row.name,
    cell: (row) => <Link to={`/participants/${row.participant}`}>{row.name}</Link>,
  },
  {
    id: 'before',
    header: words.onRecord,
    value: (row) => row.was,
    cell: (row) => <StatusMark status={row.was} />,
  },
  {
    id: 'after',
    header: words.supposed,
    value: (row) => row.is,
    cell: (row) => (
      <Why of={words.withSupposed(row.name)} because={row.after.because}>
        <StatusMark status={row.is} />
      </Why>
    ),
  },
  {
    id: 'force',
    header: words.inForceFrom,
    value: (row) => row.after.inForceFrom,
    cell: (row) =>
      row.after.inForceFrom !== null && (
        <Why of={words.nameInForceFrom(row.name, spell(row.after.inForceFrom))} because={row.after.because}>
          <Day date={row.after.inForceFrom} />
        </Why>
      ),
  },
];
