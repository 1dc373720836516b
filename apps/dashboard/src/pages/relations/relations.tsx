import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useAddress, useTravel } from '../../address/link.tsx';
import { readSupposed } from '../../address/supposed.ts';
import { definitionQuery, participantsQuery } from '../../api/queries.ts';
import type { TreatyAnswer } from '../../api/types.ts';
import { indexActs, withSupposed } from '../../law/acts-index.ts';
import { DossierOf } from '../../law/because.tsx';
import { TreatyPage } from '../../law/treaty-page.tsx';
import { Failure, Loading } from '../../parts/page.tsx';
import { spell } from '../../words/dates.ts';

import { nameOf } from '../../words/names.ts';
import { Supposing } from '../what-if/supposing.tsx';
import { Finder } from './finder.tsx';
import { EachTwo } from './matrix.tsx';
import { Pair } from './pair.tsx';
import { askable } from './questions.ts';
import { words } from './words.ts';

/** A treaty between two participants: in force or not, and what each may rely on towards the other. */
export default function Relations() {
  return (
    <TreatyPage
      what={words.title}
      lede={<p>{words.lede}</p>}
      actions={({ treaty }) => (
        <Link className="button" to={`/treaties/${treaty}/statements`}>
          {words.allStatements}
        </Link>
      )}
    >
      {(treaty) => <Read treaty={treaty} />}
    </TreatyPage>
  );
}

function Read({ treaty }: { treaty: TreatyAnswer }) {
  const definition = useQuery(definitionQuery(treaty.treaty));
  if (definition.data !== undefined) return <Shown treaty={treaty} offered={askable(definition.data)} />;
  return definition.isError ? (
    <Failure error={definition.error} what={words.definition} />
  ) : (
    <Loading what={words.definition} tall />
  );
}

function Shown({ treaty, offered }: { treaty: TreatyAnswer; offered: ReturnType<typeof askable> }) {
  const travel = useTravel();
  const [address] = useAddress();
  const participants = useQuery(participantsQuery(travel)).data;
  const { acts } = readSupposed(`?${address}`);
  const provision = address.get('provision') ?? undefined;
  const late = acts.filter(({ date }) => travel.asAt !== undefined && date > travel.asAt);
  const supposed = JSON.stringify(acts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the acts are read anew from the address each time
  const dossier = useMemo(
    () =>
      withSupposed(
        { treaty: treaty.treaty, acts: indexActs(treaty) },
        acts,
        new Map(participants?.map((one) => [one.code, nameOf(one)])),
      ),
    [treaty, participants, supposed],
  );
  return (
    <DossierOf value={dossier}>
      <Finder askable={offered} />
      <details className="supposing" open={address.has('act') || undefined}>
        <summary>{acts.length === 0 ? words.suppose : words.supposed(acts.length)}</summary>
        <Supposing />
        {late.length > 0 && <p className="hint">{words.late(late.length, spell(travel.asAt ?? ''))}</p>}
      </details>
      {address.get('view') === 'matrix' ? (
        <EachTwo treaty={treaty} provision={provision} acts={acts} />
      ) : (
        <Pair treaty={treaty} a={address.get('a') ?? ''} b={address.get('b') ?? ''} provision={provision} acts={acts} />
      )}
    </DossierOf>
  );
}
