import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TopicId } from '../../core/domain/kernel/ids.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { TurnOutcome } from '../engine/contract.ts';
import { cardIn, formIn, type Player, useJourney, wordsOf } from '../testing/journey.fixture.ts';

const journey = useJourney();
let scene = 0;
let topic: TopicId;
let anna: Player;
let maya: Player;
const named = (name: string) => `${name}-${scene}`;
const mentor = (name: string) => journey().player(named(name), { profile: { asMentor: true, offered: [topic] } });
const listOf = async (who: Player): Promise<Card> => cardIn(await who.says('apart'));
const titlesOf = (card: Card) =>
  card.body.flatMap((node) => (node.type === 'list' ? node.items.map(({ title }) => title) : []));
const titlesDone = ({ answers }: TurnOutcome) =>
  answers.flatMap((answer) => (answer.do === 'done' ? [answer.card.title] : []));
const never = (who: Player, id: string) => who.acts({ kind: 'action', id: 'exclusion.never-match', ref: id });
const asks = (who: Player, id: string) =>
  who.acts({ kind: 'submit', formId: 'mentoring-request.ask', ref: id, values: { note: 'Help.' } });

beforeEach(async () => {
  scene += 1;
  topic = await journey().topic('first-team');
  anna = await journey().player(named('anna'), {
    profile: { asMentee: true, sought: [{ topicId: topic, importance: 3 }] },
  });
  maya = await mentor('maya');
});

afterEach(() => expect(journey().errors).toEqual([]));

test('the list is reached from availability, is empty at first, and takes somebody by a part of their name', async () => {
  const empty = cardIn(
    await anna.presses(
      cardIn(await anna.acts({ kind: 'action', id: 'availability.show', ref: '' })),
      'Do not match me with',
    ),
  );
  expect(wordsOf(empty)).toContain('There is nobody on it.');
  const added = await anna.submits(formIn(await anna.presses(empty, 'Add somebody')), { name: named('MAYA').slice(1) });
  expect(titlesDone(added)).toEqual(['Noted']);
  expect(titlesOf(cardIn(added, 'replaceClicked'))).toEqual([named('maya')]);
  expect(await maya.told()).toEqual([]);
  expect(titlesOf(await listOf(maya))).toEqual([]);
});

test('neither finds, sees or asks the other, and taking them off makes it as before', async () => {
  expect(wordsOf(cardIn(await anna.says('find')))).toContain(named('maya'));
  await anna.says(`apart ${named('maya')}`);
  expect(wordsOf(cardIn(await anna.says('find')))).not.toContain(named('maya'));
  expect(wordsOf(cardIn(await maya.says('find mentees')))).not.toContain(named('anna'));
  await asks(anna, maya.id);
  expect(await maya.told()).toEqual([]);
  const emptied = cardIn(await anna.presses(await listOf(anna), 'Remove'), 'replaceClicked');
  expect(titlesOf(emptied)).toEqual([]);
  expect(wordsOf(cardIn(await anna.says('find')))).toContain(named('maya'));
});

test('a thread between the two stops, and nobody is told', async () => {
  await anna.acts({ kind: 'submit', formId: 'question.ask', ref: maya.id, values: { text: 'May I ask?' } });
  const before = (await maya.told()).length;
  await never(anna, maya.id);
  expect(await journey().write((stores) => stores.questions.openBetween(anna.id, maya.id))).toBeNull();
  expect(await maya.told()).toHaveLength(before);
});

test('twice is once, and said so', async () => {
  await never(anna, maya.id);
  expect(wordsOf(cardIn(await never(anna, maya.id), 'replaceClicked'))).toContain('on your list already');
  expect(titlesOf(await listOf(anna))).toEqual([named('maya')]);
});

test('both keep each other apart: each sees their own list alone, and one removal does not bring them together', async () => {
  await Promise.all([never(anna, maya.id), never(maya, anna.id)]);
  const lists = [titlesOf(await listOf(anna)), titlesOf(await listOf(maya))];
  expect(lists.flat().length).toBeGreaterThan(0);
  await journey().write((stores) => stores.lists.add(maya.id, 'excluded', anna.id, journey().clock.now()));
  await anna.acts({ kind: 'action', id: 'exclusion.remove', ref: maya.id });
  expect(wordsOf(cardIn(await anna.says('find')))).not.toContain(named('maya'));
});

test('oneself, a stranger’s id and somebody of another organisation are answered and change nothing', async () => {
  expect(wordsOf(cardIn(await never(anna, anna.id), 'replaceClicked'))).toContain('That is you');
  const nobody = JSON.stringify(cardIn(await never(anna, '0-nobody'), 'replaceClicked'));
  const foreign = await journey().database.client.organisation.create({
    data: { id: `foreign-${scene}`, name: 'Elsewhere', policy: {} },
  });
  const stranger = await journey().database.client.member.create({
    data: { id: `stranger-${scene}`, organisationId: foreign.id, name: named('sol'), zone: 'UTC', state: 'joined' },
  });
  expect(JSON.stringify(cardIn(await never(anna, stranger.id), 'replaceClicked'))).toBe(nobody);
  expect(JSON.stringify(cardIn(await anna.says(`apart ${named('sol')}`)))).toBe(nobody);
  expect(titlesOf(await listOf(anna))).toEqual([]);
});

test('who must not be found is answered like nobody, by name and by id', async () => {
  const nobody = JSON.stringify(cardIn(await anna.says('apart Somebody Who Never Was')));
  await maya.says('hide');
  expect(JSON.stringify(cardIn(await anna.says(`apart ${named('maya')}`)))).toBe(nobody);
  await maya.says('show');
  await never(maya, anna.id);
  expect(JSON.stringify(cardIn(await anna.says(`apart ${named('maya')}`)))).toBe(nobody);
  expect(JSON.stringify(cardIn(await never(anna, maya.id), 'replaceClicked'))).toBe(nobody);
});

test('several people of that name are asked for, in words and in the form, and a typed name stays', async () => {
  await mentor('maya-lee');
  await mentor('maya-sol');
  expect(titlesOf(cardIn(await anna.says('apart maya-')))).toContain(named('maya-lee'));
  const form = formIn(await anna.presses(await listOf(anna), 'Add somebody'));
  const choice = formIn(await anna.submits(form, { name: 'maya-' }));
  const chosen = choice.fields.find(({ id }) => id === 'who');
  const value = chosen?.type === 'choice' ? chosen.options.find(({ label }) => label === named('maya-sol'))?.value : '';
  expect(titlesDone(await anna.submits(choice, { who: value ?? '' }))).toEqual(['Noted']);
  expect(titlesOf(await listOf(anna))).toEqual([named('maya-sol')]);
  const unknown = await anna.submits(form, { name: 'Nobody At All' });
  expect(JSON.stringify(unknown.answers)).toContain('I find nobody of that name');
});

test('a partner is kept apart by ending it, which fills the same list', async () => {
  await asks(anna, maya.id);
  await maya.presses(await maya.lastTold(), 'Accept');
  expect(wordsOf(cardIn(await anna.says(`apart ${named('maya')}`)))).toContain('No further contact');
  const [relationship] = await journey().write((stores) => stores.relationships.liveOf(anna.id));
  await anna.acts({
    kind: 'submit',
    formId: 'relationship.withdraw',
    ref: relationship?.id ?? '',
    values: { apart: true },
  });
  expect(titlesOf(await listOf(anna))).toEqual([named('maya')]);
});
