import type { Accepted } from '../../core/application/request/accept-request.ts';
import { COLLECTED_AT } from '../../core/domain/time/collected-at.ts';
import { addWorkingDays } from '../../core/domain/time/working-days.ts';
import { bringUp, type Outgoing } from '../engine/replies.ts';
import type { JobTurn } from '../engine/turn.ts';
import { sessionRoutes } from '../routes/session.routes.ts';

/** Working days after two people were brought together on which a first conversation that nobody arranged is brought up. */
const FIRST_SESSION_AFTER_DAYS = [5, 12];

/** However the two came together, the mentee is reminded to arrange the first conversation, should nothing be arranged by then. */
export function firstSteps(
  { mentee, relationship: { id } }: Pick<Accepted, 'mentee' | 'relationship'>,
  { calendar, now }: Pick<JobTurn, 'calendar' | 'now'>,
): readonly Outgoing[] {
  const today = calendar.dayOf(now, mentee.zone);
  return FIRST_SESSION_AFTER_DAYS.map((days) =>
    bringUp(
      mentee.id,
      sessionRoutes.firstUnarranged,
      { relationship: id },
      {
        key: `first-session:${id}:${days}`,
        within: id,
        from: calendar.at(addWorkingDays(today, days, calendar), COLLECTED_AT, mentee.zone),
      },
    ),
  );
}
