import { move } from '../kernel/transition.ts';
import type { RelationshipParty } from '../relationship/transitions.ts';
import { AGREEMENT_TRANSITIONS, type AgreementEvent, type AgreementState } from './transitions.ts';

/** The state that `event` leads to. Throws when the table forbids what the rules before it let through. */
export function stateAfter(event: AgreementEvent, state: AgreementState, by: RelationshipParty): AgreementState {
  const moved = move<AgreementState, AgreementEvent, RelationshipParty>(AGREEMENT_TRANSITIONS, event, by, state);
  if (!moved.ok) throw new Error(`an agreement that is ${state} cannot ${event}`);
  return moved.to;
}
