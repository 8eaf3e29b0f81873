import type { MemberId } from '../../kernel/ids.ts';
import type { MenteeSide, MentorSide } from '../ranking/match-profile.ts';

/** A mentee and a mentor by id. */
export type PoolPair = { readonly menteeId: MemberId; readonly mentorId: MemberId };

/** A pool that is to be matched. Bans hold exclusions, reporting lines and "do not match me with" of either side. */
export type Pool = {
  readonly mentees: readonly MenteeSide[];
  readonly mentors: readonly MentorSide[];
  readonly bans?: readonly PoolPair[];
  /** Pairs the coordinator has decided on already. */
  readonly pins?: readonly PoolPair[];
};

export type PoolRefusal =
  | { readonly code: 'member-twice'; readonly memberId: MemberId }
  | { readonly code: 'pin-unknown-member'; readonly pin: PoolPair; readonly memberId: MemberId }
  | { readonly code: 'pin-with-oneself'; readonly pin: PoolPair }
  | { readonly code: 'pin-banned'; readonly pin: PoolPair }
  | { readonly code: 'pin-mentee-twice'; readonly pin: PoolPair }
  | { readonly code: 'pin-beyond-places'; readonly pin: PoolPair; readonly places: number };

/** The first rule a pool breaks, or `null`. */
export function poolRefusal({ mentees, mentors, bans = [], pins = [] }: Pool): PoolRefusal | null {
  const twice = repeated(mentees) ?? repeated(mentors);
  if (twice !== null) return { code: 'member-twice', memberId: twice };
  const menteeIds = new Set(mentees.map(({ memberId }) => memberId));
  const places = new Map(mentors.map((mentor) => [mentor.memberId, placesOf(mentor)]));
  const banned = new Set(bans.map(pairKey));
  const pinned = new Set<MemberId>();
  const used = new Map<MemberId, number>();
  for (const pin of pins) {
    const { menteeId, mentorId } = pin;
    const has = places.get(mentorId);
    if (!menteeIds.has(menteeId)) return { code: 'pin-unknown-member', pin, memberId: menteeId };
    if (has === undefined) return { code: 'pin-unknown-member', pin, memberId: mentorId };
    if (menteeId === mentorId) return { code: 'pin-with-oneself', pin };
    if (banned.has(pairKey(pin))) return { code: 'pin-banned', pin };
    if (pinned.has(menteeId)) return { code: 'pin-mentee-twice', pin };
    pinned.add(menteeId);
    used.set(mentorId, (used.get(mentorId) ?? 0) + 1);
    if ((used.get(mentorId) ?? 0) > has) return { code: 'pin-beyond-places', pin, places: has };
  }
  return null;
}

/** Whole places a mentor has left; none where the number makes no sense. */
export function placesOf({ places }: MentorSide): number {
  return places.left > 0 ? Math.floor(Math.min(places.left, 10_000)) : 0;
}

/** One text for a pair. */
export function pairKey({ menteeId, mentorId }: PoolPair): string {
  return `${menteeId} ${mentorId}`;
}

function repeated(people: readonly { readonly memberId: MemberId }[]): MemberId | null {
  const seen = new Set<MemberId>();
  for (const { memberId } of people) {
    if (seen.has(memberId)) return memberId;
    seen.add(memberId);
  }
  return null;
}
