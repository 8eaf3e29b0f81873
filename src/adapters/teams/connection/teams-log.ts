/** The part of a pino logger that the adapter uses: facts first, then a fixed lower-case sentence. Never free text of people. */
export type Log = {
  readonly info: (facts: object, message: string) => void;
  readonly warn: (facts: object, message: string) => void;
  readonly error: (facts: object, message: string) => void;
};
