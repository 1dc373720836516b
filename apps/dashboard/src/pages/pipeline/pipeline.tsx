import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useTravel } from '../../address/link.tsx';
import { apiAddress } from '../../api/client.ts';
import { pipelineQuery } from '../../api/queries.ts';
import type { PipelineCard, PipelineStep } from '../../api/types.ts';
import { useDossier, Why } from '../../law/because.tsx';
import { Reported } from '../../law/reported.tsx';
import { SourceOf } from '../../law/source.tsx';
import { StatusMark, Unverified } from '../../law/status.tsx';
import { TreatyPage } from '../../law/treaty-page.tsx';
import { CsvLink } from '../../parts/csv-link.tsx';
import { Day } from '../../parts/day.tsx';
import { Empty, Failure, Loading, Section } from '../../parts/page.tsx';
import { spell } from '../../words/dates.ts';
import { count, term } from '../../words/terms.ts';
import { boardOf, type Column, STAGE_TERMS, stepsOnRecord } from './board.ts';

// More cards than this in one column are offered, not shown.
const SHOWN = 8;

/** How far each participant has come at home between signature and deposit, as a board of stages. */
export default function Pipeline() {
  const travel = useTravel();
  return (
    <TreatyPage
      what="Pipeline"
      lede={
        <p>
          How far participants have come at home on the way to ratification, as far as it is on record. Steps at home
          bind nobody and change no status; stages may be skipped.
        </p>
      }
      actions={({ treaty, draft }) => (
        <>
          {!draft && (
            <Link className="button" to={recordStep(treaty)}>
              Record a domestic step
            </Link>
          )}
          <CsvLink
            address={apiAddress(`/treaties/${treaty}/pipeline`, { ...travel, format: 'csv' })}
            name={`${treaty}-pipeline.csv`}
          >
            This pipeline as CSV
          </CsvLink>
        </>
      )}
    >
      {({ treaty, draft }) => (draft ? <OfDraft /> : <Read treaty={treaty} />)}
    </TreatyPage>
  );
}

const recordStep = (treaty: string) => `/treaties/${treaty}/record?act=domestic-step`;

function OfDraft() {
  return (
    <Empty>
      <p>A draft is not open to anybody: no way leads from it to ratification.</p>
    </Empty>
  );
}

function Read({ treaty }: { treaty: string }) {
  const pipeline = useQuery(pipelineQuery(treaty, useTravel()));
  if (pipeline.isError && pipeline.data === undefined) return <Failure error={pipeline.error} what="the pipeline" />;
  if (pipeline.data === undefined) return <Loading what="the pipeline" tall />;
  const { participants, asAt } = pipeline.data;
  return (
    <div aria-busy={pipeline.isPlaceholderData}>
      <Board treaty={treaty} cards={participants} asAt={asAt} />
    </div>
  );
}

function Board({ treaty, cards, asAt }: { treaty: string; cards: readonly PipelineCard[]; asAt: string }) {
  const { columns, without } = boardOf(cards);
  if (cards.length === 0) {
    return (
      <Empty>
        <p>
          As at {spell(asAt)} nobody has signed, consented or taken a step that is on record.{' '}
          <Link to={recordStep(treaty)}>Record a domestic step or another act</Link>.
        </p>
      </Empty>
    );
  }
  const none = stepsOnRecord(cards) === 0;
  return (
    <>
      {none && (
        <Empty>
          <p>
            No step at home is on record for this treaty as at {spell(asAt)}; that is no proof that there was none. When
            a government lays a bill or a parliament consents, <Link to={recordStep(treaty)}>record the step</Link> with
            its source, and its participant moves along this board.
          </p>
        </Empty>
      )}
      <Section id="board" title="By stage" aside={<span className="hint">As at {spell(asAt)}</span>}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className="board" tabIndex={0} aria-label="Participants by the furthest stage on record">
          <ol style={{ '--columns': columns.map(widthOf).join(' ') } as React.CSSProperties}>
            {columns.map((column) => (
              <Stage key={column.stage} column={column} />
            ))}
          </ol>
        </section>
      </Section>
      {without.length > 0 && (
        <Section
          id="no-stage"
          title="No stage on record yet"
          aside={
            <span className="hint">
              {count(without.length, 'participant')} with a signature, a reported consent or a step without a stage;
              silence is no proof that nothing was done.
            </span>
          }
        >
          <ul className="without-stage">
            {without.map((card) => (
              <li key={card.participant}>
                <Link to={`/participants/${card.participant}`}>{card.name}</Link>{' '}
                {card.signed !== null && <span className="hint">signed {spell(card.signed)}</span>}
                {card.reported !== null && (
                  <Reported treaty={treaty} participant={card.participant} reported={card.reported} />
                )}
                <Steps card={card} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** Room for those who are there; a stage that nobody has reached needs its name only. */
const widthOf = ({ cards }: Column) => (cards.length === 0 ? 'minmax(5.5rem, 0.7fr)' : 'minmax(10rem, 1.6fr)');

function Stage({ column: { stage, cards } }: { column: Column }) {
  const [whole, setWhole] = useState(false);
  const clipped = !whole && cards.length > SHOWN + 2;
  return (
    <li className="stage" data-empty={cards.length === 0}>
      <h3>
        {STAGE_TERMS[stage]} <span className="tally">{cards.length}</span>
      </h3>
      {cards.length === 0 ? (
        <p className="hint">Nobody</p>
      ) : (
        <ul>
          {(clipped ? cards.slice(0, SHOWN) : cards).map((card) => (
            <Card key={card.participant} card={card} />
          ))}
        </ul>
      )}
      {clipped && (
        <button type="button" className="more" onClick={() => setWhole(true)}>
          Show all {cards.length}
        </button>
      )}
    </li>
  );
}

function Card({ card }: { card: PipelineCard }) {
  const { treaty } = useDossier();
  const { participant, name, status, stage, since, deposit, next, daysSinceLastStep, because, reported, unverified } =
    card;
  return (
    <li className="card">
      <h4>
        <Link to={`/participants/${participant}`}>{name}</Link>
      </h4>
      <p>
        <Why of={`${name}: ${stage === null ? 'no stage on record' : STAGE_TERMS[stage]}`} because={because}>
          {since === null ? 'On record' : <>Since {spell(since)}</>}
        </Why>
        {unverified && (
          <>
            {' '}
            <Unverified />
          </>
        )}
      </p>
      {deposit === null ? (
        <>
          {daysSinceLastStep !== null && (
            <p className="hint">
              {daysSinceLastStep === 0 ? 'Last step today' : `Last step ${count(daysSinceLastStep, 'day')} ago`}
            </p>
          )}
          {next !== null && (
            <p className="next">Next: {STAGE_TERMS[next].toLowerCase().replace('council', 'Council')}</p>
          )}
        </>
      ) : (
        <p className="hint">{term(deposit.means)}</p>
      )}
      {stage !== 'deposited' && <StatusMark status={status} />}
      {reported !== null && <Reported treaty={treaty} participant={participant} reported={reported} />}
      <Steps card={card} />
    </li>
  );
}

const WHEN: Record<PipelineStep['when'], string> = {
  'on-the-way': '',
  'after-deposit': 'after the deposit',
  earlier: 'on the way to a consent that has ended',
};

function Steps({ card: { name, steps } }: { card: PipelineCard }) {
  if (steps.length === 0) return null;
  return (
    <details>
      <summary>
        {count(steps.length, 'step')}
        <span className="visually-hidden"> of {name}</span>
      </summary>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step.act}>
            <Day date={step.date} /> {step.stage === null ? 'A step without a stage' : STAGE_TERMS[step.stage]}
            {WHEN[step.when] !== '' && <span className="hint"> {WHEN[step.when]}</span>}
            {step.unverified && (
              <>
                {' '}
                <Unverified />
              </>
            )}
            {step.text !== null && <span className="about">{step.text}</span>}
            {step.source === null ? (
              <span className="hint about">No source given</span>
            ) : (
              <span className="about">
                <SourceOf {...step.source} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
