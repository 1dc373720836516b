import { Link } from '../../../address/link.tsx';
import type { AmendmentStatus } from '../../../api/types.ts';
import { Why } from '../../../law/because.tsx';
import { ProgressTree } from '../../../law/progress.tsx';
import { Day } from '../../../parts/day.tsx';
import { Section } from '../../../parts/page.tsx';
import { type Column, Table } from '../../../parts/table.tsx';
import { spell } from '../../../words/dates.ts';
import { count, list } from '../../../words/terms.ts';

/** Amendments adopted: whether they are in force, who has accepted them, and whom they bind. */
export function Amendments({ amendments }: { amendments: readonly AmendmentStatus[] }) {
  return (
    <Section id="amendments" title="Amendments">
      <ul className="milestones">
        {amendments.map((amendment) => (
          <li key={amendment.act}>
            <Amendment amendment={amendment} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Amendment({ amendment }: { amendment: AmendmentStatus }) {
  const { title, clause, adopted, progress, missing, participants } = amendment;
  const accepted = participants.filter((one) => one.accepted !== null).length;
  return (
    <>
      <h3>
        {title.text} <span className="clause">{clause}</span>
      </h3>
      <p>
        Adopted on {spell(adopted)}.{' '}
        <Why of={`Entry into force of ${title.text}`} because={amendment.because}>
          {spellForceOf(amendment)}
        </Why>
        {amendment.each && ' It enters into force for each that accepts it, not in general.'}
        {missing.length > 0 && <span className="hint"> Still missing: {list(missing.map(({ text }) => text))}.</span>}
      </p>
      <ProgressTree progress={progress} />
      {participants.length > 0 && (
        <Table
          caption={`Accepted by ${accepted} of ${count(participants.length, 'participant')}`}
          columns={columns}
          rows={participants}
          rowId={(row) => `${amendment.act}-${row.participant}`}
          sort={{ by: 'accepted' }}
          clip={8}
        />
      )}
    </>
  );
}

/** Whether and since when it is in force; of one that each accepts for itself, for the first that did. */
function spellForceOf({ date, inForce, each }: AmendmentStatus): string {
  const whom = each ? ' for the first' : '';
  if (date === null) return each ? 'In force for nobody yet' : 'Not in force';
  return inForce ? `In force${whom} since ${spell(date)}` : `Enters into force${whom} on ${spell(date)}`;
}

const columns: readonly Column<AmendmentStatus['participants'][number]>[] = [
  {
    id: 'name',
    header: 'Participant',
    names: true,
    value: (row) => row.name,
    cell: (row) => <Link to={`/participants/${row.participant}`}>{row.name}</Link>,
  },
  {
    id: 'accepted',
    header: 'Accepted',
    value: (row) => row.accepted,
    cell: (row) =>
      row.accepted === null ? <span className="hint">No acceptance on record</span> : <Day date={row.accepted} />,
  },
  {
    id: 'force',
    header: 'In force for it from',
    value: (row) => row.inForceFrom,
    cell: (row) => (
      <Why of={`${row.name}: the amendment`} because={row.because}>
        {row.inForceFrom === null ? 'Not in force for it' : <Day date={row.inForceFrom} />}
      </Why>
    ),
  },
];
