export type WorksheetRefusal =
  /** Never was, is gone, or is not theirs: all read the same. */
  | { readonly code: 'not-found' }
  | { readonly code: 'empty' }
  | { readonly code: 'too-many' }
  /** It was shared in a relationship that has ended: both may read it, nobody changes it any more. */
  | { readonly code: 'read-only' }
  | { readonly code: 'not-together' };
