import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'wouter';
import { Link, useAddress, useTravel } from '../../address/link.tsx';
import { readSupposed } from '../../address/supposed.ts';
import { apiAddress } from '../../api/client.ts';
import {
  groupsQuery,
  type PositionAsked,
  participantsQuery,
  positionParams,
  positionQuery,
  positionsQuery,
  treatyQuery,
} from '../../api/queries.ts';
import type { Group, PositionPage } from '../../api/types.ts';
import { DateField } from '../../forms/date-field.tsx';
import { Field } from '../../forms/field.tsx';
import { indexActs, withSupposed } from '../../law/acts-index.ts';
import { DossierOf } from '../../law/because.tsx';
import { Completeness } from '../../law/completeness.tsx';
import { CsvLink } from '../../parts/csv-link.tsx';
import { useLanding } from '../../parts/landing.ts';
import { Empty, Failure, Loading, Page, Section } from '../../parts/page.tsx';
import { isDate, spell } from '../../words/dates.ts';
import { calledOf, nameOf, titleOf } from '../../words/names.ts';
import { byName } from '../../words/order.ts';
import { term } from '../../words/terms.ts';
import { Supposing } from '../what-if/supposing.tsx';
import { Matrix } from './matrix.tsx';
import { Member } from './member.tsx';
import { citeItem } from './standing.ts';
import { ByAnswer, ByItem } from './tallies.tsx';
import { words } from './words.ts';

/** What the address asks of a position: its version, the acts supposed, the day up to which the record is complete. */
function useAsked(): PositionAsked {
  const [address] = useAddress();
  const complete = address.get('completeAsOf') ?? '';
  return {
    version: address.get('version') ?? undefined,
    acts: readSupposed(`?${address}`).acts,
    completeAsOf: isDate(complete) ? complete : undefined,
  };
}

/** The page with the title that its group has in the language. */
function inTheLanguage(page: PositionPage, groups: readonly Group[] = []): PositionPage {
  const group = groups.find(({ id }) => id === page.group);
  return group === undefined ? page : { ...page, groupTitle: titleOf(group) };
}

/** Where the members of a group stand on its position, item by item, and why; acts may be supposed. */
export default function Position() {
  const { id = '' } = useParams();
  const travel = useTravel();
  const asked = useAsked();
  const found = useQuery(positionQuery(id, asked, travel));
  const groups = useQuery(groupsQuery()).data;
  const page = useMemo(
    () => found.data && { ...inTheLanguage(found.data, groups), members: [...found.data.members].sort(byName) },
    [found.data, groups],
  );
  const treaty = useQuery({ ...treatyQuery(page?.treaty ?? '', travel), enabled: page !== undefined }).data;
  const participants = useQuery(participantsQuery(travel)).data;
  const { acts } = asked;
  const supposed = acts.map((act) => JSON.stringify(act)).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the acts are read anew from the address each time
  const dossier = useMemo(
    () =>
      withSupposed(
        { treaty: page?.treaty ?? '', acts: treaty === undefined ? new Map() : indexActs(treaty) },
        acts,
        new Map(participants?.map((one) => [one.code, nameOf(one)])),
      ),
    [page?.treaty, treaty, participants, supposed],
  );
  return (
    <DossierOf value={dossier}>
      <Page
        title={page === undefined ? id : page.title}
        over={<Link to="/positions">{words.title}</Link>}
        lede={
          <>
            <p>{words.positionLede}</p>
            {page !== undefined && page.restsOn !== null && (
              <p>
                <strong>{page.restsOn}</strong>
              </p>
            )}
          </>
        }
        actions={
          page !== undefined && (
            <>
              <Link className="button" to={`/treaties/${page.treaty}`}>
                {treaty === undefined ? page.treaty : calledOf(treaty)}
              </Link>
              <CsvLink
                address={apiAddress(`/positions/${page.id}`, { ...positionParams(asked, travel), format: 'csv' })}
                name={`${page.id}-members.csv`}
              >
                {words.csv}
              </CsvLink>
            </>
          )
        }
      >
        <Controls page={page} id={id} />
        {page !== undefined && !found.isError ? (
          <div aria-busy={found.isPlaceholderData}>
            <Shown page={page} />
          </div>
        ) : found.isError ? (
          <Failure error={found.error} what={words.position} />
        ) : (
          <Loading what={words.position} tall />
        )}
      </Page>
    </DossierOf>
  );
}

function Controls({ page, id }: { page: PositionPage | undefined; id: string }) {
  const [address, amend] = useAddress();
  const versions = useQuery(positionsQuery()).data?.find((one) => one.id === id)?.versions ?? [];
  const complete = address.get('completeAsOf') ?? '';
  const supposing = address.has('act') || complete !== '';
  const said = (name: string) => address.get(name) ?? '';
  if (page === undefined && !supposing && said('version') === '') return null;
  return (
    <>
      <search className="filters">
        <Field label={words.version}>
          {(ids) => (
            <select {...ids} value={said('version')} onChange={(event) => amend({ version: event.target.value })}>
              <option value="">{words.versionOnDate}</option>
              {said('version') !== '' && !versions.some((one) => one.id === said('version')) && (
                <option value={said('version')}>{said('version')}</option>
              )}
              {versions.map((version) => (
                <option key={version.id} value={version.id}>
                  {words.versionOf(version.legalAct, spell(version.date), words.status[version.status])}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.memberInDetail}>
          {(ids) => (
            <select {...ids} value={said('member')} onChange={(event) => amend({ member: event.target.value })}>
              <option value="">{words.nobody}</option>
              {page?.members.map(({ participant, name }) => (
                <option key={participant} value={participant}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </search>
      <details className="supposing" open={supposing || undefined}>
        <summary>{words.suppose}</summary>
        <Supposing />
        <div className="complete-as-of">
          <DateField
            label={words.completeAsOf}
            value={isDate(complete) ? complete : ''}
            onChange={(date) => amend({ completeAsOf: date })}
            hint={words.completeHint}
            error={complete !== '' && !isDate(complete) ? words.noDate(complete) : undefined}
            optional
          />
        </div>
      </details>
    </>
  );
}

function Shown({ page }: { page: PositionPage }) {
  useLanding();
  const [address] = useAddress();
  const code = address.get('member') ?? '';
  const member = page.members.find(({ participant }) => participant === code);
  return (
    <div className="treaty">
      <Notice page={page} />
      {page.members.length === 0 ? (
        <Empty>
          <p>{words.noMembers(page.groupTitle, spell(page.asAt))}</p>
        </Empty>
      ) : (
        <>
          <div className="pair">
            <Section id="answers" title={words.byAnswer}>
              <ByAnswer page={page} />
            </Section>
            <Section id="items" title={words.byItem}>
              <ByItem page={page} />
            </Section>
          </div>
          <Section
            id="matrix"
            title={words.memberByItem}
            aside={<span className="hint">{words.asAt(spell(page.asAt))}</span>}
          >
            <Matrix page={page} />
          </Section>
        </>
      )}
      {member !== undefined && <Member row={member} items={page.items} treaty={page.treaty} />}
      {member === undefined && code !== '' && (
        <Empty>
          <p>{words.notMember(code, page.groupTitle, spell(page.asAt))}</p>
        </Empty>
      )}
      <Section id="asked" title={words.asked}>
        <ol className="asked">
          {page.items.map((item) => (
            <li key={item.id} id={`item-${item.id}`}>
              <h3>
                {citeItem(item)} <span className="told-kind">{term(item.modality)}</span>
              </h3>
              <p>{item.says}</p>
              <p className="hint">
                {words.source(
                  page.version.legalAct,
                  item.source,
                  item.words === undefined || item.words.givenByTreaty ? undefined : item.words.prescribed,
                )}
                {!item.recorded && words.notRecorded}
              </p>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}

/** What a reader must know before taking an answer for a judgement. */
function Notice({ page: { version, supposed, record, asAt } }: { page: PositionPage }) {
  const { acts, completeAsOf } = supposed;
  return (
    <div className="notice">
      <p>
        <strong>{words.versionHead}</strong> <a href={version.url}>{version.legalAct}</a>
        {words.adoptedOn(spell(version.date), version.status === 'proposal', spell(asAt))}
      </p>
      {(acts.length > 0 || completeAsOf !== null) && (
        <p>
          <strong>{words.supposedHead}</strong>
          {words.supposed(acts.length, completeAsOf === null ? null : spell(completeAsOf))}
        </p>
      )}
      <Completeness record={record} />
      <p>{words.notOnRecord}</p>
    </div>
  );
}
