import { Position } from '@accede/treaty-law';
import euCets224 from '../data/positions/EU-CETS224.json' with { type: 'json' };
import { readOnce } from './read-once.ts';

/** Positions of groups on treaties, each with the versions of the legal acts that state it. */
export const positions = readOnce<Position>(Position, [euCets224]);
