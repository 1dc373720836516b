import type { Act, RecordState, TreatyId } from '@accede/treaty-law';
import cets224 from '../data/facts/CETS224.json' with { type: 'json' };
import ets185 from '../data/facts/ETS185.json' with { type: 'json' };
import ets189 from '../data/facts/ETS189.json' with { type: 'json' };
import uncc from '../data/facts/UNCC.json' with { type: 'json' };
import unccDraft from '../data/facts/UNCC-DRAFT.json' with { type: 'json' };

/** What is on record of a bundled treaty, and how complete the record is believed to be. */
export interface Facts {
  readonly treaty: TreatyId;
  readonly record: RecordState;
  readonly acts: readonly Act[];
}

/**
 * The recorded facts of the bundled treaties. How far each is to be trusted: `source` is the depositary, the author of
 * the act, or an official record kept from the depositary's notifications (Verdragenbank, WIPO Lex, gazettes);
 * `secondary` is the press, a blog or a private copy; `recalled` is general knowledge. An act whose day is not known
 * has the first and the last day possible. What is only reported is `consent-reported`, and binds nobody.
 */
export const facts = [ets185, ets189, cets224, uncc, unccDraft] as unknown as readonly Facts[];
