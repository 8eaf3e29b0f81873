import { afterEach, expect, test } from 'vitest';
import { MINUTE_MS } from '../../core/domain/time/durations.ts';
import type { Card } from '../../core/domain/view/card.ts';
import { buttonsOf, cardIn, type Player, useJourney, wordsOf } from '../testing/journey.fixture.ts';

const journey = useJourney();
afterEach(() => expect(journey().errors).toEqual([]));

let scene = 0;
const MENTEE = { profile: { asMentee: true } };
async function accounts(one: 'joined' | 'new', other: 'joined' | 'new') {
  scene += 1;
  return {
    one: await journey().player(`one-${scene}`, one === 'joined' ? MENTEE : {}),
    other: await journey().player(`other-${scene}`, { on: 'teams', ...(other === 'joined' ? MENTEE : {}) }),
  };
}

async function codeOf(who: Player): Promise<string> {
  const card = cardIn(await who.presses(cardIn(await who.says('link')), 'Get a code'));
  const code = /link ([A-Z2-9-]+)/u.exec(wordsOf(card))?.[1];
  expect(card.summary).not.toContain(code);
  return code ?? '';
}

const memberBehind = async (who: Player) => {
  const external = { in: [`slack-one-${scene}`, `teams-other-${scene}`] };
  const rows = await journey().database.client.identity.findMany({ where: { externalId: external } });
  expect(rows).toHaveLength(2);
  return rows.map(({ memberId }) => memberId === who.id);
};

const link = async (who: Player, code: string): Promise<Card> => cardIn(await who.says(`link ${code}`));

test('a code typed on the other account makes one member: the one who gave it, when both are new', async () => {
  const { one, other } = await accounts('new', 'new');
  expect((await link(other, await codeOf(one))).title).toBe('Your accounts are one now');
  expect(await memberBehind(one)).toEqual([true, true]);
  expect(wordsOf(await one.lastTold())).toContain('another account');
});

test('whoever has joined is kept, on whichever side the code was typed', async () => {
  const first = await accounts('joined', 'new');
  await link(first.one, await codeOf(first.other));
  expect(await memberBehind(first.one)).toEqual([true, true]);
  const second = await accounts('joined', 'new');
  await link(second.other, (await codeOf(second.one)).toLowerCase().replace('-', ' '));
  expect(await memberBehind(second.one)).toEqual([true, true]);
  expect(wordsOf(cardIn(await second.other.says('profile')))).toContain(`one-${scene}`);
});

test('two who have both joined are never folded into one', async () => {
  const { one, other } = await accounts('joined', 'joined');
  expect(wordsOf(await link(other, await codeOf(one)))).toMatch(/cannot fold two into one.*Nothing was changed/u);
  expect(await memberBehind(one)).toEqual([true, false]);
});

test('a code works once, for its minutes, and not on the account it was made for', async () => {
  const { one, other } = await accounts('joined', 'new');
  expect((await link(one, await codeOf(one))).title).toBe('Not linked');
  const code = await codeOf(one);
  journey().clock.advance(15 * MINUTE_MS);
  expect(wordsOf(await link(other, code))).toContain('not valid');
  const fresh = await codeOf(one);
  expect((await link(other, fresh)).title).toBe('Your accounts are one now');
  const third = await journey().player('third', { on: 'teams' });
  expect(wordsOf(await link(third, fresh))).toContain('not valid');
});

test('after five guesses in an hour even the right code has to wait', async () => {
  const { one, other } = await accounts('joined', 'new');
  for (let guess = 0; guess < 5; guess += 1) await link(other, `WRONG${guess}`);
  expect(wordsOf(await link(other, await codeOf(one)))).toContain('wait an hour');
  journey().clock.advance(61 * MINUTE_MS);
  expect((await link(other, await codeOf(one))).title).toBe('Your accounts are one now');
});

test('two who type the same code at once: one is linked', async () => {
  const { one, other } = await accounts('joined', 'new');
  const rival = await journey().player(`rival-${scene}`, { on: 'teams' });
  const code = await codeOf(one);
  const titles = (await Promise.all([link(other, code), link(rival, code)])).map(({ title }) => title);
  expect(titles.sort()).toEqual(['Not linked', 'Your accounts are one now']);
});

test('news goes where they choose, and the choice is confirmed there; a workspace not theirs is not taken', async () => {
  const { one, other } = await accounts('joined', 'new');
  await link(other, await codeOf(one));
  const choose = buttonsOf(cardIn(await one.says('inbox'))).find(({ id }) => id === 'linking.inbox');
  await one.acts({ kind: 'action', id: 'linking.inbox', ref: choose?.ref ?? '' });
  expect(wordsOf(await one.lastTold())).toContain('news comes here from now on');
  const inbox = () => journey().write(({ members }) => members.inboxOf(one.id));
  expect(await inbox()).toBe(choose?.ref);
  await one.acts({ kind: 'action', id: 'linking.inbox', ref: 'slack-of-others' });
  expect(await inbox()).toBe(choose?.ref);
});

test('with one account there is nothing to choose', async () => {
  const alone = await journey().player('alone', MENTEE);
  expect(buttonsOf(cardIn(await alone.says('inbox'))).map(({ id }) => id)).toEqual(['linking.show', 'home.show']);
});

test('no text names a platform', async () => {
  const { one, other } = await accounts('joined', 'new');
  const shown = [await one.says('link'), await one.acts({ kind: 'action', id: 'linking.code', ref: '' })];
  const linked = await link(other, await codeOf(one));
  const words = [...shown.map((outcome) => cardIn(outcome)), linked].map(({ body, title, footer }) =>
    wordsOf([title, body, footer]),
  );
  expect(words.join()).not.toMatch(/slack|teams/iu);
});
