import { finder } from '@accede/catalogue';
import { ActKind } from '@accede/treaty-law';

const KINDS = ActKind.options.map((kind) => ({ codes: [kind], names: [kind] }));

/** What is said of a text that is no kind of act: the kind that may be meant, and where all of them are told. */
export function noKind(text: string): string {
  const [nearest] = finder(KINDS)(text);
  const meant = nearest === undefined ? '' : `; did you mean ${nearest.by}?`;
  return `"${text}" is not a kind of act${meant} (accede record --help lists them)`;
}
