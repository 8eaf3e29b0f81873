import type { AgreementVersion } from '../../core/agreement/agreement.ts';
import { defaultTerms } from '../../core/agreement/terms.ts';
import { newQuery } from '../../core/finding/query.ts';
import type {
  AgreementVersionId,
  CheckInId,
  GoalId,
  GoalStepId,
  MatchPlanId,
  MemberId,
  OrganisationId,
  PromptId,
  QuestionId,
  RecordingWordId,
  RelationshipId,
  RequestId,
  SavedSearchId,
  SessionActionId,
  SessionId,
  TopicId,
  WorksheetId,
} from '../../core/ids.ts';
import { newPlan } from '../../core/nudge/nudge-plan.ts';
import type { Owed } from '../../core/ports/ledger.ts';
import type { Reads, Stores } from '../../core/ports/stores.ts';
import { courseFrom } from '../../core/relationship/course.ts';
import type { Evaluation } from '../../core/relationship/evaluation.ts';
import type { Topic } from '../../core/topic/topic.ts';
import { newYearlyPlan } from '../../core/yearly/yearly-plan.ts';
import { temporalCalendar } from '../time/temporal-calendar.ts';
import {
  blankProfile,
  joinedMember,
  NOW,
  originOf,
  type ProgrammeFixture,
  pendingRequest,
  writeIn,
} from './programme.fixture.ts';

const LONG_AGO = new Date('2026-01-01T00:00:00Z');
const LATER = new Date('2026-12-01T00:00:00Z');

/** One row of every kind in the other organisation, and one member of ours. */
export type Foreign = {
  readonly mine: MemberId;
  readonly mentor: MemberId;
  readonly mentee: MemberId;
  readonly request: RequestId;
  readonly pending: RequestId;
  readonly closed: RequestId;
  readonly relationship: RelationshipId;
  readonly agreement: AgreementVersionId;
  readonly session: SessionId;
  readonly proposed: SessionId;
  readonly action: SessionActionId;
  readonly question: QuestionId;
  readonly worksheet: WorksheetId;
  readonly goal: GoalId;
  readonly step: GoalStepId;
  readonly checkIn: CheckInId;
  readonly saved: SavedSearchId;
  readonly prompt: PromptId;
  readonly plan: MatchPlanId;
  readonly askedPlan: MatchPlanId;
  readonly donePlan: MatchPlanId;
};

/** Fills the other organisation with one row of every kind. */
export async function fillForeign(fixture: ProgrammeFixture, theirs: OrganisationId): Promise<Foreign> {
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
  const raised: Owed = { do: 'prompt', to: ids.mentee, kind: 'welcome-back', subject: '', key: 'back' };
  const nudge: Owed = {
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
    const course = { ...courseFrom(NOW), fitAskAt: NOW };
    await stores.relationships.start({ ...relationship, ...live, course }, { mentor: 1, mentee: 1 });
    const question = { id: ids.question, askerId: menteeId, askedId: mentorId, openedAt: NOW };
    await stores.questions.insert({ ...question, state: 'open' });
    await stores.questions.addMessage(ids.question, { id: 'm1', authorId: menteeId, text: 'Hello', writtenAt: NOW });
    await stores.agreements.insert(agreementText(ids, { id: fixture.nextId(), number: 1, signedAt: NOW }));
    await stores.agreements.insert(agreementText(ids, { id: ids.agreement, number: 2, signedAt: null }));
    await stores.fits.put(ids.relationship, { memberId: mentorId, fit: 'good', answeredAt: NOW });
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
    await stores.prompts.savePlan({ ...newPlan(menteeId), unanswered: 2 });
    await stores.prompts.takeDay(menteeId, '2026-05-01', NOW);
    for (const id of [ids.plan, ids.askedPlan, ids.donePlan])
      await stores.plans.insert({ ...PLAN, id, askedBy: mentorId });
    await stores.plans.propose(ids.plan, PLAN_FIGURES, [{ ...PROPOSAL, menteeId, mentorId }], NOW);
    await stores.plans.startPublishing(ids.plan, { as: 'requests', by: mentorId, at: NOW });
    await stores.plans.propose(ids.donePlan, PLAN_FIGURES, [], NOW);
    await stores.plans.startPublishing(ids.donePlan, { as: 'requests', by: mentorId, at: NOW });
    await stores.plans.setReportingLines([[menteeId, mentorId]]);
    await stores.yearly.savePlan({ ...newYearlyPlan(menteeId), dueOn: '2026-05-04', nextDueAt: NOW, round: ROUND });
    await stores.yearly.put({ ...YEARLY, memberId: menteeId });
    await stores.yearly.keepTally({ ...TALLY, id: fixture.nextId() }, []);
    await stores.yearly.keepRemarks({ id: fixture.nextId(), texts: REMARKS, shownAt: NOW }, []);
    await stores.members.setPause(mentorId, '2026-05-03', NOW);
    await stores.members.setCoordinator(mentorId, NOW);
    await stores.members.setInbox(mentorId, 'slack-theirs');
    await stores.links.issue(mentorId, 'CODE2345', new Date(NOW.getTime() + 60_000));
  });
  return { ...ids, prompt: waiting.id };
}

/** Signed by the mentor; `signedAt` is when the mentee did. */
type Text = { readonly id: string; readonly number: number; readonly signedAt: Date | null };

function agreementText(
  ids: Pick<Foreign, 'relationship' | 'mentor'>,
  { id, number, signedAt }: Text,
): AgreementVersion {
  return {
    id: id as AgreementVersionId,
    relationshipId: ids.relationship,
    number,
    state: signedAt === null ? 'signed-by-one' : 'in-force',
    revision: 1,
    terms: defaultTerms('', '2026-05-04', temporalCalendar),
    editedById: ids.mentor,
    editedAt: NOW,
    signedAt: { mentor: NOW, mentee: signedAt },
    supersededAt: null,
  };
}

const lookingBack = (memberId: MemberId): Evaluation => ({
  memberId,
  goalsMet: 'most',
  wentWell: '',
  learned: '',
  recommends: true,
  writtenAt: NOW,
});

/** Every read of every store, asked for what belongs to the other organisation; each must answer as if it were not there. */
export const READS = {
  members: {
    find: ({ members }, { mentor }) => members.find(mentor),
    introduce: ({ members }, { mentor }) => members.introduce([mentor]),
    findMany: ({ members }, { mentor, mentee }) => members.findMany([mentor, mentee]),
    findByName: ({ members }) => members.findByName('umentor', 10),
    findByMark: ({ members }, { mentor }) => members.findByMark([mentor, 'UMENTEE']),
    coordinators: ({ members }) => members.coordinators(),
    dueBack: ({ members }) => members.dueBack(NOW, 10),
  },
  profiles: {
    find: ({ profiles }, { mentor }) => profiles.find(mentor),
    findMany: ({ profiles }, { mentor }) => profiles.findMany([mentor]),
  },
  topics: {
    offeredTo: async ({ topics }, { mentee }) => proposed(await topics.offeredTo(mentee)),
    all: async ({ topics }) => proposed(await topics.all()),
    meantBy: async ({ topics }) => (await topics.meantBy('lighthouse keeping')).topics,
    nearlyNamed: ({ topics }) => topics.nearlyNamed('Lighthouse keepers'),
  },
  suggestions: {
    savedBy: ({ suggestions }, { mentee }) => suggestions.savedBy(mentee),
    planOf: ({ suggestions }, { mentee }) => suggestions.planOf(mentee),
    due: ({ suggestions }) => suggestions.due(NOW, 10),
    shownTo: ({ suggestions }, { mentee }) => suggestions.shownTo(mentee, LONG_AGO),
  },
  requests: {
    find: ({ requests }, { pending }) => requests.find(pending),
    ofMember: ({ requests }, { mentor }) => requests.ofMember(mentor, 10),
    pendingBetween: ({ requests }, { mentor, mentee }) => requests.pendingBetween(mentor, mentee),
    pendingOf: ({ requests }, { mentor }) => requests.pendingOf(mentor),
    lastDeclinedAt: ({ requests }, { mentor, mentee }) => requests.lastDeclinedAt(mentor, mentee),
    due: ({ requests }) => requests.due(NOW, 10),
    toAskOn: ({ requests }) => requests.toAskOn(10),
    toTell: ({ requests }) => requests.toTell(10),
  },
  relationships: {
    find: ({ relationships }, { relationship }) => relationships.find(relationship),
    liveOf: ({ relationships }, { mentor }) => relationships.liveOf(mentor),
    endedOf: ({ relationships }, { mentor }) => relationships.endedOf(mentor, 10),
    liveBetween: ({ relationships }, { mentor, mentee }) => relationships.liveBetween(mentor, mentee),
    standing: async ({ relationships }, { mentor }) => (await relationships.standing(mentor, 'mentor')).live,
    standingOfBoth: async ({ relationships }, { mentor, mentee }) => {
      const { mentor: ofMentor, mentee: ofMentee } = await relationships.standingOfBoth(mentor, mentee);
      return ofMentor.live + ofMentee.live;
    },
    due: ({ relationships }) => relationships.due(NOW, 10),
  },
  agreements: {
    open: ({ agreements }, { relationship }) => agreements.open(relationship),
    inForce: ({ agreements }, { relationship }) => agreements.inForce(relationship),
    awaiting: ({ agreements }, { mentor, mentee }) =>
      Promise.all([agreements.awaiting(mentor), agreements.awaiting(mentee)]).then((found) => found.flat()),
    versions: ({ agreements }, { relationship }) => agreements.versions(relationship),
  },
  fits: { of: ({ fits }, { relationship }) => fits.of(relationship) },
  evaluations: { of: ({ evaluations }, { relationship }) => evaluations.of(relationship) },
  questions: {
    find: ({ questions }, { question }) => questions.find(question),
    openBetween: ({ questions }, { mentor, mentee }) => questions.openBetween(mentor, mentee),
    openOf: ({ questions }, { mentor }) => questions.openOf(mentor),
    messages: ({ questions }, { question }) => questions.messages(question, 10),
    countOpenedSince: ({ questions }, { mentee }) => questions.countOpenedSince(mentee, new Date(0)),
    wasStoppedBy: ({ questions }, { mentor, mentee }) => questions.wasStoppedBy(mentor, mentee),
  },
  sessions: {
    find: ({ sessions }, { session }) => sessions.find(session),
    findMany: ({ sessions }, { session }) => sessions.findMany([session]),
    openOf: ({ sessions }, { mentor }) => sessions.openOf(mentor),
    pastOf: ({ sessions }, { mentor }) => sessions.pastOf(mentor, 10),
    proposedIn: ({ sessions }, { relationship }) => sessions.proposedIn(relationship),
    bookedTimes: ({ sessions }, { mentor, mentee }) => sessions.bookedTimes([mentor, mentee], new Date(0)),
    due: ({ sessions }) => sessions.due(NOW, 10),
    findAction: ({ sessions }, { action }) => sessions.findAction(action),
    actionsOf: ({ sessions }, { session }) => sessions.actionsOf(session),
    openActionsIn: ({ sessions }, { relationship }) => sessions.openActionsIn(relationship),
    of: ({ sessions }, { relationship }) => sessions.of(relationship),
    actionsIn: ({ sessions }, { relationship }) => sessions.actionsIn(relationship),
    recordingWords: ({ sessions }, { session }) => sessions.recordingWords(session),
  },
  lists: {
    of: ({ lists }, { mentee }) => lists.of(mentee, 'excluded'),
    excludedEitherWay: ({ lists }, { mentor, mentee }) => lists.excludedEitherWay(mentor, mentee),
    keptFrom: ({ lists }, { mentor }) => lists.keptFrom(mentor),
    allExcluded: ({ lists }, { mentor }) => lists.allExcluded(mentor),
  },
  guides: { foundHelpful: ({ guides }, { mentor }) => guides.foundHelpful(mentor, 'swot') },
  goals: {
    find: ({ goals }, { goal }) => goals.find(goal),
    findMany: ({ goals }, { goal }) => goals.findMany([goal]),
    of: ({ goals }, { relationship }) => goals.of(relationship),
    ofMany: ({ goals }, { relationship }) => goals.ofMany([relationship]),
    underWayOf: ({ goals }, { mentee }) => goals.underWayOf(mentee),
  },
  checkIns: {
    find: ({ checkIns }, { checkIn }) => checkIns.find(checkIn),
    askedOn: ({ checkIns }, { mentee }) => checkIns.askedOn(mentee, '2026-05-04'),
    answeredOf: ({ checkIns }, { goal }) => checkIns.answeredOf(goal, 3),
    planOf: ({ checkIns }, { mentee }) => checkIns.planOf(mentee),
    due: ({ checkIns }) => checkIns.due(NOW, 10),
  },
  prompts: {
    find: ({ prompts }, { prompt }) => prompts.find(prompt),
    waitingOf: ({ prompts }, { mentee }) => prompts.waitingOf(mentee),
    due: ({ prompts }) => prompts.due(NOW, 10),
    // That of somebody new, whoever is asked about in vain.
    planOf: async ({ prompts }, { mentee }) => (await prompts.planOf(mentee)).unanswered,
    lastNudgeOf: ({ prompts }, { mentee }) => prompts.lastNudgeOf(mentee),
  },
  worksheets: {
    find: ({ worksheets }, { worksheet }) => worksheets.find(worksheet),
    ofOwner: ({ worksheets }, { mentee }) => worksheets.ofOwner(mentee),
    sharedWith: ({ worksheets }, { mentor }) => worksheets.sharedWith(mentor),
  },
  yearly: {
    // That of somebody new, whoever is asked about in vain.
    planOf: async ({ yearly }, { mentee }) => (await yearly.planOf(mentee)).round,
    answerOf: ({ yearly }, { mentee }) => yearly.answerOf(mentee),
    due: ({ yearly }) => yearly.due(NOW, 10),
    countable: ({ yearly }) => yearly.countable(NOW, 1),
    tallies: ({ yearly }) => yearly.tallies(),
    remarks: ({ yearly }) => yearly.remarks(),
  },
  plans: {
    find: ({ plans }, { plan }) => plans.find(plan),
    newest: ({ plans }) => plans.newest(10),
    proposals: ({ plans }, { plan }) => plans.proposals(plan, { kind: 'matched', skip: 0, limit: 10 }),
    counts: async ({ plans }, { plan }) => (await plans.counts(plan)).matched,
    asked: ({ plans }) => plans.asked(10),
    toPublish: ({ plans }) => plans.toPublish(10),
    toFinish: ({ plans }) => plans.toFinish(10),
    keptApart: ({ plans }) => plans.keptApart(new Date(0)),
    openPairs: ({ plans }) => plans.openPairs(),
    inReportingLine: ({ plans }, { mentor, mentee }) => plans.inReportingLine(mentor, mentee),
  },
  directory: {
    findable: async ({ directory }, { mine }) => {
      const { index, ahead } = await directory.findable('mentees');
      return [...new Set([...index.slotOf.keys(), ...ahead.keys()])].filter((id) => id !== mine);
    },
    mentors: async ({ directory }, { mine }) => (await directory.mentors()).filter((one) => one.memberId !== mine),
    mentees: async ({ directory }, { mine }) => (await directory.mentees()).filter((one) => one.memberId !== mine),
    asMentor: ({ directory }, { mentor }) => directory.asMentor(mentor),
    asMentee: ({ directory }, { mentee }) => directory.asMentee(mentee),
  },
} satisfies Every<Omit<Reads, 'exposure'>>;

/** Every write of every store, on what belongs to the other organisation; it may throw or do nothing. */
export const WRITES = {
  suggestions: {
    save: ({ suggestions }, { mentee }) =>
      suggestions.save({ id: 'mine' as SavedSearchId, memberId: mentee, query: newQuery('mentors'), savedAt: NOW }),
    remove: ({ suggestions }, { mentee, saved }) => suggestions.remove(mentee, saved),
    savePlan: ({ suggestions }, { mentee }) =>
      suggestions.savePlan({ memberId: mentee, nextDueAt: null, lastSentAt: null }),
    holdTimesShown: ({ suggestions }, { mentor }) => suggestions.holdTimesShown([mentor], LONG_AGO),
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
          course: courseFrom(NOW),
        },
        { mentor: 5, mentee: 5 },
      ),
    moveOn: ({ relationships }, { relationship }) =>
      relationships.moveOn(relationship, 'introduced', { state: 'active', course: courseFrom(NOW) }),
    end: ({ relationships }, { relationship }) =>
      relationships.end(relationship, 'introduced', { to: 'withdrawn', at: NOW, by: null, reason: null }),
  },
  agreements: {
    insert: ({ agreements }, foreign) =>
      agreements.insert(agreementText(foreign, { id: 'A9', number: 9, signedAt: null })),
    save: async ({ agreements }, foreign) => {
      const version = agreementText(foreign, { id: foreign.agreement, number: 2, signedAt: null });
      return agreements.save(version, { ...version, terms: { ...version.terms, goals: 'Broken in' } });
    },
  },
  fits: {
    put: ({ fits }, { relationship, mentor }) =>
      fits.put(relationship, { memberId: mentor, fit: 'poor', answeredAt: NOW }),
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
    savePlan: ({ prompts }, { mentee }) => prompts.savePlan({ ...newPlan(mentee), unanswered: 9, standing: 'silent' }),
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
    savePlan: ({ yearly }, { mentee }) => yearly.savePlan(newYearlyPlan(mentee)),
    put: ({ yearly }, { mentee }) => yearly.put({ ...YEARLY, memberId: mentee, remark: 'Broken in' }),
    change: ({ yearly }, { mentee }) => yearly.change({ ...YEARLY, memberId: mentee, remark: 'Broken in' }),
    remove: ({ yearly }, { mentee }) => yearly.remove(mentee),
    holdClosedRatings: ({ yearly }) => yearly.holdClosedRatings('mentee', LATER),
    holdClosedRemarks: ({ yearly }) => yearly.holdClosedRemarks(LATER),
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
    holdProposal: ({ plans }, { plan, mentee }) => plans.holdProposal({ planId: plan, menteeId: mentee }),
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

/** What exposure stores it stores later, so exposure-log.contract.test.ts holds it to its organisation. */
export type Ask = (stores: Stores, foreign: Foreign) => Promise<unknown>;
type Every<Bound> = { readonly [Store in keyof Bound]: { readonly [Method in keyof Bound[Store]]: Ask } };
type EveryWrite = {
  readonly [Store in Exclude<keyof Stores, 'directory' | 'exposure'>]: {
    readonly [Method in Exclude<keyof Stores[Store], Store extends keyof Reads ? keyof Reads[Store] : never>]: Ask;
  };
};

const GOAL = {
  words: { title: 'Three quotes', measure: 'Three quotes are in', why: '', resources: '', targetOn: null },
  state: 'agreed',
  draftedAt: NOW,
  agreedAt: NOW,
  closedAt: null,
  snoozedUntil: null,
  steps: [],
} as const;
const STEP = { kind: 'action', text: 'Call', dueOn: null, doneAt: null } as const;
const CHECK_IN = { answer: null, note: '', answeredAt: null } as const;
const ANSWERED = { answer: 'on-track', answeredAt: NOW } as const;
const SHEET = { tool: 'swot', answers: { strengths: 'Patience' }, createdAt: NOW, changedAt: NOW } as const;
const SESSION = {
  state: 'scheduled',
  slots: [NOW],
  lengthMinutes: 60,
  format: 'online',
  venue: '',
  topic: '',
  agenda: '',
  time: { startsAt: NOW, endsAt: new Date(NOW.getTime() + 3_600_000) },
  moves: 0,
  promptsDone: [],
  nextDueAt: NOW,
  sheet: { preparation: '', summary: '', version: 0 },
  seriesId: null,
  createdAt: NOW,
} as const;
const PLAN = {
  state: 'asked',
  objective: 'most-then-best',
  seed: 1,
  rules: { pins: [], bans: [], leftOut: [] },
  rulesChanged: false,
  askedAt: NOW,
  readyAt: null,
  refusal: null,
  figures: null,
  publishing: null,
  finishedAt: null,
} as const;
const PLAN_FIGURES = {
  mentees: 1,
  mentors: 1,
  places: 1,
  alreadyAsked: 0,
  pinned: 0,
  inFull: true,
  byObjective: {},
} as const;
const PROPOSAL = {
  kind: 'matched',
  pinned: false,
  account: { score: 50, reasons: [], misfits: [] },
  outcome: null,
} as const;
const ROUND = { openedOn: '2026-04-01', closesAt: NOW, role: 'mentee', state: 'answered' } as const;
const RATED = { finding: 'yes', hoped: 'mostly', moments: 'no', recommend: 'yes' } as const;
const YEARLY = { openedOn: '2026-04-01', role: 'mentee', ratings: RATED, remark: 'More tea', closesAt: NOW } as const;
const NOBODY = { yes: 0, mostly: 0, hardly: 0, no: 0, unsure: 0 };
const TALLY = {
  role: 'mentee',
  people: 5,
  counts: { finding: NOBODY, hoped: NOBODY, moments: NOBODY, recommend: NOBODY },
  countedAt: NOW,
} as const;
const REMARKS = ['A', 'B', 'C', 'D', 'E'];
const WORD = { id: 'word-1' as RecordingWordId, allowed: true, saidAt: NOW } as const;
const ACTION = { text: 'Read it', dueOn: null, createdAt: NOW, doneAt: null };
const CLOCK = { daysUsed: 9, runningSince: null, remindersSent: 9, nextDueAt: null };
/** Every organisation begins with the same listed topics; only the other one has a proposed one. */
const proposed = (topics: readonly Topic[]) => topics.filter(({ state }) => state === 'proposed');
