import { expect, test } from 'vitest';
import { createHousekeeping } from '../../adapters/prisma/stores/programme/housekeeping.ts';
import { keepHouse } from '../../core/application/housekeeping/keep-house.ts';
import { KEPT_DAYS } from '../../core/domain/housekeeping/retention.ts';
import { DAY_MS } from '../../core/domain/time/durations.ts';
import { formIn, useJourney } from '../testing/journey.fixture.ts';
import { active, now } from '../testing/partners.fixture.ts';

const journey = useJourney();

test('what was brought up between two who still work together is never brought up again, however long ago it was', async () => {
  const pair = await active(journey());
  const { anna, maya, relationship } = pair;
  const { client } = journey().database;
  const sheet = { date: '2026-11-24', start: '08:00', end: '09:00', summary: 'Pay' };
  await anna.submits(formIn(await anna.acts({ kind: 'open', formId: 'session.log', ref: relationship.id })), sheet);
  const [session] = await journey().unitOfWork.reads(journey().organisationId).sessions.pastOf(anna.id, 1);
  if (session === undefined) throw new Error('a session was logged');
  const suggested = () =>
    client.prompt.findMany({ where: { memberId: anna.id, kind: 'next-session' }, select: { id: true } });
  const [first, ...more] = await suggested();
  expect([first === undefined, more]).toEqual([false, []]);
  const about = { kind: 'submit', formId: 'relationship.write', ref: relationship.id } as const;
  for (let days = 0; days <= KEPT_DAYS.prompts; days += 25) {
    journey().clock.advance(25 * DAY_MS);
    await maya.acts({ ...about, values: { text: 'All well?' } });
    await journey().tick();
  }
  const before = await client.prompt.count();
  await client.$executeRawUnsafe("UPDATE messages SET state = 'sent', sent_at = created_at, card = NULL");
  const gone = await keepHouse(createHousekeeping(journey().database), journey().clock.now());
  expect((await now(journey(), pair)).state).toBe('active');
  expect([gone.events > 0, await client.prompt.count()]).toEqual([true, before - gone.prompts]);
  const again = formIn(await anna.acts({ kind: 'open', formId: 'session.sheet', ref: session.id }));
  await anna.submits(again, { ...sheet, summary: 'Pay, and how to ask for it' });
  expect(await suggested()).toEqual([first]);
  expect(journey().errors).toEqual([]);
});
