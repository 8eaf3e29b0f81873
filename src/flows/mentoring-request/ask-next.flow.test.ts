import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MemberId, TopicId } from '../../core/domain/kernel/ids.ts';
import { DAY_MS } from '../../core/domain/time/durations.ts';
import { cardIn, formIn, type Player, STAGE_NOW, useJourney, wordsOf } from '../testing/journey.fixture.ts';

const journey = useJourney();
const NOTE = 'I lead five people since May.';
let scene = 0;
let topic: TopicId;
let anna: Player;
let mentors: readonly Player[];
const named = (name: string) => `${name}-${scene}`;

beforeEach(async () => {
  scene += 1;
  journey().clock.set(STAGE_NOW);
  // Whoever was in an earlier scene is out of sight.
  for (const { id } of await journey().database.client.member.findMany())
    await journey().write((stores) => stores.members.setHidden(id as MemberId, true));
  topic = await journey().topic('first-team');
  anna = await journey().player(named('anna'), {
    profile: { asMentee: true, sought: [{ topicId: topic, importance: 3 }] },
  });
  mentors = [await free('maya'), await free('ben'), await free('zoe')];
});

afterEach(() => expect(journey().errors).toEqual([]));

const free = (name: string) =>
  journey().player(named(name), { profile: { asMentor: true, offered: [topic], places: 1 } });
const mentor = (id: MemberId): Player => {
  const found = mentors.find((one) => one.id === id);
  if (found === undefined) throw new Error('somebody of another scene was asked');
  return found;
};
const askFor = (id: MemberId) => anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: id });
const open = () => journey().write((stores) => stores.requests.pendingOf(anna.id));

async function asks(askNext = true): Promise<Player> {
  const [maya] = mentors;
  if (maya === undefined) throw new Error('the scene has mentors');
  await anna.submits(formIn(await askFor(maya.id)), { note: NOTE, askNext });
  return maya;
}

async function declines(who: Player) {
  const form = formIn(await who.presses(await who.lastTold(), 'Decline'));
  await who.submits(form, {});
}

test('after a no the next mentor gets the same note, one at a time, and the mentee hears who', async () => {
  const maya = await asks();
  await declines(maya);
  expect(wordsOf(await anna.lastTold())).toContain('your note goes to the next mentor');
  expect(await open()).toEqual([]);
  await journey().tick();
  const [next, ...more] = await open();
  expect(more).toEqual([]);
  expect(next).toMatchObject({ note: NOTE, askNext: true, sender: 'mentee' });
  expect(next?.mentorId).not.toBe(maya.id);
  const asked = mentor(next?.mentorId ?? maya.id);
  expect(wordsOf(await asked.lastTold())).toContain(NOTE);
  expect((await anna.lastTold()).title).toMatch(/^I have asked (ben|zoe)-/u);
  await journey().tick();
  expect(await open()).toHaveLength(1);
});

test('it goes on until nobody is left, and then says so once', async () => {
  await declines(await asks());
  await journey().tick();
  for (let round = 0; round < 2; round += 1) {
    const [pending] = await open();
    if (pending === undefined) throw new Error('somebody is asked');
    await declines(mentor(pending.mentorId));
    await journey().tick();
  }
  expect(await open()).toEqual([]);
  expect((await anna.lastTold()).title).toBe('Nobody else at the moment');
  const before = (await anna.told()).length;
  await journey().tick();
  expect(await anna.told()).toHaveLength(before);
});

test('no answer counts as a no', async () => {
  await asks();
  for (let day = 1; day <= 24; day += 1) {
    journey().clock.set(new Date(STAGE_NOW.getTime() + day * DAY_MS));
    await journey().tick();
  }
  await journey().tick();
  const [next] = await open();
  expect(next).toMatchObject({ note: NOTE, askNext: true });
  expect((await anna.lastTold()).title).toMatch(/^I have asked/u);
});

test('without the tick a no brings alternatives and asks nobody', async () => {
  await declines(await asks(false));
  await journey().tick();
  expect(await open()).toEqual([]);
  expect(wordsOf(await anna.lastTold())).toContain('One press sends them the same note');
});

test('it can be stopped before the next one is asked, and while somebody is', async () => {
  await declines(await asks());
  expect(wordsOf(cardIn(await anna.presses(await anna.lastTold(), 'Ask nobody else'), 'replaceClicked'))).toContain(
    'yours to choose',
  );
  await journey().tick();
  expect(await open()).toEqual([]);
});

test('stopped while somebody is asked, the request stays and a no ends it', async () => {
  await declines(await asks());
  await journey().tick();
  await anna.presses(await anna.lastTold(), 'Ask nobody else');
  const [pending] = await open();
  if (pending === undefined) throw new Error('the request stays');
  await declines(mentor(pending.mentorId));
  await journey().tick();
  expect(await open()).toEqual([]);
  expect(wordsOf(await anna.lastTold())).toContain('cannot say yes at the moment');
});

test('only one open request asks on: the form of another does not offer it', async () => {
  await asks();
  const [, ben] = mentors;
  const form = formIn(await askFor(ben?.id ?? anna.id));
  expect(form.fields.map(({ id }) => id)).toEqual(['note']);
  await anna.acts({
    kind: 'submit',
    formId: 'mentoring-request.ask',
    ref: ben?.id ?? '',
    values: { note: NOTE, askNext: true },
  });
  expect((await open()).filter(({ askNext }) => askNext)).toHaveLength(1);
});

test('whoever has found a mentor meanwhile is not asked for, and a stranger stops nothing', async () => {
  const maya = await asks();
  const [, ben] = mentors;
  await anna.submits(formIn(await askFor(ben?.id ?? anna.id)), { note: NOTE });
  await declines(maya);
  const [{ id } = { id: '' }] = await journey().write((stores) => stores.requests.ofMember(maya.id, 1));
  const told = await maya.acts({ kind: 'action', id: 'mentoring-request.stop-asking', ref: id });
  expect(wordsOf(cardIn(told))).toContain('Nothing was changed');
  await ben?.presses(await ben.lastTold(), 'Accept');
  const before = (await anna.told()).length;
  await journey().tick();
  expect(await open()).toEqual([]);
  expect(await anna.told()).toHaveLength(before);
});
