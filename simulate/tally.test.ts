import { expect, test } from 'vitest';
import type { IdentityId } from '../src/core/domain/delivery/conversation.ts';
import type { Claimed } from '../src/core/domain/delivery/delivery.ts';
import type { MemberId, MessageId, OrganisationId, WorkspaceId } from '../src/core/domain/kernel/ids.ts';
import { createTally } from './tally.ts';

const ADDRESS = { workspace: 'slack', externalId: 'person-1', address: null, zone: 'Asia/Kathmandu', locale: 'en-GB' };

/** All of them are enqueued at one moment. */
function nudge(messageId: string, title: string): Claimed {
  return {
    messageId: messageId as MessageId,
    organisationId: 'o' as OrganisationId,
    conversation: { identityId: 'i' as IdentityId, workspaceId: 'w' as WorkspaceId },
    platform: 'slack',
    memberId: 'm' as MemberId,
    onBehalfOf: null,
    to: ADDRESS,
    reachable: true,
    task: { do: 'send', card: { summary: title, title, body: [] } },
    urgency: 'nudge',
    repeated: false,
    attempts: 1,
    fence: 1,
    createdAt: new Date(0),
  };
}

/** A tally, and messages that arrive at a moment. */
function counting() {
  let now = new Date(0);
  const tally = createTally(
    () => undefined,
    () => now,
  );
  const arrives = async (messageId: string, title: string, at: string) => {
    now = new Date(at);
    const claimed = nudge(messageId, title);
    if (claimed.task.do === 'send') await tally.messenger.send(claimed.to, claimed.task.card, claimed.messageId);
    // What was found out later counts as what it was.
    now = new Date(0);
    tally.observe(claimed, { to: 'sent' });
  };
  return { tally, arrives };
}

test('a second nudge on the same day of its reader is counted, and one on the next day is not', async () => {
  const { tally, arrives } = counting();
  // In Kathmandu the day turns at 18:15 UTC.
  await arrives('1', 'One', '2027-03-02T03:00:00Z');
  await arrives('2', 'Two', '2027-03-02T09:00:00Z');
  await arrives('3', 'Three', '2027-03-03T04:00:00Z');
  expect(tally.figures()).toMatchObject({ nudges: 3, secondNudgesOfADay: 1, nudgesInQuietHours: 0, weekly: [3] });
});

test('quiet hours are those of the reader, at night and at the weekend', async () => {
  const { tally, arrives } = counting();
  await arrives('1', 'Before eight', '2027-03-02T02:00:00Z');
  await arrives('2', 'After six', '2027-03-03T12:15:00Z');
  await arrives('3', 'On a Saturday', '2027-03-06T05:00:00Z');
  await arrives('4', 'On a Monday morning', '2027-03-08T03:00:00Z');
  expect(tally.figures().nudgesInQuietHours).toBe(3);
});

test('a message sent twice is a duplicate, and so are the same words twice at one moment', async () => {
  const { tally, arrives } = counting();
  await arrives('1', 'One', '2027-03-02T03:00:00Z');
  await arrives('2', 'One', '2027-03-02T03:00:01Z');
  await tally.messenger.send(ADDRESS, { summary: 'One', body: [] }, 'sent again' as MessageId);
  await tally.messenger.send(ADDRESS, { summary: 'One', body: [] }, 'sent again' as MessageId);
  expect(tally.figures().duplicates).toBe(2);
});
