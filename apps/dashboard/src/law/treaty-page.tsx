import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useParams } from 'wouter';
import { useTravel } from '../address/link.tsx';
import { treatyQuery } from '../api/queries.ts';
import type { TreatyAnswer } from '../api/types.ts';
import { Failure, Loading, Page } from '../parts/page.tsx';
import { words } from '../words/law.ts';
import { calledOf } from '../words/names.ts';
import { indexActs } from './acts-index.ts';
import { DossierOf } from './because.tsx';
import { TreatyNav } from './treaty-nav.tsx';

interface TreatyPageProps {
  /** What the page tells of the treaty, as its heading begins: `Statements`. */
  readonly what: string;
  readonly lede?: ReactNode;
  readonly actions?: (treaty: TreatyAnswer) => ReactNode;
  readonly children: (treaty: TreatyAnswer) => ReactNode;
}

/** One of the pages of the treaty in the address: its heading, the way to the others, and the acts its reasons rest on. */
export function TreatyPage({ what, lede, actions, children }: TreatyPageProps) {
  const { id = '' } = useParams();
  const status = useQuery(treatyQuery(id, useTravel()));
  const treaty = status.data;
  const dossier = useMemo(
    () => ({ treaty: id, acts: treaty === undefined ? new Map() : indexActs(treaty) }),
    [id, treaty],
  );
  return (
    <DossierOf value={dossier}>
      <Page
        title={words.pageOf(what, treaty === undefined ? id : calledOf(treaty))}
        over={treaty?.reference ?? id}
        lede={lede}
        actions={treaty !== undefined && actions?.(treaty)}
        nav={<TreatyNav treaty={id} />}
      >
        {treaty !== undefined ? (
          <div aria-busy={status.isPlaceholderData}>{children(treaty)}</div>
        ) : status.isError ? (
          <Failure error={status.error} what={words.theTreaty} />
        ) : (
          <Loading what={words.theTreaty} tall />
        )}
      </Page>
    </DossierOf>
  );
}
