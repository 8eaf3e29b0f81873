import type { Conversation, IdentityId } from '../../core/domain/delivery/conversation.ts';
import type { WorkspaceId } from '../../core/domain/kernel/ids.ts';

/** Conversations of one workspace that are worked on at once: a slow workspace holds up itself alone. */
const PER_WORKSPACE = 8;

/** Works on conversations, each by one hand at a time, each workspace by a few. */
export type DeliveryPool = {
  /** Resolves when the conversation has been worked on after this call. */
  readonly offer: (conversation: Conversation) => Promise<void>;
  /** Takes nothing new and resolves when all that was begun is done. */
  readonly drain: () => Promise<void>;
};

type Lane = { running: number; readonly waiting: (() => void)[] };

/** `work` must not throw. */
export function createDeliveryPool(work: (conversation: Conversation) => Promise<void>): DeliveryPool {
  const lanes = new Map<WorkspaceId, Lane>();
  const waiting = new Map<IdentityId, Promise<void>>();
  const running = new Map<IdentityId, Promise<void>>();
  let closed = false;

  const run = async (conversation: Conversation) => {
    const { identityId, workspaceId } = conversation;
    await running.get(identityId);
    const release = await enter(lanes, workspaceId);
    // From here on a new offer means new work: what was committed after this moment may not be seen by it.
    waiting.delete(identityId);
    const done = closed ? Promise.resolve() : work(conversation);
    running.set(identityId, done);
    await done;
    if (running.get(identityId) === done) running.delete(identityId);
    release();
  };

  return {
    offer: (conversation) => {
      const known = waiting.get(conversation.identityId);
      if (known !== undefined || closed) return known ?? Promise.resolve();
      const offered = run(conversation);
      waiting.set(conversation.identityId, offered);
      return offered;
    },
    drain: async () => {
      closed = true;
      await Promise.all([...waiting.values(), ...running.values()]);
    },
  };
}

/** Resolves with the way out when there is room in the workspace, first come first served. */
async function enter(lanes: Map<WorkspaceId, Lane>, workspace: WorkspaceId): Promise<() => void> {
  const lane = lanes.get(workspace) ?? { running: 0, waiting: [] };
  lanes.set(workspace, lane);
  if (lane.running >= PER_WORKSPACE) await new Promise<void>((admit) => lane.waiting.push(admit));
  else lane.running += 1;
  return () => {
    const next = lane.waiting.shift();
    if (next !== undefined) next();
    else lane.running -= 1;
    if (lane.running === 0) lanes.delete(workspace);
  };
}
