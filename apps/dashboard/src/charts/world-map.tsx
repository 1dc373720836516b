import { Chart, type ChartConfiguration, type Plugin, Tooltip } from 'chart.js';
import { ChoroplethController, ColorScale, GeoFeature, geoEqualEarth, ProjectionScale } from 'chartjs-chart-geo';
import type { Feature, FeatureCollection } from 'geojson';
import { useEffect, useState } from 'react';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json?url';
import { type ShownStatus, STATUS_TERMS } from '../words/terms.ts';
import { Canvas, type Colours } from './canvas.tsx';
import { edge, WINDOWS } from './regions.ts';

Chart.register(ChoroplethController, ProjectionScale, ColorScale, GeoFeature, Tooltip);

export interface MapPlace {
  readonly code: string;
  readonly name: string;
  readonly status: ShownStatus;
}

export interface WorldMapProps {
  readonly label: string;
  readonly window: string;
  /** By ISO 3166-1 numeric code, as the map carries it. */
  readonly places: ReadonlyMap<string, MapPlace>;
  readonly onChoose: (code: string) => void;
}

const ANTARCTICA = '010';
// A State smaller than this on the screen is drawn as a dot, so that Malta counts as much as Mali.
const SMALL_PX = 5;

let borders: Promise<Feature[]> | undefined;

async function readBorders(): Promise<Feature[]> {
  const topology = (await (await fetch(atlas)).json()) as Topology<{ countries: GeometryCollection }>;
  const countries = feature(topology, topology.objects.countries) as FeatureCollection;
  return countries.features.filter((country) => country.id !== ANTARCTICA);
}

/** States by status on a map. Hatching and density tell statuses apart without hue. */
export default function WorldMap({ label, window: chosen, places, onChoose }: WorldMapProps) {
  const [countries, setCountries] = useState<Feature[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    borders ??= readBorders();
    borders.then(setCountries, () => {
      borders = undefined;
      setFailed(true);
    });
  }, []);
  if (failed) return <p className="hint">The borders could not be read. The table below says the same as the map.</p>;
  if (countries === undefined) return null;
  const shown = WINDOWS.find((one) => one.id === chosen) ?? WINDOWS[0];
  return (
    <Canvas
      label={label}
      of={[countries, places, chosen]}
      draw={(colours) => configure(countries, places, shown, colours, onChoose)}
    />
  );
}

function configure(
  countries: readonly Feature[],
  places: ReadonlyMap<string, MapPlace>,
  { box, meridian }: (typeof WINDOWS)[number],
  colours: Colours,
  onChoose: (code: string) => void,
): ChartConfiguration {
  const fills = statusFills(colours);
  const place = (country: Feature) => (country.id === undefined ? undefined : places.get(String(country.id)));
  const statusOf = (country: Feature) => place(country)?.status ?? 'none';
  const paints = countries.map((country) => fills[statusOf(country)]);

  const dots: Plugin = {
    id: 'small-states',
    afterDatasetsDraw(chart) {
      const elements = chart.getDatasetMeta(0).data as unknown as GeoFeature[];
      for (const [index, element] of elements.entries()) {
        const country = countries[index];
        const bounds = element.getBounds();
        if (country === undefined || statusOf(country) === 'none' || !Number.isFinite(bounds.x)) continue;
        if (Math.max(bounds.width, bounds.height) > SMALL_PX) continue;
        chart.ctx.beginPath();
        chart.ctx.arc(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, SMALL_PX / 1.6, 0, 2 * Math.PI);
        chart.ctx.fillStyle = paints[index] ?? '';
        chart.ctx.fill();
        chart.ctx.lineWidth = 1;
        chart.ctx.strokeStyle = colours('paper');
        chart.ctx.stroke();
      }
    },
  };

  return {
    type: 'choropleth',
    data: {
      labels: countries.map((country) => {
        const known = place(country);
        const name = known?.name ?? String(country.properties?.['name'] ?? '');
        return `${name}: ${STATUS_TERMS[known?.status ?? 'none'].one}`;
      }),
      datasets: [
        {
          data: countries.map((country) => ({ feature: country as never, value: 0 })),
          outline: edge(box) as never,
          backgroundColor: paints,
          borderColor: colours('paper'),
          borderWidth: 0.6,
        },
      ],
    },
    plugins: [dots],
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      onClick: (_event, hit, chart) => {
        const index = (hit as { index: number }[])[0]?.index;
        const known = index === undefined ? undefined : countries[index] && place(countries[index]);
        if (known !== undefined) onChoose(known.code);
        chart.canvas.blur();
      },
      scales: {
        // Beyond the window nothing is drawn: a hemisphere off the page costs memory.
        projection: {
          axis: 'x',
          projection: geoEqualEarth()
            .rotate([-meridian, 0])
            .clipExtent([
              [-60, -60],
              [1500, 1000],
            ]),
          padding: 4,
        } as never,
        color: { axis: 'x', display: false } as never,
      },
      plugins: {
        tooltip: {
          animation: false,
          displayColors: false,
          callbacks: { title: () => '', label: (item) => String(item.chart.data.labels?.[item.dataIndex] ?? '') },
        },
      },
    },
  } as ChartConfiguration;
}

/**
 * One paint per status: full for Parties, hatched for signatories, crossed for those on their way, dotted for former;
 * barred where it cannot be said who is bound.
 */
function statusFills(colours: Colours): Record<ShownStatus, string | CanvasPattern> {
  return {
    none: colours('land'),
    signatory: hatched(colours('land'), colours('signatory'), 0.12, (pen) => {
      pen.moveTo(-2, 8);
      pen.lineTo(8, -2);
      pen.moveTo(-2, 2);
      pen.lineTo(2, -2);
      pen.moveTo(4, 8);
      pen.lineTo(8, 4);
    }),
    contracting: hatched(colours('land'), colours('contracting'), 0.4, (pen) => {
      pen.moveTo(3, 0);
      pen.lineTo(3, 6);
      pen.moveTo(0, 3);
      pen.lineTo(6, 3);
    }),
    party: colours('party'),
    'former-party': hatched(colours('land'), colours('former-party'), 0.12, (pen) => {
      for (const [x, y] of [
        [1.5, 1.5],
        [4.5, 4.5],
      ] as const) {
        pen.moveTo(x + 0.6, y);
        pen.arc(x, y, 0.6, 0, 2 * Math.PI);
      }
    }),
    consented: hatched(colours('land'), colours('contracting'), 0.4, (pen) => {
      pen.moveTo(0, 3);
      pen.lineTo(6, 3);
    }),
    'consent-ended': hatched(colours('land'), colours('former-party'), 0.12, (pen) => {
      pen.moveTo(0, 3);
      pen.lineTo(6, 3);
    }),
  };
}

const TILE = 6;

/** A tile of lines on a ground tinted with their ink, so that a State too small for a line still shows its hue. */
function hatched(
  ground: string,
  ink: string,
  tint: number,
  stroke: (pen: CanvasRenderingContext2D) => void,
): string | CanvasPattern {
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const pen = tile.getContext('2d');
  if (pen === null) return ink;
  pen.fillStyle = ground;
  pen.fillRect(0, 0, TILE, TILE);
  pen.fillStyle = ink;
  pen.globalAlpha = tint;
  pen.fillRect(0, 0, TILE, TILE);
  pen.globalAlpha = 1;
  pen.strokeStyle = ink;
  pen.lineWidth = 2;
  pen.beginPath();
  stroke(pen);
  pen.stroke();
  return pen.createPattern(tile, 'repeat') ?? ink;
}
