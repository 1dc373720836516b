import type { MouseEvent, ReactNode } from 'react';
import { download, token } from '../api/client.ts';

/** A list as a CSV file. A plain link, unless the server wants a token: a link cannot carry one. */
export function CsvLink({ address, name, children }: { address: string; name: string; children: ReactNode }) {
  const follow = (event: MouseEvent) => {
    if (token() === null) return;
    event.preventDefault();
    void download(address, name);
  };
  return (
    <a className="button" href={address} download={name} onClick={follow}>
      {children}
    </a>
  );
}
