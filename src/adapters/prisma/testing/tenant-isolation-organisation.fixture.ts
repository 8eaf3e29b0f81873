import type { OutboxMessage } from '../../../core/domain/delivery/outbox-message.ts';
import { newQuery } from '../../../core/domain/finding/query.ts';
import type {
  AgreementVersionId,
  CheckInId,
  GoalId,
  GoalStepId,
  MatchPlanId,
  OrganisationId,
  QuestionId,
  RelationshipId,
  RequestId,
  SavedSearchId,
  SessionActionId,
  SessionId,
  TopicId,
  WorksheetId,
} from '../../../core/domain/kernel/ids.ts';
import { newNudgeSchedule } from '../../../core/domain/nudge/nudge-schedule.ts';
import { progressFrom } from '../../../core/domain/relationship/progress.ts';
import { MINUTE_MS } from '../../../core/domain/time/durations.ts';
import { newYearlySchedule } from '../../../core/domain/yearly/yearly-schedule.ts';
import { joinedMember, NOW, originOf, type ProgrammeFixture, pendingRequest, writeIn } from './programme.fixture.ts';
import {
  ACTION,
  ANSWERED,
  agreementText,
  CHECK_IN,
  GOAL,
  LONG_AGO,
  lookingBack,
  type OtherTenant,
  PLAN,
  PLAN_FIGURES,
  PROPOSAL,
  REMARKS,
  ROUND,
  SESSION,
  SHEET,
  STEP,
  TALLY,
  WORD,
  YEARLY,
} from './tenant-isolation-samples.fixture.ts';

/** Fills the other organisation with one row of every kind. */
export async function fillOtherTenant(fixture: ProgrammeFixture, theirs: OrganisationId): Promise<OtherTenant> {
  const there = (name: string) => joinedMember(fixture, originOf(name, { workspace: 'slack-theirs' }));
  const ids = {
    mine: (await joinedMember(fixture, originOf('UMINE'))).id,
    mentor: (await there('UMENTOR')).id,
    mentee: (await there('UMENTEE')).id,
    request: fixture.nextId() as RequestId,
    pending: fixture.nextId() as RequestId,
    closed: fixture.nextId() as RequestId,
    relationship: fixture.nextId() as RelationshipId,
    agreement: fixture.nextId() as AgreementVersionId,
    session: fixture.nextId() as SessionId,
    proposed: fixture.nextId() as SessionId,
    action: fixture.nextId() as SessionActionId,
    question: fixture.nextId() as QuestionId,
    worksheet: fixture.nextId() as WorksheetId,
    goal: fixture.nextId() as GoalId,
    step: fixture.nextId() as GoalStepId,
    checkIn: fixture.nextId() as CheckInId,
    saved: fixture.nextId() as SavedSearchId,
    plan: fixture.nextId() as MatchPlanId,
    askedPlan: fixture.nextId() as MatchPlanId,
    donePlan: fixture.nextId() as MatchPlanId,
  };
  const raised: OutboxMessage = { do: 'prompt', to: ids.mentee, kind: 'welcome-back', subject: '', key: 'back' };
  const nudge: OutboxMessage = {
    do: 'send',
    to: ids.mentee,
    card: { summary: 'Worth a moment', body: [] },
    urgency: 'nudge',
    nudge: { day: '2026-05-01', goodUntil: NOW },
    dedupeKey: 'nudge',
  };
  await writeIn(fixture, theirs, async () => undefined, [raised, nudge]);
  const [waiting] = await writeIn(fixture, theirs, ({ prompts }) => prompts.waitingOf(ids.mentee));
  if (waiting === undefined) throw new Error('a prompt was raised');
  await writeIn(fixture, theirs, async (stores) => {
    const { mentor: mentorId, mentee: menteeId } = ids;
    await stores.requests.insert(pendingRequest(ids.request, { mentorId, menteeId }, { askNext: true }));
    await stores.requests.settle(ids.request, 'pending', { to: 'declined', at: NOW });
    await stores.requests.insert(pendingRequest(ids.closed, { mentorId, menteeId }));
    await stores.requests.closeAll([ids.closed], { at: NOW, toTell: [ids.closed] });
    const due = { daysUsed: 0, runningSince: NOW, remindersSent: 0, nextDueAt: NOW };
    await stores.requests.insert(pendingRequest(ids.pending, { mentorId, menteeId }, { clock: due }));
    const relationship = { id: ids.relationship, requestId: ids.request, mentorId, menteeId };
    const live = { state: 'introduced', startedAt: NOW, endedAt: null, previousId: null } as const;
    const progress = { ...progressFrom(NOW), fitAskAt: NOW };
    await stores.relationships.start({ ...relationship, ...live, progress }, { mentor: 1, mentee: 1 });
    const question = { id: ids.question, askerId: menteeId, askedId: mentorId, openedAt: NOW };
    await stores.questions.insert({ ...question, state: 'open' });
    await stores.questions.addMessage(ids.question, { id: 'm1', authorId: menteeId, text: 'Hello', writtenAt: NOW });
    await stores.agreements.insert(agreementText(ids, { id: fixture.nextId(), number: 1, signedAt: NOW }));
    await stores.agreements.insert(agreementText(ids, { id: ids.agreement, number: 2, signedAt: null }));
    await stores.chemistry.put(ids.relationship, { memberId: mentorId, fit: 'good', answeredAt: NOW });
    await stores.evaluations.put(ids.relationship, lookingBack(mentorId));
    const two = { relationshipId: ids.relationship, mentorId, menteeId };
    await stores.sessions.insert({ ...SESSION, ...two, id: ids.session, proposedBy: mentorId });
    const offer = { state: 'proposed', time: null, nextDueAt: null } as const;
    await stores.sessions.insert({ ...SESSION, ...two, ...offer, id: ids.proposed, proposedBy: mentorId });
    const past = { id: fixture.nextId() as SessionId, state: 'held', nextDueAt: null } as const;
    await stores.sessions.insert({ ...SESSION, ...two, ...past, proposedBy: mentorId });
    await stores.sessions.addAction({ ...ACTION, id: ids.action, sessionId: ids.session, ownerId: mentorId });
    await stores.sessions.addRecordingWord({ ...WORD, sessionId: ids.session, memberId: mentorId });
    await stores.lists.add(menteeId, 'excluded', mentorId, NOW);
    await stores.topics.propose('Lighthouse keeping', menteeId, fixture.nextId() as TopicId);
    await stores.suggestions.save({ id: ids.saved, memberId: menteeId, query: newQuery('mentors'), savedAt: NOW });
    await stores.suggestions.savePlan({ memberId: menteeId, nextDueAt: NOW, lastSentAt: NOW });
    await stores.suggestions.noteShown(menteeId, [mentorId], NOW, LONG_AGO);
    await stores.guides.answer(mentorId, 'swot', true, NOW);
    await stores.worksheets.insert({ ...SHEET, id: ids.worksheet, ownerId: menteeId, sharedIn: ids.relationship });
    await stores.goals.insert({ ...GOAL, id: ids.goal, relationshipId: ids.relationship, draftedById: menteeId });
    await stores.goals.addStep(ids.goal, { ...STEP, id: ids.step });
    await stores.checkIns.insert([
      { ...CHECK_IN, id: ids.checkIn, goalId: ids.goal, memberId: menteeId, askedOn: '2026-05-04' },
      {
        ...CHECK_IN,
        ...ANSWERED,
        id: fixture.nextId() as CheckInId,
        goalId: ids.goal,
        memberId: menteeId,
        askedOn: '2026-04-20',
      },
    ]);
    await stores.checkIns.savePlan({ memberId: menteeId, nextDueAt: NOW });
    await stores.prompts.savePlan({ ...newNudgeSchedule(menteeId), unanswered: 2 });
    await stores.prompts.takeDay(menteeId, '2026-05-01', NOW);
    for (const id of [ids.plan, ids.askedPlan, ids.donePlan])
      await stores.plans.insert({ ...PLAN, id, askedBy: mentorId });
    await stores.plans.propose(ids.plan, PLAN_FIGURES, [{ ...PROPOSAL, menteeId, mentorId }], NOW);
    await stores.plans.startPublishing(ids.plan, { as: 'requests', by: mentorId, at: NOW });
    await stores.plans.propose(ids.donePlan, PLAN_FIGURES, [], NOW);
    await stores.plans.startPublishing(ids.donePlan, { as: 'requests', by: mentorId, at: NOW });
    await stores.plans.setReportingLines([[menteeId, mentorId]]);
    await stores.yearly.savePlan({ ...newYearlySchedule(menteeId), dueOn: '2026-05-04', nextDueAt: NOW, round: ROUND });
    await stores.yearly.put({ ...YEARLY, memberId: menteeId });
    await stores.yearly.keepTally({ ...TALLY, id: fixture.nextId() }, []);
    await stores.yearly.keepRemarks({ id: fixture.nextId(), texts: REMARKS, shownAt: NOW }, []);
    await stores.members.setPause(mentorId, '2026-05-03', NOW);
    await stores.members.setCoordinator(mentorId, NOW);
    await stores.members.setInbox(mentorId, 'slack-theirs');
    await stores.links.issue(mentorId, 'CODE2345', new Date(NOW.getTime() + MINUTE_MS));
  });
  return { ...ids, prompt: waiting.id };
}
