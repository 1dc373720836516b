import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import { download, token } from '../api/client.ts';
import { language } from '../words/language.ts';

/** A list as a CSV file. A plain link, unless the server wants a token: a link cannot carry one. */
export function CsvLink({ address, name, children }: { address: string; name: string; children: ReactNode }) {
  const follow = (event: MouseEvent) => {
    if (token() === null) return;
    event.preventDefault();
    void download(address, name);
  };
  return (
    <a className="button" href={inSameLanguage(address)} download={name} onClick={follow}>
      {children}
    </a>
  );
}

/** A link cannot say its language as a header does. */
function inSameLanguage(address: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
}

/** What a page shows as a CSV file, made here. */
export function CsvFile({ text, name, children }: { text: string; name: string; children: ReactNode }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return (
    <a className="button" href={address} download={name}>
      {children}
    </a>
  );
}
