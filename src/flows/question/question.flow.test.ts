import { afterEach, expect, test } from 'vitest';
import { DAY_MS } from '../../core/domain/time/durations.ts';
import { buttonsOf, cardIn, errorsIn, formIn, type Player, useJourney, wordsOf } from '../testing/journey.fixture.ts';

const journey = useJourney();
afterEach(() => expect(journey().errors).toEqual([]));

let scene = 0;
async function pair(): Promise<{ anna: Player; maya: Player }> {
  scene += 1;
  return {
    anna: await journey().player(`anna-${scene}`, {
      email: 'anna@example.org',
      profile: { asMentee: true, contact: 'anna by phone' },
    }),
    maya: await journey().player(`maya-${scene}`, {
      on: 'teams',
      email: 'maya@example.org',
      profile: { asMentor: true, asMentee: true, contact: 'maya by phone' },
    }),
  };
}

const opens = (who: Player, formId: string, ref: string) => who.acts({ kind: 'open', formId, ref });

async function asks(from: Player, to: Player, text: string) {
  return from.submits(formIn(await opens(from, 'question.ask', to.id)), { text });
}

test('a question crosses platforms and comes back answered, and nobody sees how to reach the other', async () => {
  const { anna, maya } = await pair();
  expect((await asks(anna, maya, 'How did you learn to delegate?')).answers[0]?.do).toBe('done');
  const question = await maya.lastTold();
  expect(question.title).toContain('A question from anna');
  expect(wordsOf(question.body)).toContain('How did you learn to delegate?');

  const reply = formIn(await maya.presses(question, 'Reply'));
  expect(wordsOf(reply.intro)).toContain('How did you learn to delegate?');
  await maya.submits(reply, { text: 'By failing to.' });
  const answer = await anna.lastTold();
  expect(wordsOf(answer.body)).toContain('By failing to.');
  for (const card of [question, answer, reply]) {
    expect(wordsOf(card)).not.toMatch(/example\.org|by phone|externalId/u);
  }
});

test('only a mentee who reads a mentor is offered to ask them to be their mentor', async () => {
  const { anna, maya } = await pair();
  await asks(anna, maya, 'May I ask?');
  const toMentor = await maya.lastTold();
  await maya.submits(formIn(await maya.presses(toMentor, 'Reply')), { text: 'You may.' });
  const labels = (card: Awaited<ReturnType<Player['lastTold']>>) => buttonsOf(card).map(({ label }) => label);
  expect(labels(toMentor)).toEqual(['Reply', 'View profile', 'Stop']);
  expect(labels(await anna.lastTold())).toEqual(['Reply', 'Ask to be my mentor', 'View profile', 'Stop']);
});

test('the notification tells nothing of what was asked', async () => {
  const { anna, maya } = await pair();
  await asks(anna, maya, 'a private matter');
  expect((await maya.lastTold()).summary).not.toContain('private matter');
});

test('either side stops it: the other is told once, and later presses say what happened', async () => {
  const { anna, maya } = await pair();
  await asks(anna, maya, 'Hello?');
  const question = await maya.lastTold();
  expect(cardIn(await maya.presses(question, 'Stop'), 'replaceClicked').title).toBe('Stopped');
  expect(wordsOf(cardIn(await maya.presses(question, 'Stop'), 'replaceClicked'))).toContain('has been stopped');
  expect(wordsOf(cardIn(await maya.presses(question, 'Reply')))).toContain('has been stopped');
  expect((await anna.told()).filter(({ card }) => card.title === 'A private thread has ended')).toHaveLength(1);
  expect(wordsOf((await asks(anna, maya, 'Again?')).answers)).toContain('cannot be asked at the moment');
});

test('two presses of Stop at once tell the other once', async () => {
  const { anna, maya } = await pair();
  await asks(anna, maya, 'Hello?');
  const question = await maya.lastTold();
  await Promise.all([maya.presses(question, 'Stop'), anna.says('questions'), maya.presses(question, 'Stop')]);
  expect((await anna.told()).filter(({ card }) => card.title === 'A private thread has ended')).toHaveLength(1);
});

test('somebody else’s thread reads like one that never was', async () => {
  const { anna, maya } = await pair();
  const { anna: stranger } = await pair();
  await asks(anna, maya, 'Between us');
  const [reply] = buttonsOf(await maya.lastTold());
  const seen = (ref: string) => opens(stranger, 'question.reply', ref).then((outcome) => cardIn(outcome));
  expect(await seen(reply?.ref ?? '')).toEqual(await seen('never-was'));
  const stopped = await stranger.acts({ kind: 'action', id: 'question.stop', ref: reply?.ref ?? '' });
  expect(cardIn(stopped)).toEqual(await seen('never-was'));
  expect(await journey().unitOfWork.reads(journey().organisationId).questions.openOf(maya.id)).toHaveLength(1);
});

test('a question to oneself is refused, and a hidden member reads like one who is not there', async () => {
  const { anna, maya } = await pair();
  expect(wordsOf(cardIn(await opens(anna, 'question.ask', anna.id)))).toContain('nobody to ask');
  const form = formIn(await opens(anna, 'question.ask', maya.id));
  await journey().write((stores) => stores.members.setHidden(maya.id, true));
  expect(errorsIn(await anna.submits(form, { text: 'Are you there?' })).form).toContain('cannot be asked');
  expect(await maya.told()).toEqual([]);
});

test('a message that is too long or empty is refused with what was typed', async () => {
  const { anna, maya } = await pair();
  const form = formIn(await opens(anna, 'question.ask', maya.id));
  const long = await anna.submits(form, { text: 'x'.repeat(1001) });
  expect(errorsIn(long).text).toContain('1001');
  expect(wordsOf(long.answers)).toContain('x'.repeat(1001));
  expect(errorsIn(await anna.submits(form, { text: ' \u200B ' })).text).toBeDefined();
});

test('five threads a day are enough, and all are listed, a page at a time, with a count', async () => {
  const asker = await journey().player('asker', { on: 'teams', profile: { asMentee: true } });
  for (let at = 0; at < 5; at += 1) await asks(asker, (await pair()).maya, 'Hello');
  expect(wordsOf((await asks(asker, (await pair()).maya, 'One more')).answers)).toContain('try again tomorrow');
  journey().clock.advance(DAY_MS + 1);
  await asks(asker, (await pair()).maya, 'Hello again');
  const first = cardIn(await asker.says('threads'));
  expect(first.body[0]).toMatchObject({ type: 'list', page: { from: 1, to: 5, total: 6 } });
  const last = cardIn(await asker.presses(first, 'Show more'), 'replaceClicked');
  expect(last.body[0]).toMatchObject({ page: { from: 6, to: 6, total: 6 } });
  expect(cardIn(await asker.presses(last, 'Back to the start'), 'replaceClicked')).toEqual(first);
});

test('nothing is open, so there is a way to begin', async () => {
  const { anna } = await pair();
  const card = cardIn(await anna.says('questions'));
  expect(card.actions?.[0]).toMatchObject({ id: 'finding.mentors', style: 'primary' });
});
