import type { MemberId } from '../../core/domain/kernel/ids.ts';
import { calendarOrders } from '../../core/domain/session/calendar-order.ts';
import type { Session } from '../../core/domain/session/session.ts';
import { handOver, type Outgoing } from '../engine/replies.ts';

/** Enqueues one file for each reader that takes what was called off out of their calendar. */
export const takeOut = (
  calledOff: readonly Session[],
  readers: readonly { readonly id: MemberId }[],
): readonly Outgoing[] =>
  calendarOrders(calledOff, readers).map(({ to, file, dedupeKey }) => handOver(to, file, { dedupeKey }));
