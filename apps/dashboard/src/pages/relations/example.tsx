import { useQuery } from '@tanstack/react-query';
import { useSearch } from 'wouter';
import { Link, useTravel } from '../../address/link.tsx';
import { writeSupposed } from '../../address/supposed.ts';
import { amend } from '../../address/travel.ts';
import { whatIfQuery } from '../../api/queries.ts';
import type { Supposed, TreatyAnswer } from '../../api/types.ts';
import { spell } from '../../words/dates.ts';
import { byName } from '../../words/order.ts';
import { words } from './words.ts';

const NAMED = 3;

/** Those whose ratification would bring the treaty into force, for the two asked about where there are any. */
function missing(treaty: TreatyAnswer, wanted: readonly string[]): { code: string; name: string }[] {
  const { counted, needed } = treaty.entryIntoForce;
  const signatories = treaty.participants
    .filter(({ status }) => status === 'signatory')
    .map(({ participant, name }) => ({ code: participant, name }))
    .sort(byName);
  const first = signatories.filter(({ code }) => wanted.includes(code));
  const others = signatories.filter(({ code }) => !wanted.includes(code));
  const more = treaty.entryIntoForce.date === null ? Math.max(0, (needed ?? 0) - (counted ?? 0) - first.length) : 0;
  return [...first, ...others.slice(0, more)];
}

interface ExampleProps {
  readonly treaty: TreatyAnswer;
  /** The two that are asked about; empty for the treaty's Parties at large. */
  readonly between: readonly string[];
}

/** Where the treaty is not in force, a way to ask as if it were: the ratifications it lacks, and the day. */
export function Example({ treaty, between }: ExampleProps) {
  const travel = useTravel();
  const search = useSearch();
  const ratify = missing(treaty, between);
  const acts = ratify.map(({ code }): Supposed => ({ participant: code, kind: 'ratification', date: treaty.asAt }));
  const after = useQuery(whatIfQuery(treaty.treaty, acts, travel, treaty.revision)).data?.after;
  if (after === undefined || acts.length === 0) return null;
  const days =
    between.length === 0
      ? [after.entryIntoForce.date]
      : between.map((code) => after.participants.find((one) => one.participant === code)?.inForceFrom ?? null);
  if (days.includes(null)) return null;
  const day = days.toSorted().at(-1) as string;
  const names = ratify.slice(0, NAMED).map(({ name }) => name);
  if (ratify.length > NAMED) names.push(words.others(ratify.length - NAMED));
  return (
    <p className="example">
      <strong>{words.exampleHead}</strong>
      {words.example(names, spell(treaty.asAt))}
      <Link to={`/treaties/${treaty.treaty}/relations${amend(search, { act: acts.map(writeSupposed), asAt: day })}`}>
        {words.exampleLink(spell(day))}
      </Link>
      .
    </p>
  );
}
