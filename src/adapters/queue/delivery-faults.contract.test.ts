import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DeliveryFailed } from '../../core/domain/delivery/delivery-failed.ts';
import type { Member } from '../../core/domain/member/member.ts';
import { MINUTE_MS } from '../../core/domain/time/durations.ts';
import {
  joinedMember,
  originOf,
  type ProgrammeFixture,
  programmeFixture,
  writeIn,
} from '../prisma/testing/programme.fixture.ts';
import { deliverConversation, LEASE_MS } from './deliver-conversation.ts';
import { type DeliveryFixture, deliveryFixture, news } from './testing/delivery.fixture.ts';
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

async function claimNext(externalId = 'UADA') {
  const identity = await fixture.database.client.identity.findFirstOrThrow({ where: { externalId } });
  const moment = { now: fixture.clock.now(), leaseMs: LEASE_MS };
  const [conversation] = await fixture.tools.outbox.overdue(fixture.clock.now(), 1);
  if (conversation === undefined) throw new Error('nothing is due');
  expect(conversation.identityId).toBe(identity.id);
  return { conversation, claimed: await fixture.tools.outbox.claim(conversation, 'messages', moment) };
}

test('a lost reply is reconciled: found, it is not sent again; absent, it is', async () => {
  await fixture.enqueue(news(ada.id, 'found'), news(ada.id, 'absent'));
  fixture.wire.failNext(new DeliveryFailed('uncertain', 'timeout'), true);
  await fixture.deliverDue();
  expect(await fixture.states()).toEqual({ uncertain: 1, queued: 1 });
  fixture.clock.advance(10_000);
  fixture.wire.failNext(new DeliveryFailed('uncertain', 'timeout'), false);
  await fixture.deliverDue();
  await fixture.deliverAll();
  expect(arrived()).toEqual(['found', 'absent']);
});

describe('a worker that dies while it sends', () => {
  test('after the platform took the message: it is found, not sent again', async () => {
    await fixture.enqueue(news(ada.id, 'hello'), news(ada.id, 'behind'));
    const { conversation, claimed } = await claimNext();
    if (claimed?.task.do !== 'send') throw new Error('a message to send');
    await fixture.wire.send(claimed.to, claimed.task.card, claimed.messageId);
    await deliverConversation(conversation, fixture.tools);
    expect(arrived()).toEqual(['hello']);
    fixture.clock.advance(LEASE_MS);
    await fixture.deliverDue();
    expect(arrived()).toEqual(['hello', 'behind']);
  });

  test('before the platform took it: it is sent when the lease has ended', async () => {
    await fixture.enqueue(news(ada.id, 'hello'));
    await claimNext();
    fixture.clock.advance(LEASE_MS);
    await fixture.deliverDue();
    expect(arrived()).toEqual(['hello']);
  });

  test('one that was only slow cannot overwrite what happened meanwhile', async () => {
    await fixture.enqueue(news(ada.id, 'hello'));
    const { claimed } = await claimNext();
    if (claimed === null) throw new Error('a claim');
    fixture.clock.advance(LEASE_MS);
    await fixture.deliverDue();
    const late = { to: 'failed', failure: 'late', unreachable: false, tell: false } as const;
    expect(await fixture.tools.outbox.settle(claimed, late, fixture.clock.now())).toBe(false);
    expect(await fixture.states()).toEqual({ sent: 1 });
  });
});

describe('where nobody can look whether a message arrived', () => {
  beforeEach(async () => {
    await begin({ searchable: false });
    fixture.wire.failNext(new DeliveryFailed('uncertain', 'timeout'), true);
  });

  test('news is sent again and says so', async () => {
    await fixture.enqueue(news(ada.id, 'hello'));
    await fixture.deliverAll();
    expect(arrived()).toEqual(['hello', 'hello']);
    expect(JSON.stringify(fixture.wire.arrivals[1]?.card)).toContain('You may have seen this before');
  });

  test('a nudge is not', async () => {
    await fixture.enqueue(news(ada.id, 'hello', { urgency: 'nudge' }));
    await fixture.deliverAll();
    expect(arrived()).toEqual(['hello']);
    expect(await fixture.states()).toEqual({ failed: 1 });
  });
});

describe('somebody who cannot be written to', () => {
  test('is marked so, and the one on whose behalf it went is told', async () => {
    const grace = await joinedMember(fixture, originOf('UGRACE'));
    await fixture.enqueue(
      news(ada.id, 'hello', { onBehalfOf: grace.id }),
      news(ada.id, 'later', { onBehalfOf: grace.id }),
    );
    fixture.wire.failNext(new DeliveryFailed('unreachable', 'user_disabled'));
    await fixture.deliverDue();
    expect(fixture.wire.calls.count).toBe(1);
    expect(fixture.undeliverable).toMatchObject([
      { to: ada.id, onBehalfOf: grace.id },
      { to: ada.id, onBehalfOf: grace.id },
    ]);
    const identity = await fixture.database.client.identity.findFirst({ where: { externalId: 'UADA' } });
    expect(identity?.reachable).toBe(false);
  });

  test('gets it on another account of theirs, and nobody is told', async () => {
    const second = await fixture.unit.resolve(originOf('ada', { platform: 'teams' }), fixture.clock.now());
    await writeIn(fixture, fixture.organisationId, async ({ members }) => {
      await members.mergeInto(second?.member.id ?? ada.id, ada.id);
      await members.setInbox(ada.id, 'slack');
    });
    await fixture.enqueue(news(ada.id, 'hello', { onBehalfOf: ada.id }));
    fixture.wire.failNext(new DeliveryFailed('unreachable', 'user_disabled'));
    await fixture.deliverAll();
    expect(fixture.wire.arrivals.map(({ to }) => to)).toEqual(['ada']);
    expect(fixture.undeliverable).toEqual([]);
  });
});

test('what a platform refuses for good fails at once and holds up nothing', async () => {
  await fixture.enqueue(news(ada.id, 'bad'), news(ada.id, 'good'));
  fixture.wire.failNext(new DeliveryFailed('rejected', 'invalid_blocks'));
  await fixture.deliverDue();
  expect(arrived()).toEqual(['good']);
  expect((await rows())[0]).toMatchObject({ state: 'failed', failure: 'invalid_blocks', card: null });
});

test('dead credentials park a workspace: one call in ten minutes, nothing lost', async () => {
  const grace = await joinedMember(fixture, originOf('UGRACE'));
  await fixture.enqueue(news(ada.id, 'one'));
  fixture.wire.failNext(new DeliveryFailed('revoked', 'token_revoked'));
  await fixture.deliverDue();
  await fixture.enqueue(news(grace.id, 'two'));
  await fixture.deliverDue();
  expect(fixture.wire.calls.count).toBe(1);
  fixture.clock.advance(10 * MINUTE_MS + 5 * MINUTE_MS);
  await fixture.deliverDue();
  expect(arrived().toSorted()).toEqual(['one', 'two']);
});

describe('a file', () => {
  const file = (ref: string) =>
    ({ do: 'hand', to: ada.id, file: { kind: 'test.file', ref }, dedupeKey: `file ${ref}` }) as const;
  const handed = () => fixture.wire.files.map(({ file }) => file.words);

  test('is handed over in its place among the messages, once, and kept by its name alone', async () => {
    await fixture.enqueue(news(ada.id, 'before'));
    await fixture.enqueue(file('one'), file('one'));
    await fixture.enqueue(file('one'));
    await fixture.deliverAll();
    expect(arrived()).toEqual(['before']);
    expect(handed()).toEqual(['The file one.']);
    expect((await rows())[1]).toMatchObject({ kind: 'file', state: 'sent', card: null, file: { ref: 'one' } });
  });

  test('whose reply was lost is looked for, not handed over again', async () => {
    await fixture.enqueue(file('one'));
    fixture.wire.failNext(new DeliveryFailed('uncertain', 'timeout'), true);
    await fixture.deliverAll();
    expect(handed()).toEqual(['The file one.']);
  });

  test('that was being handed over when its worker died is looked for', async () => {
    await fixture.enqueue(file('one'));
    const { claimed } = await claimNext();
    expect(claimed?.task).toEqual({ do: 'hand', file: { kind: 'test.file', ref: 'one' } });
    fixture.clock.advance(LEASE_MS);
    await fixture.deliverAll();
    expect(handed()).toEqual(['The file one.']);
  });

  test('comes again with a word about it where nobody can look', async () => {
    await begin({ searchable: false });
    await fixture.enqueue(file('one'));
    fixture.wire.failNext(new DeliveryFailed('uncertain', 'timeout'), true);
    await fixture.deliverAll();
    expect(handed()).toEqual(['The file one.', expect.stringContaining('You may have seen this before')]);
  });

  test('that is no longer theirs to read holds up nothing', async () => {
    await fixture.enqueue(file('gone'));
    await fixture.enqueue(news(ada.id, 'after'));
    await fixture.deliverAll();
    expect([handed(), arrived()]).toEqual([[], ['after']]);
  });

  test('goes to another account of theirs when this one cannot be written to', async () => {
    const second = await fixture.unit.resolve(originOf('ada', { platform: 'teams' }), fixture.clock.now());
    await writeIn(fixture, fixture.organisationId, async ({ members }) => {
      await members.mergeInto(second?.member.id ?? ada.id, ada.id);
      await members.setInbox(ada.id, 'slack');
    });
    await fixture.enqueue(file('one'));
    fixture.wire.failNext(new DeliveryFailed('unreachable', 'user_disabled'));
    await fixture.deliverAll();
    expect(fixture.wire.files.map(({ to }) => to)).toEqual(['ada']);
  });
});
