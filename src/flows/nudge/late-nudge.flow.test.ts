import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemIds } from '../../adapters/time/system-ids.ts';
import { HOUR_MS, MINUTE_MS } from '../../core/domain/time/durations.ts';
import { cardIn, type Player, STAGE_NOW, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { introduced, type Partners } from '../testing/partners.fixture.ts';
import { type PostOffice, postOffice } from './testing/late-nudge.fixture.ts';
import { nudgeStage, signWith } from './testing/nudge.fixture.ts';

const journey = useJourney();
const { underWay } = nudgeStage(journey);
let post: PostOffice;
beforeAll(() => {
  post = postOffice(journey());
});
beforeEach(() => {
  journey().clock.set(STAGE_NOW);
  post.set('open');
});
afterEach(() => expect(journey().errors).toEqual([]));

const times = async (who: Player) => (await post.nudgesOf(who)).map(({ at }) => at);
const unanswered = async (who: Player) =>
  (await journey().unitOfWork.reads(journey().organisationId).prompts.planOf(who.id)).unanswered;

/** Two who met at this moment, so that both are asked how it fits; everything else of theirs has arrived. */
async function met(at: string, zone = 'Europe/London'): Promise<Partners> {
  const pair = await introduced(journey(), zone);
  await post.at(STAGE_NOW.toISOString());
  journey().clock.set(new Date(at));
  await pair.anna.acts({ kind: 'action', id: 'course.met', ref: pair.relationship.id });
  return pair;
}

describe('a nudge of the last good minutes', () => {
  test.each([
    ['down', 'a platform is away from 17:55 to 03:00'],
    ['stopped', 'the process stands still from 17:55 to 03:00'],
  ] as const)('%s: comes at the next good moment, once, when %s', async (how, _when) => {
    const { anna, maya } = await met('2026-11-24T17:54:00Z');
    post.set('down');
    await post.at('2026-11-24T17:55:00Z');
    post.set(how);
    await post.live('2026-11-24T18:00:00Z', '2026-11-25T02:30:00Z');
    post.set('open');
    await post.live('2026-11-25T03:00:00Z', '2026-11-25T17:30:00Z');
    expect(await times(anna)).toEqual(['2026-11-25T10:00:00.000Z']);
    expect(await times(maya)).toEqual(['2026-11-25T10:00:00.000Z']);
    expect(await unanswered(anna)).toBe(1);
    const days = await journey().database.client.nudge.findMany({ where: { memberId: anna.id } });
    expect(days.map(({ day }) => day)).toEqual(['2026-11-25']);
  });

  test('waits over the weekend', async () => {
    const { anna } = await met('2026-11-27T17:54:00Z');
    post.set('down');
    await post.at('2026-11-27T17:55:00Z');
    post.set('open');
    await post.live('2026-11-28T11:00:00Z', '2026-11-30T12:00:00Z', 60);
    expect(await times(anna)).toEqual(['2026-11-30T10:00:00.000Z']);
  });

  // On a Friday five minutes before six, in the weekend in which the clocks change; it comes on Monday at ten.
  test.each([
    ['Europe/London', '2027-03-26T17:55:00Z', '2027-03-29T09:00:00.000Z'],
    ['Europe/London', '2027-10-29T16:55:00Z', '2027-11-01T10:00:00.000Z'],
    ['Australia/Lord_Howe', '2027-04-02T06:55:00Z', '2027-04-04T23:30:00.000Z'],
    ['Australia/Lord_Howe', '2027-10-01T07:25:00Z', '2027-10-03T23:00:00.000Z'],
    ['America/Santiago', '2027-04-02T20:55:00Z', '2027-04-05T14:00:00.000Z'],
    ['America/Santiago', '2027-09-03T21:55:00Z', '2027-09-06T13:00:00.000Z'],
    ['Pacific/Chatham', '2027-04-02T04:10:00Z', '2027-04-04T21:15:00.000Z'],
    ['Pacific/Chatham', '2027-09-24T05:10:00Z', '2027-09-26T20:15:00.000Z'],
  ])('in %s keeps to the clock on the wall, which changes meanwhile (%s)', async (zone, friday, monday) => {
    const { anna } = await met(new Date(Date.parse(friday) - MINUTE_MS).toISOString(), zone);
    post.set('down');
    await post.at(friday);
    post.set('open');
    await post.live(new Date(Date.parse(monday) - 50 * HOUR_MS).toISOString(), monday, 60);
    expect(await times(anna)).toEqual([monday]);
  });
});

test('news is not held, nor held up by the nudge before it', async () => {
  const { anna, maya, relationship } = await met('2026-11-24T17:54:00Z');
  post.set('down');
  await post.at('2026-11-24T17:55:00Z');
  const before = (await post.newsOf(anna)).length;
  await maya.acts({
    kind: 'submit',
    formId: 'relationship.write',
    ref: relationship.id,
    values: { text: 'Good luck for tomorrow.' },
  });
  post.set('open');
  await post.live('2026-11-25T03:00:00Z', '2026-11-25T03:30:00Z');
  const [news, ...more] = (await post.newsOf(anna)).slice(before);
  expect([news?.at, wordsOf(news?.card), more]).toEqual([
    '2026-11-25T03:00:00.000Z',
    expect.stringContaining('Good luck'),
    [],
  ]);
  expect(await times(anna)).toEqual([]);
});

test('when the hours are still good it comes the same day, as things stand by then', async () => {
  const pair = await underWay(await introduced(journey()));
  await post.at('2026-11-24T10:01:00Z');
  post.set('down');
  await post.live('2026-12-08T06:00:00Z', '2026-12-08T11:30:00Z');
  await pair.anna.acts({
    kind: 'submit',
    formId: 'course.fit',
    ref: pair.relationship.id,
    values: { fit: 'good' },
  });
  post.set('open');
  await post.live('2026-12-08T12:00:00Z', '2026-12-08T17:30:00Z');
  const [first, second, ...more] = await post.nudgesOf(pair.anna);
  expect([first?.at, second?.at, more]).toEqual(['2026-11-24T10:01:00.000Z', '2026-12-08T12:00:00.000Z', []]);
  expect(second?.card.title).toBe('How is it going?');
});

test('whoever changes their hours, stops or goes away changes what is on its way', async () => {
  const people: Player[] = [];
  for (let each = 0; each < 3; each += 1) people.push((await met('2026-11-24T10:02:00Z')).anna);
  const [later, stopped, away] = people;
  if (later === undefined || stopped === undefined || away === undefined) throw new Error('three met');
  post.set('down');
  await post.at('2026-11-24T10:05:00Z');
  journey().clock.set(new Date('2026-11-24T10:10:00Z'));
  await later.acts({
    kind: 'submit',
    formId: 'nudge.settings',
    ref: '',
    values: { at: '15:30', from: '08:00', to: '18:00', days: ['1', '2', '3', '4', '5'], kinds: ['fit'] },
  });
  await stopped.presses(cardIn(await stopped.says('reminders')), 'Stop reminding me');
  await away.says('pause until 2026-11-26');
  post.set('open');
  await post.live('2026-11-24T10:15:00Z', '2026-11-27T12:00:00Z', 15);
  expect(await times(later)).toEqual(['2026-11-24T15:30:00.000Z']);
  expect(await times(stopped)).toEqual([]);
  expect(await times(away)).toEqual(['2026-11-27T10:00:00.000Z']);
});

test('quiet times that two agreed on meanwhile hold for what is on its way', async () => {
  const pair = await met('2026-11-24T10:00:00Z');
  post.set('down');
  await post.at('2026-11-24T10:05:00Z');
  journey().clock.set(new Date('2026-11-24T10:10:00Z'));
  await signWith(pair, { quietFrom: '18:00', quietTo: '13:15' });
  post.set('open');
  await post.live('2026-11-24T10:15:00Z', '2026-11-24T17:45:00Z', 15);
  for (const who of [pair.anna, pair.maya]) expect(await times(who)).toEqual(['2026-11-24T13:15:00.000Z']);
});

test('the question whether to go on is asked once it can be read', async () => {
  const { anna } = await met('2026-11-24T17:54:00Z');
  await journey().write(async ({ prompts }) => prompts.savePlan({ ...(await prompts.planOf(anna.id)), unanswered: 3 }));
  post.set('down');
  await post.at('2026-11-24T17:55:00Z');
  post.set('open');
  await post.live('2026-11-25T03:00:00Z', '2026-11-26T12:00:00Z', 60);
  const [question, ...more] = await post.nudgesOf(anna);
  expect([question?.at, question?.card.title, more]).toEqual([
    '2026-11-25T10:00:00.000Z',
    'Shall I stop reminding you?',
    [],
  ]);
});

describe('in between', () => {
  test('a crash while it is taken back leaves it as it was, and the next look takes it back', async () => {
    const { anna } = await met('2026-11-24T17:54:00Z');
    post.set('down');
    await post.at('2026-11-24T17:55:00Z');
    const { unitOfWork, organisationId } = journey();
    const claim = {
      organisationId,
      source: 'crash',
      eventKey: systemIds.next(),
      now: new Date('2026-11-24T20:00:00Z'),
    };
    const crash = unitOfWork.write(claim, async ({ prompts }) => {
      expect(await prompts.takeBack(anna.id, claim.now, 'late')).toEqual([{ saidPrompts: 1 }]);
      throw new Error('the process ends here');
    });
    await expect(crash).rejects.toThrow('ends here');
    expect(await journey().database.client.nudge.count({ where: { memberId: anna.id } })).toBe(1);
    post.set('open');
    await post.live('2026-11-25T03:00:00Z', '2026-11-25T12:00:00Z');
    expect(await times(anna)).toEqual(['2026-11-25T10:00:00.000Z']);
  });

  test.each([
    ['had not left', false, ['2026-11-25T10:00:00.000Z']],
    ['had left', true, []],
  ])('a sender that died in the act: what %s is found out first', async (_what, arrived, expected) => {
    const { anna } = await met('2026-11-24T17:54:00Z');
    post.set('down');
    await post.at('2026-11-24T17:55:00Z');
    const sending = { state: 'sending', leaseUntil: new Date('2026-11-24T17:56:00Z'), sendingSince: STAGE_NOW };
    const where = { memberId: anna.id, urgency: 'nudge' };
    await journey().database.client.message.updateMany({ where, data: sending });
    if (arrived) await post.leftBefore(anna);
    post.set('open');
    await post.live('2026-11-25T03:00:00Z', '2026-11-25T12:00:00Z');
    expect((await times(anna)).filter((at) => at >= '2026-11-25')).toEqual(expected);
  });

  test('two clocks that look at once nudge once', async () => {
    const { anna } = await met('2026-11-24T17:54:00Z');
    post.set('down');
    await post.at('2026-11-24T17:55:00Z');
    journey().clock.set(new Date('2026-11-25T10:00:00Z'));
    await Promise.all([journey().tick('away'), journey().tick('away')]);
    post.set('open');
    await post.live('2026-11-25T10:05:00Z', '2026-11-25T11:00:00Z', 5);
    expect(await times(anna)).toHaveLength(1);
  });
});
