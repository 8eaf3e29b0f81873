import type { Lifecycle } from '../kernel/transition.ts';
import type { RelationshipParty } from '../relationship/transitions.ts';

export type AgreementState = 'draft' | 'signed-by-one' | 'in-force' | 'superseded';

export type AgreementEvent = keyof typeof AGREEMENT_TRANSITIONS;

/** The life of one version. A change of text voids every signature; what is in force is never changed, only followed. */
export const AGREEMENT_TRANSITIONS = {
  edit: { from: ['draft', 'signed-by-one'], to: 'draft', by: ['mentor', 'mentee'] },
  'sign-first': { from: ['draft'], to: 'signed-by-one', by: ['mentor', 'mentee'] },
  'sign-second': { from: ['signed-by-one'], to: 'in-force', by: ['mentor', 'mentee'] },
  supersede: { from: ['in-force'], to: 'superseded', by: ['system'] },
} as const satisfies Lifecycle<AgreementState, string, RelationshipParty>;
