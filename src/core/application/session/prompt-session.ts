import type { SessionId } from '../../domain/kernel/ids.ts';
import { duePrompts, type SessionPromptKind } from '../../domain/session/prompts.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { type ChangedSession, factsOf, withPrompts } from './lock-session.ts';

export type PromptedSession = ChangedSession & { readonly send: readonly SessionPromptKind[] };

/** What the clock does to a session now: marks due prompts as done and says which are still worth sending. */
export async function promptSession(deed: Deed, id: SessionId): Promise<PromptedSession | null> {
  const seen = await deed.stores.sessions.find(id);
  if (seen === null) return null;
  const members = await deed.stores.members.lock([seen.mentorId, seen.menteeId]);
  const session = await deed.stores.sessions.find(id);
  const mentor = members.find((one) => one.id === seen.mentorId);
  const mentee = members.find((one) => one.id === seen.menteeId);
  if (session === null || mentor === undefined || mentee === undefined) return null;
  if (session.state !== 'scheduled' || session.time === null) return null;
  const pair = { mentor, mentee };
  const { done, send } = duePrompts(factsOf(session, session.time, pair), session.promptsDone, deed.now, deed.calendar);
  // Somebody who travelled since the moment was stored has it computed anew here, and waits for it.
  const changed = withPrompts(session, done, pair, deed);
  await deed.stores.sessions.save(changed, 'scheduled');
  return { ...pair, session: changed, send };
}
