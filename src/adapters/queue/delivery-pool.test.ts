import { expect, test } from 'vitest';
import type { Conversation, IdentityId } from '../../core/domain/delivery/conversation.ts';
import type { WorkspaceId } from '../../core/domain/kernel/ids.ts';
import { createDeliveryPool } from './delivery-pool.ts';

const conversation = (workspace: string, identity: string): Conversation => ({
  workspaceId: workspace as WorkspaceId,
  identityId: `${workspace}-${identity}` as IdentityId,
});

/** Work that ends when it is let go, except in workspaces that are fast. */
function slowWork(isSlow: (conversation: Conversation) => boolean) {
  const begun: string[] = [];
  const holding: (() => void)[] = [];
  const work = async (one: Conversation) => {
    begun.push(one.identityId);
    if (isSlow(one)) await new Promise<void>((done) => holding.push(done));
  };
  const letGo = () => {
    for (const done of holding.splice(0)) done();
  };
  return { begun, work, letGo };
}

test('a workspace that never answers holds up itself alone, with a few hands', async () => {
  const slow = slowWork(({ workspaceId }) => workspaceId === 'stuck');
  const pool = createDeliveryPool(slow.work);
  for (let at = 0; at < 100; at += 1) void pool.offer(conversation('stuck', String(at)));
  await Promise.all(Array.from({ length: 50 }, (_, at) => pool.offer(conversation('quick', String(at)))));
  expect(slow.begun.filter((id) => id.startsWith('quick'))).toHaveLength(50);
  expect(slow.begun.filter((id) => id.startsWith('stuck'))).toHaveLength(8);
});

test('a conversation is worked on by one hand, and once more for what came meanwhile', async () => {
  const slow = slowWork(() => true);
  const pool = createDeliveryPool(slow.work);
  const one = conversation('w', '1');
  const first = pool.offer(one);
  await Promise.resolve();
  await Promise.resolve();
  expect(slow.begun).toHaveLength(1);
  const later = [pool.offer(one), pool.offer(one), pool.offer(one)];
  slow.letGo();
  await first;
  while (slow.begun.length < 2) await Promise.resolve();
  slow.letGo();
  await Promise.all(later);
  expect(slow.begun).toHaveLength(2);
});

test('draining waits for what was begun and begins nothing more', async () => {
  const slow = slowWork(() => true);
  const pool = createDeliveryPool(slow.work);
  for (let at = 0; at < 20; at += 1) void pool.offer(conversation('w', String(at)));
  while (slow.begun.length < 8) await Promise.resolve();
  const drained = pool.drain();
  slow.letGo();
  await drained;
  await pool.offer(conversation('other', '1'));
  expect(slow.begun).toHaveLength(8);
});
