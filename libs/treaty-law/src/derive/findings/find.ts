import type { Reason } from '../../reason.ts';
import type { Finding, FindingCode } from '../../status.ts';
import type { Dossier } from '../dossier.ts';
import type { World } from '../world.ts';

/** Takes down what the record holds against a clause, of a participant or of nobody. */
export type Find = (code: FindingCode, severity: Finding['severity'], why: Reason, participant: string | null) => void;

/** Looks through what one participant did. */
export type Check = (dossier: Dossier, world: World, find: Find) => void;
