import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.fixture.ts';
import { bestAssignment } from './best-assignment.ts';
import { denseGraph, type FitGraph, sparseGraph } from './fit-graph.ts';

const anyPool = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 4 })).chain(([mentees, mentors]) =>
  fc.record({
    mentees: fc.constant(mentees),
    mentors: fc.constant(mentors),
    fits: fc.array(fc.oneof(fc.constant(-1), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 100_000 })), {
      minLength: mentees * mentors,
      maxLength: mentees * mentors,
    }),
    capacities: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: mentors, maxLength: mentors }),
  }),
);

test('small pools get what trying everything finds, with the bound met', () => {
  fc.assert(
    fc.property(anyPool, ({ mentees, mentors, fits, capacities }) => {
      const dense = denseGraph(mentees, mentors, Float32Array.from(fits));
      const found = bestAssignment(dense, Uint32Array.from(capacities));
      const best = byTryingEverything(dense, capacities);
      expect([found.matched, found.total]).toEqual([best.matched, best.total]);
      expect(found.totalAtMost).toBe(found.total);
      expectAllowed(dense, capacities, found.mentorOf);
      const sparse = bestAssignment(sparseOf(mentees, mentors, fits), Uint32Array.from(capacities));
      expect([sparse.matched, sparse.total, sparse.totalAtMost]).toEqual([best.matched, best.total, best.total]);
    }),
    runs(1000),
  );
});

function expectAllowed(graph: FitGraph, capacities: readonly number[], mentorOf: Int32Array): void {
  const used = capacities.map(() => 0);
  for (const [mentee, mentor] of mentorOf.entries()) {
    if (mentor < 0) continue;
    expect(graph.fitOf(mentee, mentor)).not.toBeNull();
    used[mentor] = (used[mentor] ?? 0) + 1;
  }
  for (const [mentor, count] of used.entries()) expect(count).toBeLessThanOrEqual(capacities[mentor] ?? 0);
}

function sparseOf(mentees: number, mentors: number, fits: readonly number[]): FitGraph {
  const pairs = fits
    .map((fit, pair) => ({ fit, mentor: pair % mentors, mentee: Math.floor(pair / mentors) }))
    .filter(({ fit }) => fit >= 0);
  const starts = Uint32Array.from(
    { length: mentees + 1 },
    (_, row) => pairs.filter(({ mentee }) => mentee < row).length,
  );
  return sparseGraph(mentees, mentors, {
    starts,
    mentors: Uint32Array.from(pairs, ({ mentor }) => mentor),
    fits: Int32Array.from(pairs, ({ fit }) => fit),
  });
}

function byTryingEverything(
  graph: FitGraph,
  capacities: readonly number[],
  mentee = 0,
): { matched: number; total: number } {
  if (mentee === graph.mentees) return { matched: 0, total: 0 };
  let best = byTryingEverything(graph, capacities, mentee + 1);
  for (const [mentor, room] of capacities.entries()) {
    const fit = graph.fitOf(mentee, mentor);
    if (fit === null || room === 0) continue;
    const rest = byTryingEverything(graph, capacities.with(mentor, room - 1), mentee + 1);
    const tried = { matched: rest.matched + 1, total: rest.total + fit };
    if (tried.matched > best.matched || (tried.matched === best.matched && tried.total > best.total)) best = tried;
  }
  return best;
}
