import { FinalClauses } from '@accede/treaty-law';
import cets224 from '../data/treaties/CETS224.json' with { type: 'json' };
import ets185 from '../data/treaties/ETS185.json' with { type: 'json' };
import ets189 from '../data/treaties/ETS189.json' with { type: 'json' };
import uncc from '../data/treaties/UNCC.json' with { type: 'json' };
import unccDraft from '../data/treaties/UNCC-DRAFT.json' with { type: 'json' };
import { readOnce } from './read-once.ts';

/** The documents of the bundled treaties as they are written; a parent stands before its protocols. */
export const treatyDocuments: readonly unknown[] = [ets185, ets189, cets224, uncc, unccDraft];

/** The final clauses of the bundled treaties, in the same order. */
export const treaties = readOnce<FinalClauses>(FinalClauses, treatyDocuments);
