/**
 * Whose eyes read models are for: `all` of the record, or what is `public` in it.
 *
 * Those without clearance have read models of their own, made as if acts marked LIMITE were not in the log: what is not
 * there cannot be told by any list, count, date or because, be it through an oversight, and caches cannot mix the two.
 * The price is a second file, kept only where requests with and without clearance can come. Two things follow:
 * the latest marking of an act holds for its earlier versions too, as it may have been forgotten at first; and a record
 * from which something is withheld is not complete, so that no "no" is read where the answer is withheld.
 * The register of participants is public: the sources that its entries rest on are shown to nobody.
 */
export type Clearance = 'all' | 'public';
