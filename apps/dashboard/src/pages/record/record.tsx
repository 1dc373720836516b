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
import { ActForm } from './form/act-form.tsx';

// What is recorded joins the present record, whatever date the reader is looking at.
const NOW = {};

/** Records one act: the treaty first, then the act, with what it would cause shown before it is sent. */
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
      title="Record an act"
      over={
        id !== undefined &&
        treaty.data !== undefined && <Link to={`/treaties/${id}`}>{treaty.data.shortTitle ?? treaty.data.title}</Link>
      }
      {...(id !== undefined && { nav: <TreatyNav treaty={id} /> })}
      lede={
        <p>
          An act that is irregular is recorded too, with its findings. Only what cannot be an act at all is refused. The
          date is the one that counts in law: of signature, deposit or receipt.
        </p>
      }
    >
      <div className="narrow">
        <ChoiceField
          label="Treaty"
          choices={choices}
          value={id ?? ''}
          onChange={(chosen) => go(withTravel(chosen === '' ? '/record' : `/treaties/${chosen}/record`, travel))}
        />
      </div>
      {treaties.isError && <Failure error={treaties.error} what="the list of treaties" />}
      {id !== undefined && treaty.isPending && <Loading what="the treaty" tall />}
      {id !== undefined && treaty.isError && treaty.data === undefined && (
        <Failure error={treaty.error} what="the treaty" />
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
