import type { Act, StatementKind } from '../../act.ts';
import type { Provision } from '../../final-clauses.ts';
import type { StatementStatus } from '../../status.ts';
import type { Consent, Dossier } from '../dossier.ts';
import type { Loss } from './loss.ts';

/** A statement beside the act that made it, the clause it falls under, and the consent it belongs to. */
export interface Statement {
  readonly act: Act;
  readonly dossier: Dossier;
  readonly provision: Provision | undefined;
  readonly consent: Consent | null;
  /** What takes its effect from it. */
  readonly loss: Loss | undefined;
  readonly status: StatementStatus;
}

/** A statement of which nothing is derived yet. */
export type Told = Omit<Statement, 'act' | 'status'> & { readonly act: Act & { kind: StatementKind } };
