import type { MemberId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Side } from '../profile/profile.ts';
import { partyOf, type Relationship } from '../relationship/relationship.ts';
import { isWorking } from '../relationship/transitions.ts';
import { type CurrentText, markOf, type TextMark } from './agreement.ts';
import type { AgreementRefusal } from './refusals.ts';

/** Whether somebody may write or sign in this relationship at all, and on which side: asked before its text is read. */
export function mayWrite(
  relationship: Pick<Relationship, 'mentorId' | 'menteeId' | 'state'>,
  by: MemberId,
): Result<Side, AgreementRefusal> {
  const party = partyOf(relationship, by);
  if (party !== 'mentor' && party !== 'mentee') return refuse({ code: 'not-found' });
  const { state } = relationship;
  return isWorking(state) ? ok(party) : refuse({ code: 'already-settled', state });
}

/** Whether the text is still the one that was looked at: nobody changes or signs what they have not read. */
export function readAsItStands(current: CurrentText, saw: TextMark): Result<CurrentText, AgreementRefusal> {
  const { number, revision } = markOf(current.version);
  if (number === saw.number && revision === saw.revision) return ok(current);
  return refuse({ code: 'changed-meanwhile', current });
}
