import { useQuery } from '@tanstack/react-query';
import { Link, useTravel } from '../../address/link.tsx';
import { participantsQuery } from '../../api/queries.ts';
import type { Reason, TreatyAnswer } from '../../api/types.ts';
import { Why } from '../../law/because.tsx';
import { apartOf, spellApart } from '../../law/numbers/apart.ts';
import { spellInstruments, unitOf } from '../../law/numbers/instruments.ts';
import { spellSignatures } from '../../law/numbers/signatures.ts';
import { format, ProgressTree, Ruler, type Threshold, ThresholdsInWords } from '../../law/progress.tsx';
import { shownStatus, tellsWhoIsBound, toldStatuses } from '../../law/standing.ts';
import { StatusGlyph } from '../../law/status.tsx';
import { thresholdsOf } from '../../law/thresholds.ts';
import { spell, spellDistance } from '../../words/dates.ts';
import { isUnadopted, spellForce } from '../../words/force.ts';
import { agreeing, list } from '../../words/language.ts';
import { type ShownStatus, STATUS_TERMS } from '../../words/terms.ts';
import { words } from './words.ts';

/** Whether and since when the treaty is in force, and how far its condition is. */
export function Force({ treaty }: { treaty: TreatyAnswer }) {
  const { entryIntoForce: force, asAt } = treaty;
  const thresholds = thresholdsOf(treaty);
  if (isUnadopted(treaty.adopted, asAt)) {
    return (
      <div className="force-block">
        <p className="force">{spellForce({ ...force, adopted: treaty.adopted }, asAt)}</p>
        <p>{words.force.adoptedAfter(spell(treaty.adopted ?? asAt), spell(asAt))}</p>
      </div>
    );
  }
  if (!treaty.clausesOnRecord) {
    return (
      <div className="force-block">
        <p className="force" data-in-force={force.inForce ?? undefined}>
          <Why of={words.force.title} because={force.because}>
            {spellForce(force, asAt)}
          </Why>
        </p>
        {force.stated === null ? (
          <p>
            {words.force.noClauses}{' '}
            <Link to={`/treaties/${treaty.treaty}/record?act=entry-into-force`}>{words.force.recordDate}</Link>
          </p>
        ) : (
          <p>{words.force.noClausesButDate}</p>
        )}
      </div>
    );
  }
  if (treaty.draft) {
    return (
      <div className="force-block">
        <p className="force">{words.force.draft}</p>
        <p>
          {words.force.underDraft} <Link to={`/compare?before=${treaty.treaty}`}>{words.force.compare}</Link>.
        </p>
        {force.progress !== null && (
          <div className="condition">
            <p className="hint">{words.force.asks}</p>
            <ProgressTree progress={force.progress} asked />
          </div>
        )}
      </div>
    );
  }
  return (
    <div className="force-block">
      <p className="force" data-in-force={force.inForce ?? undefined}>
        <Why of={words.force.title} because={force.because}>
          {spellForce(force, asAt)}
        </Why>
        {force.date !== null && force.date > asAt && <span className="hint"> {spellDistance(asAt, force.date)}</span>}
      </p>
      {force.missing.length > 0 && (
        <p className="missing">{words.force.missing(list(force.missing.map(({ text }) => text)))}</p>
      )}
      {force.byClause !== null && <Counted treaty={treaty} byClause={force.byClause} thresholds={thresholds} />}
      {force.progress !== null && (
        <details className="condition" open={force.progress.parts.length > 0 || !force.progress.met}>
          <summary>{words.force.condition}</summary>
          <ProgressTree progress={force.progress} />
        </details>
      )}
      {force.readings.length > 1 && (
        <details className="condition">
          <summary>{words.force.readings(force.readings.length)}</summary>
          <ul className="readings">
            {force.readings.map((reading) => (
              <li key={reading.id}>
                <strong>{reading.title}</strong>
                {reading.authoritative && <span className="tag">{words.force.authoritative}</span>}
                {reading.authority !== undefined && <span className="hint"> {reading.authority}</span>}:{' '}
                <Why of={words.force.reading(reading.title)} because={reading.because}>
                  {reading.date === null ? words.force.notInForce : words.force.inForceOn(spell(reading.date))}
                </Why>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** What the clause counts against its threshold, before the condition is met and after it, beside all that was deposited. */
function Counted({
  treaty,
  byClause,
  thresholds,
}: {
  treaty: TreatyAnswer;
  byClause: NonNullable<TreatyAnswer['entryIntoForce']['byClause']>;
  thresholds: readonly Threshold[];
}) {
  const { entryIntoForce: force } = treaty;
  const instruments = spellInstruments(force);
  return (
    <>
      {thresholds.length > 0 && <Ruler counted={byClause.value} unit={unitOf(force)} thresholds={thresholds} />}
      <p className="thresholds">
        <Why of={words.force.counts} because={countedBecause(treaty)}>
          <strong className="number">{format(byClause.value)}</strong> {unitOf(force)}
        </Why>
        <ThresholdsInWords thresholds={thresholds} />
      </p>
      {instruments !== null && <p className="hint">{instruments}.</p>}
    </>
  );
}

function countedBecause({ countingSheet, entryIntoForce, asAt }: TreatyAnswer): Reason[] {
  const counted = countingSheet.filter((line) => line.counted);
  const { clause } = entryIntoForce.byClause ?? {};
  const reasons: Reason[] = [
    {
      ...(clause != null && { clause }),
      text: words.force.seeSheet(spellInstruments(entryIntoForce) ?? words.force.nothingDeposited, spell(asAt)),
      acts: counted.map((line) => line.act),
    },
  ];
  if (entryIntoForce.conditionMetOn !== null)
    reasons.push({ text: words.force.metOn(spell(entryIntoForce.conditionMetOn)), acts: [] });
  return reasons;
}

/** How many there are of each status; each number says whom it counts. */
export function Totals({ treaty }: { treaty: TreatyAnswer }) {
  const { participants, totals } = treaty;
  const told = tellsWhoIsBound(treaty);
  // Who is continued has not gone.
  const by = (status: ShownStatus) =>
    participants.filter(
      (one) => shownStatus(one, told) === status && (status !== 'former-party' || one.continuedBy === null),
    );
  if (isUnadopted(treaty.adopted, treaty.asAt)) return null;
  return (
    <div>
      <dl className="totals">
        {toldStatuses(told, (status) => by(status).length)
          .filter((status) => status !== 'none')
          .map((status) => (
            <Total key={status} treaty={treaty} status={status} those={by(status)} told={told} />
          ))}
      </dl>
      <p className="hint">
        {!told && `${words.totals.notTold} `}
        {spellSignatures(totals)}.
      </p>
    </div>
  );
}

interface TotalProps {
  readonly treaty: TreatyAnswer;
  readonly status: ShownStatus;
  readonly those: TreatyAnswer['participants'];
  readonly told: boolean;
}

function Total({ treaty, status, those, told }: TotalProps) {
  const terms = STATUS_TERMS[status];
  const word = agreeing(those.length, terms.one, terms.many);
  const kinds = new Map((useQuery(participantsQuery(useTravel())).data ?? []).map((one) => [one.code, one]));
  const names = new Map(those.map(({ participant, name }) => [participant, name]));
  const apart = spellApart(apartOf([...names.keys()], kinds), (code) => names.get(code) ?? code);
  const because: Reason[] = [
    {
      text: words.totals.each(terms.meaning, spell(treaty.asAt), those.length),
      acts: those.flatMap((one) =>
        status === 'signatory'
          ? one.because.flatMap((reason) => reason.acts)
          : one.consent === null
            ? []
            : [one.consent.act],
      ),
    },
  ];
  return (
    <div>
      <dt>
        <StatusGlyph status={status} />
        <Link to={`/treaties/${treaty.treaty}?status=${status}#participants`}>
          {!told && status === 'party'
            ? words.totals.byDate(word)
            : status === 'signatory' && told
              ? words.totals.notYetBound(word, those.length)
              : word}
        </Link>
      </dt>
      <dd className="number">
        <Why of={terms.many} because={those.length === 0 ? [] : because}>
          {those.length}
        </Why>
      </dd>
      {apart !== null && <dd className="hint">{apart}</dd>}
    </div>
  );
}
