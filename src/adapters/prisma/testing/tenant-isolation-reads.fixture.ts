import type { Reads } from '../../../core/application/unit-of-work/stores.ts';
import type { Topic } from '../../../core/domain/topic/topic.ts';
import { NOW } from './programme.fixture.ts';
import { type Every, LONG_AGO } from './tenant-isolation-samples.fixture.ts';

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
  chemistry: { of: ({ chemistry: fits }, { relationship }) => fits.of(relationship) },
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

const proposed = (topics: readonly Topic[]) => topics.filter(({ state }) => state === 'proposed');
