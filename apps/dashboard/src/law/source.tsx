import type { ActRow } from '../api/types.ts';
import { words } from '../words/law.ts';

type Confidence = NonNullable<ActRow['act']['source']>['confidence'];

interface SourceOfProps {
  readonly citation: string;
  readonly url?: string | undefined;
  readonly marking?: string | undefined;
  readonly confidence?: Confidence | undefined;
}

/** What is to be known of a source that is not the depositary's, nor that of the author of the act. */
const TAGS: Partial<Record<Confidence, readonly [one: string, meaning: string]>> = words.tags;

/** Where a fact is stated: the citation, or of an address its host, as a link where there is one. */
export function SourceOf({ citation, url, marking, confidence = 'source' }: SourceOfProps) {
  const address = url ?? (/^https?:\/\/\S+$/.test(citation) ? citation : undefined);
  const named = /^https?:\/\//.test(citation)
    ? citation.replace(/^https?:\/\/(www\.)?/, '').split(/[/ ]/)[0]
    : citation;
  const [tag, meaning] = TAGS[confidence] ?? [];
  return (
    <span className="source">
      {address === undefined ? (
        named
      ) : (
        <a href={address} title={citation} rel="noreferrer">
          {named}
        </a>
      )}
      {marking === 'LIMITE' && <span className="tag">LIMITE</span>}
      {tag !== undefined && (
        <abbr className="tag" title={meaning}>
          {tag}
        </abbr>
      )}
    </span>
  );
}
