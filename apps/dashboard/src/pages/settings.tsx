import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { giveToken, token } from '../api/client.ts';
import { setTheme, type Theme, theme } from '../charts/palette.ts';
import { Field } from '../forms/field.tsx';
import { Page, Section } from '../parts/page.tsx';

const THEMES: readonly [Theme, string][] = [
  ['system', 'As the device'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** What this browser is told: how to look, and with which token to read and write. */
export default function Settings() {
  const queries = useQueryClient();
  const [look, setLook] = useState(theme());
  const [text, setText] = useState(token() ?? '');
  const [said, setSaid] = useState('');
  const keep = (event: FormEvent) => {
    event.preventDefault();
    giveToken(text);
    setSaid(text.trim() === '' ? 'No token is kept.' : 'The token is kept until this tab is closed.');
    // What was read with the token must not stay behind it.
    void queries.resetQueries();
  };
  return (
    <Page title="Settings">
      <Section title="Appearance">
        <fieldset className="windows">
          <legend className="visually-hidden">Appearance</legend>
          {THEMES.map(([value, title]) => (
            <label key={value}>
              <input
                type="radio"
                name="theme"
                checked={look === value}
                onChange={() => {
                  setTheme(value);
                  setLook(value);
                }}
              />
              {title}
            </label>
          ))}
        </fieldset>
      </Section>
      <Section title="Token">
        <form className="narrow" onSubmit={keep}>
          <Field
            label="Bearer token"
            hint="Needed where the server asks for one, and to see what is marked LIMITE. It is kept in this tab and nowhere else."
          >
            {(ids) => (
              <input
                {...ids}
                type="password"
                autoComplete="off"
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <p className="row">
            <button type="submit" className="primary">
              Keep
            </button>
            <span role="status">{said}</span>
          </p>
        </form>
      </Section>
    </Page>
  );
}
