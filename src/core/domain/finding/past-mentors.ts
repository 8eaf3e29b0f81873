import type { MemberId } from '../kernel/ids.ts';
import type { Relationship } from '../relationship/relationship.ts';
import type { MentoringRequest } from '../request/request.ts';

type PastRequest = Pick<MentoringRequest, 'mentorId' | 'menteeId' | 'state'>;
type PastRelationship = Pick<Relationship, 'mentorId' | 'menteeId' | 'state'>;

/** Mentors with whom it did not come about, or did not last; whoever was completed with may well be asked again. */
export function mentorsNotToAsk(
  menteeId: MemberId,
  { requests, ended }: { readonly requests: readonly PastRequest[]; readonly ended: readonly PastRelationship[] },
): readonly MemberId[] {
  return [
    ...requests.filter((one) => one.menteeId === menteeId && one.state === 'declined').map(({ mentorId }) => mentorId),
    ...ended.filter((one) => one.menteeId === menteeId && one.state !== 'completed').map(({ mentorId }) => mentorId),
  ];
}
