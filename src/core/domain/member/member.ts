import type { MemberId } from '../kernel/ids.ts';
import type { LocalDay } from '../time/calendar.ts';
import type { Handle, PersonRef } from '../view/person.ts';

/** `newcomer`: known to us, has not joined. `left` keeps nothing open and may join again. */
export type MemberState = 'newcomer' | 'joined' | 'left';

/** A person of the organisation, over all their identities. */
export type Member = {
  readonly id: MemberId;
  readonly name: string;
  readonly email: string | null;
  readonly pictureUrl: string | null;
  /** IANA. */
  readonly zone: string;
  /** BCP 47. */
  readonly locale: string;
  readonly state: MemberState;
  readonly guest: boolean;
  readonly bot: boolean;
  readonly conductVersion: string | null;
  readonly hidden: boolean;
  /** The last day of a pause, in the member's zone; they are back on the day after. */
  readonly pausedUntil: LocalDay | null;
  /** Organises the programme, whether they take part in it or not; only the operator grants it. */
  readonly coordinator: boolean;
  readonly handles: readonly Handle[];
};

/** Somebody as they may be named to others: no handles, so no way to contact them. */
export function named(member: Pick<Member, 'id' | 'name'>): PersonRef {
  return { memberId: member.id, name: member.name, handles: [] };
}

/** Somebody as their own partner may see them: with the handles that make a mention. */
export function contactable(member: Pick<Member, 'id' | 'name' | 'handles'>): PersonRef {
  return { memberId: member.id, name: member.name, handles: member.handles };
}
