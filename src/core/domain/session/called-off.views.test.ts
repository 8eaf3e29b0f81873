import { expect, it } from 'vitest';
import { calledOffNodes } from './called-off.views.ts';

const wordsOf = (sessions: number): string =>
  calledOffNodes(sessions)
    .flatMap(({ text }) => text)
    .map((part) => ('text' in part ? part.text : part.type))
    .join('');

it('says nothing when no session was called off', () => {
  expect(calledOffNodes(0)).toEqual([]);
});

it.each([
  [1, 'The session you two had fixed does not take place any more. A calendar file follows and takes it out'],
  [3, 'The 3 sessions you two had fixed do not take place any more. A calendar file follows and takes them out'],
])('tells of %i in the right number', (sessions, words) => {
  expect(wordsOf(sessions)).toBe(`${words} of your calendar.`);
});
