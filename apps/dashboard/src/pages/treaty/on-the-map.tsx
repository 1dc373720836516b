import { useQuery } from '@tanstack/react-query';
import { lazy, useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useTravel } from '../../address/link.tsx';
import { withTravel } from '../../address/travel.ts';
import { participantsQuery } from '../../api/queries.ts';
import type { TreatyStatus } from '../../api/types.ts';
import { Figure } from '../../charts/figure.tsx';
import { WINDOWS } from '../../charts/regions.ts';
import type { MapPlace } from '../../charts/world-map.tsx';
import { shownStatus, tellsWhoIsBound, toldStatuses } from '../../law/standing.ts';
import { StatusGlyph } from '../../law/status.tsx';
import { Section } from '../../parts/page.tsx';
import { spell } from '../../words/dates.ts';
import { list, type ShownStatus, STATUS_TERMS, spellTally } from '../../words/terms.ts';

const WorldMap = lazy(() => import('../../charts/world-map.tsx'));

/** States by status on a map of the world or of one of its parts. */
export function OnTheMap({ status }: { status: TreatyStatus }) {
  const travel = useTravel();
  const known = useQuery(participantsQuery(travel));
  const [, go] = useLocation();
  const [window, setWindow] = useState('world');
  const asAtKey = travel.asAt;
  const knownAtKey = travel.knownAt;
  const told = tellsWhoIsBound(status);

  const { places, away } = useMemo(() => {
    const numeric = new Map((known.data ?? []).map((one) => [one.code, one.numeric]));
    const found = new Map<string, MapPlace>();
    const elsewhere: string[] = [];
    for (const one of status.participants) {
      const { participant, name } = one;
      const its = shownStatus(one, told);
      const code = numeric.get(participant);
      if (code !== undefined && code !== null) found.set(code, { code: participant, name, status: its });
      else if (known.data !== undefined && its !== 'none') elsewhere.push(`${name} (${STATUS_TERMS[its].one})`);
    }
    return { places: found, away: elsewhere };
  }, [known.data, status.participants, told]);

  const choose = useCallback(
    (code: string) => go(withTravel(`/participants/${code}`, { asAt: asAtKey, knownAt: knownAtKey })),
    [go, asAtKey, knownAtKey],
  );
  const by = (its: ShownStatus) => status.participants.filter((one) => shownStatus(one, told) === its);
  const acted = toldStatuses(told, (its) => by(its).length).filter((its) => its !== 'none');
  const counts = acted.filter((its) => by(its).length > 0).map((its) => spellTally(its, by(its).length));
  const summary = `As at ${spell(status.asAt)}: ${counts.length === 0 ? 'no act on record' : list(counts)}.${
    away.length === 0 ? '' : ` Not on the map: ${list(away)}.`
  }`;

  return (
    <Section id="map" title="On the map">
      <Figure
        kind="map"
        summary={<>{summary} Borders by Natural Earth, for orientation only: they take no position.</>}
        controls={
          <fieldset className="windows">
            <legend className="visually-hidden">Part of the world</legend>
            {WINDOWS.map(({ id, title }) => (
              <label key={id}>
                <input type="radio" name="window" value={id} checked={window === id} onChange={() => setWindow(id)} />
                {title}
              </label>
            ))}
          </fieldset>
        }
        legend={
          <ul className="legend swatches">
            {[...acted, 'none' as const].map((its) => (
              <li key={its}>
                <span className="swatch" data-status={its} aria-hidden="true" />
                <StatusGlyph status={its} />
                {STATUS_TERMS[its].one}
              </li>
            ))}
          </ul>
        }
        dataTitle="The same as lists"
        data={
          <dl className="map-lists">
            {acted.map((its) => (
              <div key={its}>
                <dt>
                  {STATUS_TERMS[its].many} ({by(its).length})
                </dt>
                <dd>
                  {by(its)
                    .map((one) => one.name)
                    .join(', ') || 'None'}
                </dd>
              </div>
            ))}
          </dl>
        }
      >
        <WorldMap label={summary} window={window} places={places} onChoose={choose} />
      </Figure>
    </Section>
  );
}
