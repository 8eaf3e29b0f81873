import { afterEach, expect, test } from 'vitest';
import type { Card } from '../../core/domain/view/card.ts';
import { buttonsOf, cardIn, type Player, STAGE_NOW, useJourney, wordsOf } from '../testing/journey.fixture.ts';
import {
  arrange,
  countOf,
  fixed,
  labels,
  opened,
  PROPOSAL,
  type SessionPartners,
  sessionStage,
} from './testing/session.fixture.ts';

const journey = useJourney();
const stage = sessionStage(journey);
afterEach(() => {
  expect(journey().errors).toEqual([]);
  journey().clock.set(STAGE_NOW);
});

const nudgesOf = async (who: Player) =>
  (await who.told()).filter(({ urgency }) => urgency === 'nudge').map(({ card }) => card);
const titled = async (who: Player) => (await nudgesOf(who)).filter(({ title }) => title?.startsWith('Another time'));
const tickAt = async (moment: string) => {
  journey().clock.set(new Date(moment));
  await journey().tick();
};

/** Fixed for Thursday 26 November, and it did not take place. */
async function missed(): Promise<SessionPartners> {
  const pair = await stage.partners();
  await fixed(pair.anna, pair.maya);
  journey().clock.set(new Date('2026-11-26T11:05:00Z'));
  await pair.maya.presses(await opened(pair.maya), 'It did not happen');
  return pair;
}

/** The card of the nudge on the Monday after. */
async function asked(): Promise<SessionPartners & { readonly card: Card }> {
  const pair = await missed();
  await tickAt('2026-11-30T10:00:00Z');
  const [card] = await titled(pair.anna);
  if (card === undefined) throw new Error('the mentee was not asked');
  return { ...pair, card };
}

const slotsOffered = async (who: Player) =>
  (await stage.reads().sessions.openOf(who.id)).map(({ slots }) => slots.map((at) => at.toISOString()));

test('two working days later the mentee is asked once for another time, without blame, with times to offer', async () => {
  const { anna, maya, names } = await missed();
  await tickAt('2026-11-27T10:00:00Z');
  expect(await titled(anna)).toEqual([]);
  await tickAt('2026-11-30T10:00:00Z');
  const [card] = await titled(anna);
  expect(card?.title).toBe(`Another time with ${names.maya}?`);
  expect(wordsOf(card)).toContain('That happens to everybody');
  expect(wordsOf(card)).not.toMatch(/\b(forgot|missed|late|fault|sorry)\b/i);
  expect(labels(card ?? { summary: '', body: [] }).slice(0, 2)).toEqual(['Offer these times', 'Other times']);
  for (const day of ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']) await tickAt(`${day}T10:00:00Z`);
  expect(await titled(anna)).toHaveLength(1);
  expect(await titled(maya)).toEqual([]);
});

test('one press offers what was read, in the way that was agreed for the one before', async () => {
  const { anna, maya, names, card } = await asked();
  const before = await countOf(maya);
  await anna.presses(card, 'Offer these times');
  const [offered] = await stage.reads().sessions.openOf(anna.id);
  expect(offered).toMatchObject({ state: 'proposed', lengthMinutes: 60, format: 'online', venue: PROPOSAL.venue });
  expect(offered?.slots).toHaveLength(3);
  expect(new Set(offered?.slots.map((at) => at.toISOString().slice(0, 10))).size).toBe(3);
  for (const at of offered?.slots ?? []) expect(wordsOf(card)).toContain(at.toISOString());
  expect((await countOf(maya)) - before).toBe(1);
  expect((await maya.lastTold()).title).toBe(`${names.anna} offers times for a session`);
});

test('pressed twice, at once and later, it is offered once', async () => {
  const { anna, maya, card } = await asked();
  const before = await countOf(maya);
  await Promise.all([anna.presses(card, 'Offer these times'), anna.presses(card, 'Offer these times')]);
  const again = await anna.presses(card, 'Offer these times');
  expect(wordsOf(again.answers)).toContain('some are on offer already');
  expect((await countOf(maya)) - before).toBe(1);
  expect(await slotsOffered(anna)).toHaveLength(1);
});

test('an old card never replaces times that the other one has named since', async () => {
  const { anna, maya, card } = await asked();
  await maya.submits(await arrange(maya), { ...PROPOSAL, date: '2026-12-20', time: '10:00' });
  const before = await slotsOffered(anna);
  expect(wordsOf((await anna.presses(card, 'Offer these times')).answers)).toContain('on offer already');
  expect(await slotsOffered(anna)).toEqual(before);
});

test('an old card offers no time that has passed, and leads to new ones', async () => {
  const late = await asked();
  journey().clock.set(new Date('2026-12-24T10:00:00Z'));
  const outcome = await late.anna.presses(late.card, 'Offer these times');
  expect(wordsOf(outcome.answers)).toContain('That lies in the past');
  expect(labels(cardIn(outcome, 'replaceClicked'))).toContain('Arrange a session');
  expect(await slotsOffered(late.anna)).toEqual([]);
});

test('when something is arranged by then, nothing is suggested', async () => {
  const { anna, maya } = await missed();
  await maya.submits(await arrange(maya), { ...PROPOSAL, date: '2026-12-20', time: '10:00' });
  await tickAt('2026-11-30T10:00:00Z');
  expect(await titled(anna)).toEqual([]);
});

test('a session that was logged since is the newest: the usual question comes at the usual time', async () => {
  const { anna, maya } = await missed();
  const relationship = await stage.relationshipOf(anna);
  journey().clock.set(new Date('2026-11-27T12:00:00Z'));
  const values = { date: '2026-11-27', start: '10:00', end: '11:00', venue: '', preparation: '', summary: 'x' };
  await maya.acts({ kind: 'submit', formId: 'session.log', ref: relationship.id, values });
  await tickAt('2026-11-30T10:00:00Z');
  expect(await titled(anna)).toEqual([]);
});

test.each([
  ['no times', (ref: string) => ref.split(':')[0] ?? ''],
  ['a time in a thousand years', (ref: string) => `${ref.split(':')[0]}:555555555`],
  ['more times than may be offered', (ref: string) => `${ref}.29690000.29690060.29690120`],
  ['another session', () => 'never-was:29690000'],
  ['ten thousand characters', (ref: string) => `${ref}${'.29690000'.repeat(1_000)}`],
])('a button with %s in it changes nothing', async (_what, forge) => {
  const { anna, card } = await asked();
  const ref = forge(buttonsOf(card).find(({ id }) => id === 'session.offer')?.ref ?? '');
  const outcome = await anna.acts({ kind: 'action', id: 'session.offer', ref });
  expect(outcome.answers[0]?.do).toBe('replaceClicked');
  expect(await slotsOffered(anna)).toEqual([]);
});

test('a button with times that are none in it was never ours', async () => {
  const { anna, card } = await asked();
  const ref = buttonsOf(card).find(({ id }) => id === 'session.offer')?.ref ?? '';
  const forged = `${ref.split(':')[0]}:abc.-1.1e9.NaN`;
  const outcome = await anna.acts({ kind: 'action', id: 'session.offer', ref: forged });
  expect(wordsOf(outcome.answers)).toContain('no longer does anything');
  expect(await slotsOffered(anna)).toEqual([]);
});

test('a stranger, and somebody whose relationship has ended, offer nothing', async () => {
  const { anna, maya, card } = await asked();
  const eve = await stage.mentee('eve');
  const button = buttonsOf(card).find(({ id }) => id === 'session.offer');
  const act = { kind: 'action', id: 'session.offer', ref: button?.ref ?? '' } as const;
  expect(wordsOf((await eve.acts(act)).answers)).toContain('cannot find this');
  const relationship = await stage.relationshipOf(anna);
  await maya.acts({ kind: 'submit', formId: 'relationship.withdraw', ref: relationship.id, values: { apart: false } });
  expect(wordsOf((await anna.acts(act)).answers)).toContain('can only be read');
  expect(await slotsOffered(anna)).toEqual([]);
});
