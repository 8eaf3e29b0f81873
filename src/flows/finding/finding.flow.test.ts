import { beforeEach, expect, test } from 'vitest';
import type { TopicId } from '../../core/domain/kernel/ids.ts';
import type { Profile } from '../../core/domain/profile/profile.ts';
import type { Capabilities } from '../../core/domain/view/capabilities.ts';
import type { Card, Node } from '../../core/domain/view/card.ts';
import { buttonsOf, cardIn, formIn, type Player, useJourney, wordsOf } from '../testing/journey.fixture.ts';

const journey = useJourney();
let scene = 0;
let topic: TopicId;
let anna: Player;
/** A language for every scene: nobody of another one is eligible. */
const tongue = () => `x-${scene}`;
const named = (name: string) => `${name}-${scene}`;

const mentor = (name: string, profile: Partial<Profile> = {}) =>
  journey().player(named(name), {
    profile: { asMentor: true, offered: [topic], languages: [tongue()], seniority: 4, ...profile },
  });
const items = (node: Node) => (node.type === 'list' ? node.items : []);
const titles = (card: Card) => card.body.flatMap(items).map(({ title }) => title.replace(/ · .*/u, ''));
const range = (card: Card) => card.body.flatMap((node) => (node.type === 'list' ? [node.page] : []))[0];
const find = async (words = '') => cardIn(await anna.says(`find ${words}`));

beforeEach(async () => {
  scene += 1;
  topic = await journey().topic('first-team');
  anna = await journey().player(named('anna'), {
    profile: { asMentee: true, sought: [{ topicId: topic, importance: 3 }], languages: [tongue()], seniority: 3 },
  });
});

test('everybody eligible is on the list: closest first, who shares nothing last and told so', async () => {
  await mentor('none', { offered: [] });
  await mentor('apart', { seniority: 1 });
  await mentor('close');
  await mentor('foreign', { languages: ['fr'] });
  await mentor('full', { places: 0 });
  const card = await find();
  expect(card.summary).toBe('3 mentors found.');
  expect(titles(card)).toEqual(['close', 'apart', 'none'].map(named));
  const last = card.body.flatMap(items).at(-1);
  expect(wordsOf(last)).toContain('Shares none of the topics you look for');
  const exact = cardIn(await anna.presses(card, 'Exact match only'), 'replaceClicked');
  expect(titles(exact)).toEqual([named('close')]);
});

test('paging shows everybody once, in order, with the same count on every page', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
  for (const [at, name] of names.entries()) await mentor(name, at < 7 ? {} : { offered: [] });
  const pages = [await find()];
  for (let card = pages[0]; card?.actions?.some(({ label }) => label === 'Show more') && pages.length < 9; ) {
    card = cardIn(await anna.presses(card, 'Show more'), 'replaceClicked');
    pages.push(card);
  }
  expect(pages.map(range)).toEqual([
    { from: 1, to: 5, total: 12 },
    { from: 6, to: 10, total: 12 },
    { from: 11, to: 12, total: 12 },
  ]);
  expect(new Set(pages.flatMap(titles))).toEqual(new Set(names.map(named)));
  expect(new Set(pages.flatMap(titles).slice(0, 7))).toEqual(new Set(names.slice(0, 7).map(named)));
});

test.each(['zymurgy', 'a'.repeat(500), "'; DROP TABLE members; --", '🙂🙂🙂', '%_\\', '<!channel>'])(
  'find %j answers with everybody',
  async (words) => {
    await mentor('maya');
    const card = await find(words);
    expect(titles(card)).toEqual([named('maya')]);
  },
);

test('a search for topics nobody offers says so of everybody', async () => {
  await mentor('maya');
  const ref = JSON.stringify({
    side: 'mentors',
    words: '',
    exact: false,
    skip: 0,
    changed: { topics: ['presenting'] },
  });
  const card = cardIn(await anna.acts({ kind: 'action', id: 'finding.page', ref }), 'replaceClicked');
  expect(wordsOf(card)).toContain('Shares none of the topics you look for');
});

test.each([
  '',
  'null',
  '{"side":"mentors"}',
  JSON.stringify({ side: 'mentors', words: '', exact: false, skip: 1_001, changed: {} }),
  JSON.stringify({ side: 'mentors', words: '', exact: false, skip: -5, changed: {} }),
  JSON.stringify({
    side: 'mentors',
    words: '',
    exact: false,
    skip: 0,
    changed: { topics: Array(500).fill('first-team') },
  }),
])('a button with a broken search (%#) shows the plain list', async (ref) => {
  await mentor('maya');
  const card = cardIn(await anna.acts({ kind: 'action', id: 'finding.page', ref }), 'replaceClicked');
  expect(titles(card)).toEqual([named('maya')]);
});

test('where a menu is too short for the topics it says so, and keeps those of the search', async () => {
  const query = { side: 'mentors', words: '', exact: false, skip: 0, changed: { topics: ['first-team'] } };
  const act = { kind: 'open', formId: 'finding.criteria', ref: JSON.stringify(query) } as const;
  const field = async (maxOptions: number) => {
    const small: Capabilities = { formFromCommand: true, home: true, itemsPerCard: 5, maxOptions };
    const person = {
      externalId: `slack-${named('anna')}`,
      name: named('anna'),
      zone: 'Europe/London',
      locale: 'en-GB',
    };
    const origin = { platform: 'slack', workspace: 'slack-1', person } as const;
    const outcome = await journey().runner.run({ origin, eventKey: `${scene} ${maxOptions}`, act }, small);
    return formIn(outcome).fields.find(({ id }) => id === 'topics');
  };
  const short = await field(10);
  expect(short).toMatchObject({
    initial: ['first-team'],
    hint: expect.stringMatching(/\d+ topics are not listed; type them above\./u),
  });
  if (short?.type !== 'choices') throw new Error('topics are chosen');
  expect(short.options).toHaveLength(10);
  expect(short.options.map(({ value }) => value)).toContain('first-team');
  expect((await field(1_000))?.hint).toBe('Empty: the topics of your profile.');
});

test('the others after a decline are never somebody who declined, was left, or shares nothing', async () => {
  const declined = await mentor('declined');
  const left = await mentor('left');
  const second = await mentor('second');
  await mentor('stranger', { offered: [] });
  const free = await mentor('free');
  const ask = (whom: Player) =>
    anna.acts({ kind: 'submit', formId: 'mentoring-request.ask', ref: whom.id, values: { note: 'Please help.' } });

  await ask(left);
  await left.presses(await left.lastTold(), 'Accept');
  const [relationship] = await journey().unitOfWork.reads(journey().organisationId).relationships.liveOf(anna.id);
  if (relationship === undefined) throw new Error('they work together');
  const over = { to: 'withdrawn', at: journey().clock.now(), by: anna.id, reason: null } as const;
  await journey().write(({ relationships }) => relationships.end(relationship.id, 'introduced', over));
  for (const whom of [declined, second]) {
    await ask(whom);
    await whom.submits(formIn(await whom.presses(await whom.lastTold(), 'Decline')), {});
  }
  const offered = buttonsOf(await anna.lastTold()).filter(({ id }) => id === 'mentoring-request.again');
  expect(offered).toHaveLength(1);
  expect(offered[0]?.ref).toContain(free.id);
});
