import { describe, expect, it } from 'vitest';
import type { MatchSide } from './match-profile.ts';
import { poolStatistics } from './pool-statistics.ts';
import { mentee, mentor, SMALL_TREE, topicId } from './testing/match-people.fixture.ts';
import { FLAT_TREE } from './topic-tree.ts';

describe('poolStatistics', () => {
  it('counts nobody in an empty pool', () => {
    const pool = poolStatistics([], SMALL_TREE);
    expect([pool.people, pool.answering(topicId('law'))]).toEqual([0, 0]);
  });

  it('counts somebody once for a topic they name twice or answer in several ways', () => {
    const { people, answering } = poolStatistics(
      [mentor('a', ['leadership', 'leadership', 'first-team', 'budgets']), mentee('b', { leadership: 1 })],
      SMALL_TREE,
    );
    expect(people).toBe(2);
    expect(answering(topicId('leadership'))).toBe(2);
  });

  it('counts who offers a part of a topic or the field right above it, not the whole line above', () => {
    const { answering } = poolStatistics([mentor('a', ['leading-teams'])], SMALL_TREE);
    expect(['leadership', 'leading-teams', 'first-team', 'writing'].map(topicId).map(answering)).toEqual([1, 1, 1, 0]);
    expect(poolStatistics([mentor('a', ['leadership'])], SMALL_TREE).answering(topicId('first-team'))).toBe(0);
  });

  it('knows no relatives in a flat catalogue', () => {
    const { answering } = poolStatistics([mentor('a', ['leading-teams'])], FLAT_TREE);
    expect(['leadership', 'leading-teams', 'first-team'].map(topicId).map(answering)).toEqual([0, 1, 0]);
  });

  it('takes people as they come, and counts who has no topic', () => {
    function* people(): Generator<MatchSide> {
      yield mentor('a', []);
      yield mentor('b', ['law']);
    }
    const pool = poolStatistics(people(), FLAT_TREE);
    expect([pool.people, pool.answering(topicId('law'))]).toEqual([2, 1]);
  });
});
