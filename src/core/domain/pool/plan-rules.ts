import type { MemberId } from '../kernel/ids.ts';
import { type PoolPair, pairKey } from '../matching/pool/pool-rules.ts';
import type { PlanRules } from './match-plan.ts';

/** One change of the rules by hand; `drop…` take one back. */
export type RuleChange =
  | ({ readonly change: 'pin' | 'ban' | 'drop-pin' | 'drop-ban' } & PoolPair)
  | { readonly change: 'leave-out' | 'drop-leave-out'; readonly memberId: MemberId };

/** The first pair that is both pinned and banned, or null. */
export function contradictionIn({ pins, bans }: PlanRules): PoolPair | null {
  const banned = new Set(bans.map(pairKey));
  return pins.find((pin) => banned.has(pairKey(pin))) ?? null;
}

/** The rules after one change. */
export function withChange(rules: PlanRules, change: RuleChange): PlanRules {
  switch (change.change) {
    case 'pin':
      // A mentee has one pin: the newest.
      return { ...rules, pins: [...rules.pins.filter(({ menteeId }) => menteeId !== change.menteeId), pairOf(change)] };
    case 'ban':
      return {
        ...rules,
        pins: without(rules.pins, change),
        bans: [...without(rules.bans, change), pairOf(change)],
      };
    case 'drop-pin':
      return { ...rules, pins: without(rules.pins, change) };
    case 'drop-ban':
      return { ...rules, bans: without(rules.bans, change) };
    case 'leave-out':
      return {
        pins: rules.pins.filter((pin) => pin.menteeId !== change.memberId && pin.mentorId !== change.memberId),
        bans: rules.bans,
        leftOut: [...rules.leftOut.filter((id) => id !== change.memberId), change.memberId],
      };
    case 'drop-leave-out':
      return { ...rules, leftOut: rules.leftOut.filter((id) => id !== change.memberId) };
  }
}

const pairOf = ({ menteeId, mentorId }: PoolPair): PoolPair => ({ menteeId, mentorId });
const without = (pairs: readonly PoolPair[], gone: PoolPair): readonly PoolPair[] =>
  pairs.filter((pair) => pairKey(pair) !== pairKey(gone));
