import type { SessionId } from '../../domain/kernel/ids.ts';
import { decidePrompts } from '../../domain/session/decide-prompts.ts';
import type { SessionPromptKind } from '../../domain/session/prompt-kind.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { MemberStore } from '../member/member-store.ts';
import type { ChangedSession } from './lock-session.ts';
import type { SessionStore } from './session-store.ts';

export type PromptedSession = ChangedSession & { readonly send: readonly SessionPromptKind[] };

/** What the clock does to a session now: marks due prompts as done and says which are still worth sending. */
export async function promptSession(
  context: UseCaseContext<{ readonly sessions: SessionStore; readonly members: MemberStore }>,
  id: SessionId,
): Promise<PromptedSession | null> {
  const { sessions, members } = context.stores;
  const seen = await sessions.find(id);
  if (seen === null) return null;
  const locked = await members.lock([seen.mentorId, seen.menteeId]);
  const session = await sessions.find(id);
  const mentor = locked.find((one) => one.id === seen.mentorId);
  const mentee = locked.find((one) => one.id === seen.menteeId);
  if (session === null || mentor === undefined || mentee === undefined) return null;
  const due = decidePrompts(session, { mentor, mentee }, context);
  if (due === null) return null;
  await sessions.save(due.session, session.state);
  return { mentor, mentee, ...due };
}
