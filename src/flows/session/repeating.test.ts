import { afterEach, expect, test } from 'vitest';
import { errorsIn, formIn, STAGE_NOW, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { fixed, opened, sessionStage } from './testing/session.fixture.ts';

const journey = useJourney();
const stage = sessionStage(journey);
afterEach(() => {
  expect(journey().errors).toEqual([]);
  journey().clock.set(STAGE_NOW);
});

test.each([
  ['Europe/London', '2026-11-26T10:00:00.000Z', ['2027-03-18T10:00:00.000Z', '2027-04-15T09:00:00.000Z']],
  ['Pacific/Auckland', '2026-11-25T21:00:00.000Z', ['2027-03-17T21:00:00.000Z', '2027-04-14T22:00:00.000Z']],
])('a repeated session keeps to the hour of a mentee in %s when the clocks change', async (zone, first, around) => {
  const { anna, maya, names } = await stage.partners();
  await journey().database.client.member.update({ where: { id: anna.id }, data: { zone } });
  const mentee = await journey().player(names.anna, { zone });
  await fixed(mentee, maya);
  const form = formIn(await maya.presses(await opened(maya), 'Repeat it'));
  await maya.submits(form, { cadence: 'monthly', times: 6 });
  expect((await anna.lastTold()).title).toBe(`${names.maya} planned 6 more sessions`);
  const open = await stage.reads().sessions.openOf(anna.id);
  const starts = open.map(({ time }) => time?.startsAt.toISOString());
  expect(starts[0]).toBe(first);
  expect(starts).toHaveLength(7);
  expect(starts).toEqual(expect.arrayContaining(around));
});

test('a repetition leaves out when one of the two is taken, and says so', async () => {
  const { anna, maya } = await stage.partners();
  await fixed(anna, maya);
  const again = async () => {
    const form = formIn(await anna.acts({ kind: 'open', formId: 'session.repeat', ref: await stage.sessionId(anna) }));
    return anna.submits(form, { cadence: 'weekly', times: 2 });
  };
  await again();
  expect(errorsIn(await again())).toEqual({ form: expect.stringContaining('None of these times is free') });
  await maya.acts({ kind: 'action', id: 'session.cancel', ref: await stage.sessionId(anna, 1) });
  const outcome = await again();
  expect(wordsOf(outcome.answers)).toContain('1 session planned');
  expect(wordsOf(outcome.answers)).toContain('one of you is taken');
});
