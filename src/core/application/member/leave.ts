import type { MemberId } from '../../domain/kernel/ids.ts';
import type { Question } from '../../domain/question/question.ts';
import { partnerOf } from '../../domain/relationship/relationship.ts';
import type { MentoringRequest } from '../../domain/request/request.ts';
import type { Withdrawn } from '../relationship/withdraw.ts';
import { withdrawFrom } from '../relationship/withdraw.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import { forgetYearly } from '../yearly/answer-yearly.ts';

export type Left = {
  readonly relationships: readonly Withdrawn[];
  readonly requests: readonly MentoringRequest[];
  readonly questions: readonly Question[];
};

/** Somebody leaves the programme, or lost their account: places are freed, whatever is open is closed. Null when they were not in. */
export async function leaveProgramme(deed: Deed, id: MemberId, onOwnWish: boolean): Promise<Left | null> {
  // Everybody concerned is locked at once and in order: locking partners one by one could meet another leaver half-way.
  const concerned = await deed.stores.relationships.liveOf(id);
  await deed.stores.members.lock([id, ...concerned.map((one) => partnerOf(one, id))]);
  if (!(await deed.stores.members.setState(id, { from: 'joined', to: 'left', at: deed.now }))) return null;
  await forgetYearly(deed, id);
  return {
    requests: await closeRequests(deed, id),
    relationships: await endRelationships(deed, id, onOwnWish),
    questions: await stopQuestions(deed, id),
  };
}

async function closeRequests({ stores, now }: Deed, id: MemberId): Promise<readonly MentoringRequest[]> {
  const pending = await stores.requests.pendingOf(id);
  const ids = pending.map((one) => one.id);
  const closed = new Set(await stores.requests.closeAll(ids, { at: now, toTell: [] }));
  return pending.filter((one) => closed.has(one.id)).map((one) => ({ ...one, state: 'closed', settledAt: now }));
}

async function endRelationships(deed: Deed, id: MemberId, onOwnWish: boolean): Promise<readonly Withdrawn[]> {
  const ended: Withdrawn[] = [];
  for (const { id: relationshipId } of await deed.stores.relationships.liveOf(id)) {
    const withdrawn = await withdrawFrom(deed, relationshipId, { member: id, onOwnWish }, null);
    if (withdrawn.ok) ended.push(withdrawn.value);
  }
  return ended;
}

async function stopQuestions(deed: Deed, id: MemberId): Promise<readonly Question[]> {
  const stopped: Question[] = [];
  for (const question of await deed.stores.questions.openOf(id)) {
    if (await deed.stores.questions.stop(question.id, id, deed.now)) stopped.push(question);
  }
  return stopped;
}
