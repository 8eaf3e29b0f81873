import { beforeEach, expect, test } from 'vitest';
import { pendingRequest } from '../../adapters/prisma/testing/programme.fixture.ts';
import { createUnitOfWork } from '../../adapters/prisma/unit-of-work.ts';
import { systemIds } from '../../adapters/time/system-ids.ts';
import { temporalCalendar } from '../../adapters/time/temporal-calendar.ts';
import { tickDigest } from '../../core/application/suggestion/digest.ts';
import type { MemberId, RequestId, TopicId } from '../../core/domain/kernel/ids.ts';
import { DEFAULT_POLICY } from '../../core/domain/programme/policy.ts';
import { DAY_MS, WEEK_MS } from '../../core/domain/time/durations.ts';
import { buttonsOf, cardIn, type Player, STAGE_NOW, useJourney, wordsOf } from '../testing/journey.fixture.ts';

const journey = useJourney();
/** Thursday after the stage's Tuesday, 10:00 in London. */
const THURSDAY = new Date(STAGE_NOW.getTime() + 2 * DAY_MS);
let scene = 0;
let topic: TopicId;
let anna: Player;
const named = (name: string) => `${name}-${scene}`;
const mentor = (name: string, profile = {}) =>
  journey().player(named(name), { profile: { asMentor: true, offered: [topic], ...profile } });
const mentee = (name: string, profile = {}) =>
  journey().player(named(name), {
    profile: { asMentee: true, sought: [{ topicId: topic, importance: 3 }], ...profile },
  });
/** Moves on to this instant and lets every job run. */
const tickAt = async (at: Date) => {
  journey().clock.set(at);
  await journey().tick();
};
const later = (weeks: number, from = THURSDAY) => new Date(from.getTime() + weeks * WEEK_MS);
const digests = async (who: Player) => (await who.told()).map(({ card }) => card).filter(isDigest);
const isDigest = ({ footer }: { readonly footer?: unknown }) => wordsOf(footer ?? '').includes('once a week');

beforeEach(async () => {
  scene += 1;
  journey().clock.set(STAGE_NOW);
  const id = `digest-topic-${scene}` as TopicId;
  const { database, organisationId } = journey();
  await database.client.topic.create({
    data: { id, organisationId, slug: id, label: `Falconry ${'ab'.repeat(scene)}`, group: 'Birds' },
  });
  topic = id;
  anna = await mentee('anna');
});

test('who asked for it is told on Thursday of up to three people, and why it came and how to stop it', async () => {
  for (const name of ['maya', 'noah', 'omar', 'pia']) await mentor(name);
  await anna.says('searches on');
  await tickAt(STAGE_NOW);
  expect(await digests(anna)).toEqual([]);
  await tickAt(THURSDAY);
  await journey().tick();
  const [card, ...more] = await digests(anna);
  expect(more).toEqual([]);
  expect(card?.title).toBe('3 new people who may fit you');
  expect(wordsOf(card)).toContain('You asked me to tell you once a week');
  expect(wordsOf(card)).toContain('Can help with falconry');
  await anna.presses(card, 'Stop the weekly message');
  await tickAt(later(1));
  expect(await digests(anna)).toHaveLength(1);
});

test('nobody is named twice, and when nobody new fits nothing is sent', async () => {
  for (const name of ['maya', 'noah', 'omar', 'pia']) await mentor(name);
  await anna.says('searches on');
  for (const week of [0, 1, 2]) await tickAt(later(week));
  const cards = await digests(anna);
  const titles = cards.flatMap(({ body }) => body.flatMap((node) => (node.type === 'list' ? node.items : [])));
  expect(titles.map(({ title }) => title.split(' · ')[0])).toHaveLength(4);
  expect(new Set(titles.map(({ title }) => title))).toHaveProperty('size', 4);
  expect(cards).toHaveLength(2);
});

test('never who was passed by, has left, hides, or said no', async () => {
  const [maya, noah, omar, pia] = [
    await mentor('maya'),
    await mentor('noah'),
    await mentor('omar'),
    await mentor('pia'),
  ];
  await mentor('quinn');
  await journey().write(async (stores) => {
    await stores.lists.add(anna.id, 'dismissed', maya.id, STAGE_NOW);
    await stores.members.setState(noah.id, { from: 'joined', to: 'left', at: STAGE_NOW });
    await stores.members.setHidden(omar.id, true);
    const request = systemIds.next() as RequestId;
    await stores.requests.insert(pendingRequest(request, { mentorId: pia.id, menteeId: anna.id }));
    await stores.requests.settle(request, 'pending', { to: 'declined', at: STAGE_NOW });
  });
  await anna.says('searches on');
  await tickAt(THURSDAY);
  const words = wordsOf(await digests(anna));
  expect(words).toContain(named('quinn'));
  for (const name of ['maya', 'noah', 'omar', 'pia']) expect(words).not.toContain(named(name));
});

test('who never asked for it, has left, or is on a break hears nothing', async () => {
  await mentor('maya');
  const [leaver, resting] = [await mentee('leaver'), await mentee('resting')];
  for (const one of [leaver, resting]) await one.says('searches on');
  await journey().write(async (stores) => {
    await stores.members.setState(leaver.id, { from: 'joined', to: 'left', at: STAGE_NOW });
    await stores.members.setPause(resting.id, '2026-11-27', new Date('2026-11-28T00:00:00Z'));
  });
  await tickAt(THURSDAY);
  for (const one of [anna, leaver, resting]) expect(await digests(one)).toEqual([]);
  await tickAt(new Date('2026-11-28T00:00:00Z'));
  expect(await digests(resting)).toEqual([]);
  await tickAt(new Date('2026-11-30T10:00:00Z'));
  expect(await digests(resting)).toHaveLength(1);
});

test('a saved search finds new people too, and the digest says which one; it can be run and removed', async () => {
  await mentor('maya', { offered: [], headline: 'Knows zymurgy' });
  const found = cardIn(await anna.says('find zymurgy'));
  const saved = cardIn(await anna.presses(found, 'Save this search'));
  expect(saved.summary).toBe('The search is saved.');
  expect(cardIn(await anna.presses(found, 'Save this search')).summary).toBe('This search is saved already.');
  await anna.presses(saved, 'Tell me once a week');
  await tickAt(THURSDAY);
  const [card] = await digests(anna);
  expect(wordsOf(card)).toContain('Found by your saved search: ');
  expect(wordsOf(card)).toContain('Mentors for “zymurgy”');
  const kept = cardIn(await anna.says('searches'));
  expect(buttonsOf(kept).map(({ label }) => label)).toContain('Search now');
  const without = cardIn(await anna.presses(kept, 'Remove'), 'replaceClicked');
  expect(buttonsOf(without).map(({ label }) => label)).not.toContain('Search now');
});

test('a sixth search is not saved, and nobody removes the search of somebody else', async () => {
  for (const words of ['one', 'two', 'three', 'four', 'five']) {
    await anna.presses(cardIn(await anna.says(`find ${words}`)), 'Save this search');
  }
  const sixth = cardIn(await anna.presses(cardIn(await anna.says('find six')), 'Save this search'));
  expect(wordsOf(sixth)).toContain('5 searches');
  const [first] = await journey().write((stores) => stores.suggestions.savedBy(anna.id));
  const other = await mentee('other');
  await other.acts({ kind: 'action', id: 'suggestion.remove', ref: first?.id ?? '' });
  expect(await journey().write((stores) => stores.suggestions.savedBy(anna.id))).toHaveLength(5);
});

test('digests that run at the very same time put nobody before more people than there may be', async () => {
  const policy = { ...DEFAULT_POLICY, digest: { ...DEFAULT_POLICY.digest, maxShownPerWeek: 2 } };
  await mentor('maya');
  const readers = [anna, ...(await Promise.all(['b', 'c', 'd', 'e', 'f'].map((name) => mentee(name))))];
  for (const reader of readers) await reader.says('searches on');
  journey().clock.set(THURSDAY);
  const sent = await Promise.all(readers.map((reader) => tickElsewhere(reader.id, policy)));
  expect(sent.filter((one) => one === 'send')).toHaveLength(2);
});

/** The digest of one reader, run by a process of its own. */
async function tickElsewhere(reader: MemberId, policy: typeof DEFAULT_POLICY): Promise<string> {
  const { database, clock, organisationId } = journey();
  const unit = createUnitOfWork({ database, ids: systemIds, clock, calendar: temporalCalendar });
  const now = clock.now();
  const claim = { organisationId, source: 'digest-test', eventKey: reader, now };
  const organisation = { id: organisationId, name: 'Larkfield', policy };
  const done = await unit.write(claim, async (stores) => {
    const ticked = await tickDigest({ organisation, stores, now, calendar: temporalCalendar, ids: systemIds }, reader);
    return { value: ticked.do, messages: [] };
  });
  return done.repeated ? 'repeated' : done.value;
}
