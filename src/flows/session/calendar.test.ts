import { expect, test } from 'vitest';
import { readCalendar } from '../../adapters/documents/testing/read-calendar.fixture.ts';
import { formIn, type Player, useJourney } from '../testing/journey.fixture.ts';
import { arrange, fixed, opened, PROPOSAL, picks, sessionStage } from './testing/session.fixture.ts';

const journey = useJourney();
const stage = sessionStage(journey);

const calendarsOf = async (who: Player) =>
  (await who.handed()).map((file) => readCalendar(new TextDecoder().decode(file?.bytes)));

test('when a session is fixed, both get it for their calendar, in the same hour and with nothing of what they talk about', async () => {
  const { anna, maya, names } = await stage.partners();
  await fixed(anna, maya);
  const id = await stage.sessionId(anna);
  for (const [who, partner] of [
    [anna, names.maya],
    [maya, names.anna],
  ] as const) {
    const [file] = await who.handed();
    expect(file).toMatchObject({ name: `Session with ${partner}.ics`, mediaType: 'text/calendar; charset=utf-8' });
    const [read] = await calendarsOf(who);
    expect(read).toMatchObject({
      method: 'REQUEST',
      events: [
        {
          UID: `session-${id}@rapport`,
          SEQUENCE: '1',
          DTSTART: '20261126T100000Z',
          DTEND: '20261126T110000Z',
          SUMMARY: `Session with ${partner}`,
          LOCATION: PROPOSAL.venue,
          CLASS: 'PRIVATE',
        },
      ],
    });
    expect(JSON.stringify(read)).not.toContain(PROPOSAL.topic);
  }
});

test('a move brings the same entry up to date, and calling it off takes it back', async () => {
  const { anna, maya } = await stage.partners();
  await fixed(anna, maya);
  await anna.submits(formIn(await anna.presses(await opened(anna), 'Move')), {
    date: '2026-11-27',
    time: '11:30',
    length: '30',
  });
  const [first, second] = await calendarsOf(maya);
  // Each file is made when it is handed over, so an older one that waited says what is true by then.
  expect(first).toEqual(second);
  expect(second).toMatchObject({ method: 'REQUEST', events: [{ SEQUENCE: '2', DTSTART: '20261127T113000Z' }] });
  await maya.presses(await opened(maya), 'Call it off');
  const taken = (await calendarsOf(anna)).at(-1);
  expect(taken).toMatchObject({ method: 'CANCEL', events: [{ SEQUENCE: '3', STATUS: 'CANCELLED' }] });
  expect(taken?.events[0]?.UID).toBe(second?.events[0]?.UID);
  expect((await calendarsOf(anna)).length).toBe(3);
});

test('times that were only on offer are in nobody’s calendar', async () => {
  const { anna, maya } = await stage.partners();
  await anna.submits(await arrange(anna), { ...PROPOSAL, date: '2026-11-26', time: '10:00' });
  await anna.presses(await opened(anna), 'Call it off');
  expect([await anna.handed(), await maya.handed()]).toEqual([[], []]);
});

test('a series across a change of clocks keeps the hour on the wall, in one file', async () => {
  const { anna, maya } = await stage.partners();
  journey().clock.set(new Date('2027-03-18T09:00:00Z'));
  await anna.submits(await arrange(anna), { ...PROPOSAL, date: '2027-03-22', time: '10:00' });
  await picks(maya, await maya.lastTold());
  await anna.submits(formIn(await anna.presses(await opened(anna), 'Repeat it')), { cadence: 'weekly', times: 2 });
  journey().clock.set(new Date('2026-11-24T10:00:00Z'));
  const series = (await calendarsOf(maya)).at(-1);
  expect(series?.method).toBe('PUBLISH');
  expect(series?.events.map(({ DTSTART }) => DTSTART)).toEqual(['20270329T090000Z', '20270405T090000Z']);
  expect(new Set(series?.events.map(({ UID }) => UID)).size).toBe(2);
});

test('a stranger, somebody of another organisation and an id that never was get nothing', async () => {
  const { anna, maya } = await stage.partners();
  const eve = await stage.mentee('eve');
  await fixed(anna, maya);
  const { unitOfWork, organisationId, runner } = journey();
  const [organisation] = (await unitOfWork.organisations()).filter(({ id }) => id === organisationId);
  if (organisation === undefined) throw new Error('no organisation');
  const may = { formFromCommand: true, home: true, itemsPerCard: 10, maxOptions: 100 };
  const ask = (ref: string, kind = 'session.calendar') => runner.composeFile(organisation, eve.id, { kind, ref }, may);
  const id = await stage.sessionId(anna);
  expect(await ask(id)).toBeNull();
  expect(await ask('nothing')).toBeNull();
  expect(await ask(`${id},`.repeat(2_000))).toBeNull();
  expect(await ask(id, 'session.nothing')).toBeNull();
  expect(await runner.composeFile(organisation, anna.id, { kind: 'session.calendar', ref: 'foreign' }, may)).toBeNull();
});
