import type { MemberId, SessionId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { decideRepeat, inSeries, type Repetition } from '../../domain/session/decide-repeat.ts';
import type { RepeatRefusal } from '../../domain/session/refusals.ts';
import type { Session } from '../../domain/session/session.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import { type ArrangedStores, noteArranged } from '../relationship/begin.ts';
import type { PairLock } from '../relationship/lock-relationship.ts';
import { checkTime } from './check-time.ts';
import { lockAsItIs, type Pair } from './lock-session.ts';
import type { SessionStore } from './session-store.ts';

/** `made` are ordinary sessions from now on; `leftOut` are starts at which one of the two is taken. */
export type Repeated = Pair & { readonly made: readonly Session[]; readonly leftOut: readonly Date[] };

/** Fixes the same hour of the mentee's wall in the weeks to come, whatever the clocks do in between. */
export async function repeatSession(
  context: UseCaseContext<PairLock & ArrangedStores & { readonly sessions: SessionStore }>,
  id: SessionId,
  by: MemberId,
  repetition: Repetition,
): Promise<Result<Repeated, RepeatRefusal>> {
  const found = await lockAsItIs(context, id, by);
  if (!found.ok) return found;
  const { session, mentor, mentee } = found.value;
  const wished = decideRepeat(session, { people: found.value, by, repetition }, context);
  if (!wished.ok) return wished;
  const made: Session[] = [];
  const leftOut: Date[] = [];
  for (const again of wished.value) {
    // Each is stored before the next is asked for: they take each other's times too.
    if ((await checkTime(context, found.value, again.time, { by, except: again.id })) === null) {
      await context.stores.sessions.insert(again);
      made.push(again);
    } else leftOut.push(again.time.startsAt);
  }
  if (made.length === 0) return refuse({ code: 'none-free' });
  await context.stores.sessions.save(inSeries(session), session.state);
  await noteArranged(context, session.relationshipId);
  return ok({ mentor, mentee, made, leftOut });
}
