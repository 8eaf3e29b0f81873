import type { RelationshipState } from './transitions.ts';

/** `already-settled`: the state it is in does not allow this (any more). */
export type RelationshipRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'already-settled'; readonly state: RelationshipState };
