import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useAddress, useTravel } from '../../address/link.tsx';
import { participantsQuery } from '../../api/queries.ts';
import { ChoiceField } from '../../forms/choice.tsx';
import { participantChoices } from '../../forms/choices.ts';
import { Field } from '../../forms/field.tsx';
import { cite } from '../../words/terms.ts';
import { type Askable, ask } from './questions.ts';
import { words } from './words.ts';

const OTHER = 'other';

/** What is asked: of which two, or of many at once, and about which provision. The address keeps it. */
export function Finder({ askable }: { askable: readonly Askable[] }) {
  const [address, amend] = useAddress();
  const matrix = address.get('view') === 'matrix';
  const known = useQuery(participantsQuery(useTravel())).data;
  const choices = useMemo(() => participantChoices(known ?? []), [known]);
  const [a, b] = [address.get('a') ?? '', address.get('b') ?? ''];
  const nameOf = (code: string, otherwise: string) => choices.find(({ id }) => id === code)?.name ?? otherwise;
  return (
    <search className="filters wide relation-finder">
      <fieldset className="checks">
        <legend>{words.between}</legend>
        {(['pair', 'matrix'] as const).map((view) => (
          <label key={view}>
            <input
              type="radio"
              name="view"
              checked={matrix === (view === 'matrix')}
              onChange={() => amend({ view: view === 'matrix' ? view : undefined })}
            />
            {words.view[view]}
          </label>
        ))}
      </fieldset>
      {matrix ? (
        <Field label={words.among}>
          {(ids) => (
            <select
              {...ids}
              value={address.get('among') ?? ''}
              onChange={(event) => amend({ among: event.target.value })}
            >
              {AMONG.map((whom) => (
                <option key={whom} value={whom}>
                  {words.amongWhom[whom]}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <>
          <ChoiceField label={words.first} choices={choices} value={a} onChange={(code) => amend({ a: code })} />
          <ChoiceField
            label={words.second}
            choices={choices}
            value={b}
            onChange={(code) => amend({ b: code })}
            error={a !== '' && a === b ? words.another : undefined}
          />
        </>
      )}
      <ProvisionField
        askable={askable}
        from={matrix ? words.someone : nameOf(a, words.someone)}
        to={matrix ? words.someoneElse : nameOf(b, words.someoneElse)}
        value={address.get('provision') ?? ''}
        onChange={(provision) => amend({ provision })}
      />
    </search>
  );
}

/** Of whom the matrix tells, as the address says it. */
const AMONG = ['', 'consented', 'signed'] as const;

interface ProvisionFieldProps {
  readonly askable: readonly Askable[];
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly onChange: (provision: string) => void;
}

/** A provision: one that the treaty document knows, the treaty as a whole, or any other as it is cited. */
function ProvisionField({ askable, from, to, value, onChange }: ProvisionFieldProps) {
  const listed = value === '' || askable.some(({ provision }) => provision === value);
  const [typing, setTyping] = useState(!listed);
  const other = typing || !listed || askable.length === 0;
  const asked = askable.filter((one) => one.asks !== undefined);
  const others = askable.filter((one) => one.asks === undefined);
  return (
    <>
      {askable.length > 0 && (
        <div className="provision">
          <Field label={words.provision}>
            {(ids) => (
              <select
                {...ids}
                value={other ? OTHER : value}
                onChange={(event) => {
                  setTyping(event.target.value === OTHER);
                  if (event.target.value !== OTHER) onChange(event.target.value);
                }}
              >
                <option value="">{words.whole}</option>
                {asked.length > 0 && (
                  <optgroup label={words.questions}>
                    {asked.map(({ provision, asks }) => (
                      <option key={provision} value={provision}>
                        {words.question(cite(provision), ask(asks ?? '', from, to))}
                      </option>
                    ))}
                  </optgroup>
                )}
                {others.length > 0 && (
                  <optgroup label={words.withStatements}>
                    {others.map(({ provision }) => (
                      <option key={provision} value={provision}>
                        {cite(provision)}
                      </option>
                    ))}
                  </optgroup>
                )}
                <option value={OTHER}>{words.otherProvision}</option>
              </select>
            )}
          </Field>
        </div>
      )}
      {other && (
        <Typed
          key={value}
          label={askable.length === 0 ? words.provision : words.provisionAsCited}
          value={value}
          onChange={onChange}
        />
      )}
    </>
  );
}

function Typed({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
  const [text, setText] = useState(value);
  const settle = () => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <Field label={label} hint={words.citedHint} optional>
      {(ids) => (
        <input
          {...ids}
          type="text"
          maxLength={80}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => event.key === 'Enter' && settle()}
        />
      )}
    </Field>
  );
}
