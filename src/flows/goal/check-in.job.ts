import { tickCheckIn } from '../../core/goal/check-in-plan.ts';
import type { MemberId } from '../../core/ids.ts';
import { directMessage, type Job, type JobTurn, type Owing } from '../flow.ts';
import { nudgeCard, silenceCard } from './check-in.views.ts';

/** Asks mentees about their goals: one message for all of them, at their hour on a working day of theirs. */
export const checkInJob: Job = {
  name: 'check-in.clock',
  cron: '*/5 * * * *',
  due: ({ stores, now }, limit) => stores.checkIns.due(now, limit),
  run: (id, turn) => tick(id as MemberId, turn),
};

async function tick(id: MemberId, turn: JobTurn): Promise<readonly Owing[]> {
  const ticked = await tickCheckIn(turn, id);
  switch (ticked.do) {
    case 'nothing':
      return [];
    case 'fall-silent': {
      const dedupeKey = `check-in-silence:${id}:${turn.now.toISOString()}`;
      return [directMessage(id, silenceCard(), { dedupeKey, urgency: 'nudge' })];
    }
    case 'ask': {
      const asked = ticked.checkIns.flatMap((checkIn) => {
        const goal = ticked.goals.find((one) => one.id === checkIn.goalId);
        return goal === undefined ? [] : [{ checkIn, goal }];
      });
      const dedupeKey = `check-in:${id}:${ticked.day}`;
      return [directMessage(id, nudgeCard(asked, ticked.more), { dedupeKey, urgency: 'nudge' })];
    }
  }
}
