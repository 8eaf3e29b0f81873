import type { MemberId } from '../../domain/kernel/ids.ts';
import type { Question } from '../../domain/question/question.ts';
import { partnerOf } from '../../domain/relationship/relationship.ts';
import { closedAmong } from '../../domain/request/closed-requests.ts';
import type { MentoringRequest } from '../../domain/request/request.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { MemberStore } from '../member/member-store.ts';
import type { QuestionStore } from '../question/question-store.ts';
import type { SessionsToCancel } from '../relationship/meetings.ts';
import type { RelationshipStore } from '../relationship/relationship-store.ts';
import type { Withdrawn } from '../relationship/withdraw.ts';
import { withdrawFrom } from '../relationship/withdraw.ts';
import type { RequestStore } from '../request/request-store.ts';
import { forgetYearly } from '../yearly/answer-yearly.ts';
import type { YearlyStore } from '../yearly/yearly-store.ts';

export type Left = {
  readonly relationships: readonly Withdrawn[];
  readonly requests: readonly MentoringRequest[];
  readonly questions: readonly Question[];
};

type Context = UseCaseContext<{
  readonly members: MemberStore;
  readonly relationships: RelationshipStore;
  readonly requests: RequestStore;
  readonly questions: QuestionStore;
  readonly sessions: SessionsToCancel;
  readonly yearly: YearlyStore;
}>;

/** Somebody leaves the programme, or lost their account: places are freed, whatever is open is closed. Null when they were not in. */
export async function leaveProgramme(context: Context, id: MemberId, onOwnWish: boolean): Promise<Left | null> {
  const { members, relationships } = context.stores;
  // Everybody concerned is locked at once and in order: locking partners one by one could meet another leaver half-way.
  const concerned = await relationships.liveOf(id);
  await members.lock([id, ...concerned.map((one) => partnerOf(one, id))]);
  if (!(await members.setState(id, { from: 'joined', to: 'left', at: context.now }))) return null;
  await forgetYearly(context, id);
  return {
    requests: await closeRequests(context, id),
    relationships: await endRelationships(context, id, onOwnWish),
    questions: await stopQuestions(context, id),
  };
}

async function closeRequests({ stores, now }: Context, id: MemberId): Promise<readonly MentoringRequest[]> {
  const pending = await stores.requests.pendingOf(id);
  const ids = pending.map((one) => one.id);
  return closedAmong(pending, await stores.requests.closeAll(ids, { at: now, toTell: [] }), now);
}

async function endRelationships(context: Context, id: MemberId, onOwnWish: boolean): Promise<readonly Withdrawn[]> {
  const ended: Withdrawn[] = [];
  for (const { id: relationshipId } of await context.stores.relationships.liveOf(id)) {
    const withdrawn = await withdrawFrom(context, relationshipId, { member: id, onOwnWish }, null);
    if (withdrawn.ok) ended.push(withdrawn.value);
  }
  return ended;
}

async function stopQuestions({ stores, now }: Context, id: MemberId): Promise<readonly Question[]> {
  const stopped: Question[] = [];
  for (const question of await stores.questions.openOf(id)) {
    if (await stores.questions.stop(question.id, id, now)) stopped.push(question);
  }
  return stopped;
}
