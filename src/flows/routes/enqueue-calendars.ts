import type { MemberId } from '../../core/domain/kernel/ids.ts';
import { calendarOrders } from '../../core/domain/session/calendar-order.ts';
import type { Session } from '../../core/domain/session/session.ts';
import { fileFor } from '../../core/domain/view/route.ts';
import { handOver, type Outgoing } from '../engine/replies.ts';
import { sessionRoutes } from './session.routes.ts';

/** Enqueues for each reader the calendar files of these sessions as they stand now; the same state goes out once. */
export const enqueueCalendars = (
  sessions: readonly Session[],
  readers: readonly { readonly id: MemberId }[],
): readonly Outgoing[] =>
  calendarOrders(sessions, readers).map(({ to, sessions: named, dedupeKey }) =>
    handOver(to, fileFor(sessionRoutes.calendar, { sessions: named }), { dedupeKey }),
  );
