import { tickCheckIn } from '../../core/application/goal/check-in-schedule.ts';
import type { MemberId } from '../../core/domain/kernel/ids.ts';
import { bringUp, type Job } from '../engine/flow.ts';

/** Has mentees asked about their goals: all of them at once, in the nudge of a working day of theirs. */
export const checkInJob: Job = {
  name: 'check-in.clock',
  cron: '*/5 * * * *',
  due: ({ stores, now }, limit) => stores.checkIns.due(now, limit),
  run: async (id, turn) => {
    const day = await tickCheckIn(turn, id as MemberId);
    return day === null ? [] : [bringUp(id as MemberId, 'check-in', day, { key: `check-in:${day}` })];
  },
};
