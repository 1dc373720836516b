import { useQuery } from '@tanstack/react-query';
import { lazy, useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useTravel } from '../../address/link.tsx';
import { withTravel } from '../../address/travel.ts';
import { participantsQuery } from '../../api/queries.ts';
import type { TreatyStatus } from '../../api/types.ts';
import { Figure } from '../../charts/figure.tsx';
import { territoriesLeftOut, UNSETTLED } from '../../charts/land/lists.ts';
import { placesOf } from '../../charts/land/places.ts';
import { FILL_TERMS } from '../../charts/land/telling.ts';
import { Swatch } from '../../charts/map/patterns.tsx';
import { WINDOWS } from '../../charts/map/regions.ts';
import { shownStatus, tellsWhoIsBound, toldStatuses } from '../../law/standing.ts';
import { Section } from '../../parts/page.tsx';
import { spell } from '../../words/dates.ts';
import { list } from '../../words/language.ts';
import { byName } from '../../words/order.ts';
import { type ShownStatus, STATUS_TERMS, spellTally } from '../../words/terms.ts';
import { words } from './words.ts';

const WorldMap = lazy(() => import('../../charts/map/world-map.tsx'));

/** States by status on a map of the world or of one of its parts. */
export function OnTheMap({ status }: { status: TreatyStatus }) {
  const travel = useTravel();
  const known = useQuery(participantsQuery(travel)).data;
  const [, go] = useLocation();
  const [window, setWindow] = useState('world');
  const asAtKey = travel.asAt;
  const knownAtKey = travel.knownAt;
  const told = tellsWhoIsBound(status);

  const { places, away, neutral } = useMemo(
    () => placesOf(status.participants, known ?? [], told),
    [known, status.participants, told],
  );
  const leftOut = useMemo(() => territoriesLeftOut(places, status.asAt), [places, status.asAt]);

  const choose = useCallback(
    (code: string) => go(withTravel(`/participants/${code}`, { asAt: asAtKey, knownAt: knownAtKey })),
    [go, asAtKey, knownAtKey],
  );
  const by = (its: ShownStatus) => status.participants.filter((one) => shownStatus(one, told) === its).sort(byName);
  const acted = toldStatuses(told, (its) => by(its).length).filter((its) => its !== 'none');
  const counts = acted.filter((its) => by(its).length > 0).map((its) => spellTally(its, by(its).length));
  const withStatus = (those: typeof away) =>
    list(those.map(({ name, status: its }) => words.map.withStatus(name, STATUS_TERMS[its].one)));
  const summary = [
    words.map.asAt(spell(status.asAt), counts.length === 0 ? words.map.none : list(counts)),
    ...(away.length === 0 ? [] : [words.map.away(withStatus(away))]),
    ...(neutral.length === 0 ? [] : [words.map.neutral(withStatus(neutral))]),
  ].join(' ');

  return (
    <Section id="map" title={words.map.title}>
      <Figure
        kind="map"
        summary={
          <>
            {summary} {words.map.about}
          </>
        }
        controls={
          <fieldset className="windows">
            <legend className="visually-hidden">{words.map.window}</legend>
            {WINDOWS.map(({ id, title }) => (
              <label key={id}>
                <input type="radio" name="window" value={id} checked={window === id} onChange={() => setWindow(id)} />
                {title}
              </label>
            ))}
          </fieldset>
        }
        legend={
          <ul className="legend">
            {[...acted, 'none' as const].map((its) => (
              <li key={its}>
                <Swatch fill={its} />
                {STATUS_TERMS[its].one}
              </li>
            ))}
            {leftOut.length > 0 && (
              <li>
                <Swatch fill="not-extended" />
                {FILL_TERMS['not-extended']}
              </li>
            )}
            <li>
              <Swatch fill="unsettled" />
              {FILL_TERMS.unsettled}
            </li>
          </ul>
        }
        dataTitle={words.map.data}
        data={
          <dl className="map-lists">
            {acted.map((its) => (
              <div key={its}>
                <dt>{words.map.these(STATUS_TERMS[its].many, by(its).length)}</dt>
                <dd>
                  {by(its)
                    .map((one) => one.name)
                    .join(', ') || words.map.nobody}
                </dd>
              </div>
            ))}
            {leftOut.length > 0 && (
              <div>
                <dt>{words.map.leftOut}</dt>
                {leftOut.map(({ name, why }) => (
                  <dd key={name}>{words.map.because(name, why)}</dd>
                ))}
              </div>
            )}
            <div>
              <dt>{words.map.unsettled}</dt>
              {UNSETTLED.map(({ name, note }) => (
                <dd key={name}>{words.map.because(name, note)}</dd>
              ))}
            </div>
          </dl>
        }
      >
        <WorldMap label={summary} window={window} places={places} asAt={status.asAt} onChoose={choose} />
      </Figure>
    </Section>
  );
}
