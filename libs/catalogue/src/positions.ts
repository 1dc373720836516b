import { Position } from '@accede/treaty-law';
import euCets224 from '../data/positions/EU-CETS224.json' with { type: 'json' };

/** Positions of groups on treaties, each with the versions of the legal acts that state it. */
export const positions: readonly Position[] = [euCets224].map((document) => Position.parse(document));
