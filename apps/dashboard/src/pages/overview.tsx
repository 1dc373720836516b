import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useAddress, useTravel } from '../address/link.tsx';
import { treatiesQuery, treatyQuery } from '../api/queries.ts';
import type { Apart, TreatySummary } from '../api/types.ts';
import { Field } from '../forms/field.tsx';
import { indexActs } from '../law/acts-index.ts';
import { Why } from '../law/because.tsx';
import { Completeness, spellCompleteness } from '../law/completeness.tsx';
import { ByTodaysRecord } from '../law/future.tsx';
import { spellApart } from '../law/numbers/apart.ts';
import { spellInstruments, unitOf } from '../law/numbers/instruments.ts';
import { notYet } from '../law/numbers/signatures.ts';
import { format, Ruler, ThresholdsInWords } from '../law/progress.tsx';
import { StatusGlyph } from '../law/status.tsx';
import { thresholdsOf } from '../law/thresholds.ts';
import { Day } from '../parts/day.tsx';
import { Empty, Failure, Loading, Page, Section } from '../parts/page.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { daysBetween, spell, today } from '../words/dates.ts';
import { isUnadopted, spellForce } from '../words/force.ts';
import { plain } from '../words/plain.ts';
import { count, list, type ShownStatus, term } from '../words/terms.ts';
import { draftsWithOutcome } from './compare/changes.ts';

/** Every treaty: those whose clauses are computed in full, the others in a table. */
export default function Overview() {
  const travel = useTravel();
  const treaties = useQuery(treatiesQuery(travel));
  const asAt = travel.asAt ?? today();
  const items = treaties.data ?? [];
  const drafts = items.filter((treaty) => treaty.draft);
  const computed = items.filter((treaty) => treaty.clausesOnRecord && !treaty.draft).sort(byUrgency(asAt));
  const others = items.filter((treaty) => !treaty.clausesOnRecord && !treaty.draft);

  return (
    <Page
      title="Treaties"
      lede={
        <p>
          Who is bound, since when, and why. Whatever is underlined with dots opens the clause and the acts behind it.
          What is not on record is not the same as what did not happen.
        </p>
      }
    >
      <ByTodaysRecord asAt={asAt} />
      {treaties.isPending && <Loading what="the treaties" tall />}
      {treaties.isError && treaties.data === undefined && <Failure error={treaties.error} what="the treaties" />}
      {treaties.isSuccess && items.length === 0 && (
        <Empty>
          <p>
            No treaty is registered yet. Record the bundled treaties by starting the server with an empty data folder.
          </p>
        </Empty>
      )}
      {computed.length > 0 && (
        <div className="entries">
          {computed.map((treaty) => (
            <Entry key={treaty.id} treaty={treaty} asAt={asAt} />
          ))}
        </div>
      )}
      {drafts.length > 0 && <Drafts drafts={drafts} treaties={items} />}
      {others.length > 0 && <Others treaties={others} asAt={asAt} />}
    </Page>
  );
}

/**
 * What is still on its way first, what was not adopted yet last; among equals the one in which something happened
 * latest.
 */
const byUrgency =
  (asAt: string) =>
  (a: TreatySummary, b: TreatySummary): number => {
    const latest = (treaty: TreatySummary) => treaty.lastActs[0]?.date ?? '';
    const rank = ({ adopted, inForce }: TreatySummary) => (isUnadopted(adopted, asAt) ? 2 : Number(inForce));
    return rank(a) - rank(b) || latest(b).localeCompare(latest(a));
  };

function Entry({ treaty, asAt }: { treaty: TreatySummary; asAt: string }) {
  const travel = useTravel();
  const status = useQuery(treatyQuery(treaty.id, travel)).data;
  const thresholds =
    status === undefined
      ? treaty.needed === null
        ? []
        : [{ at: treaty.needed, title: 'entry into force', met: treaty.conditionMetOn !== null }]
      : thresholdsOf(status);
  const because = status?.entryIntoForce.because ?? [];
  const dossier = useMemo(
    () => ({ treaty: treaty.id, acts: status === undefined ? new Map() : indexActs(status) }),
    [treaty.id, status],
  );
  const { totals } = treaty;
  const unadopted = isUnadopted(treaty.adopted, asAt);
  const instruments = spellInstruments(treaty);

  return (
    <article className="entry" aria-labelledby={`entry-${treaty.id}`}>
      <div className="entry-name">
        <p className="over">{treaty.reference ?? treaty.id}</p>
        <h2 id={`entry-${treaty.id}`}>
          <Link to={`/treaties/${treaty.id}`}>{treaty.shortTitle ?? treaty.title}</Link>
        </h2>
        {treaty.shortTitle !== null && treaty.shortTitle !== treaty.title && (
          <p className="full-title">{treaty.title}</p>
        )}
      </div>
      <div className="entry-force">
        <p className="force" data-in-force={treaty.inForce ?? undefined}>
          <Why of={`Entry into force: ${treaty.shortTitle ?? treaty.title}`} because={because} dossier={dossier}>
            {spellForce(
              {
                inForce: treaty.inForce,
                date: treaty.entryIntoForce,
                adopted: treaty.adopted,
                stated: status?.entryIntoForce.stated ?? null,
              },
              asAt,
            )}
          </Why>
        </p>
        {unadopted ? (
          <p className="hint">Adopted on {spell(treaty.adopted ?? asAt)}.</p>
        ) : (
          <>
            {treaty.byClause !== null && (
              <>
                {treaty.needed !== null && (
                  <Ruler counted={treaty.byClause.value} unit={unitOf(treaty)} thresholds={thresholds} />
                )}
                <p className="thresholds">
                  <strong className="number">{format(treaty.byClause.value)}</strong> {unitOf(treaty)}
                  <ThresholdsInWords thresholds={thresholds} />
                </p>
                {instruments !== null && <p className="hint">{instruments}.</p>}
              </>
            )}
            {treaty.missing.length > 0 && (
              <p className="missing">Still missing: {list(treaty.missing.map(({ text }) => text))}.</p>
            )}
            <SignatureWindow treaty={treaty} asAt={asAt} />
          </>
        )}
      </div>
      {unadopted ? (
        <div />
      ) : (
        <dl className="entry-totals">
          {totals.parties === null || totals.contracting === null ? (
            <Total status="consented" n={totals.consents} word="have consented" apart={totals.apart.consents} />
          ) : (
            <>
              <Total
                status="party"
                n={totals.parties}
                word={totals.parties === 1 ? 'Party' : 'Parties'}
                apart={totals.apart.parties}
              />
              <Total status="contracting" n={totals.contracting} word="contracting" apart={totals.apart.contracting} />
            </>
          )}
          <Total
            status="signatory"
            n={totals.signatories}
            word={totals.signatories === 1 ? 'signatory' : 'signatories'}
            of={`${notYet(totals)}, of ${count(totals.signatures, 'signature')}`}
            apart={totals.apart.signatories}
          />
          {totals.formerParties !== null && totals.formerParties > 0 && (
            <Total status="former-party" n={totals.formerParties} word="former" apart={totals.apart.formerParties} />
          )}
        </dl>
      )}
      <div className="entry-acts">
        {treaty.lastActs.length > 0 && <h3>Last acts</h3>}
        <ul>
          {treaty.lastActs.slice(0, 4).map((act) => (
            <li key={act.act}>
              <Day date={act.date} />{' '}
              <span>
                <Link
                  to={`/acts?treaty=${treaty.id}${act.participant === null ? '' : `&participant=${act.participant}`}&act=${encodeURIComponent(act.act)}`}
                >
                  {act.name ?? 'Depositary'}
                </Link>{' '}
                <span className="hint">{term(act.kind).toLowerCase()}</span>
              </span>
            </li>
          ))}
        </ul>
        {treaty.findings > 0 && (
          <p>
            <Link to={`/findings?treaty=${treaty.id}`}>{count(treaty.findings, 'finding')}</Link>
          </p>
        )}
        <Completeness record={treaty.record} />
      </div>
    </article>
  );
}

/** Texts as they were negotiated: nothing can be signed or deposited under them, so nothing is counted. */
function Drafts({ drafts, treaties }: { drafts: readonly TreatySummary[]; treaties: readonly TreatySummary[] }) {
  const outcomes = new Map(draftsWithOutcome(treaties).map(({ draft, treaty }) => [draft.id, treaty]));
  return (
    <Section
      id="drafts"
      title="Drafts"
      aside={
        <span className="hint">Texts as they were negotiated: nothing can be signed or deposited under them.</span>
      }
    >
      <ul className="drafts">
        {drafts.map(({ id, title, shortTitle, reference }) => {
          const outcome = outcomes.get(id);
          return (
            <li key={id}>
              <p className="over">
                {reference ?? id}
                <span className="tag">Draft</span>
              </p>
              <h3>
                <Link to={`/treaties/${id}`}>{shortTitle ?? title}</Link>
              </h3>
              {outcome !== undefined && (
                <p className="hint">
                  Became the <Link to={`/treaties/${outcome.id}`}>{outcome.shortTitle ?? outcome.title}</Link> ·{' '}
                  <Link to={`/compare?before=${id}&after=${outcome.id}`}>what negotiation changed</Link>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

interface TotalProps {
  readonly status: ShownStatus;
  readonly n: number;
  readonly word: string;
  readonly of?: string;
  readonly apart: Apart | null;
}

function Total({ status, n, word, of, apart }: TotalProps) {
  const more = [...(of === undefined ? [] : [of]), ...((apart && spellApart(apart)?.split('; ')) ?? [])];
  return (
    <div>
      <dt>
        <StatusGlyph status={status} /> {word}
        {more.map((line) => (
          <span key={line} className="hint">
            {line}
          </span>
        ))}
      </dt>
      <dd className="number">{n}</dd>
    </div>
  );
}

function SignatureWindow({
  treaty: { signatureOpens, signatureCloses },
  asAt,
}: {
  treaty: TreatySummary;
  asAt: string;
}) {
  if (signatureOpens === null) return null;
  if (asAt < signatureOpens) return <p className="hint">Opens for signature on {spell(signatureOpens)}.</p>;
  if (signatureCloses === null)
    return <p className="hint">Open for signature since {spell(signatureOpens)}; no closing date.</p>;
  const days = daysBetween(asAt, signatureCloses);
  if (days < 0) return <p className="hint">Signature closed on {spell(signatureCloses)}.</p>;
  return (
    <p className="deadline">
      Open for signature until {spell(signatureCloses)} inclusive:{' '}
      <strong>{days === 0 ? 'last day' : `${count(days, 'day')} left`}</strong>.
    </p>
  );
}

const columnsAt = (asAt: string): readonly Column<TreatySummary>[] => [
  {
    id: 'title',
    header: 'Treaty',
    names: true,
    value: (treaty) => treaty.title,
    cell: (treaty) => <Link to={`/treaties/${treaty.id}`}>{treaty.shortTitle ?? treaty.title}</Link>,
  },
  {
    id: 'code',
    header: 'Code',
    value: (treaty) => treaty.id,
    cell: (treaty) => <span className="code">{treaty.id}</span>,
  },
  {
    id: 'force',
    header: 'In force',
    value: (treaty) => treaty.entryIntoForce,
    cell: ({ inForce, entryIntoForce: date, adopted }) =>
      isUnadopted(adopted, asAt) ? (
        'Not yet adopted'
      ) : inForce === null ? (
        <span className="hint">Cannot be said</span>
      ) : inForce && date !== null ? (
        <>
          Since <Day date={date} />
        </>
      ) : (
        spellForce({ inForce, date }, asAt)
      ),
  },
  {
    id: 'signed',
    header: 'Signatures',
    align: 'end',
    value: (treaty) => treaty.totals.signatures,
    cell: (treaty) => treaty.totals.signatures,
  },
  {
    id: 'consents',
    header: 'Consents',
    align: 'end',
    value: (treaty) => treaty.totals.consents,
    cell: (treaty) => treaty.totals.consents,
  },
  {
    id: 'last',
    header: 'Last act',
    value: (treaty) => treaty.lastActs[0]?.date ?? null,
    cell: (treaty) => treaty.lastActs[0] !== undefined && <Day date={treaty.lastActs[0].date} />,
  },
  {
    id: 'record',
    header: 'Record',
    minor: true,
    cell: (treaty) => <span className="hint">{spellCompleteness(treaty.record)}</span>,
  },
];

function Others({ treaties, asAt }: { treaties: readonly TreatySummary[]; asAt: string }) {
  const [address, amend] = useAddress();
  const sought = address.get('q') ?? '';
  const found = useMemo(() => {
    const words = plain(sought).split(' ');
    return treaties.filter((treaty) => {
      const text = plain([treaty.id, treaty.title, treaty.titleFr, treaty.reference, ...treaty.alsoKnownAs].join(' '));
      return words.every((word) => text.includes(word));
    });
  }, [treaties, sought]);
  return (
    <Section
      id="others"
      title="Other treaties on record"
      aside={
        <span className="hint">
          {count(treaties.length, 'treaty', 'treaties')} whose final clauses are not on record: their acts are kept;
          whether they are in force, and whom they bind, cannot be said, save where the depositary states a date.
        </span>
      }
    >
      <Field label="Search by title, series or code">
        {(ids) => (
          <input {...ids} type="search" value={sought} onChange={(event) => amend({ q: event.target.value })} />
        )}
      </Field>
      {found.length === 0 ? (
        <Empty>
          <p>No treaty has these words. Try fewer, or the depositary’s number.</p>
        </Empty>
      ) : (
        <Table
          key={sought}
          caption={`${count(found.length, 'treaty', 'treaties')} without final clauses on record`}
          captionHidden
          columns={columnsAt(asAt)}
          rows={found}
          rowId={(treaty) => treaty.id}
          pageSize={25}
          sort={{ by: 'title' }}
        />
      )}
    </Section>
  );
}
