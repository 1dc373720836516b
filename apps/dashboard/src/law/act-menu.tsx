import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { useLocation } from 'wouter';
import { useTravel } from '../address/link.tsx';
import { withTravel } from '../address/travel.ts';
import type { ActRow } from '../api/types.ts';
import { spell } from '../words/dates.ts';
import { words } from '../words/law.ts';
import { term } from '../words/terms.ts';

/** What can be done with a version of an act, behind one button. */
export default function ActMenu({ row: { act, treaty, state, version, participantName } }: { row: ActRow }) {
  const [, go] = useLocation();
  const travel = useTravel();
  const of = new URLSearchParams({ act: act.id });
  const ways: readonly (readonly [way: string, to: string])[] = [
    ...(state === 'recorded'
      ? [
          [words.correct, `/treaties/${treaty}/correct?${of}`] as const,
          [words.retract, `/treaties/${treaty}/retract?${of}`] as const,
        ]
      : []),
    ...(state === 'retracted' ? [[words.reinstate, `/treaties/${treaty}/correct?${of}`] as const] : []),
    ...(version > 1 || state !== 'recorded' ? [[words.versions, `/acts?treaty=${treaty}&${of}`] as const] : []),
  ];
  return (
    <MenuTrigger>
      <Button className="quiet act-menu" aria-label={words.change(term(act.kind), participantName, spell(act.date))}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="3" cy="8" r="1.4" />
          <circle cx="8" cy="8" r="1.4" />
          <circle cx="13" cy="8" r="1.4" />
        </svg>
      </Button>
      <Popover className="menu-list" placement="bottom end">
        <Menu onAction={(key) => go(withTravel(String(key), travel))}>
          {ways.map(([way, to]) => (
            <MenuItem key={to} id={to}>
              {way}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
