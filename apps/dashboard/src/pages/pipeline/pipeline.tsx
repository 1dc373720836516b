import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useTravel } from '../../address/link.tsx';
import { apiAddress } from '../../api/client.ts';
import { pipelineQuery } from '../../api/queries.ts';
import type { PipelineCard } from '../../api/types.ts';
import { useDossier, Why } from '../../law/because.tsx';
import { Reported } from '../../law/reported.tsx';
import { SourceOf } from '../../law/source.tsx';
import { StatusMark, Unverified } from '../../law/status.tsx';
import { TreatyPage } from '../../law/treaty-page.tsx';
import { CsvLink } from '../../parts/csv-link.tsx';
import { Day } from '../../parts/day.tsx';
import { Empty, Failure, Loading, Section } from '../../parts/page.tsx';
import { spell } from '../../words/dates.ts';
import { number } from '../../words/language.ts';
import { term } from '../../words/terms.ts';
import { boardOf, type Column, STAGE_TERMS, stepsOnRecord } from './board.ts';
import { words } from './words.ts';

// More cards than this in one column are offered, not shown.
const SHOWN = 8;

/** How far each participant has come at home between signature and deposit, as a board of stages. */
export default function Pipeline() {
  const travel = useTravel();
  return (
    <TreatyPage
      what={words.title}
      lede={<p>{words.lede}</p>}
      actions={({ treaty, draft }) => (
        <>
          {!draft && (
            <Link className="button" to={recordStep(treaty)}>
              {words.record}
            </Link>
          )}
          <CsvLink
            address={apiAddress(`/treaties/${treaty}/pipeline`, { ...travel, format: 'csv' })}
            name={`${treaty}-pipeline.csv`}
          >
            {words.csv}
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
      <p>{words.draft}</p>
    </Empty>
  );
}

function Read({ treaty }: { treaty: string }) {
  const pipeline = useQuery(pipelineQuery(treaty, useTravel()));
  if (pipeline.isError && pipeline.data === undefined) return <Failure error={pipeline.error} what={words.pipeline} />;
  if (pipeline.data === undefined) return <Loading what={words.pipeline} tall />;
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
          {words.nobody(spell(asAt))} <Link to={recordStep(treaty)}>{words.recordAny}</Link>
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
            {words.noStep(spell(asAt))} <Link to={recordStep(treaty)}>{words.record}</Link>
          </p>
        </Empty>
      )}
      <Section id="board" title={words.byStage} aside={<span className="hint">{words.asAt(spell(asAt))}</span>}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className="board" tabIndex={0} aria-label={words.board}>
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
          title={words.noStage}
          aside={<span className="hint">{words.noStageHint(without.length)}</span>}
        >
          <ul className="without-stage">
            {without.map((card) => (
              <li key={card.participant}>
                <Link to={`/participants/${card.participant}`}>{card.name}</Link>{' '}
                {card.signed !== null && <span className="hint">{words.signed(spell(card.signed))}</span>}
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
        {STAGE_TERMS[stage]} <span className="tally">{number(cards.length)}</span>
      </h3>
      {cards.length === 0 ? (
        <p className="hint">{words.empty}</p>
      ) : (
        <ul>
          {(clipped ? cards.slice(0, SHOWN) : cards).map((card) => (
            <Card key={card.participant} card={card} />
          ))}
        </ul>
      )}
      {clipped && (
        <button type="button" className="more" onClick={() => setWhole(true)}>
          {words.showAll(cards.length)}
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
        <Why of={words.card(name, stage && STAGE_TERMS[stage])} because={because}>
          {since === null ? words.onRecord : words.since(spell(since))}
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
          {daysSinceLastStep !== null && <p className="hint">{words.lastStep(daysSinceLastStep)}</p>}
          {next !== null && (
            <p className="next">
              {words.next} {STAGE_TERMS[next].charAt(0).toLowerCase() + STAGE_TERMS[next].slice(1)}
            </p>
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

function Steps({ card: { name, steps } }: { card: PipelineCard }) {
  if (steps.length === 0) return null;
  return (
    <details>
      <summary>
        {words.steps(steps.length)}
        <span className="visually-hidden">{words.stepsOf(name)}</span>
      </summary>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step.act}>
            <Day date={step.date} /> {step.stage === null ? words.stepWithoutStage : STAGE_TERMS[step.stage]}
            {words.when[step.when] !== '' && <span className="hint"> {words.when[step.when]}</span>}
            {step.unverified && (
              <>
                {' '}
                <Unverified />
              </>
            )}
            {step.text !== null && <span className="about">{step.text}</span>}
            {step.source === null ? (
              <span className="hint about">{words.noSource}</span>
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
