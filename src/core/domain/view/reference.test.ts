import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../testing/any-text.fixture.ts';
import type { GoalId, GoalStepId, RelationshipId } from '../kernel/ids.ts';
import * as idParts from './id-reference.ts';
import {
  localDay,
  nothing,
  oneOf,
  optional,
  type Reference,
  reference,
  several,
  wholeMinute,
  wholeNumber,
} from './reference.ts';

const { goalId, goalStepId, relationshipId, sessionId } = idParts;
const [goal, step] = ['goal-1' as GoalId, 'step-2' as GoalStepId];
const relationship = 'relationship-1' as RelationshipId;

const one = reference({ goal: goalId });
const two = reference({ goal: goalId, step: goalStepId }, '~');
const page = reference({ relationship: optional(relationshipId), from: optional(wholeNumber) }, '~');
const marked = reference(
  {
    relationship: relationshipId,
    mark: optional(reference({ number: wholeNumber, revision: wholeNumber }, '.')),
  },
  '/',
);
const times = reference({ session: sessionId, slots: several(wholeNumber, '.') }, ':');
const side = reference({ side: oneOf(['mentors', 'mentees']) });

describe('a reference is written as', () => {
  it('its id alone when it has one part', () => {
    expect(one.encode({ goal })).toBe('goal-1');
  });

  it('its parts in order, with the separator between them', () => {
    expect(two.encode({ goal, step })).toBe('goal-1~step-2');
  });

  it.each([
    [{}, ''],
    [{ relationship }, 'relationship-1'],
    [{ relationship, from: 0 }, 'relationship-1~0'],
    [{ from: 8 }, '~8'],
  ])('%j with nothing for what is missing at the end', (ref, text) => {
    expect(page.encode(ref)).toBe(text);
    expect(page.decode(text)).toEqual(ref);
  });

  it('references within references', () => {
    expect(marked.encode({ relationship, mark: { number: 1, revision: 2 } })).toBe('relationship-1/1.2');
    expect(marked.decode('relationship-1')).toEqual({ relationship });
  });

  it('nothing when there is nothing to say, whatever comes back', () => {
    expect(nothing.encode({})).toBe('');
    expect(nothing.decode('from an earlier time')).toEqual({});
  });

  it('no parts run together', () => {
    expect(() => reference({ goal: goalId, step: goalStepId })).toThrow(RangeError);
  });
});

describe('a text that no button carried is refused', () => {
  it.each<readonly [string, Pick<Reference<unknown>, 'decode'>, string]>([
    ['a part too many', two, 'goal-1~step-2~step-3'],
    ['a part too few', two, 'goal-1'],
    ['an empty part', two, '~step-2'],
    ['a part too many where all may be missing', page, 'relationship-1~0~0'],
    ['a malformed part that may be missing', page, 'relationship-1~x'],
    ['half a mark', marked, 'relationship-1/1'],
    ['a number below none', page, '~-1'],
    ['a number that is none', page, '~1e3'],
    ['a number beyond every list', page, '~1234567890'],
    ['one bad part of several', times, 'session-1:12.x'],
    ['no part of several', times, 'session-1:'],
    ['another word than those there are', side, 'everybody'],
    ['a day in words', reference({ on: localDay }), 'Tuesday'],
    ['half a day', reference({ on: localDay }), '2026-01-1'],
    ['a minute in letters', reference({ at: wholeMinute }), 'abc'],
    ['a minute before 1970', reference({ at: wholeMinute }), '-1'],
  ])('%s', (_what, codec, text) => {
    expect(codec.decode(text)).toBeNull();
  });
});

const anId = fc.stringMatching(/^[\w-]{1,100}$/);
const aNumber = fc.nat({ max: 999_999_999 });

it('a minute is written as minutes since 1970, and read back', () => {
  const at = new Date('2026-06-11T10:00:00Z');
  expect(wholeMinute.encode(at)).toBe('29686200');
  expect(wholeMinute.decode('29686200')).toEqual(at);
});

describe('whatever is written is read back', () => {
  it('for two ids', () => {
    const ids = fc.record({ goal: anId.map((id) => id as GoalId), step: anId.map((id) => id as GoalStepId) });
    fc.assert(
      fc.property(ids, (ref) => {
        expect(two.decode(two.encode(ref))).toEqual({ ...ref });
      }),
    );
  });

  it('for parts that may be missing', () => {
    const refs = fc.record(
      { relationship: anId.map((id) => id as RelationshipId), from: aNumber },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(refs, (ref) => {
        expect(page.decode(page.encode(ref))).toEqual({ ...ref });
      }),
    );
  });

  it('for references within references', () => {
    const mark = fc.record({ number: aNumber, revision: aNumber });
    const refs = fc.record({ relationship: anId.map((id) => id as RelationshipId), mark });
    fc.assert(
      fc.property(refs, (ref) => {
        expect(marked.decode(marked.encode(ref))).toEqual({ ...ref, mark: { ...ref.mark } });
      }),
    );
  });
});

describe('an id', () => {
  type IdPart = { readonly encode: (id: never) => string; readonly decode: (text: string) => string | null };
  const parts: readonly (readonly [string, IdPart])[] = Object.entries(idParts);
  const hostile = [
    '',
    ' ',
    'x'.repeat(101),
    'goal 1',
    'goal-1\n',
    '\u0000',
    '\u202eevil',
    "' OR 1=1 --",
    '<!channel>',
    '../..',
    '{"id":"goal-1"}',
    'goal-1~step-1',
    '🙂',
  ];

  it.each(parts)('%s reads a real id and one of a test, and writes both as they are', (_name, part) => {
    for (const id of ['0198c7a0-1b2c-7def-8a9b-0123456789ab', 'member-anna', 'x']) {
      expect(part.decode(id)).toBe(id);
      expect(part.encode(id as never)).toBe(id);
    }
  });

  it.each(parts)('%s is never made of what could not be one', (_name, part) => {
    for (const text of hostile) expect(part.decode(text)).toBeNull();
    fc.assert(
      fc.property(anyText, (text) => {
        expect(part.decode(text)).toBe(/^[\w-]{1,100}$/.test(text) ? text : null);
      }),
    );
  });
});
