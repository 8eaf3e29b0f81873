import type { Outbox } from '../../../core/application/delivery/outbox.ts';
import type { Conversation } from '../../../core/domain/delivery/conversation.ts';
import type { Claimed, DeliveryStep } from '../../../core/domain/delivery/delivery.ts';
import type { Database } from '../connection/database.ts';
import { Prisma } from '../generated/client.ts';
import { CLAIM, type ClaimRow, claimedFrom, OVERDUE, REROUTE } from './delivery-row.ts';

type ConversationRow = {
  readonly identity_id: Conversation['identityId'];
  readonly workspace_id: Conversation['workspaceId'];
};
const conversationFrom = (row: ConversationRow): Conversation => ({
  identityId: row.identity_id,
  workspaceId: row.workspace_id,
});

/** The outbox as delivery workers see it. It serves every organisation, so it names rows only by ids it found itself. */
export function createOutbox({ client }: Pick<Database, 'client'>): Outbox {
  return {
    claim: async ({ identityId }, lane, { now, leaseMs }) => {
      const leaseUntil = new Date(now.getTime() + leaseMs);
      const [row] = await client.$queryRawUnsafe<ClaimRow[]>(CLAIM, identityId, lane === 'home', now, leaseUntil);
      return row === undefined ? null : claimedFrom(row);
    },
    settle: async (claimed, step, now) => {
      if (step.to === 'sent' && step.address !== undefined) await learnAddress(client, claimed, step.address);
      const { count } = await client.message.updateMany({
        where: { id: claimed.messageId, fence: claimed.fence },
        data: { leaseUntil: null, ...columnsOf(claimed, step, now) },
      });
      return count > 0;
    },
    reroute: (claimed, now) => reroute(client, claimed, now),
    overdue: async (now, limit) => {
      const rows = await client.$queryRawUnsafe<ConversationRow[]>(OVERDUE, now, limit);
      return [...new Map(rows.map((row) => [row.identity_id, row])).values()].map(conversationFrom);
    },
  };
}

/** What nobody needs any more is cleared with the last word: the card is what two people say to each other. */
function columnsOf({ attempts, task }: Claimed, step: DeliveryStep, now: Date) {
  switch (step.to) {
    case 'sent':
      return {
        state: 'sent',
        sentAt: now,
        failure: null,
        card: Prisma.DbNull,
        ...(step.ref === null ? {} : { ref: JSON.parse(JSON.stringify(step.ref)) }),
      };
    case 'queued':
      return {
        state: 'queued',
        nextAttemptAt: step.at,
        failure: step.failure,
        ...(step.repeat ? { repeated: true } : {}),
      };
    case 'held':
      // A home page that was claimed once stays one that was: a fresh one may wait beside it already.
      return { state: 'queued', nextAttemptAt: step.at, ...(task.do === 'home' ? {} : { attempts: attempts - 1 }) };
    case 'parked':
      return { state: 'parked', nextAttemptAt: step.at, failure: step.failure };
    case 'uncertain':
      return { state: 'uncertain', nextAttemptAt: step.at, failure: step.failure };
    case 'failed':
      return { state: 'failed', failure: step.failure, card: Prisma.DbNull };
  }
}

async function reroute(client: Database['client'], claimed: Claimed, now: Date): Promise<Conversation | null> {
  const { conversation, memberId, messageId, fence } = claimed;
  const [row] = await client.$queryRawUnsafe<ConversationRow[]>(
    REROUTE,
    conversation.identityId,
    memberId,
    messageId,
    fence,
    now,
  );
  return row === undefined ? null : conversationFrom(row);
}

async function learnAddress(
  client: Database['client'],
  { conversation }: Claimed,
  address: Readonly<Record<string, unknown>>,
): Promise<void> {
  await client.identity.updateMany({
    where: { id: conversation.identityId },
    data: { address: JSON.parse(JSON.stringify(address)) },
  });
}
