import type { ReactNode } from 'react';
import { Link } from '../../address/link.tsx';
import type { StatementOnRecord } from '../../api/types.ts';
import { Section } from '../../parts/page.tsx';
import { textOf } from '../../words/names.ts';
import { cite, MOMENT_TERMS, term } from '../../words/terms.ts';
import { Entry } from './entry.tsx';
import { anchorOf, type ByProvision, byParticipant, type UnderProvision } from './groups.ts';
import { words } from './words.ts';

interface ToldProps {
  readonly asAt: string;
}

/** What was told, under each provision that the treaty document lists. */
export function ToldByProvision({ groups, asAt }: ToldProps & { groups: Pick<ByProvision, 'listed'> }) {
  const { listed } = groups;
  if (listed.length === 0) return null;
  return (
    <Section id="provisions" title={words.by.provision}>
      {listed.length > 3 && (
        <nav className="contents" aria-label={words.provisions}>
          <ul>
            {listed.map(({ provision, statements }) => (
              <li key={anchorOf(provision)}>
                <a href={`#${anchorOf(provision)}`}>
                  {cite(provision.provision)} <span className="tally">({statements.length})</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {listed.map((group) => (
        <Group key={anchorOf(group.provision)} id={anchorOf(group.provision)} head={<About of={group} />}>
          {group.statements.length === 0 ? (
            <p className="hint unused">{words.unused}</p>
          ) : (
            <Entries statements={group.statements} under="provision" asAt={asAt} />
          )}
        </Group>
      ))}
    </Section>
  );
}

function About({ of: { provision, statements } }: { of: UnderProvision }) {
  const { kind, summary, when, mandatory, condition, register, keptUpToDate, given } = provision;
  const duty = mandatory ? words.duty(given, condition && textOf(condition)) : words.optional;
  const moments = when.map((moment) => MOMENT_TERMS[moment]);
  return (
    <>
      <h3>
        {cite(provision.provision)} <span className="told-kind">{term(kind)}</span>
      </h3>
      <p>{textOf(summary)}</p>
      <p className="hint">
        <span className={mandatory ? 'mandatory' : undefined}>{duty}</span>
        {words.made(moments, keptUpToDate === true, register)}
      </p>
      {statements.length > 0 && <p className="tally">{words.statements(statements.length)}</p>}
    </>
  );
}

/** What was told, participant by participant. */
export function ToldByParticipant({ statements, asAt }: ToldProps & { statements: readonly StatementOnRecord[] }) {
  const groups = byParticipant(statements);
  if (groups.length === 0) return null;
  return (
    <Section id="participants" title={words.by.participant}>
      {groups.map(({ participant, name, statements: told }) => (
        <Group
          key={participant}
          id={`of-${participant}`}
          head={
            <>
              <h3>
                <Link to={`/participants/${participant}`}>{name}</Link>
              </h3>
              <p className="tally">{words.statements(told.length)}</p>
            </>
          }
        >
          <Entries statements={told} under="participant" asAt={asAt} />
        </Group>
      ))}
    </Section>
  );
}

interface EntriesProps {
  readonly statements: readonly StatementOnRecord[];
  readonly under: 'provision' | 'participant' | 'nothing';
  readonly asAt: string;
}

export function Entries({ statements, under, asAt }: EntriesProps) {
  return (
    <ul className="statements">
      {statements.map((statement) => (
        <Entry key={`${statement.act} ${statement.participant}`} statement={statement} under={under} asAt={asAt} />
      ))}
    </ul>
  );
}

function Group({ id, head, children }: { id: string; head: ReactNode; children: ReactNode }) {
  return (
    <div className="told" id={id}>
      <div className="told-head">{head}</div>
      <div>{children}</div>
    </div>
  );
}
