import type { MemberId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import { type ApartRefusal, refusalToKeepApart } from '../../domain/member/decide-apart.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { ListStore } from '../member/list-store.ts';
import type { MemberStore } from '../member/member-store.ts';
import type { QuestionStore } from '../question/question-store.ts';
import type { RelationshipReads } from '../relationship/relationship-store.ts';

type Context = UseCaseContext<{
  readonly members: MemberStore;
  readonly lists: ListStore;
  readonly relationships: RelationshipReads;
  readonly questions: QuestionStore;
}>;

/**
 * Puts somebody on a member's private list: neither is shown to the other again, neither can ask the other, and what is
 * relayed between them stops. Nobody is told.
 */
export async function keepApart(
  { stores, now }: Context,
  owner: MemberId,
  other: MemberId,
): Promise<Result<null, ApartRefusal>> {
  const refusal = await readRefusal(stores, owner, other);
  if (refusal !== null) return refuse(refusal);
  await stores.lists.add(owner, 'excluded', other, now);
  const thread = await stores.questions.openBetween(owner, other);
  if (thread !== null) await stores.questions.stop(thread.id, owner, now);
  return ok(null);
}

/** Locks both, and reads no further than to the first fact that speaks against it. */
async function readRefusal(
  { members, lists, relationships }: Context['stores'],
  owner: MemberId,
  other: MemberId,
): Promise<ApartRefusal | null> {
  const pair = { owner, other };
  return (
    refusalToKeepApart(pair, {}) ??
    refusalToKeepApart(pair, { locked: await members.lock([owner, other]) }) ??
    refusalToKeepApart(pair, { kept: await lists.of(owner, 'excluded') }) ??
    refusalToKeepApart(pair, { working: (await relationships.liveBetween(owner, other)) !== null })
  );
}
