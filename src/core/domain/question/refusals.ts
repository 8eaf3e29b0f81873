export type QuestionRefusal =
  | { readonly code: 'yourself' }
  /** Not there, hidden, excluded, or they stopped an earlier thread: all read the same. */
  | { readonly code: 'not-there' }
  | { readonly code: 'not-found' }
  | { readonly code: 'stopped' }
  | { readonly code: 'too-many-today'; readonly limit: number };
