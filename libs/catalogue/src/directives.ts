import { Directives } from '@accede/treaty-law';
import eu20220513 from '../data/directives/EU-2022-05-13.json' with { type: 'json' };
import { readOnce } from './read-once.ts';

/** Negotiating directives, in the order of their dates. */
export const directives = readOnce<Directives>(Directives, [eu20220513]);
