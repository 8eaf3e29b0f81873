import type { MemberId } from '../../domain/kernel/ids.ts';
import type { Deed } from '../unit-of-work/deed.ts';

/**
 * A nudge that is still on its way is composed for good hours, and a platform may be away until they are over. Waiting in
 * the ledger it would hold up the news behind it, and arrive with yesterday's words; so from `goodUntil` on nobody sends
 * it, and it is taken back as if it had never been: its day is free, what it said waits again, and is planned anew.
 * One transaction; what is being sent just now stays. `late`: only what is good no longer. The member is locked.
 */
export async function takeBack(deed: Deed, id: MemberId, which: 'late' | 'any'): Promise<void> {
  const { prompts } = deed.stores;
  for (const { saidPrompts } of await prompts.takeBack(id, deed.now, which)) {
    const plan = await prompts.planOf(id);
    if (saidPrompts > 0) await prompts.savePlan({ ...plan, unanswered: Math.max(0, plan.unanswered - 1) });
    else if (plan.standing === 'silent') {
      // It was the question whether to go on: nobody read it, so it is asked again.
      await prompts.savePlan({ ...plan, standing: 'open' });
      await releaseHeld(deed, id);
    }
  }
}

/** What was held back is looked at again. */
export async function releaseHeld({ stores, now }: Deed, id: MemberId): Promise<void> {
  const held = (await stores.prompts.waitingOf(id)).filter(({ dueAt }) => dueAt === null);
  await stores.prompts.putOff(
    held.map((one) => one.id),
    now,
  );
}
