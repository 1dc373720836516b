import { Link } from '../../address/link.tsx';
import type { Reason, TreatyAnswer } from '../../api/types.ts';
import { Why } from '../../law/because.tsx';
import { format, ProgressTree, Ruler, ThresholdsInWords } from '../../law/progress.tsx';
import { shownStatus, tellsWhoIsBound, toldStatuses } from '../../law/standing.ts';
import { StatusGlyph } from '../../law/status.tsx';
import { thresholdsOf } from '../../law/thresholds.ts';
import { spell, spellDistance } from '../../words/dates.ts';
import { spellForce } from '../../words/force.ts';
import { count, list, type ShownStatus, STATUS_TERMS } from '../../words/terms.ts';

/** Whether and since when the treaty is in force, and how far its condition is. */
export function Force({ treaty }: { treaty: TreatyAnswer }) {
  const { entryIntoForce: force, asAt } = treaty;
  const thresholds = thresholdsOf(treaty);
  if (!treaty.clausesOnRecord) {
    return (
      <div className="force-block">
        <p className="force" data-in-force={force.inForce ?? undefined}>
          <Why of="Entry into force" because={force.because}>
            {spellForce(force, asAt)}
          </Why>
        </p>
        {force.stated === null ? (
          <p>
            Neither the final clauses of this treaty nor an official date of its entry into force is on record. Its acts
            are kept; whom they bind, and from when, does not follow from them.{' '}
            <Link to={`/treaties/${treaty.treaty}/record?act=entry-into-force`}>
              Record the date that the depositary states
            </Link>
          </p>
        ) : (
          <p>
            The final clauses are not on record: whom the treaty binds, and from when, is told only where the record
            gives the date.
          </p>
        )}
      </div>
    );
  }
  if (treaty.draft) {
    return (
      <div className="force-block">
        <p className="force">Draft, not opened</p>
        <p>
          Nothing can be signed or deposited under a draft.{' '}
          <Link to={`/compare?before=${treaty.treaty}`}>Compare it with another document</Link>.
        </p>
        {force.progress !== null && (
          <div className="condition">
            <p className="hint">What it asks for its entry into force:</p>
            <ProgressTree progress={force.progress} asked />
          </div>
        )}
      </div>
    );
  }
  return (
    <div className="force-block">
      <p className="force" data-in-force={force.inForce ?? undefined}>
        <Why of="Entry into force" because={force.because}>
          {spellForce(force, asAt)}
        </Why>
        {force.date !== null && force.date > asAt && <span className="hint"> {spellDistance(asAt, force.date)}</span>}
      </p>
      {force.missing.length > 0 && <p className="missing">Still missing: {list(force.missing)}.</p>}
      {force.counted !== null && (
        <>
          {thresholds.length > 0 && (
            <Ruler counted={force.counted} unit="counted instruments" thresholds={thresholds} />
          )}
          <p className="thresholds">
            <Why of="Counted instruments" because={countedBecause(treaty, force.counted)}>
              <strong className="number">{format(force.counted)}</strong>{' '}
              {force.conditionMetOn === null ? 'counted' : 'instruments'}
            </Why>
            <ThresholdsInWords thresholds={thresholds} />
          </p>
        </>
      )}
      {force.progress !== null && (
        <details className="condition" open={force.progress.parts.length > 0 || !force.progress.met}>
          <summary>The condition for entry into force</summary>
          <ProgressTree progress={force.progress} />
        </details>
      )}
      {force.readings.length > 1 && (
        <details className="condition">
          <summary>The clause has been read in {force.readings.length} ways</summary>
          <ul className="readings">
            {force.readings.map((reading) => (
              <li key={reading.id}>
                <strong>{reading.title}</strong>
                {reading.authoritative && <span className="tag">Authoritative</span>}
                {reading.authority !== undefined && <span className="hint"> {reading.authority}</span>}:{' '}
                <Why of={`Reading: ${reading.title}`} because={reading.because}>
                  {reading.date === null ? 'not in force' : `in force on ${spell(reading.date)}`}
                </Why>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Until the condition is met, what was deposited counts; from then on, what is in force. */
function countedBecause(
  { countingSheet, participants, entryIntoForce, asAt }: TreatyAnswer,
  standing: number,
): Reason[] {
  const counted = countingSheet.filter((line) => line.counted);
  const deposited: Reason = {
    text: `${counted.length} of the ${count(countingSheet.length, 'instrument')} deposited up to ${spell(asAt)} ${
      counted.length === 1 ? 'counts' : 'count'
    } towards the condition; the counting sheet says why.`,
    acts: counted.map((line) => line.act),
  };
  if (entryIntoForce.conditionMetOn === null) return [deposited];
  const inForce: Reason = {
    text: `The condition was met on ${spell(entryIntoForce.conditionMetOn)}; since then the number is that of the instruments in force: ${format(standing)}.`,
    acts: participants.flatMap((one) =>
      one.consent !== null && (one.status === 'party' || one.status === 'contracting') ? [one.consent.act] : [],
    ),
  };
  return [inForce, deposited];
}

/** How many there are of each status; each number says whom it counts. */
export function Totals({ treaty }: { treaty: TreatyAnswer }) {
  const { participants, totals } = treaty;
  const told = tellsWhoIsBound(treaty);
  const by = (status: ShownStatus) => participants.filter((one) => shownStatus(one, told) === status);
  return (
    <div>
      <dl className="totals">
        {toldStatuses(told, (status) => by(status).length)
          .filter((status) => status !== 'none')
          .map((status) => (
            <Total key={status} treaty={treaty} status={status} those={by(status)} told={told} />
          ))}
      </dl>
      {(!told || totals.organizations > 0) && (
        <p className="hint">
          {!told && 'How many are Parties, and how many were, cannot be said. '}
          {totals.organizations > 0 &&
            `Of ${count(totals.consents, 'consent')} that stand, ${count(totals.organizations, 'is that of an international organization', 'are those of international organizations')}.`}
        </p>
      )}
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
  const word = those.length === 1 ? terms.one : terms.many;
  const because: Reason[] = [
    {
      text: `${terms.meaning}, as at ${spell(treaty.asAt)}: ${those.length}. Each rests on its own act.`,
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
          {!told && status === 'party' ? `${word}, by a date on record` : word}
        </Link>
      </dt>
      <dd className="number">
        <Why of={terms.many} because={those.length === 0 ? [] : because}>
          {those.length}
        </Why>
      </dd>
    </div>
  );
}
