import { soundQuery } from './parameters.ts';

/**
 * What goes along from page to page: the two times of a status, the legal date and the moment of knowledge, where
 * absent means today and now; and the language.
 */
export interface Travel {
  readonly asAt?: string | undefined;
  readonly knownAt?: string | undefined;
  /** The language, where the address names it. */
  readonly lang?: string | undefined;
}

/** Reads them from a query string; what is not a date or an instant is passed over, and told elsewhere. */
export function readTravel(search: string): Travel {
  const query = soundQuery('', search);
  const asAt = query.get('asAt');
  const knownAt = query.get('knownAt');
  const lang = query.get('lang');
  return { ...(asAt && { asAt }), ...(knownAt && { knownAt }), ...(lang && { lang }) };
}

/** The same address at the same times. Times that the address names itself stand. */
export function withTravel(address: string, { asAt, knownAt, lang }: Travel): string {
  const [rest = '', hash] = address.split('#', 2);
  const [path = '', search = ''] = rest.split('?', 2);
  const query = new URLSearchParams(search);
  if (asAt !== undefined && !query.has('asAt')) query.set('asAt', asAt);
  if (knownAt !== undefined && !query.has('knownAt')) query.set('knownAt', knownAt);
  if (lang !== undefined && !query.has('lang')) query.set('lang', lang);
  return `${path}${tail(query)}${hash === undefined ? '' : `#${hash}`}`;
}

/** The query string with some parameters set anew; undefined or empty removes one. */
export function amend(
  search: string,
  changes: Readonly<Record<string, string | readonly string[] | undefined>>,
): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name);
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one !== '') query.append(name, one);
  }
  return tail(query);
}

/** A query string with its question mark, keeping the colons and brackets that people read in it. */
function tail(query: URLSearchParams): string {
  const text = query
    .toString()
    .replaceAll('%3A', ':')
    .replaceAll('%28', '(')
    .replaceAll('%29', ')')
    .replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
