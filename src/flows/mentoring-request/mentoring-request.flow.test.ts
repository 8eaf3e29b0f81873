import { beforeEach, expect, test } from 'vitest';
import type { TopicId } from '../../core/domain/kernel/ids.ts';
import { DAY_MS } from '../../core/domain/time/durations.ts';
import {
  buttonsOf,
  cardIn,
  errorsIn,
  formIn,
  type Player,
  STAGE_NOW,
  useJourney,
  wordsOf,
} from '../testing/journey.fixture.ts';

const journey = useJourney();
let leadership: TopicId;
let scene = 0;
const named = (name: string) => `${name}-${scene}`;

beforeEach(async () => {
  scene += 1;
  journey().clock.set(STAGE_NOW);
  leadership = await journey().topic('first-team');
});

const mentor = (name: string, options: { places?: number; on?: 'slack' | 'teams' } = {}) =>
  journey().player(named(name), {
    on: options.on ?? 'teams',
    profile: { asMentor: true, offered: [leadership], places: options.places ?? 1, contact: `call ${name}` },
  });
const mentee = (name: string) =>
  journey().player(named(name), {
    email: `${name}@example.org`,
    profile: { asMentee: true, sought: [{ topicId: leadership, importance: 3 }], hopes: 'To lead well.' },
  });

async function ask(from: Player, to: Player, note = 'Please help me.') {
  const form = formIn(await from.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: to.id }));
  return from.submits(form, { note });
}

test('a request travels from note to yes, and both learn how to reach each other', async () => {
  const [anna, maya] = [await mentee('anna'), await mentor('maya')];
  const form = formIn(await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id }));
  expect(form.fields[0]).toMatchObject({ initial: expect.stringContaining('To lead well.') });
  expect((await anna.submits(form, { note: 'I lead five people since May.' })).answers[0]).toMatchObject({
    do: 'done',
  });

  const received = await maya.lastTold();
  expect(wordsOf(received)).toContain('I lead five people since May.');
  expect(wordsOf(received)).not.toContain('anna@example.org');
  const accepted = await maya.presses(received, 'Accept');
  expect(wordsOf(cardIn(accepted, 'replaceClicked'))).toContain('anna@example.org');
  const news = await anna.lastTold();
  expect(wordsOf(news)).toContain('call maya');
  expect(news.title).toBe(`${named('maya')} said yes`);
});

test('pressing Accept twice, and late, tells what already happened and changes nothing', async () => {
  const [anna, maya] = [await mentee('anna'), await mentor('maya')];
  await ask(anna, maya);
  const received = await maya.lastTold();
  await maya.presses(received, 'Accept');
  const again = cardIn(await maya.presses(received, 'Accept'), 'replaceClicked');
  expect(wordsOf(again)).toContain('This request was accepted already.');
  const viewed = cardIn(await maya.presses(cardIn(await maya.says('requests')), 'View'));
  expect(wordsOf(viewed)).toContain('This request was accepted.');
  expect(await journey().database.client.relationship.count({ where: { menteeId: anna.id } })).toBe(1);
});

test('two presses of Accept at the same moment make one relationship', async () => {
  const [anna, maya] = [await mentee('anna'), await mentor('maya')];
  await ask(anna, maya);
  const received = await maya.lastTold();
  await Promise.all(Array.from({ length: 8 }, () => maya.presses(received, 'Accept')));
  expect(await journey().database.client.relationship.count({ where: { menteeId: anna.id } })).toBe(1);
  expect((await anna.told()).filter(({ card }) => card.title?.includes('said yes'))).toHaveLength(1);
});

test('fifty rivals for one place: exactly one is accepted, the others are told', async () => {
  const maya = await mentor('maya');
  await journey().setPolicy({ maxPendingPerMentor: 60 });
  const rivals = await Promise.all(Array.from({ length: 50 }, (_, at) => mentee(`rival${at}`)));
  for (const rival of rivals) await ask(rival, maya);
  const received = (await maya.told()).map(({ card }) => card);
  expect(received).toHaveLength(50);
  await Promise.all(received.map((card) => maya.presses(card, 'Accept')));
  await journey().setPolicy({});
  const relationships = await journey().database.client.relationship.findMany({ where: { mentorId: maya.id } });
  expect(relationships).toHaveLength(1);
  await journey().tick();
  const told = await Promise.all(rivals.map((rival) => rival.lastTold()));
  expect(told.filter(({ title }) => title?.endsWith('said yes'))).toHaveLength(1);
  expect(told.filter(({ title }) => title?.endsWith('cannot take this on'))).toHaveLength(49);
  expect(await journey().tick()).toBe(0);
  expect(journey().errors).toEqual([]);
}, 60_000);

test('a rival who left before the news of the closing is not written to', async () => {
  const maya = await mentor('maya');
  const [anna, ben, cleo] = [await mentee('anna'), await mentee('ben'), await mentee('cleo')];
  for (const one of [anna, ben, cleo]) await ask(one, maya);
  const [first] = await maya.told();
  await maya.presses(first?.card, 'Accept');
  await ben.presses(cardIn(await ben.says('leave')), 'Leave');
  const before = (await ben.told()).length;
  await journey().tick();
  expect(await ben.told()).toHaveLength(before);
  expect((await cleo.lastTold()).title).toMatch(/cannot take this on$/);
});

test('a decline is told kindly, without its reason, with up to three others who have room', async () => {
  const [anna, maya] = [await mentee('anna'), await mentor('maya')];
  const others = await Promise.all(['ben', 'cleo', 'dev', 'eve'].map((name) => mentor(name)));
  await ask(anna, maya, 'I would love some help.');
  const form = formIn(await maya.presses(await maya.lastTold(), 'Decline'));
  await maya.submits(form, { reason: 'no-time', words: 'secret reason' });
  const news = await anna.lastTold();
  expect(wordsOf(news)).not.toContain('secret reason');
  const offers = buttonsOf(news).filter(({ id }) => id === 'mentoring-request.again');
  expect(offers).toHaveLength(3);
  const [first] = offers;
  const sent = await anna.acts({ kind: 'action', id: 'mentoring-request.again', ref: first?.ref ?? '' });
  expect(cardIn(sent)).toMatchObject({ title: 'Request sent' });
  const asked = others.find(({ id }) => first?.ref.endsWith(id));
  expect(wordsOf(await asked?.lastTold())).toContain('I would love some help.');
});

test('after a decline the same mentor can be asked again on a day that is named, and not before', async () => {
  const [anna, maya] = [await mentee('anna'), await mentor('maya')];
  await ask(anna, maya);
  await maya.submits(formIn(await maya.presses(await maya.lastTold(), 'Decline')), {});
  const barred = await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id });
  expect(wordsOf(cardIn(barred))).toContain('2027-02-22');
  journey().clock.advance(91 * DAY_MS);
  expect(formIn(await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id })).id).toBe(
    'mentoring-request.ask',
  );
});

test('asking for more stops the clock until the sender answers', async () => {
  const [anna, maya] = [await mentee('anna'), await mentor('maya')];
  await ask(anna, maya);
  await maya.submits(formIn(await maya.presses(await maya.lastTold(), 'Ask for more')), {
    question: 'How big is your team?',
  });
  journey().clock.advance(60 * DAY_MS);
  await journey().tick();
  const question = await anna.lastTold();
  expect(wordsOf(question)).toContain('How big is your team?');
  await anna.submits(formIn(await anna.presses(question, 'Answer')), { answer: 'Five people.' });
  expect(wordsOf(await maya.lastTold())).toContain('Five people.');
  expect(cardIn(await maya.presses(await maya.lastTold(), 'Accept'), 'replaceClicked').tone).toBe('success');
});

test('a reminder comes after three and seven working days, and the request lapses after fourteen', async () => {
  const [anna, maya] = [await mentee('anna'), await mentor('maya')];
  await ask(anna, maya);
  const titles: string[] = [];
  for (let day = 0; day < 30; day += 1) {
    journey().clock.advance(DAY_MS);
    await journey().tick();
    await journey().tick();
  }
  for (const { card } of await maya.told()) titles.push(card.title ?? '');
  expect(titles.filter((title) => title.endsWith('is still waiting'))).toHaveLength(2);
  expect((await anna.lastTold()).title).toBe(`No answer from ${named('maya')}`);
});

test('after an outage of weeks one message comes, not three', async () => {
  const [anna, maya] = [await mentee('anna'), await mentor('maya')];
  await ask(anna, maya);
  journey().clock.advance(60 * DAY_MS);
  await journey().tick();
  await journey().tick();
  expect((await maya.told()).filter(({ card }) => card.title?.endsWith('is still waiting'))).toHaveLength(0);
  expect((await anna.told()).filter(({ kind }) => kind === 'send')).toHaveLength(1);
});

test('at most three requests are open at one time, one for a pair, and none to oneself', async () => {
  const anna = await mentee('anna');
  const mentors = await Promise.all(['m1', 'm2', 'm3', 'm4'].map((name) => mentor(name)));
  const sent = await Promise.all(mentors.map((one) => ask(anna, one).catch((error: unknown) => error)));
  expect(sent).toHaveLength(4);
  expect(
    await journey().database.client.mentoringRequest.count({ where: { menteeId: anna.id, state: 'pending' } }),
  ).toBe(3);
  const pending = await journey().database.client.mentoringRequest.findFirstOrThrow({
    where: { menteeId: anna.id, state: 'pending' },
  });
  const twice = await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: pending.mentorId });
  expect(wordsOf(cardIn(twice))).toContain('already asked');
  const self = await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: anna.id });
  expect(wordsOf(cardIn(self))).toContain('to yourself');
});

test('a stranger learns nothing and changes nothing with the id of somebody else’s request', async () => {
  const [anna, maya, eve] = [await mentee('anna'), await mentor('maya'), await mentor('eve')];
  await ask(anna, maya);
  const { id } = await journey().database.client.mentoringRequest.findFirstOrThrow({ where: { menteeId: anna.id } });
  for (const action of ['accept', 'withdraw', 'show']) {
    const outcome = await eve.acts({ kind: 'action', id: `mentoring-request.${action}`, ref: id });
    const unknown = await eve.acts({ kind: 'action', id: `mentoring-request.${action}`, ref: 'no-such-id' });
    expect(outcome.answers).toEqual(unknown.answers);
  }
  for (const form of ['decline', 'ask-for-more', 'clarify']) {
    expect(
      wordsOf((await eve.acts({ kind: 'open', formId: `mentoring-request.${form}`, ref: id })).answers),
    ).not.toContain('Please help me');
    await eve.acts({
      kind: 'submit',
      formId: `mentoring-request.${form}`,
      ref: id,
      values: { reason: 'no-time', question: 'x', answer: 'x' },
    });
  }
  expect(await journey().database.client.mentoringRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: 'pending',
    clarification: null,
  });
});

test('the sender takes it back; the receiver is told and their old button says so', async () => {
  const [anna, maya] = [await mentee('anna'), await mentor('maya')];
  await ask(anna, maya);
  const received = await maya.lastTold();
  const list = cardIn(await anna.says('requests'));
  const shown = cardIn(await anna.presses(list, 'Open'));
  expect(cardIn(await anna.presses(shown, 'Withdraw'), 'replaceClicked').title).toBe('Taken back');
  expect(wordsOf(cardIn(await maya.presses(received, 'Accept'), 'replaceClicked'))).toContain('taken back already');
});

test('an offer from a mentor is accepted by the mentee the same way', async () => {
  const [anna, maya] = [await mentee('anna'), await mentor('maya')];
  const form = formIn(await maya.acts({ kind: 'open', formId: 'mentoring-request.offer', ref: anna.id }));
  await maya.submits(form, { note: 'I could help you with your first team.' });
  const accepted = await anna.presses(await anna.lastTold(), 'Accept');
  expect(cardIn(accepted, 'replaceClicked').title).toContain('work together now');
  expect((await maya.lastTold()).title).toBe(`${named('anna')} said yes`);
});

test('a note of 10,000 emoji is refused beside its field, with what was typed kept', async () => {
  const [anna, maya] = [await mentee('anna'), await mentor('maya')];
  const note = '🙂'.repeat(10_000);
  const outcome = await ask(anna, maya, note);
  expect(errorsIn(outcome).note).toContain('1500');
  expect(outcome.answers[0]).toMatchObject({
    do: 'formErrors',
    form: { fields: [{ id: 'note', initial: note }, { id: 'askNext' }] },
  });
  expect(await journey().database.client.mentoringRequest.count({ where: { menteeId: anna.id } })).toBe(0);
  expect((await ask(anna, maya, 'Shorter.')).answers[0]).toMatchObject({ do: 'done' });
});

test('the same event delivered twice has one effect', async () => {
  const [anna, maya] = [await mentee('anna'), await mentor('maya')];
  const act = { kind: 'submit', formId: 'mentoring-request.ask', ref: maya.id, values: { note: 'Once.' } } as const;
  const [first, second] = [await anna.acts(act, 'event-1'), await anna.acts(act, 'event-1')];
  expect(first.repeated).toBe(false);
  expect(second).toMatchObject({ repeated: true, answers: [] });
  expect(await maya.told()).toHaveLength(1);
});

test('after a yes the mentee hears once that their other requests are closed, and never that a mentor is full', async () => {
  const anna = await mentee('anna');
  const [maya, ben, cleo] = [await mentor('maya'), await mentor('ben'), await mentor('cleo')];
  for (const asked of [maya, ben, cleo]) await ask(anna, asked);
  await maya.presses(await maya.lastTold(), 'Accept');
  const told = (await anna.told()).map(({ card }) => card);
  expect(told.map(({ title }) => title)).toEqual([`${named('maya')} said yes`, 'Your other requests are closed']);
  const closed = wordsOf(told[1]);
  expect(closed).toContain(named('ben'));
  expect(closed).toContain(named('cleo'));
  expect((await ben.lastTold()).title).toBe(`The request from ${named('anna')} is closed`);
});
