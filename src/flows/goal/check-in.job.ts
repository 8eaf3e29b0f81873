import { tickCheckIn } from '../../core/application/goal/check-in-schedule.ts';
import { memberId } from '../../core/domain/view/id-reference.ts';
import { job } from '../engine/job.ts';
import { bringUp } from '../engine/replies.ts';
import { checkInRoutes } from '../routes/goal.routes.ts';

/** Has mentees asked about their goals: all of them at once, in the nudge of a working day of theirs. */
export const checkInJob = job({
  name: 'check-in.clock',
  cron: '*/5 * * * *',
  due: ({ stores, now }, limit) => stores.checkIns.due(now, limit),
  id: memberId,
  run: async (id, turn) => {
    const day = await tickCheckIn(turn, id);
    return day === null ? [] : [bringUp(id, checkInRoutes.asked, { on: day }, { key: `check-in:${day}` })];
  },
});
