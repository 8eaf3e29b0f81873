import type { MemberId } from '../../core/domain/kernel/ids.ts';
import { calendarOrders } from '../../core/domain/session/calendar-order.ts';
import type { Session } from '../../core/domain/session/session.ts';
import { fileFor } from '../../core/domain/view/route.ts';
import { handOver, type Owing } from '../engine/replies.ts';
import { sessionRoutes } from './session.routes.ts';

/** Owes each reader the calendar files of these sessions as they stand now; the same state of a session is owed once. */
export const oweCalendars = (
  sessions: readonly Session[],
  readers: readonly { readonly id: MemberId }[],
): readonly Owing[] =>
  calendarOrders(sessions, readers).map(({ to, sessions: named, dedupeKey }) =>
    handOver(to, fileFor(sessionRoutes.calendar, { sessions: named }), { dedupeKey }),
  );
