import { expect, test } from 'vitest';
import type { MemberId, QuestionId } from '../kernel/ids.ts';
import { decideRelay } from './decide-relay.ts';
import type { Question } from './question.ts';

const ASKER = 'asker-1' as MemberId;
const ASKED = 'asked-1' as MemberId;
const thread = (state: Question['state']): Question => ({
  id: 'question-1' as QuestionId,
  askerId: ASKER,
  askedId: ASKED,
  state,
  openedAt: new Date('2026-11-24T10:00:00Z'),
});

test.each(
  (['write', 'stop'] as const).flatMap((event) =>
    [ASKER, ASKED].map((by) => [by, event, event === 'write' ? 'open' : 'stopped'] as const),
  ),
)('%s may %s, and the thread is %s', (by, event, state) => {
  expect(decideRelay(thread('open'), event, by)).toEqual({ ok: true, value: thread(state) });
});

test.each([
  ['the asker writes into one that was stopped', 'stopped', 'write', ASKER],
  ['the asked one writes into one that was stopped', 'stopped', 'write', ASKED],
  ['it is stopped again', 'stopped', 'stop', ASKED],
  ['a stranger writes', 'open', 'write', 'somebody-else' as MemberId],
  ['a stranger stops it', 'open', 'stop', 'somebody-else' as MemberId],
] as const)('nothing is relayed when %s', (_what, state, event, by) => {
  expect(decideRelay(thread(state), event, by)).toEqual({ ok: false, code: 'stopped' });
});
