import type { Id, WorkspaceId } from '../kernel/ids.ts';

/** Everything owed to one identity, delivered in the order in which it was owed. */
export type Conversation = { readonly identityId: IdentityId; readonly workspaceId: WorkspaceId };

export type IdentityId = Id<'identity'>;
