import type { Reads, Stores } from '../../../core/application/unit-of-work/stores.ts';
import { newQuery } from '../../../core/domain/finding/query.ts';
import type {
  CheckInId,
  GoalId,
  GoalStepId,
  MatchPlanId,
  QuestionId,
  RecordingWordId,
  RelationshipId,
  SavedSearchId,
  SessionActionId,
  SessionId,
  TopicId,
  WorksheetId,
} from '../../../core/domain/kernel/ids.ts';
import { newNudgeSchedule } from '../../../core/domain/nudge/nudge-schedule.ts';
import { progressFrom } from '../../../core/domain/relationship/progress.ts';
import { newYearlySchedule } from '../../../core/domain/yearly/yearly-schedule.ts';
import { blankProfile, NOW, pendingRequest } from './programme.fixture.ts';
import {
  ACTION,
  type Ask,
  agreementText,
  CHECK_IN,
  CLOCK,
  GOAL,
  LATER,
  LONG_AGO,
  lookingBack,
  PLAN,
  PLAN_FIGURES,
  PROPOSAL,
  REMARKS,
  SESSION,
  SHEET,
  STEP,
  TALLY,
  WORD,
  YEARLY,
} from './tenant-isolation-samples.fixture.ts';

/** Every write of every store, on what belongs to the other organisation; it may throw or do nothing. */
export const WRITES = {
  suggestions: {
    save: ({ suggestions }, { mentee }) =>
      suggestions.save({ id: 'mine' as SavedSearchId, memberId: mentee, query: newQuery('mentors'), savedAt: NOW }),
    remove: ({ suggestions }, { mentee, saved }) => suggestions.remove(mentee, saved),
    savePlan: ({ suggestions }, { mentee }) =>
      suggestions.savePlan({ memberId: mentee, nextDueAt: null, lastSentAt: null }),
    lockTimesShown: ({ suggestions }, { mentor }) => suggestions.lockTimesShown([mentor], LONG_AGO),
    noteShown: ({ suggestions }, { mentee, mentor }) => suggestions.noteShown(mentee, [mentor], LATER, LATER),
  },
  members: {
    lock: ({ members }, { mentor }) => members.lock([mentor]),
    setState: ({ members }, { mentor }) => members.setState(mentor, { from: 'joined', to: 'left', at: NOW }),
    acceptConduct: ({ members }, { mentor }) => members.acceptConduct(mentor, '2', NOW),
    setHidden: ({ members }, { mentor }) => members.setHidden(mentor, true),
    setPause: ({ members }, { mentor }) => members.setPause(mentor, null, null),
    setCoordinator: ({ members }, { mentor }) => members.setCoordinator(mentor, null),
    setInbox: ({ members }, { mentee }) => members.setInbox(mentee, 'slack-theirs'),
    inboxOf: ({ members }, { mentor }) => members.inboxOf(mentor),
    setReachable: ({ members }, { mentor }) => members.setReachable(mentor, 'slack-theirs', false),
    claimWelcome: ({ members }, { mentor }) => members.claimWelcome(mentor, NOW),
    mergeInto: ({ members }, { mine, mentor }) => members.mergeInto(mine, mentor),
  },
  profiles: { save: ({ profiles }, { mentor }) => profiles.save({ ...blankProfile(mentor), headline: 'Broken in' }) },
  topics: { propose: ({ topics }, { mentor }) => topics.propose('Burgling', mentor, 'T1' as TopicId) },
  requests: {
    lockParties: ({ requests }, { pending }) => requests.lockParties(pending),
    insert: ({ requests }, { mentor, mentee }) =>
      requests.insert(pendingRequest('R1', { mentorId: mentor, menteeId: mentee })),
    settle: ({ requests }, { pending }) => requests.settle(pending, 'pending', { to: 'accepted', at: NOW }),
    setClarification: ({ requests }, { pending }) =>
      requests.setClarification(pending, { clarification: 'Why?', clock: CLOCK }),
    setAskNext: ({ requests }, { pending }) => requests.setAskNext(pending, true),
    closeAll: ({ requests }, { pending }) => requests.closeAll([pending], { at: NOW, toTell: [pending] }),
    setTold: ({ requests }, { closed }) => requests.setTold(closed),
    setClock: ({ requests }, { pending }) => requests.setClock(pending, CLOCK),
  },
  relationships: {
    start: ({ relationships }, { request, mentor, mentee }) =>
      relationships.start(
        {
          id: 'L1' as RelationshipId,
          requestId: request,
          mentorId: mentor,
          menteeId: mentee,
          state: 'introduced',
          startedAt: NOW,
          endedAt: null,
          previousId: null,
          progress: progressFrom(NOW),
        },
        { mentor: 5, mentee: 5 },
      ),
    moveOn: ({ relationships }, { relationship }) =>
      relationships.moveOn(relationship, 'introduced', { state: 'active', progress: progressFrom(NOW) }),
    end: ({ relationships }, { relationship }) =>
      relationships.end(relationship, 'introduced', { to: 'withdrawn', at: NOW, by: null, reason: null }),
  },
  agreements: {
    insert: ({ agreements }, other) => agreements.insert(agreementText(other, { id: 'A9', number: 9, signedAt: null })),
    save: async ({ agreements }, other) => {
      const version = agreementText(other, { id: other.agreement, number: 2, signedAt: null });
      return agreements.save(version, { ...version, terms: { ...version.terms, goals: 'Broken in' } });
    },
  },
  chemistry: {
    put: ({ chemistry }, { relationship, mentor }) =>
      chemistry.put(relationship, { memberId: mentor, fit: 'poor', answeredAt: NOW }),
  },
  evaluations: {
    put: ({ evaluations }, { relationship, mentor }) =>
      evaluations.put(relationship, { ...lookingBack(mentor), learned: 'Broken in' }),
  },
  questions: {
    insert: ({ questions }, { mentor, mentee }) =>
      questions.insert({
        id: 'Q1' as QuestionId,
        askerId: mentor,
        askedId: mentee,
        state: 'open',
        openedAt: NOW,
      }),
    addMessage: ({ questions }, { question, mine }) =>
      questions.addMessage(question, { id: 'm2', authorId: mine, text: 'Broken in', writtenAt: NOW }),
    stop: ({ questions }, { question }) => questions.stop(question, null, NOW),
  },
  sessions: {
    insert: ({ sessions }, { relationship, mentor, mentee }) =>
      sessions.insert({
        ...SESSION,
        id: 'S1' as SessionId,
        relationshipId: relationship,
        mentorId: mentor,
        menteeId: mentee,
        proposedBy: mentor,
      }),
    save: ({ sessions }, { session, relationship, mentor, mentee }) =>
      sessions.save(
        {
          ...SESSION,
          id: session,
          relationshipId: relationship,
          mentorId: mentor,
          menteeId: mentee,
          proposedBy: mentor,
        },
        'scheduled',
      ),
    cancelOpenIn: ({ sessions }, { relationship }) => sessions.cancelOpenIn(relationship),
    addAction: ({ sessions }, { session, mentor }) =>
      sessions.addAction({ ...ACTION, id: 'A1' as SessionActionId, sessionId: session, ownerId: mentor }),
    finishAction: ({ sessions }, { action }) => sessions.finishAction(action, NOW),
    addRecordingWord: ({ sessions }, { session, mentor }) =>
      sessions.addRecordingWord({ ...WORD, id: 'R1' as RecordingWordId, sessionId: session, memberId: mentor }),
  },
  lists: {
    add: ({ lists }, { mine, mentor }) => lists.add(mine, 'bookmark', mentor, NOW),
    remove: ({ lists }, { mentor, mentee }) => lists.remove(mentee, 'excluded', mentor),
  },
  guides: { answer: ({ guides }, { mentor }) => guides.answer(mentor, 'swot', false, NOW) },
  goals: {
    insert: ({ goals }, { relationship, mentee }) =>
      goals.insert({ ...GOAL, id: 'G1' as GoalId, relationshipId: relationship, draftedById: mentee }),
    setWords: ({ goals }, { goal }) => goals.setWords(goal, { ...GOAL.words, title: 'Broken in' }),
    move: ({ goals }, { goal }) => goals.move(goal, 'agreed', { to: 'achieved', agreedAt: NOW, closedAt: NOW }),
    addStep: ({ goals }, { goal }) => goals.addStep(goal, { ...STEP, id: 'S1' as GoalStepId }),
    setStep: ({ goals }, { goal, step }) => goals.setStep(goal, { ...STEP, id: step, text: 'Broken in' }),
    removeStep: ({ goals }, { goal, step }) => goals.removeStep(goal, step),
    snooze: ({ goals }, { goal }) => goals.snooze(goal, '2026-06-01'),
  },
  checkIns: {
    insert: ({ checkIns }, { goal, mentee }) =>
      checkIns.insert([{ ...CHECK_IN, id: 'C1' as CheckInId, goalId: goal, memberId: mentee, askedOn: '2026-05-05' }]),
    answer: ({ checkIns }, { checkIn }) => checkIns.answer(checkIn, 'stuck', NOW),
    setNote: ({ checkIns }, { checkIn }) => checkIns.setNote(checkIn, 'Broken in'),
    savePlan: ({ checkIns }, { mentee }) => checkIns.savePlan({ memberId: mentee, nextDueAt: null }),
  },
  prompts: {
    putOff: ({ prompts }, { prompt }) => prompts.putOff([prompt], null),
    say: ({ prompts }, { prompt }) => prompts.say([prompt], '2026-05-05'),
    drop: ({ prompts }, { prompt }) => prompts.drop([prompt]),
    takeDay: ({ prompts }, { mentee }) => prompts.takeDay(mentee, '2026-05-05', NOW),
    takeBack: ({ prompts }, { mentee }) => prompts.takeBack(mentee, NOW, 'any'),
    savePlan: ({ prompts }, { mentee }) =>
      prompts.savePlan({ ...newNudgeSchedule(mentee), unanswered: 9, standing: 'silent' }),
    heard: ({ prompts }, { mentee }) => prompts.heard(mentee, NOW),
  },
  worksheets: {
    insert: ({ worksheets }, { mentor }) =>
      worksheets.insert({ ...SHEET, id: 'W1' as WorksheetId, ownerId: mentor, sharedIn: null }),
    setAnswers: ({ worksheets }, { worksheet }) => worksheets.setAnswers(worksheet, { aim: 'Broken in' }, NOW),
    setShared: ({ worksheets }, { worksheet }) => worksheets.setShared(worksheet, null),
    remove: ({ worksheets }, { worksheet }) => worksheets.remove(worksheet),
  },
  yearly: {
    savePlan: ({ yearly }, { mentee }) => yearly.savePlan(newYearlySchedule(mentee)),
    put: ({ yearly }, { mentee }) => yearly.put({ ...YEARLY, memberId: mentee, remark: 'Broken in' }),
    change: ({ yearly }, { mentee }) => yearly.change({ ...YEARLY, memberId: mentee, remark: 'Broken in' }),
    remove: ({ yearly }, { mentee }) => yearly.remove(mentee),
    lockClosedRatings: ({ yearly }) => yearly.lockClosedRatings('mentee', LATER),
    lockClosedRemarks: ({ yearly }) => yearly.lockClosedRemarks(LATER),
    keepTally: ({ yearly }, { mentee }) => yearly.keepTally({ ...TALLY, id: 'Y1' }, [mentee]),
    keepRemarks: ({ yearly }, { mentee }) => yearly.keepRemarks({ id: 'Y2', texts: REMARKS, shownAt: NOW }, [mentee]),
  },
  plans: {
    insert: ({ plans }, { mentor }) => plans.insert({ ...PLAN, id: 'P1' as MatchPlanId, askedBy: mentor }),
    propose: ({ plans }, { askedPlan, mentor, mentee }) =>
      plans.propose(askedPlan, PLAN_FIGURES, [{ ...PROPOSAL, mentorId: mentor, menteeId: mentee }], NOW),
    refuse: ({ plans }, { askedPlan, mine }) => plans.refuse(askedPlan, { code: 'member-twice', memberId: mine }),
    setRules: ({ plans }, { askedPlan, mine }) =>
      plans.setRules(askedPlan, PLAN.rules, { ...PLAN.rules, leftOut: [mine] }),
    startPublishing: ({ plans }, { askedPlan, mine }) =>
      plans.startPublishing(askedPlan, { as: 'introductions', by: mine, at: NOW }),
    lockProposal: ({ plans }, { plan, mentee }) => plans.lockProposal({ planId: plan, menteeId: mentee }),
    settle: ({ plans }, { plan, mentee }) => plans.settle({ planId: plan, menteeId: mentee }, 'sent', NOW),
    finish: ({ plans }, { donePlan }) => plans.finish(donePlan, NOW),
    discard: ({ plans }, { askedPlan }) => plans.discard(askedPlan),
    setReportingLines: ({ plans }, { mine, mentor }) => plans.setReportingLines([[mine, mentor]]),
  },
  links: {
    issue: ({ links }, { mentor }) => links.issue(mentor, 'BROKENIN', NOW),
    redeem: ({ links }) => links.redeem('CODE2345', NOW),
    countTry: ({ links }, { mentor }) => links.countTry(mentor, NOW, new Date(0)),
  },
} satisfies EveryWrite;

type EveryWrite = {
  readonly [Store in Exclude<keyof Stores, 'directory' | 'exposure'>]: {
    readonly [Method in Exclude<keyof Stores[Store], Store extends keyof Reads ? keyof Reads[Store] : never>]: Ask;
  };
};
