import { afterEach, expect, test } from 'vitest';
import { DAY_MS } from '../../core/domain/time/durations.ts';
import { MAX_CARD_ACTIONS } from '../../core/domain/view/card.ts';
import { buttonsOf, cardIn, errorsIn, formIn, type Player, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import { introduced, type Partners } from '../testing/partners.fixture.ts';

const journey = useJourney();
afterEach(() => expect(journey().errors).toEqual([]));

const partners = () => introduced(journey());

const WORDS = {
  title: 'Choose a supplier from three quotes',
  measure: 'One contract is signed',
  why: 'It matters.',
  targetOn: '2027-02-26',
};
const labels = (card: Parameters<typeof buttonsOf>[0]) => buttonsOf(card).map(({ label }) => label);
const drafts = async (who: Player, ref: string, values: Record<string, string> = {}) =>
  who.submits(formIn(await who.acts({ kind: 'open', formId: 'goal.draft', ref })), { ...WORDS, ...values });
const goalOf = async ({ relationship }: Partners) =>
  journey().database.client.goal.findFirst({ where: { relationshipId: relationship.id } });
const opened = async (who: Player) => cardIn(await who.presses(cardIn(await who.says('goals')), 'Open'));
const ends = (who: Player, relationship: string) =>
  who.acts({ kind: 'submit', formId: 'relationship.withdraw', ref: relationship, values: { apart: false } });

test('one drafts a goal, the other agrees, and both hear of each other', async () => {
  const pair = await partners();
  const { anna, maya } = pair;
  const card = cardIn(
    await drafts(anna, pair.relationship.id, { milestones: '- Quotes are in\nContract', actions: 'Call Ben' }),
    'replaceClicked',
  );
  expect(card.body[0]).toMatchObject({ type: 'progress', done: 0, total: 3 });
  expect(labels(card)).not.toContain('Agree');
  const news = await maya.lastTold();
  expect(news.summary).not.toContain('supplier');
  const agreed = cardIn(await maya.presses(news, 'Agree'), 'replaceClicked');
  expect(wordsOf(agreed)).toContain('Agreed by both of you');
  expect(wordsOf(await anna.lastTold())).toContain('You two now work on');
  expect((await goalOf(pair))?.state).toBe('agreed');
});

test('whoever drafted it cannot agree in the other’s name', async () => {
  const pair = await partners();
  await drafts(pair.maya, pair.relationship.id);
  const id = (await goalOf(pair))?.id ?? '';
  expect(wordsOf(cardIn(await pair.maya.acts({ kind: 'action', id: 'goal.agree', ref: id })))).toContain(
    'for your partner to agree',
  );
  expect((await goalOf(pair))?.state).toBe('draft');
});

test('steps are ticked, added, changed and taken away, and the bar follows', async () => {
  const pair = await partners();
  const { anna } = pair;
  let card = cardIn(await drafts(anna, pair.relationship.id, { actions: 'Call Ben\nWrite to Ada' }), 'replaceClicked');
  card = cardIn(await anna.presses(card, 'Done'), 'replaceClicked');
  expect(card.body[0]).toMatchObject({ done: 1, total: 2 });
  card = cardIn(
    await anna.submits(formIn(await anna.presses(card, 'Add a step')), {
      text: 'Sign',
      kind: 'milestone',
      dueOn: '2027-01-15',
    }),
    'replaceClicked',
  );
  expect(card.body[0]).toMatchObject({ done: 1, total: 3 });
  const change = formIn(await anna.presses(card, 'Change'));
  expect(change.id).toBe('goal.step');
  card = cardIn(await anna.submits(change, { text: 'x', kind: 'action', remove: true }), 'replaceClicked');
  expect(wordsOf(card)).not.toContain('Call Ben');
  expect(card.body[0]).toMatchObject({ done: 0, total: 2 });
});

test('a weak wording gets a tip and is kept all the same', async () => {
  const pair = await partners();
  const card = cardIn(
    await drafts(pair.anna, pair.relationship.id, { title: 'Be better', measure: 'I feel it' }),
    'replaceClicked',
  );
  expect(wordsOf(card)).toContain('To make it easier to reach');
  expect(await goalOf(pair)).not.toBeNull();
});

test.each([
  ['no measure', { measure: '' }, 'measure'],
  ['a past day', { targetOn: '2026-11-23' }, 'targetOn'],
  ['a day that does not exist', { targetOn: '2027-02-31' }, 'targetOn'],
  ['far too much', { why: 'x'.repeat(50_000) }, 'why'],
  ['a line that is too long', { actions: 'y'.repeat(200) }, 'actions'],
])('%s is refused beside its field, and nothing is saved', async (_what, values, field) => {
  const pair = await partners();
  expect(Object.keys(errorsIn(await drafts(pair.anna, pair.relationship.id, values)))).toEqual([field]);
  expect(await goalOf(pair)).toBeNull();
});

test('a day that has passed meanwhile may stay, and the goal is still open to change', async () => {
  const pair = await partners();
  await drafts(pair.anna, pair.relationship.id, { targetOn: '2026-11-24' });
  const form = formIn(
    await pair.anna.acts({ kind: 'open', formId: 'goal.change', ref: (await goalOf(pair))?.id ?? '' }),
  );
  journey().clock.advance(3 * DAY_MS);
  await pair.anna.submits(form, { ...WORDS, targetOn: '2026-11-24', title: 'Another title altogether' });
  expect((await goalOf(pair))?.title).toBe('Another title altogether');
});

test('pressed twice, late or at once, it is agreed and closed once', async () => {
  const pair = await partners();
  const { anna, maya } = pair;
  await drafts(anna, pair.relationship.id);
  const news = await maya.lastTold();
  await Promise.all([maya.presses(news, 'Agree'), maya.presses(news, 'Agree')]);
  expect((await anna.told()).filter(({ card }) => card.title?.endsWith('agrees'))).toHaveLength(1);
  const [hers, his] = [await opened(anna), await opened(maya)];
  await Promise.all([anna.presses(hers, 'Achieved'), maya.presses(his, 'Let it go')]);
  const row = await goalOf(pair);
  const late = cardIn(await maya.presses(his, 'Let it go'), 'replaceClicked');
  expect(['achieved', 'dropped']).toContain(row?.state);
  expect(labels(late)).not.toContain('Let it go');
  expect(await goalOf(pair)).toEqual(row);
});

test('after the end both read it and nobody changes it', async () => {
  const pair = await partners();
  await drafts(pair.anna, pair.relationship.id, { actions: 'Call Ben' });
  const before = await opened(pair.anna);
  await ends(pair.maya, pair.relationship.id);
  const row = await goalOf(pair);
  for (const who of [pair.anna, pair.maya]) {
    const card = cardIn(await who.acts({ kind: 'action', id: 'goal.show', ref: row?.id ?? '' }));
    expect(wordsOf(card)).toContain('has ended');
    expect(labels(card)).toEqual(['Show the timeline', 'Home']);
  }
  await pair.anna.presses(before, 'Done');
  for (const action of ['goal.agree', 'goal.achieve', 'goal.drop'])
    await pair.maya.acts({ kind: 'action', id: action, ref: row?.id ?? '' });
  expect(
    errorsIn(await pair.anna.acts({ kind: 'submit', formId: 'goal.change', ref: row?.id ?? '', values: WORDS })).form,
  ).toContain('has ended');
  expect(await goalOf(pair)).toEqual(row);
});

test('the goals of a relationship that has ended are found from where it was', async () => {
  const pair = await partners();
  await drafts(pair.anna, pair.relationship.id);
  await ends(pair.maya, pair.relationship.id);
  const over = cardIn(await pair.maya.acts({ kind: 'action', id: 'relationship.details', ref: pair.relationship.id }));
  const list = cardIn(await pair.maya.presses(over, 'Goals'));
  expect(wordsOf(list)).toContain('three quotes');
  expect(labels(list)).not.toContain('New goal');
});

test('a stranger’s goal reads like one that never was, and cannot be touched', async () => {
  const pair = await partners();
  const { anna: stranger } = await partners();
  await drafts(pair.anna, pair.relationship.id, { actions: 'Call Ben' });
  const row = await goalOf(pair);
  const id = row?.id ?? '';
  const seen = async (ref: string) => cardIn(await stranger.acts({ kind: 'action', id: 'goal.show', ref }));
  expect(await seen(id)).toEqual(await seen('never-was'));
  for (const action of ['goal.agree', 'goal.achieve', 'goal.drop'])
    await stranger.acts({ kind: 'action', id: action, ref: id });
  for (const formId of ['goal.change', 'goal.add-step', 'goal.draft'])
    await stranger.acts({
      kind: 'submit',
      formId,
      ref: formId === 'goal.draft' ? pair.relationship.id : id,
      values: { ...WORDS, text: 'x', kind: 'action' },
    });
  expect(await goalOf(pair)).toEqual(row);
  expect(await journey().database.client.goal.count({ where: { relationshipId: pair.relationship.id } })).toBe(1);
});

test('many steps are paged, and the card keeps to its buttons', async () => {
  const pair = await partners();
  const actions = Array.from({ length: 12 }, (_, at) => `Step ${at}`).join('\n');
  const card = cardIn(await drafts(pair.anna, pair.relationship.id, { actions }), 'replaceClicked');
  expect(card.actions?.length).toBeLessThanOrEqual(MAX_CARD_ACTIONS);
  expect(wordsOf(cardIn(await pair.anna.presses(card, 'More steps'), 'replaceClicked'))).toContain('Step 11');
});

test('the goals are under Tools of the relationship', async () => {
  const { maya } = await partners();
  const tools = cardIn(await maya.presses(cardIn(await maya.says('relationships')), 'Tools'));
  expect(cardIn(await maya.presses(tools, 'Goals')).title).toBe('Goals');
});
