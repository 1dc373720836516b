import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { Link, useTravel } from '../address/link.tsx';
import { participantsQuery } from '../api/queries.ts';
import type { ParticipantEntry } from '../api/types.ts';
import { spell } from '../words/dates.ts';
import { words } from '../words/law.ts';
import { byName } from '../words/order.ts';

/** From when until when a participant exists or existed; empty where both are open. */
export function spellLife({ existsFrom, formerUntil }: Pick<ParticipantEntry, 'existsFrom' | 'formerUntil'>): string {
  if (formerUntil !== null) return words.existed(existsFrom && spell(existsFrom), spell(formerUntil));
  return existsFrom === null ? '' : words.exists(spell(existsFrom));
}

/** Those that came after one that exists no longer: who continues it, and who succeeded it. */
export function heirsOf(
  { code, formerUntil }: Pick<ParticipantEntry, 'code' | 'formerUntil'>,
  register: readonly ParticipantEntry[],
): { continuators: ParticipantEntry[]; successors: ParticipantEntry[] } {
  const as = (how: ParticipantEntry['succeeds'][number]['as']) =>
    formerUntil === null
      ? []
      : register.filter(({ succeeds }) => succeeds.some((one) => one.of === code && one.as === how)).sort(byName);
  return { continuators: as('continuator'), successors: as('successor') };
}

/** When a participant exists, whom it came after and who came after it, and its other names. */
export function Life({ of }: { of: ParticipantEntry }) {
  const register = useQuery(participantsQuery(useTravel())).data ?? [];
  const nameOf = (code: string) => register.find((one) => one.code === code)?.name ?? code;
  const { continuators, successors } = heirsOf(of, register);
  const life = spellLife(of);
  return (
    <>
      {life !== '' && <p>{life}.</p>}
      {of.succeeds.map((one) => (
        <p key={`${one.of} ${one.on}`}>
          {words.came(one.as, of.kind, <Link to={`/participants/${one.of}`}>{nameOf(one.of)}</Link>, spell(one.on))}
        </p>
      ))}
      {continuators.length > 0 && <p>{words.continuedBy(links(continuators))}</p>}
      {successors.length > 0 && <p>{words.succeededBy(links(successors))}</p>}
      {of.aliases.length > 0 && <p>{words.otherNames(of.aliases)}</p>}
    </>
  );
}

function links(those: readonly ParticipantEntry[]): ReactNode {
  return those.map(({ code, name }, n) => (
    <Fragment key={code}>
      {n > 0 && (n === those.length - 1 ? words.and : ', ')}
      <Link to={`/participants/${code}`}>{name}</Link>
    </Fragment>
  ));
}
