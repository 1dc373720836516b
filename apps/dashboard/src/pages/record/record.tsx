import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation, useParams } from 'wouter';
import { Link, useTravel } from '../../address/link.tsx';
import { withTravel } from '../../address/travel.ts';
import { participantsQuery, treatiesQuery, treatyQuery } from '../../api/queries.ts';
import { ChoiceField } from '../../forms/choice.tsx';
import { treatyChoices } from '../../forms/choices.ts';
import { TreatyNav } from '../../law/treaty-nav.tsx';
import { Failure, Loading, Page } from '../../parts/page.tsx';
import { calledOf } from '../../words/names.ts';
import { ActForm } from './form/act-form.tsx';
import { words } from './words.ts';

// What is recorded joins the present record, whatever date the reader is looking at.
const NOW = {};

/** Records one act: the treaty first, then the act, with what would follow shown before it is sent. */
export default function Record() {
  const { id } = useParams();
  const travel = useTravel();
  const [, go] = useLocation();
  const treaties = useQuery(treatiesQuery(NOW));
  const choices = useMemo(() => treatyChoices(treaties.data ?? []), [treaties.data]);
  const treaty = useQuery({ ...treatyQuery(id ?? '', NOW), enabled: id !== undefined });
  const participants = useQuery(participantsQuery(NOW));

  return (
    <Page
      title={words.title}
      over={
        id !== undefined && treaty.data !== undefined && <Link to={`/treaties/${id}`}>{calledOf(treaty.data)}</Link>
      }
      {...(id !== undefined && { nav: <TreatyNav treaty={id} /> })}
      lede={<p>{words.lede}</p>}
    >
      <div className="narrow">
        <ChoiceField
          label={words.treaty}
          choices={choices}
          value={id ?? ''}
          onChange={(chosen) => go(withTravel(chosen === '' ? '/record' : `/treaties/${chosen}/record`, travel))}
        />
      </div>
      {treaties.isError && <Failure error={treaties.error} what={words.treaties} />}
      {id !== undefined && treaty.isPending && <Loading what={words.theTreaty} tall />}
      {id !== undefined && treaty.isError && treaty.data === undefined && (
        <Failure error={treaty.error} what={words.theTreaty} />
      )}
      {treaty.data !== undefined && (
        <ActForm
          key={id}
          treaty={treaty.data}
          participants={participants.data ?? []}
          onReload={() => treaty.refetch()}
        />
      )}
    </Page>
  );
}
