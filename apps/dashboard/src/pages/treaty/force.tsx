import { Link } from '../../address/link.tsx';
import type { Reason, StatusName, TreatyAnswer } from '../../api/types.ts';
import { Why } from '../../law/because.tsx';
import { format, ProgressTree, Ruler, ThresholdsInWords } from '../../law/progress.tsx';
import { StatusGlyph } from '../../law/status.tsx';
import { thresholdsOf } from '../../law/thresholds.ts';
import { spell, spellDistance } from '../../words/dates.ts';
import { spellForce } from '../../words/force.ts';
import { count, list, STATUS_TERMS } from '../../words/terms.ts';

/** Whether and since when the treaty is in force, and how far its condition is. */
export function Force({ treaty }: { treaty: TreatyAnswer }) {
  const { entryIntoForce: force, asAt } = treaty;
  const thresholds = thresholdsOf(treaty);
  if (!treaty.clausesOnRecord) {
    return (
      <div className="force-block">
        <p className="force">Entry into force not computed</p>
        <p>
          The final clauses of this treaty are not on record. Its acts are kept, but no date follows from them here:
          “contracting” means no more than that a participant has consented.
        </p>
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
      <p className="force" data-in-force={force.inForce}>
        <Why of="Entry into force" because={force.because}>
          {spellForce(force, asAt)}
        </Why>
        {force.date !== null && force.date > asAt && <span className="hint"> {spellDistance(asAt, force.date)}</span>}
      </p>
      {force.missing.length > 0 && <p className="missing">Still missing: {list(force.missing)}.</p>}
      {thresholds.length > 0 && <Ruler counted={force.counted} unit="counted instruments" thresholds={thresholds} />}
      <p className="thresholds">
        <Why of="Counted instruments" because={countedBecause(treaty)}>
          <strong className="number">{format(force.counted)}</strong>{' '}
          {force.conditionMetOn === null ? 'counted' : 'instruments'}
        </Why>
        <ThresholdsInWords thresholds={thresholds} />
      </p>
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
function countedBecause({ countingSheet, participants, entryIntoForce, asAt }: TreatyAnswer): Reason[] {
  const counted = countingSheet.filter((line) => line.counted);
  const deposited: Reason = {
    text: `${counted.length} of the ${count(countingSheet.length, 'instrument')} deposited up to ${spell(asAt)} ${
      counted.length === 1 ? 'counts' : 'count'
    } towards the condition; the counting sheet says why.`,
    acts: counted.map((line) => line.act),
  };
  if (entryIntoForce.conditionMetOn === null) return [deposited];
  const standing: Reason = {
    text: `The condition was met on ${spell(entryIntoForce.conditionMetOn)}; since then the number is that of the instruments in force: ${format(entryIntoForce.counted)}.`,
    acts: participants.flatMap((one) =>
      one.consent !== null && (one.status === 'party' || one.status === 'contracting') ? [one.consent.act] : [],
    ),
  };
  return [standing, deposited];
}

const SHOWN: readonly StatusName[] = ['party', 'contracting', 'signatory', 'former-party'];

/** How many there are of each status; each number says whom it counts. */
export function Totals({ treaty }: { treaty: TreatyAnswer }) {
  const { participants, asAt } = treaty;
  return (
    <dl className="totals">
      {SHOWN.map((status) => {
        const those = participants.filter((one) => one.status === status);
        // Without final clauses nobody can be shown to be bound: a nought would say that nobody is.
        if (those.length === 0 && !treaty.clausesOnRecord) return null;
        const terms = STATUS_TERMS[status];
        const because: Reason[] =
          those.length === 0
            ? []
            : [
                {
                  text: `${terms.meaning}, as at ${spell(asAt)}: ${those.length}. Each rests on its own act.`,
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
          <div key={status}>
            <dt>
              <StatusGlyph status={status} />
              <Link to={`/treaties/${treaty.treaty}?status=${status}#participants`}>
                {those.length === 1 ? terms.one : terms.many}
              </Link>
            </dt>
            <dd className="number">
              <Why of={terms.many} because={because}>
                {those.length}
              </Why>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
