import { FinalClauses } from '@accede/treaty-law';
import cets224 from '../data/treaties/CETS224.json' with { type: 'json' };
import ets185 from '../data/treaties/ETS185.json' with { type: 'json' };
import ets189 from '../data/treaties/ETS189.json' with { type: 'json' };
import uncc from '../data/treaties/UNCC.json' with { type: 'json' };
import unccDraft from '../data/treaties/UNCC-DRAFT.json' with { type: 'json' };

/** The final clauses of the bundled treaties; a parent stands before its protocols. */
export const treaties: readonly FinalClauses[] = [ets185, ets189, cets224, uncc, unccDraft].map((document) =>
  FinalClauses.parse(document),
);
