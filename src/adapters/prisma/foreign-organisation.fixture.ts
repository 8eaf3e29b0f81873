import type { MemberId, OrganisationId, QuestionId, RelationshipId, RequestId, TopicId } from '../../core/ids.ts';
import type { Reads, Stores } from '../../core/ports/stores.ts';
import type { Topic } from '../../core/topic/topic.ts';
import {
  blankProfile,
  joinedMember,
  NOW,
  originOf,
  type ProgrammeFixture,
  pendingRequest,
  writeIn,
} from './programme.fixture.ts';

/** One row of every kind in the other organisation, and one member of ours. */
export type Foreign = {
  readonly mine: MemberId;
  readonly mentor: MemberId;
  readonly mentee: MemberId;
  readonly request: RequestId;
  readonly pending: RequestId;
  readonly relationship: RelationshipId;
  readonly question: QuestionId;
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
    relationship: fixture.nextId() as RelationshipId,
    question: fixture.nextId() as QuestionId,
  };
  await writeIn(fixture, theirs, async (stores) => {
    const { mentor: mentorId, mentee: menteeId } = ids;
    await stores.requests.insert(pendingRequest(ids.request, { mentorId, menteeId }));
    await stores.requests.settle(ids.request, 'pending', { to: 'declined', at: NOW });
    const due = { daysUsed: 0, runningSince: NOW, remindersSent: 0, nextDueAt: NOW };
    await stores.requests.insert(pendingRequest(ids.pending, { mentorId, menteeId }, { clock: due }));
    const relationship = { id: ids.relationship, requestId: ids.request, mentorId, menteeId };
    const live = { state: 'introduced', startedAt: NOW, endedAt: null } as const;
    await stores.relationships.start({ ...relationship, ...live }, { mentor: 1, mentee: 1 });
    const question = { id: ids.question, askerId: menteeId, askedId: mentorId, openedAt: NOW };
    await stores.questions.insert({ ...question, state: 'open' });
    await stores.questions.addMessage(ids.question, { id: 'm1', authorId: menteeId, text: 'Hello', writtenAt: NOW });
    await stores.topics.propose('Lighthouse keeping', menteeId, fixture.nextId() as TopicId);
    await stores.lists.add(menteeId, 'excluded', mentorId, NOW);
    await stores.members.setPause(mentorId, '2026-05-03', NOW);
    await stores.members.setInbox(mentorId, 'slack-theirs');
    await stores.links.issue(mentorId, 'CODE2345', new Date(NOW.getTime() + 60_000));
  });
  return ids;
}

/** Every read of every store, asked for what belongs to the other organisation; each must answer as if it were not there. */
export const READS = {
  members: {
    find: ({ members }, { mentor }) => members.find(mentor),
    findMany: ({ members }, { mentor, mentee }) => members.findMany([mentor, mentee]),
    findByName: ({ members }) => members.findByName('umentor', 10),
    dueBack: ({ members }) => members.dueBack(NOW, 10),
  },
  profiles: {
    find: ({ profiles }, { mentor }) => profiles.find(mentor),
    findMany: ({ profiles }, { mentor }) => profiles.findMany([mentor]),
  },
  topics: {
    offeredTo: async ({ topics }, { mentee }) => proposed(await topics.offeredTo(mentee)),
    all: async ({ topics }) => proposed(await topics.all()),
  },
  requests: {
    find: ({ requests }, { pending }) => requests.find(pending),
    ofMember: ({ requests }, { mentor }) => requests.ofMember(mentor, 10),
    pendingBetween: ({ requests }, { mentor, mentee }) => requests.pendingBetween(mentor, mentee),
    pendingOf: ({ requests }, { mentor }) => requests.pendingOf(mentor),
    lastDeclinedAt: ({ requests }, { mentor, mentee }) => requests.lastDeclinedAt(mentor, mentee),
    due: ({ requests }) => requests.due(NOW, 10),
  },
  relationships: {
    find: ({ relationships }, { relationship }) => relationships.find(relationship),
    liveOf: ({ relationships }, { mentor }) => relationships.liveOf(mentor),
    liveBetween: ({ relationships }, { mentor, mentee }) => relationships.liveBetween(mentor, mentee),
    hasCompleted: ({ relationships }, { mentor }) => relationships.hasCompleted(mentor, 'mentor'),
  },
  questions: {
    find: ({ questions }, { question }) => questions.find(question),
    openBetween: ({ questions }, { mentor, mentee }) => questions.openBetween(mentor, mentee),
    openOf: ({ questions }, { mentor }) => questions.openOf(mentor),
    messages: ({ questions }, { question }) => questions.messages(question, 10),
    countOpenedSince: ({ questions }, { mentee }) => questions.countOpenedSince(mentee, new Date(0)),
    wasStoppedBy: ({ questions }, { mentor, mentee }) => questions.wasStoppedBy(mentor, mentee),
  },
  lists: {
    of: ({ lists }, { mentee }) => lists.of(mentee, 'excluded'),
    excludedEitherWay: ({ lists }, { mentor, mentee }) => lists.excludedEitherWay(mentor, mentee),
    allExcluded: ({ lists }, { mentor }) => lists.allExcluded(mentor),
  },
  directory: {
    mentors: async ({ directory }, { mine }) => (await directory.mentors()).filter((one) => one.memberId !== mine),
    mentees: async ({ directory }, { mine }) => (await directory.mentees()).filter((one) => one.memberId !== mine),
    asMentor: ({ directory }, { mentor }) => directory.asMentor(mentor),
    asMentee: ({ directory }, { mentee }) => directory.asMentee(mentee),
  },
} satisfies Every<Omit<Reads, 'exposure'>>;

/** Every write of every store, on what belongs to the other organisation; it may throw or do nothing. */
export const WRITES = {
  members: {
    lock: ({ members }, { mentor }) => members.lock([mentor]),
    setState: ({ members }, { mentor }) => members.setState(mentor, { from: 'joined', to: 'left', at: NOW }),
    acceptConduct: ({ members }, { mentor }) => members.acceptConduct(mentor, '2', NOW),
    setHidden: ({ members }, { mentor }) => members.setHidden(mentor, true),
    setPause: ({ members }, { mentor }) => members.setPause(mentor, null, null),
    setInbox: ({ members }, { mentee }) => members.setInbox(mentee, 'slack-theirs'),
    inboxOf: ({ members }, { mentor }) => members.inboxOf(mentor),
    setReachable: ({ members }, { mentor }) => members.setReachable(mentor, 'slack-theirs', false),
    claimWelcome: ({ members }, { mentor }) => members.claimWelcome(mentor, NOW),
    mergeInto: ({ members }, { mine, mentor }) => members.mergeInto(mine, mentor),
  },
  profiles: { save: ({ profiles }, { mentor }) => profiles.save({ ...blankProfile(mentor), headline: 'Broken in' }) },
  topics: { propose: ({ topics }, { mentor }) => topics.propose('Burgling', mentor, 'T1' as TopicId) },
  requests: {
    insert: ({ requests }, { mentor, mentee }) =>
      requests.insert(pendingRequest('R1', { mentorId: mentor, menteeId: mentee })),
    settle: ({ requests }, { pending }) => requests.settle(pending, 'pending', { to: 'accepted', at: NOW }),
    setClarification: ({ requests }, { pending }) =>
      requests.setClarification(pending, { clarification: 'Why?', clock: CLOCK }),
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
        },
        { mentor: 5, mentee: 5 },
      ),
    end: ({ relationships }, { relationship }) =>
      relationships.end(relationship, 'introduced', { to: 'withdrawn', at: NOW, by: null, reason: null }),
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
  lists: {
    add: ({ lists }, { mine, mentor }) => lists.add(mine, 'bookmark', mentor, NOW),
    remove: ({ lists }, { mentor, mentee }) => lists.remove(mentee, 'excluded', mentor),
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

const CLOCK = { daysUsed: 9, runningSince: null, remindersSent: 9, nextDueAt: null };

/** Every organisation begins with the same listed topics; only the other one has a proposed one. */
const proposed = (topics: readonly Topic[]) => topics.filter(({ state }) => state === 'proposed');
