interface SourceOfProps {
  readonly citation: string;
  readonly url?: string | undefined;
  readonly marking?: string | undefined;
}

/** Where a fact is stated: the citation, or of an address its host, as a link where there is one. */
export function SourceOf({ citation, url, marking }: SourceOfProps) {
  const address = url ?? (/^https?:\/\/\S+$/.test(citation) ? citation : undefined);
  const words = /^https?:\/\//.test(citation)
    ? citation.replace(/^https?:\/\/(www\.)?/, '').split(/[/ ]/)[0]
    : citation;
  return (
    <span className="source">
      {address === undefined ? (
        words
      ) : (
        <a href={address} title={citation} rel="noreferrer">
          {words}
        </a>
      )}
      {marking === 'LIMITE' && <span className="tag">LIMITE</span>}
    </span>
  );
}
