type None = Record<never, never>;

/** Each reason for which a cell of a source became a question, or what a notice notes. */
export interface QuestionFacts {
  'date-not-understood': None;
  'letter-not-in-header': None;
  'no-mode-without-letter': None;
  'mode-ambiguous': None;
  'mode-not-understood': None;
  'withdrawn-without-date': None;
  'end-in-footnote': None;
  'cell-outside-columns': None;
  'act-not-well-formed': None;
  'row-without-date': None;
  'column-not-an-act': None;
  'not-applicable': None;
  'null-date': None;
  'action-not-known': None;
  'action-without-date': None;
  'statement-not-named': None;
  'territory-without-state': None;
  'effect-without-consent': None;
  'end-without-denunciation': None;
  'same-act-again': None;
  'statement-exists': None;
  footnote: None;
  'total-differs': None;
  'statement-without-date': None;
  'statement-date-not-understood': None;
  'statement-without-participant': None;
  'statement-without-text': None;
  'cross-reference': None;
  'title-missing': None;
  'encoding-taken': None;
}

/** Each fault of a file that a person writes, with what the rule is applied to. The cell stands beside it. */
export interface FaultFacts {
  'cell-empty': None;
  'cells-outside-columns': None;
  'not-an-act': { readonly kinds: readonly string[] };
  /** `names`: those of several in one cell; none where the cell names one. */
  'nobody-of-this-name': { readonly names: readonly string[] };
  'yes-or-no': None;
  'not-a-number': None;
  'not-a-date': None;
  /** Nothing in the column decides which of two figures is the day. */
  'day-or-month': None;
  'same-act-in-row': { readonly row: number };
  'marking-not-known': None;
  'marking-without-source': None;
  'reference-form': None;
  'reference-to-nothing': None;
  'reference-to-several': None;
  'no-such-field': { readonly columns: readonly string[] };
  'no-such-column': None;
  'column-not-known': { readonly columns: readonly string[] };
  'column-twice': None;
  'column-missing': None;
  'too-many-characters': { readonly most: number };
  'not-well-formed': None;
  /** What a schema says of itself, in English. */
  'in-schema-words': { readonly text: string };
}

/** Each outside format that is read, by its id. */
export interface FormatFacts {
  acts: { readonly columns: readonly string[] };
  untc: None;
  'untc-xml': None;
  'untc-html': None;
  'untc-declarations': None;
  coe: None;
  unts: None;
  verdragenbank: None;
}

type RuleOf<F> = { [Rule in keyof F]: { readonly rule: Rule; readonly facts: F[Rule] } }[keyof F];

/** A rule that a cell breaks, with its facts. */
export type FaultRule = RuleOf<FaultFacts>;
/** What is read, with what its description tells. */
export type FormatRule = RuleOf<FormatFacts>;
