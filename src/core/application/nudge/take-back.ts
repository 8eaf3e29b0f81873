import type { MemberId } from '../../domain/kernel/ids.ts';
import { decideTakenBack, heldBack } from '../../domain/nudge/decide-nudge-answer.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { PromptStore } from './prompt-store.ts';

type Context = UseCaseContext<{ readonly prompts: PromptStore }>;

/**
 * A nudge that is still on its way is composed for good hours, and a platform may be away until they are over. Waiting in
 * the outbox it would hold up the news behind it, and arrive with yesterday's words; so from `goodUntil` on nobody sends
 * it, and it is taken back as if it had never been: its day is free, what it said waits again, and is planned anew.
 * One transaction; what is being sent just now stays. `late`: only what is good no longer. The member is locked.
 */
export async function takeBack(context: Context, id: MemberId, which: 'late' | 'any'): Promise<void> {
  const { prompts } = context.stores;
  for (const { saidPrompts } of await prompts.takeBack(id, context.now, which)) {
    const decided = decideTakenBack(await prompts.planOf(id), saidPrompts);
    if (decided === null) continue;
    await prompts.savePlan(decided.plan);
    if (decided.releases) await releasePrompts(context, id);
  }
}

/** What was held back is looked at again. */
export async function releasePrompts({ stores, now }: Context, id: MemberId): Promise<void> {
  await stores.prompts.putOff(heldBack(await stores.prompts.waitingOf(id)), now);
}
