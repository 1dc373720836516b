import { words } from '../words.ts';
import type { Draft } from './draft.ts';
import { TextField } from './text-field.tsx';

interface SourceFieldsProps {
  readonly draft: Draft;
  readonly set: <K extends keyof Draft>(field: K, value: Draft[K]) => void;
  readonly error: (field: keyof Draft) => string | undefined;
}

const STATED: readonly Draft['confidence'][] = ['source', 'secondary', 'recalled'];

/** Where the act is stated: by whom, in which document, at which address; or that there is no source yet. */
export function SourceFields({ draft, set, error }: SourceFieldsProps) {
  const sourced = draft.confidence !== 'recalled';
  // A citation that is there stays in sight, also of what is only recalled.
  const shown = sourced || draft.citation !== '' || draft.url !== '';
  return (
    <fieldset className="source-fields">
      <legend>{words.whoStates}</legend>
      <div className="stated">
        {STATED.map((confidence) => (
          <label key={confidence} className="check">
            <input
              type="radio"
              name="confidence"
              checked={draft.confidence === confidence}
              onChange={() => set('confidence', confidence)}
            />
            {words.stated[confidence]}
          </label>
        ))}
      </div>
      {shown && (
        <>
          <TextField
            label={words.citation}
            hint={words.citationHint}
            optional={!sourced}
            value={draft.citation}
            onChange={(text) => set('citation', text)}
            error={error('citation')}
          />
          <TextField
            label={words.address}
            hint="https://…"
            optional
            value={draft.url}
            onChange={(text) => set('url', text)}
            error={error('url')}
          />
          <label className="check">
            <input type="checkbox" checked={draft.limite} onChange={(event) => set('limite', event.target.checked)} />
            {words.limite}
          </label>
        </>
      )}
    </fieldset>
  );
}
