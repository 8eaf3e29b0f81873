import { describe, expect, it } from 'vitest';
import { ALL_STATES, MENTEE, MENTOR, relationshipIn, STRANGER } from '../relationship/testing/relationship.fixture.ts';
import { mayWrite, readAsItStands } from './may-write.ts';
import { TERMS, versionIn } from './testing/agreement.fixture.ts';

describe('who may write or sign', () => {
  it.each(
    ALL_STATES.flatMap((state) =>
      (['mentor', 'mentee'] as const).map((side) => [side === 'mentor' ? MENTOR : MENTEE, side, state] as const),
    ),
  )('%s, as the %s, while it is %s', (by, side, state) => {
    expect(mayWrite(relationshipIn(state), by)).toEqual(
      ['introduced', 'active', 'winding-down'].includes(state)
        ? { ok: true, value: side }
        : { ok: false, code: 'already-settled', state },
    );
  });

  it('a stranger learns nothing, not even that it has ended', () => {
    for (const state of ALL_STATES)
      expect(mayWrite(relationshipIn(state), STRANGER)).toEqual({ ok: false, code: 'not-found' });
  });
});

describe('the text that was looked at', () => {
  const version = versionIn('draft', { number: 2, revision: 3 });
  const current = { version, terms: TERMS };
  const defaults = { version: null, terms: TERMS };

  it.each([
    ['as it stands', current, { number: 2, revision: 3 }, true],
    ['before its last change', current, { number: 2, revision: 2 }, false],
    ['in the version before', current, { number: 1, revision: 3 }, false],
    ['before anybody had written', current, { number: 0, revision: 0 }, false],
    ['while the defaults are all there is', defaults, { number: 0, revision: 0 }, true],
    ['that is gone', defaults, { number: 1, revision: 1 }, false],
  ])('%s', (_what, text, saw, asItStands) => {
    expect(readAsItStands(text, saw)).toEqual(
      asItStands ? { ok: true, value: text } : { ok: false, code: 'changed-meanwhile', current: text },
    );
  });
});
