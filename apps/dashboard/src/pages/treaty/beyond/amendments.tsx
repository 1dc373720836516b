import { Link } from '../../../address/link.tsx';
import type { AmendmentStatus } from '../../../api/types.ts';
import { Why } from '../../../law/because.tsx';
import { ProgressTree } from '../../../law/progress.tsx';
import { Day } from '../../../parts/day.tsx';
import { Section } from '../../../parts/page.tsx';
import { type Column, Table } from '../../../parts/table.tsx';
import { spell } from '../../../words/dates.ts';
import { list } from '../../../words/language.ts';
import { words } from '../words.ts';

/** Amendments adopted: whether they are in force, who has accepted them, and whom they bind. */
export function Amendments({ amendments }: { amendments: readonly AmendmentStatus[] }) {
  return (
    <Section id="amendments" title={words.parts.amendments}>
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
        {words.amendments.adoptedOn(spell(adopted))}{' '}
        <Why of={words.amendments.of(title.text)} because={amendment.because}>
          {spellForceOf(amendment)}
        </Why>
        {amendment.each && ` ${words.amendments.each}`}
        {missing.length > 0 && (
          <span className="hint"> {words.force.missing(list(missing.map(({ text }) => text)))}</span>
        )}
      </p>
      <ProgressTree progress={progress} />
      {participants.length > 0 && (
        <Table
          caption={words.amendments.caption(accepted, participants.length)}
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
  if (date === null) return words.amendments.notInForce(each);
  return (inForce ? words.amendments.since : words.amendments.from)(spell(date), each);
}

const columns: readonly Column<AmendmentStatus['participants'][number]>[] = [
  {
    id: 'name',
    header: words.participants.columns.name,
    names: true,
    value: (row) => row.name,
    cell: (row) => <Link to={`/participants/${row.participant}`}>{row.name}</Link>,
  },
  {
    id: 'accepted',
    header: words.amendments.accepted,
    value: (row) => row.accepted,
    cell: (row) =>
      row.accepted === null ? (
        <span className="hint">{words.amendments.noAcceptance}</span>
      ) : (
        <Day date={row.accepted} />
      ),
  },
  {
    id: 'force',
    header: words.amendments.force,
    value: (row) => row.inForceFrom,
    cell: (row) => (
      <Why of={words.amendments.for(row.name)} because={row.because}>
        {row.inForceFrom === null ? words.amendments.notForIt : <Day date={row.inForceFrom} />}
      </Why>
    ),
  },
];
