import { expect, test } from 'vitest';
import { failureFacts } from './failure-facts.ts';

const SECRET = 'I want to leave my team';

test.each<[string, unknown, object]>([
  ['an error by its name', new TypeError(SECRET), { error: 'TypeError', code: undefined }],
  [
    'a failed connection by its code',
    Object.assign(new Error(SECRET), { code: 'ECONNREFUSED' }),
    { code: 'ECONNREFUSED' },
  ],
  ['a code that is no word by nothing', Object.assign(new Error('x'), { code: { said: SECRET } }), { code: undefined }],
  ['what is no error by nothing', { message: SECRET }, { error: 'unknown', code: undefined, where: [] }],
  ['words that were thrown by nothing', SECRET, { error: 'unknown' }],
])('a log tells %s', (_, thrown, facts) => {
  expect(failureFacts(thrown)).toMatchObject(facts);
  expect(JSON.stringify(failureFacts(thrown))).not.toContain(SECRET);
});

test('a log tells where it happened, and not the lines of the message above', () => {
  const [first, ...rest] = failureFacts(new Error(`one line\n${SECRET}`)).where;
  expect(first).toMatch(/^at .*failure-facts\.test\.ts/u);
  expect(rest.length).toBeLessThan(6);
});
