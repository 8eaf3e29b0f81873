import type { Id, WorkspaceId } from '../kernel/ids.ts';

/** Everything enqueued for one identity, delivered in the order in which it was enqueued. */
export type Conversation = { readonly identityId: IdentityId; readonly workspaceId: WorkspaceId };

export type IdentityId = Id<'identity'>;
