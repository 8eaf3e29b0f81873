import type { MemberId } from '../kernel/ids.ts';
import type { Member } from '../member/member.ts';
import type { Side } from '../profile/profile.ts';
import type { LockedRelationship, Relationship } from './relationship.ts';

/** A relationship as one of its two parties sees it. */
export type OwnRelationship = {
  readonly relationship: Relationship;
  readonly partner: Member;
  readonly side: Side;
};

/** The same, with the party who looks at it. */
export type Sided = OwnRelationship & { readonly reader: Member };

/** A held relationship as each of the two sees it, the mentee first. */
export function bothSides({
  relationship,
  mentor,
  mentee,
}: LockedRelationship): readonly [mentee: Sided, mentor: Sided] {
  return [
    { reader: mentee, relationship, partner: mentor, side: 'mentee' },
    { reader: mentor, relationship, partner: mentee, side: 'mentor' },
  ];
}

/** A held relationship as this one of the two sees it. */
export const sideOf = (held: LockedRelationship, member: MemberId): Sided => {
  const [mentee, mentor] = bothSides(held);
  return mentor.reader.id === member ? mentor : mentee;
};
