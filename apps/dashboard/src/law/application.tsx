import type { ParticipantStatus, TerritoryStatus } from '../api/types.ts';
import { spell } from '../words/dates.ts';
import { words } from '../words/law.ts';
import { cite, list } from '../words/terms.ts';
import type { Dossier } from './acts-index.ts';
import { Why } from './because.tsx';

interface OfProps {
  readonly name: string;
  readonly dossier?: Dossier | undefined;
}

/** To which territories of a participant the treaty applies, and to which it does not. */
export function TerritoriesOf({ name, dossier, territories }: OfProps & { territories: readonly TerritoryStatus[] }) {
  return (
    <ul className="territories">
      {territories.map(({ territory, applies, from, because }) => (
        <li key={territory}>
          <svg className="glyph" data-applies={applies} viewBox="0 0 16 16" aria-hidden="true">
            {applies ? <path d="m2.5 8.5 3.8 3.8L13.5 4" /> : <path d="m4 4 8 8M12 4l-8 8" />}
          </svg>{' '}
          {words.territory(territory)}{' '}
          <Why of={words.ofTerritory(name, territory)} because={because} {...(dossier !== undefined && { dossier })}>
            {words.applies(applies, from && spell(from))}
          </Why>
        </li>
      ))}
    </ul>
  );
}

/** Since when a participant applies the treaty provisionally, and until when. */
export function ProvisionalOf({
  name,
  dossier,
  provisional: { from, until, because },
  asAt,
}: OfProps & { provisional: NonNullable<ParticipantStatus['provisional']>; asAt: string }) {
  return (
    <Why of={words.provisional(name)} because={because} {...(dossier !== undefined && { dossier })}>
      {words.provisionalFrom(spell(from), from <= asAt, until && spell(until), until !== null && until <= asAt)}
    </Why>
  );
}

/** The parts of a treaty that a participant has accepted, where there is a choice. */
export function PartsOf({ parts }: { parts: readonly string[] }) {
  if (parts.length === 0) return words.noPart;
  return words.parts(parts.length, list(runsOf(parts).map(cite)));
}

/** Whole numbers that follow one another told as one run: `1–6`, `9`. */
export function runsOf(parts: readonly string[]): string[] {
  const runs: [first: string, last: string][] = [];
  for (const part of parts) {
    const run = runs.at(-1);
    if (run !== undefined && /^\d+$/.test(part) && Number(part) === Number(run[1]) + 1) run[1] = part;
    else runs.push([part, part]);
  }
  return runs.flatMap(([first, last]) =>
    first === last ? [first] : Number(last) - Number(first) === 1 ? [first, last] : [`${first}–${last}`],
  );
}
