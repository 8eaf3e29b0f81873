import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, expect, test } from 'vitest';
import type { TopicId } from '../../core/domain/kernel/ids.ts';
import type { Pool } from '../../core/domain/matching/pool/pool-rules.ts';
import { memberId, mentee, mentor } from '../../core/domain/matching/ranking/testing/match-people.fixture.ts';
import { STANDARD_WEIGHTS } from '../../core/domain/matching/ranking/weights.ts';
import { planHere } from '../../core/domain/pool/plan-here.ts';
import { createThreadedPlanner } from './threaded-planner.ts';

const planner = createThreadedPlanner();
afterAll(() => planner.close());

const OPTIONS = { objective: 'most-then-best', seed: 1, weights: STANDARD_WEIGHTS, topics: [] } as const;
const TOPICS = ['leadership', 'writing', 'law', 'design', 'python'];
const topicOf = (at: number) => TOPICS[at % TOPICS.length] ?? '';
const poolOf = (size: number): Pool => ({
  mentees: Array.from({ length: size }, (_, at) => mentee(`mentee-${at}`, { [topicOf(at)]: 3 })),
  mentors: Array.from({ length: size }, (_, at) =>
    mentor(`mentor-${at}`, [topicOf(at * 3), topicOf(at + 1)], { places: { left: 1, of: 1 } }),
  ),
  bans: [{ menteeId: memberId('mentee-0'), mentorId: memberId('mentor-0') }],
});

test('a plan from the thread is the plan made here', async () => {
  const pool = poolOf(250);
  expect(await planner.plan(pool, OPTIONS)).toEqual(planHere(pool, OPTIONS));
});

test('the same seed gives the same plan whatever order people come in', async () => {
  const pool = poolOf(60);
  const turned = { ...pool, mentees: [...pool.mentees].reverse(), mentors: [...pool.mentors].reverse() };
  expect(await planner.plan(turned, OPTIONS)).toEqual(await planner.plan(pool, OPTIONS));
});

test('a mentor in a narrower topic answers a broader wish', async () => {
  const topic = (slug: string, broader: readonly string[]) => {
    const parents = broader.map((one) => one as TopicId);
    return {
      id: slug as TopicId,
      slug,
      label: slug,
      group: '',
      aliases: [],
      broader: parents,
      state: 'listed',
    } as const;
  };
  const pool = { mentees: [mentee('ann', { leadership: 3 })], mentors: [mentor('lea', ['first-team'])] };
  const topics = [topic('leadership', []), topic('first-team', ['leadership'])];
  const plans = [await planner.plan(pool, OPTIONS), await planner.plan(pool, { ...OPTIONS, topics })];
  expect(plans.map((plan) => plan.ok && plan.value.pairs.length)).toEqual([0, 1]);
});

test('a pool that contradicts itself is refused', async () => {
  const pool = poolOf(2);
  expect(await planner.plan({ ...pool, pins: pool.bans ?? [] }, OPTIONS)).toMatchObject({ code: 'pin-banned' });
});

test('plans asked for together do not disturb each other', async () => {
  const [one, other] = await Promise.all([planner.plan(poolOf(20), OPTIONS), planner.plan(poolOf(30), OPTIONS)]);
  expect([one.ok && one.value.pairs.length, other.ok && other.value.pairs.length]).toEqual([20, 30]);
});

test('this thread goes on while a large pool is planned', async () => {
  const delays = monitorEventLoopDelay({ resolution: 5 });
  const pool = poolOf(400);
  delays.enable();
  await planner.plan(pool, OPTIONS);
  delays.disable();
  // Planning here would hold the thread for a second; other test files may hold this machine for a moment.
  expect(delays.percentile(99) / 1e6).toBeLessThan(100);
});

test('a planner that is closed gives up the plan under way', async () => {
  const closing = createThreadedPlanner();
  const planned = closing.plan(poolOf(800), OPTIONS).catch((error: unknown) => error);
  await new Promise((resolve) => setImmediate(resolve));
  await closing.close();
  expect(await planned).toBeInstanceOf(Error);
});
