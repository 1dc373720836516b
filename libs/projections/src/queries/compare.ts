import { directives, treaties } from '@accede/catalogue';
import {
  type CheckedDirectives,
  type Comparison,
  type Context,
  checkDirectives,
  compareDocuments,
  type Directives,
  type FinalClauses,
  type TreatyId,
} from '@accede/treaty-law';
import { type ReadModels, snapshot } from '../database.ts';
import { contextOf, withDeclared } from '../register.ts';
import { registerOf } from '../registered.ts';
import { UnknownTreaty } from './reading.ts';
import { definitionOf } from './treaties.ts';

/** There are no such directives in the catalogue. */
export class UnknownDirectives extends Error {
  override readonly name = 'UnknownDirectives';
  readonly code = 'unknown-directives';
  readonly field = 'directives';
  readonly directives: string;
  /** Number of those that are withheld: it may be among them. */
  readonly withheld: number;

  constructor(id: string, readModels: ReadModels) {
    const known = directivesFor(readModels).map((each) => each.id);
    const withheld = withheldDirectives(readModels);
    const there = [
      ...(known.length > 0 ? [`there are: ${known.join(', ')}`] : []),
      ...(withheld > 0 ? [`withheld, as marked LIMITE: ${withheld}`] : []),
    ];
    super(`directives: "${id}" are not bundled (${there.join('; ')})`);
    this.directives = id;
    this.withheld = withheld;
  }
}

/** The directives of the catalogue that those may see for whom the read models are. */
export function directivesFor({ clearance }: ReadModels): readonly Directives[] {
  return directives().filter(({ marking }) => clearance === 'all' || marking !== 'LIMITE');
}

/** Number of directives that are withheld from them. */
export function withheldDirectives(readModels: ReadModels): number {
  return directives().length - directivesFor(readModels).length;
}

/** Two documents clause by clause, as they stand now. Fails with `UnknownTreaty`. */
export function comparison(readModels: ReadModels, before: TreatyId, after: TreatyId): Comparison {
  const [one, other] = snapshot(readModels, () => [
    documentOf(readModels, before, 'before'),
    documentOf(readModels, after, 'after'),
  ]);
  return compareDocuments(one, other, contextFor(readModels, one, other));
}

/** Directives checked against a document, with what tells whose they are. */
export interface DirectivesPage
  extends CheckedDirectives,
    Pick<Directives, 'date' | 'reference' | 'issuedBy' | 'treaties'> {
  /** Of the document they are checked against. */
  treatyTitle: string;
  draft: boolean;
}

/**
 * Negotiating directives against a document as it stands now: the one they concern, unless another is asked for.
 * Fails with `UnknownDirectives`, `UnknownTreaty`.
 */
export function checkedDirectives(readModels: ReadModels, id: string, treaty?: TreatyId): DirectivesPage {
  const asked = directivesFor(readModels).find((each) => each.id === id);
  if (asked === undefined) throw new UnknownDirectives(id, readModels);
  const document = documentOf(readModels, treaty ?? (asked.treaties[0] as TreatyId));
  const { date, reference, issuedBy, treaties } = asked;
  return {
    ...checkDirectives(asked, document, contextFor(readModels, document)),
    date,
    reference,
    issuedBy,
    treaties,
    treatyTitle: document.shortTitle?.en ?? document.title.en,
    draft: document.draft,
  };
}

/** The register as it is now, with those whom the documents declare. */
function contextFor(readModels: ReadModels, ...documents: FinalClauses[]): Context {
  return contextOf(documents.reduce((known, each) => withDeclared(known, each.participants), registerOf(readModels)));
}

/** The document on record; where the treaty is not, the bundled one. */
function documentOf(readModels: ReadModels, treaty: TreatyId, field?: string): FinalClauses {
  try {
    return definitionOf(readModels, treaty);
  } catch (error) {
    if (!(error instanceof UnknownTreaty)) throw error;
    const bundled = treaties().find(({ id }) => id === treaty);
    if (bundled === undefined) throw new UnknownTreaty(treaty, undefined, field);
    return bundled;
  }
}
