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
import { agreeing, list } from '../words/language.ts';
import { calledOf, titleOf } from '../words/names.ts';
import { words } from '../words/overview.ts';
import { plain } from '../words/plain.ts';
import { type ShownStatus, STATUS_TERMS, term } from '../words/terms.ts';
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
    <Page title={words.title} lede={<p>{words.lede}</p>}>
      <ByTodaysRecord asAt={asAt} />
      {treaties.isPending && <Loading what={words.theTreaties} tall />}
      {treaties.isError && treaties.data === undefined && <Failure error={treaties.error} what={words.theTreaties} />}
      {treaties.isSuccess && items.length === 0 && (
        <Empty>
          <p>{words.none}</p>
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
        : [{ at: treaty.needed, title: words.entryIntoForce, met: treaty.conditionMetOn !== null }]
      : thresholdsOf(status);
  const because = status?.entryIntoForce.because ?? [];
  const dossier = useMemo(
    () => ({ treaty: treaty.id, acts: status === undefined ? new Map() : indexActs(status) }),
    [treaty.id, status],
  );
  const { totals } = treaty;
  const title = calledOf(treaty);
  const unadopted = isUnadopted(treaty.adopted, asAt);
  const instruments = spellInstruments(treaty);

  return (
    <article className="entry" aria-labelledby={`entry-${treaty.id}`}>
      <div className="entry-name">
        <p className="over">{treaty.reference ?? treaty.id}</p>
        <h2 id={`entry-${treaty.id}`}>
          <Link to={`/treaties/${treaty.id}`}>{title}</Link>
        </h2>
        {title !== titleOf(treaty) && <p className="full-title">{titleOf(treaty)}</p>}
      </div>
      <div className="entry-force">
        <p className="force" data-in-force={treaty.inForce ?? undefined}>
          <Why of={words.entryIntoForceOf(title)} because={because} dossier={dossier}>
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
          <p className="hint">{words.adoptedOn(spell(treaty.adopted ?? asAt))}</p>
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
              <p className="missing">{words.missing(list(treaty.missing.map(({ text }) => text)))}</p>
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
            <Total status="consented" n={totals.consents} apart={totals.apart.consents} />
          ) : (
            <>
              <Total status="party" n={totals.parties} apart={totals.apart.parties} />
              <Total status="contracting" n={totals.contracting} apart={totals.apart.contracting} />
            </>
          )}
          <Total
            status="signatory"
            n={totals.signatories}
            of={words.ofSignatures(notYet(totals), totals.signatures)}
            apart={totals.apart.signatories}
          />
          {totals.formerParties !== null && totals.formerParties > 0 && (
            <Total status="former-party" n={totals.formerParties} apart={totals.apart.formerParties} />
          )}
        </dl>
      )}
      <div className="entry-acts">
        {treaty.lastActs.length > 0 && <h3>{words.lastActs}</h3>}
        <ul>
          {treaty.lastActs.slice(0, 4).map((act) => (
            <li key={act.act}>
              <Day date={act.date} />{' '}
              <span>
                <Link
                  to={`/acts?treaty=${treaty.id}${act.participant === null ? '' : `&participant=${act.participant}`}&act=${encodeURIComponent(act.act)}`}
                >
                  {act.name ?? words.depositary}
                </Link>{' '}
                <span className="hint">{term(act.kind).toLowerCase()}</span>
              </span>
            </li>
          ))}
        </ul>
        {treaty.findings > 0 && (
          <p>
            <Link to={`/findings?treaty=${treaty.id}`}>{words.findings(treaty.findings)}</Link>
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
    <Section id="drafts" title={words.drafts.title} aside={<span className="hint">{words.drafts.about}</span>}>
      <ul className="drafts">
        {drafts.map((draft) => {
          const { id, reference } = draft;
          const outcome = outcomes.get(id);
          return (
            <li key={id}>
              <p className="over">
                {reference ?? id}
                <span className="tag">{words.drafts.tag}</span>
              </p>
              <h3>
                <Link to={`/treaties/${id}`}>{calledOf(draft)}</Link>
              </h3>
              {outcome !== undefined && (
                <p className="hint">
                  {words.drafts.became} <Link to={`/treaties/${outcome.id}`}>{calledOf(outcome)}</Link> ·{' '}
                  <Link to={`/compare?before=${id}&after=${outcome.id}`}>{words.drafts.changed}</Link>
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
  readonly of?: string;
  readonly apart: Apart | null;
}

function Total({ status, n, of, apart }: TotalProps) {
  const more = [...(of === undefined ? [] : [of]), ...((apart && spellApart(apart)?.split(/\s?; /)) ?? [])];
  return (
    <div>
      <dt>
        <StatusGlyph status={status} /> {agreeing(n, STATUS_TERMS[status].one, STATUS_TERMS[status].many)}
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
  if (asAt < signatureOpens) return <p className="hint">{words.signature.opens(spell(signatureOpens))}</p>;
  if (signatureCloses === null) return <p className="hint">{words.signature.openSince(spell(signatureOpens))}</p>;
  const days = daysBetween(asAt, signatureCloses);
  if (days < 0) return <p className="hint">{words.signature.closed(spell(signatureCloses))}</p>;
  return (
    <p className="deadline">
      {words.signature.openUntil(spell(signatureCloses))} <strong>{words.signature.left(days)}</strong>.
    </p>
  );
}

const columnsAt = (asAt: string): readonly Column<TreatySummary>[] => [
  {
    id: 'title',
    header: words.columns.treaty,
    names: true,
    value: titleOf,
    cell: (treaty) => <Link to={`/treaties/${treaty.id}`}>{calledOf(treaty)}</Link>,
  },
  {
    id: 'code',
    header: words.columns.code,
    value: (treaty) => treaty.id,
    cell: (treaty) => <span className="code">{treaty.id}</span>,
  },
  {
    id: 'force',
    header: words.columns.force,
    value: (treaty) => treaty.entryIntoForce,
    cell: ({ inForce, entryIntoForce: date, adopted }) =>
      inForce === null && !isUnadopted(adopted, asAt) ? (
        <span className="hint">{words.cannotBeSaid}</span>
      ) : inForce && date !== null && !isUnadopted(adopted, asAt) ? (
        <>
          {words.since} <Day date={date} />
        </>
      ) : (
        spellForce({ inForce, date, adopted }, asAt)
      ),
  },
  {
    id: 'signed',
    header: words.columns.signatures,
    align: 'end',
    value: (treaty) => treaty.totals.signatures,
    cell: (treaty) => treaty.totals.signatures,
  },
  {
    id: 'consents',
    header: words.columns.consents,
    align: 'end',
    value: (treaty) => treaty.totals.consents,
    cell: (treaty) => treaty.totals.consents,
  },
  {
    id: 'last',
    header: words.columns.last,
    value: (treaty) => treaty.lastActs[0]?.date ?? null,
    cell: (treaty) => treaty.lastActs[0] !== undefined && <Day date={treaty.lastActs[0].date} />,
  },
  {
    id: 'record',
    header: words.columns.record,
    minor: true,
    cell: (treaty) => <span className="hint">{spellCompleteness(treaty.record)}</span>,
  },
];

function Others({ treaties, asAt }: { treaties: readonly TreatySummary[]; asAt: string }) {
  const [address, amend] = useAddress();
  const sought = address.get('q') ?? '';
  const found = useMemo(() => {
    const parts = plain(sought).split(' ');
    return treaties.filter((treaty) => {
      const text = plain([treaty.id, treaty.title, treaty.titleFr, treaty.reference, ...treaty.alsoKnownAs].join(' '));
      return parts.every((word) => text.includes(word));
    });
  }, [treaties, sought]);
  return (
    <Section
      id="others"
      title={words.others.title}
      aside={<span className="hint">{words.others.about(treaties.length)}</span>}
    >
      <Field label={words.others.search}>
        {(ids) => (
          <input {...ids} type="search" value={sought} onChange={(event) => amend({ q: event.target.value })} />
        )}
      </Field>
      {found.length === 0 ? (
        <Empty>
          <p>{words.others.none}</p>
        </Empty>
      ) : (
        <Table
          key={sought}
          caption={words.others.caption(found.length)}
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
