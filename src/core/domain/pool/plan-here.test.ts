import { expect, test } from 'vitest';
import { OBJECTIVES } from '../matching/pool/pool-plan.ts';
import { mentee, mentor, topicId } from '../matching/ranking/testing/match-people.fixture.ts';
import { STANDARD_WEIGHTS } from '../matching/ranking/weights.ts';
import { planHere } from './plan-here.ts';

const OPTIONS = { objective: 'most-then-best', seed: 1, weights: STANDARD_WEIGHTS, topics: [] } as const;
const pool = { mentees: [mentee('ann', { leadership: 3 })], mentors: [mentor('lea', ['first-team'])] };
const topic = (slug: string, broader: readonly string[]) =>
  ({
    id: topicId(slug),
    slug,
    label: slug,
    group: '',
    aliases: [],
    broader: broader.map(topicId),
    state: 'listed',
  }) as const;

test.each([
  ['without the hierarchy, nobody who offers a part of it', [], 0],
  ['with it, whoever offers a part of it', [topic('leadership', []), topic('first-team', ['leadership'])], 1],
])('a broader wish finds %s', (_who, topics, pairs) => {
  const plan = planHere(pool, { ...OPTIONS, topics });
  expect(plan.ok && plan.value.pairs.length).toBe(pairs);
});

test('whatever a pool is planned for, the numbers of every aim stand beside it', () => {
  const plan = planHere(pool, OPTIONS);
  expect(plan.ok && Object.keys(plan.value.figures).sort()).toEqual([...OBJECTIVES].sort());
});
