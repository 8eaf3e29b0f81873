/** The only source of the present moment; real in main, fixed in tests. */
export interface Clock {
  now(): Date;
}

/** The only source of new ids and secrets: sortable ids, and short codes that people type. */
export interface Ids {
  /** A new id, unique everywhere and in order of creation. */
  next(): string;
  /** A random code of `length` characters that are hard to confuse (no 0, O, 1, I). */
  code(length: number): string;
}
