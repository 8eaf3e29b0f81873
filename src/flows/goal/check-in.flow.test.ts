import { afterEach, expect, test } from 'vitest';
import { DAY_MS } from '../../core/domain/time/durations.ts';
import { buttonsOf, cardIn, errorsIn, formIn, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { agreeOn, checkInStage, nudgesTo } from './testing/check-in.fixture.ts';

const journey = useJourney();
const { asked, nextNudge, partners, planOf } = checkInStage(journey);
afterEach(() => expect(journey().errors).toEqual([]));

test('one message asks about all goals at once, on a Tuesday at ten, and the mentor is asked nothing', async () => {
  const pair = await partners();
  await agreeOn(pair, 'Three quotes');
  await agreeOn(pair, 'A talk in June');
  await nextNudge(pair.anna);
  expect(journey().clock.now().getUTCDay()).toBe(2);
  expect(journey().clock.now().toISOString()).toContain('T10:00');
  const [card, ...more] = await nudgesTo(pair.anna);
  expect(more).toEqual([]);
  expect(wordsOf(card)).toContain('Three quotes');
  expect(wordsOf(card)).toContain('A talk in June');
  expect(card?.summary).not.toContain('quotes');
  expect(wordsOf(card?.footer)).toContain('because you have agreed goals');
  expect(await nudgesTo(pair.maya)).toEqual([]);
});

test('one tap answers, and the partner reads it in the goal', async () => {
  const { anna, maya, card } = await asked();
  const thanks = cardIn(await anna.presses(card, 'On track'), 'replaceClicked');
  expect(wordsOf(thanks)).toContain('Small steps count');
  await anna.submits(formIn(await anna.presses(thanks, 'Add a note')), { note: 'Two of three are in' });
  const seen = wordsOf(cardIn(await maya.presses(cardIn(await maya.says('goals')), 'Open')));
  expect(seen).toContain('on track');
  expect(seen).toContain('Two of three are in');
});

test('of several goals each is answered by itself, and the list shows what was said', async () => {
  const pair = await partners();
  await agreeOn(pair, 'Three quotes');
  await agreeOn(pair, 'A talk in June');
  await nextNudge(pair.anna);
  const [card] = await nudgesTo(pair.anna);
  const after = cardIn(await pair.anna.presses(card, 'On track'), 'replaceClicked');
  expect(wordsOf(after)).toContain('You said: ');
  const one = cardIn(await pair.anna.presses(after, 'Something else'));
  expect(buttonsOf(one).map(({ label }) => label)).toEqual([
    'On track',
    'Stuck',
    'Done',
    'Change date',
    'Snooze',
    'Stop asking',
  ]);
});

test('stuck asks for the smallest next step, which becomes an action of the goal', async () => {
  const { anna, card } = await asked();
  const kind = cardIn(await anna.presses(card, 'Stuck'), 'replaceClicked');
  expect(cardIn(await anna.presses(kind, 'When it stalls')).title).toBe('When it stalls');
  await anna.submits(formIn(await anna.presses(kind, 'Add a next step')), { text: 'Write to Ben' });
  expect(wordsOf(cardIn(await anna.presses(kind, 'Open goal')))).toContain('Write to Ben');
});

test('done closes the goal and tells the partner', async () => {
  const { anna, maya, card, relationship } = await asked();
  await anna.presses(card, 'Done');
  expect((await maya.lastTold()).title).toBe('A goal is achieved');
  expect((await journey().database.client.goal.findFirst({ where: { relationshipId: relationship.id } }))?.state).toBe(
    'achieved',
  );
});

test('a new date is set, and neither a past day nor one that does not exist', async () => {
  const { anna, card, relationship } = await asked();
  const form = formIn(await anna.presses(card, 'Change date'));
  expect(errorsIn(await anna.submits(form, { on: '2020-01-01' })).on).toContain('has passed');
  expect(errorsIn(await anna.submits(form, { on: '2031-02-31' }))).toHaveProperty('on');
  await anna.submits(form, { on: '2031-03-01' });
  expect(
    (await journey().database.client.goal.findFirst({ where: { relationshipId: relationship.id } }))?.targetOn,
  ).toBe('2031-03-01');
});

test('answered twice, at once or late: the first answer stands', async () => {
  const { anna, maya, card } = await asked();
  await Promise.all([anna.presses(card, 'On track'), anna.presses(card, 'On track')]);
  expect(wordsOf(cardIn(await anna.presses(card, 'Done')))).toContain('Small steps count');
  const late = await anna.acts({ kind: 'open', formId: 'check-in.move', ref: buttonsOf(card)[0]?.ref ?? '' });
  expect(errorsIn(await anna.submits(formIn(late), { on: '2031-03-01' })).form).toContain('answered this already');
  expect((await maya.told()).filter(({ card: told }) => told.title === 'A goal is achieved')).toEqual([]);
});

test('the partner cannot answer, and a stranger learns nothing', async () => {
  const { maya, card, anna } = await asked();
  const { anna: stranger } = await partners();
  expect(wordsOf(cardIn(await maya.presses(card, 'On track')))).toContain('Only the mentee answers');
  const seen = cardIn(await stranger.presses(card, 'On track'));
  expect(seen).toEqual(cardIn(await stranger.acts({ kind: 'action', id: 'check-in.on-track', ref: 'never-was' })));
  expect(wordsOf(cardIn(await anna.presses(card, 'On track'), 'replaceClicked'))).toContain('Small steps count');
});

test('after the goal was closed, or the relationship ended, an answer changes nothing', async () => {
  const closed = await asked();
  const goal = await journey().database.client.goal.findFirst({ where: { relationshipId: closed.relationship.id } });
  await closed.maya.acts({ kind: 'action', id: 'goal.drop', ref: goal?.id ?? '' });
  expect(wordsOf(cardIn(await closed.anna.presses(closed.card, 'Done')))).toContain('settled already');
  const ended = await asked();
  await ended.maya.acts({
    kind: 'submit',
    formId: 'relationship.withdraw',
    ref: ended.relationship.id,
    values: { apart: false },
  });
  expect(wordsOf(cardIn(await ended.anna.presses(ended.card, 'Done')))).toContain('has ended');
  await journey().tick();
  journey().clock.advance(15 * DAY_MS);
  await journey().tick();
  expect(await nudgesTo(ended.anna)).toHaveLength(1);
  expect((await planOf(ended.anna))?.nextDueAt).toBeNull();
});
