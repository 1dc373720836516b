import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { useTravel } from '../address/link.tsx';
import { withTravel } from '../address/travel.ts';
import { searchQuery } from '../api/queries.ts';
import { Combobox } from '../forms/combobox.tsx';
import { words } from '../words/search.ts';
import { type Hit, hitsOf } from './hits.ts';

/** The most of treaties, and of participants, in the list under the field; the page of what was found has more. */
const SHOWN = 6;

/** Finds treaties and participants from every page. Enter goes to what fits best. */
export function SearchField() {
  const id = useId();
  const [text, setText] = useState('');
  const [, go] = useLocation();
  const travel = useTravel();
  const queries = useQueryClient();
  const asked = text.trim();
  const query = searchQuery(asked, SHOWN);
  const found = useQuery({ ...query, enabled: asked !== '', placeholderData: keepPreviousData });
  const all = `/search?${new URLSearchParams({ q: asked })}`;
  const more = [found.data?.treaties, found.data?.participants].some((some) => some?.length === SHOWN);
  const hits: Hit[] = asked === '' || found.data === undefined ? [] : hitsOf(found.data, asked);
  if (more && hits.length > 0)
    hits.push({ to: all, name: words.everything, code: '', kind: '', note: null, near: false });

  const open = (to: string) => {
    setText('');
    go(withTravel(to, travel));
  };
  const enter = async () => {
    // Asked for here: what stands in the list may still be the answer to fewer letters.
    const [best] = await queries.fetchQuery(query).then(
      (answer) => hitsOf(answer, asked),
      () => [],
    );
    open(best === undefined || best.near ? all : best.to);
  };

  return (
    <search className="site-search">
      <label htmlFor={id} className="visually-hidden">
        {words.search}
      </label>
      <Combobox
        field={{ id, type: 'search', placeholder: words.placeholder, enterKeyHint: 'search', maxLength: 200 }}
        beside={() => (
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m10.5 10.5 4 4M7 11.5a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9z" />
          </svg>
        )}
        listLabel={words.found}
        text={text}
        onText={setText}
        items={hits}
        idOf={({ to }) => to}
        {...(found.isSuccess && !found.isPlaceholderData && { empty: words.nothing })}
        onChoose={({ to }) => open(to)}
        onEnter={() => {
          if (asked !== '') void enter();
          return true;
        }}
      >
        {(hit) => <HitLine {...hit} />}
      </Combobox>
    </search>
  );
}

/** One line of a list of what was found. */
function HitLine({ name, code, kind, note, near }: Hit) {
  return (
    <>
      <span>
        {name}
        {(note !== null || near) && <span className="about">{near ? words.similar : note}</span>}
      </span>
      {kind !== '' && (
        <span className="hit-kind">
          {kind} <span className="code">{code}</span>
        </span>
      )}
    </>
  );
}
