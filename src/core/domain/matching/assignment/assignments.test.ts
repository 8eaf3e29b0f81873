import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.fixture.ts';
import { bestAssignment } from './best-assignment.ts';
import { bestWorstAssignment } from './best-worst-assignment.ts';
import { denseGraph, type FitGraph } from './fit-graph.ts';
import { mostMatched } from './hopcroft-karp.ts';
import { stableAssignment } from './stable-assignment.ts';

const anyPool = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 5 })).chain(([mentees, mentors]) => {
  const pairs = { minLength: mentees * mentors, maxLength: mentees * mentors };
  return fc.record({
    mentors: fc.constant(mentors),
    graph: fc
      .array(fc.integer({ min: -2, max: 6 }), pairs)
      .map((fits) => denseGraph(mentees, mentors, Float32Array.from(fits))),
    liking: fc.array(fc.integer({ min: -1, max: 5 }), pairs),
    capacities: fc
      .array(fc.integer({ min: 0, max: 2 }), { minLength: mentors, maxLength: mentors })
      .map((all) => Uint32Array.from(all)),
  });
});

test('the most that can be matched is what the best assignment matches', () => {
  fc.assert(
    fc.property(anyPool, ({ graph, capacities }) => {
      expect(mostMatched(graph, capacities)).toBe(bestAssignment(graph, capacities).matched);
    }),
    runs(500),
  );
});

test('best worst fit: as many matched, and no higher lowest fit is possible with as many', () => {
  fc.assert(
    fc.property(anyPool, ({ graph, capacities }) => {
      const most = mostMatched(graph, capacities);
      const { matched, worst } = bestWorstAssignment(graph, capacities);
      expect(matched).toBe(most);
      if (most > 0) expect(mostMatched(graph.withoutBelow(worst + 1), capacities)).toBeLessThan(most);
    }),
    runs(300),
  );
});

test('stable: no mentee and mentor would both rather have each other', () => {
  fc.assert(
    fc.property(anyPool, ({ graph, capacities, liking, mentors }) => {
      const likes = (mentor: number, mentee: number) => liking[mentee * mentors + mentor] ?? -1;
      const { mentorOf } = stableAssignment(graph, capacities, likes);
      for (let mentee = 0; mentee < graph.mentees; mentee += 1) {
        for (let mentor = 0; mentor < mentors; mentor += 1) {
          expect(wouldBothRather(graph, { mentee, mentor, mentorOf, likes, room: capacities[mentor] ?? 0 })).toBe(
            false,
          );
        }
      }
    }),
    runs(300),
  );
});

type Case = {
  readonly mentee: number;
  readonly mentor: number;
  readonly mentorOf: Int32Array;
  readonly likes: (mentor: number, mentee: number) => number;
  readonly room: number;
};

function wouldBothRather(graph: FitGraph, { mentee, mentor, mentorOf, likes, room }: Case): boolean {
  const fit = graph.fitOf(mentee, mentor);
  const own = mentorOf[mentee] ?? -1;
  if (fit === null || own === mentor || room === 0) return false;
  if (own >= 0 && (graph.fitOf(mentee, own) ?? 0) >= fit) return false;
  const held = [...mentorOf.keys()].filter((other) => mentorOf[other] === mentor);
  return held.length < room || held.some((other) => likes(mentor, other) < likes(mentor, mentee));
}
