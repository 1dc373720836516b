import { finder } from '@accede/catalogue';
import { ActKind } from '@accede/treaty-law';
import { words } from '../words/index.ts';

const KINDS = ActKind.options.map((kind) => ({ codes: [kind], names: [kind] }));

/** What is said of a text that is no kind of act: the kind that may be meant, and where all of them are told. */
export function noKind(text: string): string {
  const [nearest] = finder(KINDS)(text);
  return words().refusal.noKind(text, nearest?.by);
}
