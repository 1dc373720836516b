import { Directives } from '@accede/treaty-law';
import eu20220513 from '../data/directives/EU-2022-05-13.json' with { type: 'json' };

/** Negotiating directives, in the order of their dates. */
export const directives: readonly Directives[] = [eu20220513].map((document) => Directives.parse(document));
