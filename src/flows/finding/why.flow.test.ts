import { beforeEach, expect, test } from 'vitest';
import type { MemberId, TopicId } from '../../core/domain/kernel/ids.ts';
import type { Node } from '../../core/domain/view/card.ts';
import { buttonsOf, cardIn, type Player, useJourney, wordsOf } from '../testing/journey.fixture.ts';

const journey = useJourney();
let scene = 0;
let topic: TopicId;
let other: TopicId;
let anna: Player;
const named = (name: string) => `${name}-${scene}`;
const mentor = (name: string, profile = {}) =>
  journey().player(named(name), { profile: { asMentor: true, offered: [topic], ...profile } });
const why = async (name: string, who = anna) => cardIn(await who.says(`why ${name}`));
const titles = (node: Node) => (node.type === 'list' ? node.items.map(({ title }) => title) : []);

beforeEach(async () => {
  scene += 1;
  topic = await journey().topic('first-team');
  other = await journey().topic('presenting');
  anna = await journey().player(named('anna'), {
    profile: { asMentee: true, sought: [{ topicId: topic, importance: 3 }], formats: ['online'] },
  });
});

test('who is on the list is told with their place and reasons, in any case and with an @', async () => {
  await mentor('maya');
  for (const words of [named('maya'), named('MAYA'), `@${named('maya')}?`, `not ${named('maya')}`]) {
    const card = await why(words);
    expect(card.title).toBe(`Why ${named('maya')} is on your list`);
    expect(card.summary).toMatch(/ is on your list, at place \d+ of \d+\.$/u);
    expect(wordsOf(card)).toContain('Can help with');
  }
});

test.each([
  ['another language', { languages: ['fr'] }, 'You two have no language in common: you want English'],
  ['another way of meeting', { formats: ['phone'] }, 'You two have no way of meeting in common: you would meet online'],
  ['the other side', { asMentor: false, asMentee: true }, 'does not take part as a mentor'],
] as const)('who is kept off the list by %s is told by what', async (what, profile, sentence) => {
  const card = await mentor(`kept-${what.length}`, profile).then(() => why(named(`kept-${what.length}`)));
  expect(card.summary).toBe(`${named(`kept-${what.length}`)} is not on your list.`);
  expect(wordsOf(card)).toContain(sentence);
});

test('who shares no topic is on the list all the same, last, and told so', async () => {
  await mentor('maya', { seniority: 1 });
  await mentor('zoe', { offered: [], seniority: 3 });
  expect((await why(named('zoe'))).summary).toMatch(/ is on your list, at place (\d+) of \1\.$/u);
  expect(wordsOf(await why(named('zoe')))).toContain('Shares none of the topics you look for');
});

test('a mentor who is full, whom one works with or passed by, is told for what it is', async () => {
  const maya = await mentor('maya');
  await journey().write((stores) => stores.lists.add(anna.id, 'dismissed', maya.id, journey().clock.now()));
  expect(wordsOf(await why(named('maya')))).toContain('You pressed “Not for me”');
  const shown = await anna.presses(await why(named('maya')), 'Show them again');
  expect(cardIn(shown, 'replaceClicked').title).toBe(named('maya'));
  const ask = { kind: 'submit', formId: 'mentoring-request.ask', ref: maya.id, values: { note: 'Help.' } } as const;
  await anna.acts(ask);
  await maya.presses(await maya.lastTold(), 'Accept');
  expect(wordsOf(await why(named('maya')))).toContain('work together already');
  const ben = await journey().player(named('ben'), {
    profile: { asMentee: true, sought: [{ topicId: topic, importance: 3 }] },
  });
  expect(wordsOf(await why(named('maya'), ben))).toContain('has no free place at the moment');
});

const AWAY: readonly [string, (maya: Player) => Promise<unknown>][] = [
  ['hidden', (maya) => maya.says('hide')],
  ['on a break', (maya) => maya.says('pause until 2026-12-24')],
  ['gone from the programme', async (maya) => maya.presses(cardIn(await maya.says('leave')), 'Leave')],
  ['deactivated', (maya) => maya.acts({ kind: 'account-deactivated' })],
  ['excluded by the asker', (maya) => exclude(anna.id, maya.id)],
  ['who excluded the asker', (maya) => exclude(maya.id, anna.id)],
];
const exclude = (owner: MemberId, whom: MemberId) =>
  journey().write((stores) => stores.lists.add(owner, 'excluded', whom, journey().clock.now()));

test.each(AWAY)('somebody %s is answered exactly like somebody who does not exist', async (_how, goAway) => {
  const maya = await mentor('maya');
  expect((await why(named('maya'))).title).toContain('is on your list');
  await goAway(maya);
  const nobody = JSON.stringify(await why('Somebody Who Never Was'));
  expect(JSON.stringify(await why(named('maya')))).toBe(nobody);
  for (const id of ['why.person', 'why.fit']) {
    const known = await anna.acts({ kind: 'action', id, ref: maya.id });
    expect(JSON.stringify(cardIn(known))).toBe(nobody);
    const unknown = await anna.acts({ kind: 'action', id, ref: '0-nobody' });
    expect(JSON.stringify(cardIn(unknown))).toBe(nobody);
  }
});

test('a newcomer who never joined is answered like nobody', async () => {
  await journey().player(named('newcomer'));
  expect(await why(named('newcomer'))).toEqual(await why('Somebody Who Never Was'));
});

test('several of a name are offered with buttons, without those whom nobody may find; the whole name means one', async () => {
  await mentor('kim lee');
  await mentor('kim park');
  const hidden = await mentor('kim hidden');
  await hidden.says('hide');
  const card = await why(`kim`);
  const here = card.body.flatMap(titles).filter((title) => title.endsWith(`-${scene}`));
  expect(here).toEqual([named('kim lee'), named('kim park')]);
  const chosen = buttonsOf(card).at(-1);
  expect(chosen).toMatchObject({ id: 'why.person' });
  const told = cardIn(await anna.acts({ kind: 'action', id: 'why.person', ref: chosen?.ref ?? '' }));
  expect(told.title).toContain('is on your list');
  await mentor('kim');
  expect((await why(named('kim'))).title).toBe(`Why ${named('kim')} is on your list`);
});

test('one’s own name is told apart, and a namesake is preferred to oneself', async () => {
  expect((await why(named('anna'))).summary).toBe('That is you.');
  await mentor(`anna-${scene} the second`);
  expect((await why('second')).title).toContain('is on your list');
  expect((await why(named('anna'))).summary).toBe('That is you.');
});

test.each(['', '   ', '@', '?', '‮'])('why with %j for a name asks for one', async (words) => {
  expect((await why(words)).summary).toBe('Whom do you mean?');
});

test.each(['%', "'; DROP TABLE members; --", '<!channel>', 'x'.repeat(300)])(
  'the name %j finds nobody',
  async (name) => {
    expect(await why(name)).toEqual(await why('Somebody Who Never Was'));
  },
);

test('a mentor asks about mentees the same way', async () => {
  const maya = await mentor('maya');
  const card = await why(named('anna'), maya);
  expect(card.title).toBe(`Why ${named('anna')} is on your list`);
  expect(wordsOf(card)).toContain('which you offer');
});

test('the profile reached from a list leads to the account of that very search', async () => {
  await mentor('maya', { offered: [topic, other], seniority: 4 });
  const card = cardIn(await anna.says('find speaking'));
  const row = card.body
    .flatMap((node) => (node.type === 'list' ? node.items : []))
    .find(({ title }) => title.startsWith(named('maya')));
  const fit = / fit (\d+) of 100/u.exec(row?.title ?? '')?.[1];
  const profile = cardIn(await anna.acts({ kind: 'action', id: 'finding.view', ref: row?.actions?.[0]?.ref ?? '' }));
  const account = cardIn(await anna.presses(profile, 'How this fits'));
  expect(account.title).toBe(`How ${named('maya')} fits`);
  expect(wordsOf(account)).toContain(`Fit ${fit} of 100`);
  expect(wordsOf(account)).toContain('your search for “speaking”');
});

test('the account adds up, and names the weights', async () => {
  await mentor('maya', { seniority: 4, function: 'Law' });
  const account = cardIn(await anna.presses(await why(named('maya')), 'How this fits'));
  const facts = account.body.flatMap((node) => (node.type === 'fields' ? node.fields : []));
  const values = facts.map(({ value }) => value.map((part) => ('text' in part ? part.text : '')).join(''));
  const won = values.map((value) => Number.parseFloat(value) * (value.includes('taken') ? -1 : 1));
  const total = Number(
    /: ([\d.]+) of/u.exec(
      account.body
        .flatMap((node) => (node.type === 'text' ? node.text.map((part) => ('text' in part ? part.text : '')) : []))
        .join(''),
    )?.[1],
  );
  expect(won.reduce((sum, one) => sum + one, 0)).toBeCloseTo(total, 0);
  expect(wordsOf(account.footer)).toMatch(/the standard weights.*topics 50, words you typed 10, career step 14/su);
});
