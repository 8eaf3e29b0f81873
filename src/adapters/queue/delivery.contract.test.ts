import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DeliveryFailed } from '../../core/domain/delivery/delivery-failed.ts';
import type { Member } from '../../core/domain/member/member.ts';
import {
  joinedMember,
  originOf,
  type ProgrammeFixture,
  programmeFixture,
  writeIn,
} from '../prisma/testing/programme.fixture.ts';
import { type DeliveryFixture, deliveryFixture, message, news } from './testing/delivery.fixture.ts';
import type { Faults } from './testing/fake-wire.fixture.ts';

let programme: ProgrammeFixture;
let fixture: DeliveryFixture;
let ada: Member;
beforeAll(async () => {
  programme = await programmeFixture();
});
afterAll(() => programme.close());
beforeEach(() => begin());

async function begin(faults: Faults = {}): Promise<void> {
  fixture = await deliveryFixture(programme, faults);
  ada = await joinedMember(fixture, originOf('UADA'));
}

const arrived = () => fixture.wire.arrivals.map(({ card }) => card.summary);
const rows = () => fixture.database.client.message.findMany({ orderBy: { sequence: 'asc' } });

test('news arrives in the order in which it was enqueued, and nothing of it is kept', async () => {
  await fixture.enqueue(news(ada.id, 'one'), news(ada.id, 'two'));
  await fixture.enqueue(news(ada.id, 'three'));
  await fixture.deliverDue(4);
  expect(arrived()).toEqual(['one', 'two', 'three']);
  expect((await rows()).map(({ state, card, ref }) => [state, card, ref !== null])).toEqual(
    Array.from({ length: 3 }, () => ['sent', null, true]),
  );
});

test('a date in a card is a date again when it is delivered', async () => {
  const at = new Date('2026-05-11T08:30:00Z');
  const card = {
    summary: 'When',
    body: [{ type: 'text', text: [{ type: 'datetime', at, style: 'day-time' }] }],
  } as const;
  await fixture.enqueue({ do: 'send', to: ada.id, card, urgency: 'news', dedupeKey: 'when' });
  await fixture.deliverDue();
  expect(fixture.wire.arrivals[0]?.card).toEqual(card);
});

test('the same news is enqueued once', async () => {
  await fixture.enqueue(news(ada.id, 'hello', { dedupeKey: 'same' }));
  await fixture.enqueue(news(ada.id, 'hello again', { dedupeKey: 'same' }));
  await fixture.deliverDue();
  expect(arrived()).toEqual(['hello']);
});

test('text that PostgreSQL does not take arrives without the impossible parts', async () => {
  await fixture.enqueue(news(ada.id, 'a\u0000b\ud800c', { dedupeKey: 'odd' }));
  await fixture.deliverDue();
  expect(arrived()).toEqual(['ab\ufffdc']);
});

test('an edit replaces the newest message about the same thing, in its place in the order', async () => {
  await fixture.enqueue(news(ada.id, 'old', { about: 'request:1' }), news(ada.id, 'new', { about: 'request:1' }));
  await fixture.enqueue({ do: 'edit', to: ada.id, about: 'request:1', card: message('answered') });
  await fixture.enqueue({ do: 'edit', to: ada.id, about: 'request:2', card: message('never sent') });
  await fixture.deliverDue();
  const [, newest] = await rows();
  expect(fixture.wire.edits).toEqual([{ deliveryId: newest?.id, card: message('answered') }]);
});

test('of one turn, messages go before files and files before edits, also of what the same turn sends', async () => {
  await fixture.enqueue(news(ada.id, 'old', { about: 'request:1' }));
  const order = { kind: 'calendar', ref: 'file' };
  await fixture.enqueue(
    { do: 'edit', to: ada.id, about: 'request:1', card: message('old, answered') },
    { do: 'edit', to: ada.id, about: 'request:2', card: message('new, answered') },
    { do: 'home', to: ada.id },
    { do: 'hand', to: ada.id, file: order, dedupeKey: 'file' },
    news(ada.id, 'new', { about: 'request:2' }),
    { do: 'prompt', to: ada.id, kind: 'welcome-back', subject: '', key: 'back' },
    news(ada.id, 'and another'),
  );
  const waiting = (await rows()).slice(1).filter(({ kind }) => kind !== 'home');
  expect(waiting.map(({ kind, about }) => [kind, about])).toEqual([
    ['send', 'request:2'],
    ['send', null],
    ['file', null],
    ['edit', 'request:1'],
    ['edit', 'request:2'],
  ]);
  expect(await fixture.database.client.prompt.count()).toBe(1);
  await fixture.deliverDue();
  expect(fixture.wire.edits.map(({ card }) => card.summary)).toEqual(['old, answered', 'new, answered']);
  expect(fixture.wire.homes).toEqual(['UADA']);
});

test('home pages that wait are published once, composed when they are delivered', async () => {
  await fixture.enqueue({ do: 'home', to: ada.id }, { do: 'home', to: ada.id });
  await fixture.enqueue({ do: 'home', to: ada.id });
  await fixture.deliverDue();
  expect(fixture.wire.homes).toEqual(['UADA']);
  await fixture.enqueue({ do: 'home', to: ada.id });
  await fixture.deliverDue();
  expect(fixture.wire.homes).toEqual(['UADA', 'UADA']);
});

test('a home page that fails holds up no news', async () => {
  await fixture.enqueue({ do: 'home', to: ada.id });
  fixture.wire.failNext(new DeliveryFailed('retry', 'http_503'));
  await fixture.deliverDue();
  await fixture.enqueue({ do: 'home', to: ada.id }, news(ada.id, 'hello'));
  await fixture.deliverDue();
  expect(arrived()).toEqual(['hello']);
  await fixture.deliverAll();
  expect(fixture.wire.homes).toEqual(['UADA', 'UADA']);
});

test('news goes to the inbox that the member chose', async () => {
  const second = await fixture.unit.resolve(originOf('ada', { platform: 'teams' }), fixture.clock.now());
  await writeIn(fixture, fixture.organisationId, async ({ members }) => {
    await members.mergeInto(second?.member.id ?? ada.id, ada.id);
  });
  await fixture.enqueue(news(ada.id, 'newest account'));
  await writeIn(fixture, fixture.organisationId, ({ members }) => members.setInbox(ada.id, 'slack'));
  await fixture.enqueue(news(ada.id, 'chosen account'));
  await fixture.deliverAll();
  expect(fixture.wire.arrivals.map(({ to }) => to).toSorted()).toEqual(['UADA', 'ada']);
  expect(fixture.wire.arrivals.find(({ to }) => to === 'UADA')?.card.summary).toBe('chosen account');
});

test('nothing is enqueued for members of another organisation', async () => {
  await fixture.found('Lighthouse', '-theirs');
  const stranger = await joinedMember(fixture, originOf('USTRANGER', { workspace: 'slack-theirs' }));
  await fixture.enqueue(news(stranger.id, 'hello'), { do: 'home', to: stranger.id });
  expect(await rows()).toEqual([]);
});
