/** What a platform can do, as far as a flow must know it. Flows ask this and never which platform it is. */
export type Capabilities = {
  /** A typed command can open a form; else the adapter answers with a button that does. */
  readonly formFromCommand: boolean;
  /** There is a home page that we publish; else `home` is a card on demand. */
  readonly home: boolean;
  /** Rows of a list that fit one card, each with one button of its own. */
  readonly itemsPerCard: number;
  /** Options that one `choices` field can offer. */
  readonly maxOptions: number;
};
