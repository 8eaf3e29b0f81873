import { expect, test } from 'vitest';
import { parseCommand } from './parse-command.ts';

const VERBS = new Set(['', 'help', 'find', 'find mentees', 'requests', 'pause', 'hi', 'join']);

test.each([
  ['', '', ''],
  ['   ', '', ''],
  ['mentor', '', ''],
  ['HELP', 'help', ''],
  ['/help', 'help', ''],
  ['/mentor help', 'help', ''],
  ['Hi!', 'hi', ''],
  ['find leadership in Finance', 'find', 'leadership in Finance'],
  ['Find Mentees law', 'find mentees', 'law'],
  ['pause until 2026-12-24', 'pause', 'until 2026-12-24'],
])('reads %j as the verb %j with %j', (typed, verb, rest) => {
  expect(parseCommand(typed, VERBS)).toEqual({ kind: 'command', verb, rest });
});

test.each([
  ['hepl', 'help'],
  ['fnid leadership', 'find'],
  ['request', 'requests'],
  ['bananas', null],
  ['x', null],
])('answers %j with the nearest verb %j', (typed, nearest) => {
  expect(parseCommand(typed, VERBS)).toMatchObject({ kind: 'unknown', nearest });
});
