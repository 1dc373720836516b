import { Link } from '../../../address/link.tsx';
import type { ParticipantStatus, TreatyAnswer } from '../../../api/types.ts';
import { PartsOf, ProvisionalOf, TerritoriesOf } from '../../../law/application.tsx';
import { Why } from '../../../law/because.tsx';
import { Section } from '../../../parts/page.tsx';
import { spell } from '../../../words/dates.ts';
import { byName } from '../../../words/order.ts';
import { words } from '../words.ts';

/** Whom it is worth telling of here: those of whom there is something to say. */
const by = (participants: readonly ParticipantStatus[], says: (one: ParticipantStatus) => boolean) =>
  participants.filter(says).sort(byName);

/** Whether there is anything to say of how the treaty applies beyond being in force. */
export function hasApplication({ participants }: TreatyAnswer): boolean {
  return participants.some((one) => one.provisional !== null || one.territories.length > 0 || one.parts !== null);
}

/** Provisional application, territories, and parts of the treaty chosen. */
export function Application({ treaty: { participants, asAt } }: { treaty: TreatyAnswer }) {
  const provisional = by(participants, (one) => one.provisional !== null);
  const territories = by(participants, (one) => one.territories.length > 0);
  const parts = by(participants, (one) => one.parts !== null);
  return (
    <Section id="application" title={words.application.title}>
      {territories.length > 0 && (
        <>
          <h3>{words.application.territories}</h3>
          <dl className="of-each">
            {territories.map((one) => (
              <Of key={one.participant} participant={one}>
                <TerritoriesOf name={one.name} territories={one.territories} />
              </Of>
            ))}
          </dl>
        </>
      )}
      {provisional.length > 0 && (
        <>
          <h3>{words.application.provisional}</h3>
          <dl className="of-each">
            {provisional.map((one) => (
              <Of key={one.participant} participant={one}>
                {one.provisional !== null && (
                  <ProvisionalOf name={one.name} provisional={one.provisional} asAt={asAt} />
                )}
              </Of>
            ))}
          </dl>
        </>
      )}
      {parts.length > 0 && (
        <>
          <h3>{words.application.parts}</h3>
          <dl className="of-each">
            {parts.map((one) => (
              <Of key={one.participant} participant={one}>
                <PartsOf parts={one.parts ?? []} />
              </Of>
            ))}
          </dl>
        </>
      )}
    </Section>
  );
}

function Of({
  participant: { participant, name },
  children,
}: {
  participant: ParticipantStatus;
  children: React.ReactNode;
}) {
  return (
    <div>
      <dt>
        <Link to={`/participants/${participant}`}>{name}</Link>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The end of the treaty below a number of Parties, where its clauses provide for one. */
export function Termination({
  termination: { date, because },
  asAt,
}: {
  termination: NonNullable<TreatyAnswer['termination']>;
  asAt: string;
}) {
  return (
    <Section id="termination" title={words.parts.termination}>
      <p>
        <Why of={words.parts.termination} because={because}>
          {date === null
            ? words.termination.none
            : (date <= asAt ? words.termination.ended : words.termination.ends)(spell(date))}
        </Why>
      </p>
    </Section>
  );
}
