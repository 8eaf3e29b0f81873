import { afterEach, expect, test } from 'vitest';
import { cardIn, errorsIn, formIn, STAGE_NOW, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { opened, PROPOSAL, picks, SHEET, sessionStage, sessionsOf } from './testing/session.fixture.ts';

const journey = useJourney();
const stage = sessionStage(journey);
afterEach(() => {
  expect(journey().errors).toEqual([]);
  journey().clock.set(STAGE_NOW);
});

test('the sheet is kept for both, begins the relationship, and its actions come back on the next agenda', async () => {
  const { anna, maya, names } = await stage.partners();
  await anna.submits(await stage.held(anna, maya), SHEET);
  const told = (await maya.told()).map(({ card }) => card.title);
  expect(told).toContain(`${names.anna} wrote the sheet of your session`);
  const relationship = await stage.relationshipOf(anna);
  expect(relationship.state).toBe('active');
  const session = await opened(maya);
  expect(wordsOf(session)).toContain('Read a book');
  const action = formIn(await maya.presses(session, 'Add an action'));
  await maya.submits(action, { text: 'Draft a budget', owner: 'mentee', due: '2026-12-04' });
  expect((await anna.lastTold()).title).toBe(`${names.maya} noted this for you`);
  const next = formIn(await anna.presses(await opened(anna), 'Arrange the next'));
  await anna.submits(next, { ...PROPOSAL, date: '2026-12-10', time: '10:00' });
  await picks(maya, await maya.lastTold());
  expect(wordsOf(formIn(await anna.presses(await anna.lastTold(), 'Set the agenda')).intro)).toContain(
    'Draft a budget',
  );
  const open = cardIn(await anna.presses(await opened(anna), 'Tick off'));
  expect(wordsOf(cardIn(await anna.presses(open, 'Done'), 'replaceClicked'))).toContain('Everything is done');
  expect(wordsOf(cardIn(await anna.presses(open, 'Done'), 'replaceClicked'))).toContain('ticked off already');
});

test('two who write the same sheet do not lose each other’s words', async () => {
  const { anna, maya } = await stage.partners();
  const first = await stage.held(anna, maya);
  const second = formIn(await maya.presses(await opened(maya), 'Write the sheet'));
  await anna.submits(first, SHEET);
  const refused = await maya.submits(second, { ...SHEET, start: '15:45', end: '16:45', summary: 'Mine' });
  expect(errorsIn(refused)).toEqual({ form: expect.stringContaining('saved this sheet meanwhile') });
  expect(wordsOf(await opened(maya))).not.toContain('Mine');
});

test.each([
  [
    'an end before the start',
    { start: '11:00', end: '10:00' },
    { end: expect.stringContaining('end after it starts') },
  ],
  ['a day to come', { date: '2026-12-24' }, { date: expect.stringContaining('still to come') }],
  ['a day before they met', { date: '2026-01-05' }, { date: expect.stringContaining('before you two') }],
  ['50,000 characters', { summary: 'x'.repeat(50_000) }, { summary: expect.stringContaining('50000 characters') }],
])('a sheet with %s is refused beside its field', async (_what, values, errors) => {
  const { anna, maya } = await stage.partners();
  expect(errorsIn(await anna.submits(await stage.held(anna, maya), { ...SHEET, ...values }))).toEqual(errors);
});

test('nobody else sees or writes a session', async () => {
  const { anna, maya } = await stage.partners();
  const form = await stage.held(anna, maya);
  const eve = await stage.mentee('eve');
  const card = cardIn(await eve.acts({ kind: 'action', id: 'session.show', ref: form.ref.split(':')[0] ?? '' }));
  expect(wordsOf(card)).toContain('cannot find this');
  expect(wordsOf((await eve.submits(form, SHEET)).answers)).toContain('cannot find this');
});

test('a session that did not take place is noted without blame', async () => {
  const { anna, maya } = await stage.partners();
  await stage.held(anna, maya);
  const session = await opened(anna);
  await anna.presses(session, 'It did not happen');
  expect((await maya.lastTold()).title).toBe('It did not take place');
  expect(wordsOf(cardIn(await anna.presses(session, 'It did not happen'), 'replaceClicked'))).toContain(
    'not take place',
  );
});

test('a past session can be logged, and counts as the first', async () => {
  const { anna, maya } = await stage.partners();
  journey().clock.set(new Date('2026-11-26T12:00:00Z'));
  await maya.submits(formIn(await maya.presses(await sessionsOf(maya), 'Log a past session')), {
    ...SHEET,
    start: '14:00',
    end: '15:00',
  });
  expect(wordsOf(await opened(anna))).toContain('"at":"2026-11-26T08:15:00.000Z"');
  const relationship = await stage.relationshipOf(anna);
  expect(relationship.state).toBe('active');
});
