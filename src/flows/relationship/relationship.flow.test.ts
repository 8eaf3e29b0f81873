import { afterEach, expect, test } from 'vitest';
import { buttonsOf, cardIn, errorsIn, formIn, type Player, useJourney, wordsOf } from '../testing/journey.fixture.ts';

const journey = useJourney();
afterEach(() => expect(journey().errors).toEqual([]));

let scene = 0;
async function partners(): Promise<{ anna: Player; maya: Player }> {
  scene += 1;
  const anna = await journey().player(`anna-${scene}`, {
    email: 'anna@example.org',
    profile: { asMentee: true, contact: 'anna by phone' },
  });
  const maya = await journey().player(`maya-${scene}`, {
    on: 'teams',
    email: 'maya@example.org',
    profile: { asMentor: true, contact: 'maya by phone' },
  });
  const ask = formIn(await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id }));
  await anna.submits(ask, { note: 'Please help me.' });
  await maya.presses(await maya.lastTold(), 'Accept');
  return { anna, maya };
}

const detailsOf = async (who: Player) => cardIn(await who.presses(cardIn(await who.says('relationships')), 'Details'));
const withdrawFormOf = async (who: Player) => formIn(await who.presses(await detailsOf(who), 'End it'));
const liveOf = (who: Player) => journey().unitOfWork.reads(journey().organisationId).relationships.liveOf(who.id);

test('partners see how to reach each other, since when, and what is next', async () => {
  const { anna, maya } = await partners();
  const [forAnna, forMaya] = [wordsOf(await detailsOf(anna)), wordsOf(await detailsOf(maya))];
  expect(forAnna).toContain('maya by phone');
  expect(forAnna).toContain('mailto:maya@example.org');
  expect(forAnna).toContain('propose two or three times');
  expect(forMaya).toContain('anna by phone');
  expect(forMaya).toContain('arranges the first conversation');
});

test('a message reaches the partner on the other platform, and the reply comes back', async () => {
  const { anna, maya } = await partners();
  const form = formIn(await anna.presses(await detailsOf(anna), `Write to maya-${scene}`));
  await anna.submits(form, { text: 'Thursday at ten?' });
  const message = await maya.lastTold();
  expect(wordsOf(message.body)).toContain('Thursday at ten?');
  expect(message.summary).not.toContain('Thursday');
  await maya.submits(formIn(await maya.presses(message, 'Reply')), { text: 'Gladly.' });
  expect(wordsOf((await anna.lastTold()).body)).toContain('Gladly.');
});

test('one step ends it: a neutral word to the partner, the reason to nobody, both places free', async () => {
  const { anna, maya } = await partners();
  const outcome = await anna.submits(await withdrawFormOf(anna), { reason: 'a private reason', apart: false });
  expect(outcome.answers.map((answer) => answer.do)).toEqual(['done', 'replaceClicked']);
  const news = await maya.lastTold();
  expect(news.title).toContain('has ended');
  expect(wordsOf([news, outcome.answers])).not.toContain('a private reason');
  expect([await liveOf(anna), await liveOf(maya)]).toEqual([[], []]);
  const row = await journey().database.client.relationship.findFirst({ where: { menteeId: anna.id } });
  expect(row).toMatchObject({ state: 'withdrawn', endReason: 'a private reason', endedById: anna.id });
});

test('the mentee who is left gets a way to somebody new, the mentor a free place', async () => {
  const left = await partners();
  await left.maya.submits(await withdrawFormOf(left.maya), { apart: false });
  expect(buttonsOf(await left.anna.lastTold())[0]).toMatchObject({ id: 'finding.mentors' });
  const other = await partners();
  await other.anna.submits(await withdrawFormOf(other.anna), { apart: false });
  expect(wordsOf(await other.maya.lastTold())).toContain('Your place is free again');
});

test('late and at once: it ends once, and whoever comes after hears that it has ended', async () => {
  const { anna, maya } = await partners();
  const [hers, his] = [await withdrawFormOf(anna), await withdrawFormOf(maya)];
  const stale = await detailsOf(maya);
  const written = formIn(await maya.presses(stale, `Write to anna-${scene}`));
  await Promise.all([anna.submits(hers, { apart: false }), maya.submits(his, { apart: false })]);
  const ended = [...(await anna.told()), ...(await maya.told())].filter(({ card }) =>
    card.title?.includes('has ended'),
  );
  expect(ended).toHaveLength(1);
  expect(wordsOf((await maya.submits(his, { apart: false })).answers)).toContain('has ended');
  expect(wordsOf((await maya.submits(written, { text: 'Still there?' })).answers)).toContain('has ended');
  expect(wordsOf(cardIn(await maya.presses(stale, 'Tools')))).toContain('has ended');
});

test('no further contact: a thread between them stops, and neither can ask the other', async () => {
  const { anna, maya } = await partners();
  const ask = (from: Player, to: Player) => from.acts({ kind: 'open', formId: 'question.ask', ref: to.id });
  await anna.submits(formIn(await ask(anna, maya)), { text: 'Hello' });
  await anna.submits(await withdrawFormOf(anna), { apart: true });
  expect(await journey().unitOfWork.reads(journey().organisationId).questions.openOf(maya.id)).toEqual([]);
  expect(errorsIn(await maya.submits(formIn(await ask(maya, anna)), { text: 'Why?' })).form).toContain(
    'cannot be asked',
  );
});

test('somebody else’s relationship reads like one that never was', async () => {
  const { anna } = await partners();
  const { maya: stranger } = await partners();
  const [relationship] = await liveOf(anna);
  const seen = (id: string, ref: string) =>
    stranger.acts({ kind: 'action', id, ref }).then((outcome) => cardIn(outcome));
  for (const id of ['relationship.details', 'relationship.tools']) {
    expect(await seen(id, relationship?.id ?? '')).toEqual(await seen(id, 'never-was'));
  }
  for (const formId of ['relationship.write', 'relationship.withdraw']) {
    const opened = await stranger.acts({ kind: 'open', formId, ref: relationship?.id ?? '' });
    expect(cardIn(opened)).toEqual(await seen('relationship.details', 'never-was'));
    await stranger.acts({ kind: 'submit', formId, ref: relationship?.id ?? '', values: { text: 'x', apart: false } });
  }
  expect(await liveOf(anna)).toHaveLength(1);
});

test('nobody yet: the list says so and shows a way to begin', async () => {
  const alone = await journey().player('alone', { profile: { asMentee: true } });
  expect(cardIn(await alone.says('partners')).actions?.[0]).toMatchObject({ id: 'finding.mentors', style: 'primary' });
});
