import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { giveToken, token } from '../api/client.ts';
import { setTheme, type Theme, theme } from '../charts/palette.ts';
import { Field } from '../forms/field.tsx';
import { Page, Section } from '../parts/page.tsx';
import { words } from '../words/settings.ts';

const THEMES: readonly [Theme, string][] = [
  ['system', words.themes.system],
  ['light', words.themes.light],
  ['dark', words.themes.dark],
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
    setSaid(text.trim() === '' ? words.forgotten : words.kept);
    // What was read with the token must not stay behind it.
    void queries.resetQueries();
  };
  return (
    <Page title={words.title}>
      <Section title={words.appearance}>
        <fieldset className="windows">
          <legend className="visually-hidden">{words.appearance}</legend>
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
      <Section title={words.token}>
        <form className="narrow" onSubmit={keep}>
          <Field label={words.bearer} hint={words.hint}>
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
              {words.keep}
            </button>
            <span role="status">{said}</span>
          </p>
        </form>
      </Section>
    </Page>
  );
}
