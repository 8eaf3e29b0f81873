import type { MemberId } from '../../domain/kernel/ids.ts';
import { backAfter, isAway } from '../../domain/member/decide-pause.ts';
import type { LocalDay } from '../../domain/time/calendar.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { MemberStore } from '../member/member-store.ts';
import type { PromptStore } from '../nudge/prompt-store.ts';
import { takeBack } from '../nudge/take-back.ts';
import { setClocksOf } from '../request/answer-request.ts';
import type { RequestStore } from '../request/request-store.ts';

type Context = UseCaseContext<{ readonly members: MemberStore; readonly requests: RequestStore }>;

/** Takes a member out until the end of a day; the clocks of what they have received stand still. */
export async function startPause(
  context: Context & UseCaseContext<{ readonly prompts: PromptStore }>,
  id: MemberId,
  until: LocalDay,
): Promise<void> {
  const { stores, calendar } = context;
  const [member] = await stores.members.lock([id]);
  if (member === undefined) return;
  await stores.members.setPause(id, until, backAfter(until, member, calendar));
  await takeBack(context, id, 'any');
  await setClocksOf(context, id, false);
}

/** Ends a pause; false when there was none. */
export async function endPause(context: Context, id: MemberId): Promise<boolean> {
  const { members } = context.stores;
  const [member] = await members.lock([id]);
  if (!isAway(member)) return false;
  await members.setPause(id, null, null);
  await setClocksOf(context, id, true);
  return true;
}
