import { useQuery } from '@tanstack/react-query';
import { lazy, useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useTravel } from '../../address/link.tsx';
import { withTravel } from '../../address/travel.ts';
import { participantsQuery } from '../../api/queries.ts';
import type { StatusName, TreatyStatus } from '../../api/types.ts';
import { Figure } from '../../charts/figure.tsx';
import { WINDOWS } from '../../charts/regions.ts';
import type { MapPlace } from '../../charts/world-map.tsx';
import { StatusGlyph } from '../../law/status.tsx';
import { Section } from '../../parts/page.tsx';
import { spell } from '../../words/dates.ts';
import { list, STATUS_TERMS } from '../../words/terms.ts';

const WorldMap = lazy(() => import('../../charts/world-map.tsx'));

const ORDER: readonly StatusName[] = ['party', 'contracting', 'signatory', 'former-party', 'none'];

/** States by status on a map of the world or of one of its parts. */
export function OnTheMap({ status }: { status: TreatyStatus }) {
  const travel = useTravel();
  const known = useQuery(participantsQuery(travel));
  const [, go] = useLocation();
  const [window, setWindow] = useState('world');
  const asAtKey = travel.asAt;
  const knownAtKey = travel.knownAt;

  const { places, away } = useMemo(() => {
    const numeric = new Map((known.data ?? []).map((one) => [one.code, one.numeric]));
    const found = new Map<string, MapPlace>();
    const elsewhere: string[] = [];
    for (const { participant, name, status: its } of status.participants) {
      const code = numeric.get(participant);
      if (code !== undefined && code !== null) found.set(code, { code: participant, name, status: its });
      else if (known.data !== undefined && its !== 'none') elsewhere.push(`${name} (${STATUS_TERMS[its].one})`);
    }
    return { places: found, away: elsewhere };
  }, [known.data, status.participants]);

  const choose = useCallback(
    (code: string) => go(withTravel(`/participants/${code}`, { asAt: asAtKey, knownAt: knownAtKey })),
    [go, asAtKey, knownAtKey],
  );
  const by = (its: StatusName) => status.participants.filter((one) => one.status === its);
  const counts = ORDER.filter((its) => its !== 'none' && by(its).length > 0).map(
    (its) => `${by(its).length} ${by(its).length === 1 ? STATUS_TERMS[its].one : STATUS_TERMS[its].many}`,
  );
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
            {ORDER.map((its) => (
              <li key={its}>
                <span className="swatch" data-status={its} aria-hidden="true" />
                <StatusGlyph status={its} />
                {its === 'none' ? STATUS_TERMS[its].many : STATUS_TERMS[its].one}
              </li>
            ))}
          </ul>
        }
        dataTitle="The same as lists"
        data={
          <dl className="map-lists">
            {ORDER.filter((its) => its !== 'none').map((its) => (
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
