/** Words of an article that stand together: a paragraph, or what a label marks in it. */
export interface Passage {
  /** Where it stands in the article, outermost first: `9(a)` is ['9', 'a']; empty where the article has no paragraphs. */
  readonly at: readonly string[];
  readonly text: string;
}

export interface Article {
  readonly number: string;
  readonly title: string | null;
  readonly passages: readonly Passage[];
}
