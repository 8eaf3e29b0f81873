import { tickYearly } from '../../core/application/yearly/ask-yearly.ts';
import { countClosed } from '../../core/application/yearly/count-yearly.ts';
import { memberId } from '../../core/domain/view/id-reference.ts';
import { oneOf } from '../../core/domain/view/reference.ts';
import { COUNTABLES, LEAST_PEOPLE } from '../../core/domain/yearly/groups-of-five.ts';
import { job } from '../engine/job.ts';
import { bringUp, publishHome } from '../engine/replies.ts';
import { yearlyRoutes } from '../routes/yearly.routes.ts';

/** Asks everybody who was in a relationship within the last year how the programme serves them, once a year. */
export const askingJob = job({
  name: 'yearly.ask',
  cron: '*/5 * * * *',
  due: ({ stores, now }, limit) => stores.yearly.due(now, limit),
  id: memberId,
  run: async (member, turn) => {
    const openedOn = await tickYearly(turn, member);
    if (openedOn === null) return [];
    // The key is the year alone: whatever happens to a plan, nobody is asked twice in one.
    return [
      bringUp(member, yearlyRoutes.asked, { openedOn }, { key: `yearly:${openedOn.slice(0, 4)}` }),
      publishHome(member),
    ];
  },
});

/** Counts what can no longer be changed, as soon as it is the answers of five people or more. */
export const countingJob = job({
  name: 'yearly.count',
  cron: '20 * * * *',
  due: ({ stores, now }) => stores.yearly.countable(now, LEAST_PEOPLE),
  id: oneOf(COUNTABLES),
  run: async (what, turn) => {
    await countClosed(turn, what);
    return [];
  },
});
