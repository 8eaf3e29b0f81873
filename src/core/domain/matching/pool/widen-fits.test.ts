import { expect, test } from 'vitest';
import { bestAssignment } from '../assignment/best-assignment.ts';
import { memberId, mentee, mentor } from '../ranking/testing/match-people.fixture.ts';
import { FLAT_TREE } from '../ranking/topic-tree.ts';
import { STANDARD_WEIGHTS } from '../ranking/weights.ts';
import { poolFits } from './pool-fits.ts';
import { planPool } from './pool-plan.ts';
import { type Pool, placesOf } from './pool-rules.ts';
import { widenFits } from './widen-fits.ts';

const SETTINGS = { tree: FLAT_TREE, weights: STANDARD_WEIGHTS };
const SIZE = 300;
/** Everybody knows the same sixty best mentors. */
const pool: Pool = {
  mentees: Array.from({ length: SIZE }, (_, at) => mentee(`mentee-${at}`, { leadership: 3 })),
  mentors: Array.from({ length: SIZE }, (_, at) =>
    mentor(`mentor-${at}`, ['leadership'], { places: { left: at % 10 === 9 ? 0 : 1, of: 1 } }),
  ),
  bans: Array.from({ length: 70 }, (_, at) => ({ menteeId: memberId('mentee-0'), mentorId: memberId(`mentor-${at}`) })),
};
const capacities = Uint32Array.from(pool.mentors, placesOf);

test('a large pool in which all know the same mentors matches as many as one that is weighed in full', () => {
  const part = poolFits(pool, SETTINGS, false);
  const full = bestAssignment(poolFits(pool, SETTINGS, true).graph, capacities);
  expect(bestAssignment(part.graph, capacities).matched).toBeLessThan(200);
  const wide = bestAssignment(widenFits(pool, part, capacities, SETTINGS).graph, capacities);
  expect(wide.matched).toBe(full.matched);
  expect(full.matched).toBe(270);
});

test('wider fits hold every pair once, best first, and none that is banned or has no place', () => {
  const { pairs, graph } = widenFits(pool, poolFits(pool, SETTINGS, false), capacities, SETTINGS);
  const full = poolFits(pool, SETTINGS, true).graph;
  for (let row = 0; row < graph.mentees; row += 1) {
    const mentors = Array.from({ length: graph.degreeOf(row) }, (_, place) => graph.mentorAt(row, place));
    expect(new Set(mentors).size).toBe(mentors.length);
    expect(mentors.filter((one) => full.fitOf(row, one) !== graph.fitOf(row, one))).toEqual([]);
    expect(mentors.filter((one) => (capacities[one] ?? 0) === 0)).toEqual([]);
  }
  const ofBanned = Array.from(pairs.mentors.subarray(0, pairs.starts[1]));
  expect(ofBanned.filter((one) => one < 70)).toEqual([]);
});

test('the bound of a large pool holds for pairs that were not weighed', () => {
  const many: Pool = {
    mentees: Array.from({ length: 2_501 }, (_, at) =>
      mentee(`mentee-${at}`, { [at < 2_400 ? 'none' : 'leadership']: 3 }),
    ),
    mentors: Array.from({ length: 10_001 }, (_, at) => mentor(`mentor-${at}`, ['leadership'])),
  };
  const plan = planPool(many);
  if (!plan.ok) throw new TypeError(plan.code);
  expect(plan.value).toMatchObject({ inFull: false });
  expect(plan.value.pairs).toHaveLength(101);
  expect(plan.value.totalAtMost ?? 0).toBeGreaterThanOrEqual(plan.value.total);
});

test('what is weighed in full stays as it is', () => {
  const full = poolFits(pool, SETTINGS);
  expect(full.inFull).toBe(true);
  expect(widenFits(pool, full, capacities, SETTINGS)).toBe(full);
});
