import type { SideChange } from '../side.ts';
import type { TeamsConversation } from './tenant.ts';

/** Resolves on the first change that makes `wanted` true (or at once); rejects after `withinMs`. */
export function untilConversation(
  subscribe: (listener: (change: SideChange) => void) => () => void,
  conversation: TeamsConversation,
  wanted: (conversation: Readonly<TeamsConversation>) => boolean,
  withinMs: number,
): Promise<void> {
  if (wanted(conversation)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      end();
      reject(new Error(`the chat of ${conversation.person.key} did not become as wanted within ${withinMs} ms`));
    }, withinMs);
    const end = subscribe((change) => {
      if (change.kind !== 'person' || change.person !== conversation.person.key || !wanted(conversation)) return;
      clearTimeout(timer);
      end();
      resolve();
    });
  });
}
