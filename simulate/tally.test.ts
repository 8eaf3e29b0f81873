import { expect, test } from 'vitest';
import type { Claimed } from '../src/core/delivery/delivery.ts';
import type { MemberId, MessageId, OrganisationId, WorkspaceId } from '../src/core/ids.ts';
import type { IdentityId } from '../src/core/ports/delivery-signal.ts';
import { createTally } from './tally.ts';

const ADDRESS = { workspace: 'slack', externalId: 'person-1', address: null, zone: 'Asia/Kathmandu', locale: 'en-GB' };

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

const SENT = { to: 'sent' };

test('a second nudge on the same day of its reader is counted, and one on the next day is not', () => {
  const tally = createTally(() => undefined);
  // In Kathmandu the day turns at 18:15 UTC.
  tally.observe(nudge('1', 'One'), SENT, new Date('2027-03-02T03:00:00Z'));
  tally.observe(nudge('2', 'Two'), SENT, new Date('2027-03-02T09:00:00Z'));
  tally.observe(nudge('3', 'Three'), SENT, new Date('2027-03-03T04:00:00Z'));
  expect(tally.figures()).toMatchObject({ nudges: 3, secondNudgesOfADay: 1, nudgesInQuietHours: 0, weekly: [3] });
});

test('quiet hours are those of the reader, at night and at the weekend', () => {
  const tally = createTally(() => undefined);
  tally.observe(nudge('1', 'Before eight'), SENT, new Date('2027-03-02T02:00:00Z'));
  tally.observe(nudge('2', 'After six'), SENT, new Date('2027-03-03T13:00:00Z'));
  tally.observe(nudge('3', 'On a Saturday'), SENT, new Date('2027-03-06T05:00:00Z'));
  tally.observe(nudge('4', 'On a Monday morning'), SENT, new Date('2027-03-08T03:00:00Z'));
  expect(tally.figures().nudgesInQuietHours).toBe(3);
});

test('a message sent twice is a duplicate, and so are the same words twice at one moment', async () => {
  const tally = createTally(() => undefined);
  const { task } = nudge('1', 'One');
  if (task.do !== 'send') throw new Error('a nudge is sent');
  await tally.messenger.send(ADDRESS, task.card, 'd1' as MessageId);
  await tally.messenger.send(ADDRESS, task.card, 'd1' as MessageId);
  const at = new Date('2027-03-02T03:00:00Z');
  tally.observe(nudge('1', 'One'), SENT, at);
  tally.observe(nudge('2', 'One'), SENT, at);
  expect(tally.figures().duplicates).toBe(2);
});
