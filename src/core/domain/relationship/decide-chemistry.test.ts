import { expect, test } from 'vitest';
import type { Chemistry } from './chemistry.ts';
import { decideFit, mayAnswerFit } from './decide-chemistry.ts';
import { ALL_STATES, MENTEE, MENTOR, NOW, relationshipIn, STARTED } from './testing/relationship.fixture.ts';

const answered = (...fits: readonly Chemistry[]) =>
  fits.map((fit, index) => ({ memberId: index === 0 ? MENTOR : MENTEE, fit, answeredAt: STARTED }));

test.each(ALL_STATES)('how it fits may be answered from the first conversation to the end: %s', (state) => {
  const relationship = relationshipIn(state);
  const asked = state === 'active' || state === 'winding-down';
  const refused = { ok: false, code: 'already-settled', state };
  expect(mayAnswerFit(relationship)).toEqual(asked ? { ok: true, value: relationship } : refused);
  expect(decideFit(relationship, [], NOW)).toMatchObject(asked ? { ok: true } : refused);
});

test.each<[string, readonly Chemistry[], boolean]>([
  ['the first answer', [], true],
  ['one’s own answer anew, or the second', ['poor'], true],
  ['nothing once both have', ['good', 'good'], false],
  ['nothing once both have, whatever they said', ['poor', 'unsure'], false],
])('it takes %s', (_what, fits, taken) => {
  const relationship = relationshipIn('active', { warnedAt: STARTED });
  const progress = { ...relationship.progress, warnedAt: null, lastActivityAt: NOW };
  expect(decideFit(relationship, answered(...fits), NOW)).toEqual(
    taken ? { ok: true, value: progress } : { ok: false, code: 'answered-by-both' },
  );
});

test('whoever comes after the end hears of the end, not of the answers', () => {
  const late = decideFit(relationshipIn('completed'), answered('good', 'good'), NOW);
  expect(late).toEqual({ ok: false, code: 'already-settled', state: 'completed' });
});
