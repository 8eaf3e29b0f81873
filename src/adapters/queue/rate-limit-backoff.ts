import type { WorkspaceId } from '../../core/domain/kernel/ids.ts';

/** Until when a workspace wants to hear nothing of one kind. Kept in one process: each learns it by its own first refusal. */
export type RateLimitBackoff = {
  readonly until: (workspace: WorkspaceId, kind: string, now: Date) => Date | null;
  readonly keep: (workspace: WorkspaceId, kind: string, until: Date) => void;
};

export function createRateLimitBackoff(): RateLimitBackoff {
  const silences = new Map<string, Date>();
  return {
    until: (workspace, kind, now) => {
      const key = `${workspace} ${kind}`;
      const until = silences.get(key) ?? null;
      if (until === null || until > now) return until;
      silences.delete(key);
      return null;
    },
    keep: (workspace, kind, until) => {
      const key = `${workspace} ${kind}`;
      const known = silences.get(key);
      if (known === undefined || known < until) silences.set(key, until);
    },
  };
}
