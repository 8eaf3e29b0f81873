import { SLACK_CAPABILITIES } from '../../src/adapters/slack/render/slack-limits.ts';
import { TEAMS_CAPABILITIES } from '../../src/adapters/teams/render/teams-limits.ts';
import { startPause } from '../../src/core/application/membership/pause.ts';
import type { Stores } from '../../src/core/application/unit-of-work/stores.ts';
import type { UnitOfWork } from '../../src/core/application/unit-of-work/unit-of-work.ts';
import type { Origin } from '../../src/core/domain/inbound/inbound.ts';
import type { MemberId, RelationshipId, RequestId, TopicId } from '../../src/core/domain/kernel/ids.ts';
import type { Profile } from '../../src/core/domain/profile/profile.ts';
import { CODE_OF_CONDUCT } from '../../src/core/domain/programme/code-of-conduct.ts';
import type { Organisation } from '../../src/core/domain/programme/organisation.ts';
import { type Progress, progressFrom } from '../../src/core/domain/relationship/progress.ts';
import { NEW_CLOCK } from '../../src/core/domain/request/request-clock.ts';
import type { Calendar } from '../../src/core/domain/time/calendar.ts';
import type { Clock, Ids } from '../../src/core/domain/time/clock.ts';
import { DAY_MS } from '../../src/core/domain/time/durations.ts';
import type { TurnRunner } from '../../src/flows/engine/contract.ts';
import type { DemoPerson, SidePlatform } from '../side.ts';
import type { DemoMember } from './member.ts';
import { DEMO_PEOPLE } from './people.ts';
import {
  DEMO_BOOKMARKS,
  DEMO_COORDINATORS,
  DEMO_MEMBERS,
  DEMO_QUESTIONS,
  DEMO_RELATIONSHIPS,
  DEMO_REQUESTS,
  type DemoRelationship,
} from './programme.ts';

const CAPABILITIES = { slack: SLACK_CAPABILITIES, teams: TEAMS_CAPABILITIES } as const;

export type DemoSeed = {
  readonly unitOfWork: UnitOfWork;
  readonly runner: TurnRunner;
  readonly organisation: Organisation;
  readonly workspaces: Readonly<Record<SidePlatform, string>>;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly calendar: Calendar;
};

type Everybody = ReadonlyMap<string, MemberId>;

/**
 * Fills an empty organisation with the demo guild. Profiles and what is long past are written as they are; open
 * requests and questions are sent through the turns people would take, so that their messages are really delivered.
 */
export async function seedDemo(seed: DemoSeed, installTeams: (personKey: string) => Promise<unknown>): Promise<void> {
  const everybody = await meetEverybody(seed);
  await inOneTurn(seed, 'members', async (stores) => {
    const topics = new Map((await stores.topics.all()).map(({ slug, id }) => [slug, id]));
    for (const member of DEMO_MEMBERS) await joinAs(member, idOf(everybody, member.key), topics, stores, seed);
    for (const key of DEMO_COORDINATORS) await stores.members.setCoordinator(idOf(everybody, key), seed.clock.now());
  });
  await inOneTurn(seed, 'programme', async (stores) => {
    for (const relationship of DEMO_RELATIONSHIPS) await startPast(relationship, everybody, stores, seed);
    for (const { owner, of } of DEMO_BOOKMARKS)
      await stores.lists.add(idOf(everybody, owner), 'bookmark', idOf(everybody, of), seed.clock.now());
  });
  for (const person of DEMO_PEOPLE) if (person.teamsAadId !== undefined) await installTeams(person.key);
  await sendRequests(everybody, seed);
  await askQuestions(everybody, seed);
  await inOneTurn(seed, 'breaks', (stores) => takeBreaks(everybody, stores, seed));
}

async function meetEverybody({ unitOfWork, workspaces, clock }: DemoSeed): Promise<Everybody> {
  const everybody = new Map<string, MemberId>();
  for (const person of DEMO_PEOPLE) {
    const joinedOn = DEMO_MEMBERS.find(({ key }) => key === person.key)?.joinedOn ?? firstPlatform(person);
    const resolved = await unitOfWork.resolve(originOf(person, joinedOn, workspaces), clock.now());
    if (resolved === null) throw new Error(`the ${joinedOn} workspace of the demo is not installed`);
    everybody.set(person.key, resolved.member.id);
  }
  return everybody;
}

function originOf(person: DemoPerson, platform: SidePlatform, workspaces: DemoSeed['workspaces']): Origin {
  const externalId = platform === 'slack' ? person.slackId : person.teamsAadId;
  if (externalId === undefined) throw new Error(`${person.key} is not on ${platform}`);
  const { name, email, zone, locale, guest = false, bot = false } = person;
  return { platform, workspace: workspaces[platform], person: { externalId, name, email, zone, locale, guest, bot } };
}

const firstPlatform = ({ platform }: DemoPerson): SidePlatform => (platform === 'both' ? 'slack' : platform);

async function joinAs(
  { key, joinedOn, hidden, linked, profile }: DemoMember,
  id: MemberId,
  topics: ReadonlyMap<string, TopicId>,
  stores: Stores,
  { clock, unitOfWork, workspaces }: DemoSeed,
): Promise<void> {
  const now = clock.now();
  await stores.members.setState(id, { from: 'newcomer', to: 'joined', at: now });
  await stores.members.acceptConduct(id, CODE_OF_CONDUCT.version, now);
  await stores.members.claimWelcome(id, now);
  const { mentor, mentee, ...shown } = profile;
  const whole: Profile = {
    ...shown,
    memberId: id,
    asMentor: mentor !== undefined,
    asMentee: mentee !== undefined,
    offered: (mentor?.offered ?? []).map((slug) => topicId(slug, topics)),
    helpOffered: mentor?.helpOffered ?? '',
    waysOfWorking: mentor?.waysOfWorking ?? '',
    places: mentor?.places ?? 1,
    sought: Object.entries(mentee?.sought ?? {}).map(([slug, importance]) => ({
      topicId: topicId(slug, topics),
      importance,
    })),
    hopes: mentee?.hopes ?? '',
  };
  await stores.profiles.save(whole);
  if (hidden === true) await stores.members.setHidden(id, true);
  if (linked !== true) return;
  const person = DEMO_PEOPLE.find((one) => one.key === key);
  const other = person === undefined ? null : await unitOfWork.resolve(originOf(person, 'teams', workspaces), now);
  if (other !== null && other.member.id !== id) await stores.members.mergeInto(other.member.id, id);
  await stores.members.setInbox(id, workspaces[joinedOn]);
}

async function startPast(
  { mentor, mentee, note, state, startedDaysAgo, endedDaysAgo }: DemoRelationship,
  everybody: Everybody,
  stores: Stores,
  { ids, clock, organisation }: DemoSeed,
): Promise<void> {
  const startedAt = new Date(clock.now().getTime() - startedDaysAgo * DAY_MS);
  const requestId = ids.next() as RequestId;
  const pair = { mentorId: idOf(everybody, mentor), menteeId: idOf(everybody, mentee) };
  const sentAt = new Date(startedAt.getTime() - 2 * DAY_MS);
  const request = {
    ...pair,
    id: requestId,
    sender: 'mentee',
    note,
    sentAt,
    settledAt: startedAt,
    declineReason: null,
    clarification: null,
    askNext: false,
    clock: NEW_CLOCK,
  } as const;
  await stores.requests.insert({ ...request, state: 'accepted' });
  const id = ids.next() as RelationshipId;
  const most = organisation.policy.maxCapacityOfMentor;
  await stores.relationships.start(
    {
      ...pair,
      id,
      requestId,
      state: state === 'completed' ? 'introduced' : state,
      startedAt,
      endedAt: null,
      previousId: null,
      progress: progressOf(state, clock.now()),
    },
    { mentor: most, mentee: most },
  );
  if (endedDaysAgo === undefined) return;
  const at = new Date(clock.now().getTime() - endedDaysAgo * DAY_MS);
  await stores.relationships.end(id, 'introduced', { to: 'completed', at, by: null, reason: null });
}

/** As if something had been heard just now; what winds down ends a month from now. */
function progressOf(state: DemoRelationship['state'], now: Date): Progress {
  if (state !== 'winding-down') return progressFrom(now);
  const closesAt = new Date(now.getTime() + 30 * DAY_MS);
  const lastDate = closesAt.toISOString().slice(0, 10);
  return { ...progressFrom(now), ending: { lastDate, remindAt: null, closesAt, closedAt: null } };
}

async function sendRequests(everybody: Everybody, seed: DemoSeed): Promise<void> {
  for (const { mentor, mentee, sender, note, clarification } of DEMO_REQUESTS) {
    const [from, to] = sender === 'mentor' ? [mentor, mentee] : [mentee, mentor];
    await submit(
      from,
      sender === 'mentor' ? 'mentoring-request.offer' : 'mentoring-request.ask',
      idOf(everybody, to),
      { note },
      seed,
    );
    if (clarification === undefined) continue;
    const reads = seed.unitOfWork.reads(seed.organisation.id);
    const pending = await reads.requests.pendingBetween(idOf(everybody, mentor), idOf(everybody, mentee));
    if (pending !== null)
      await submit(to, 'mentoring-request.ask-for-more', pending.id, { question: clarification }, seed);
  }
}

async function askQuestions(everybody: Everybody, seed: DemoSeed): Promise<void> {
  for (const { asker, asked, messages } of DEMO_QUESTIONS) {
    const [first, ...answers] = messages;
    if (first === undefined) continue;
    await submit(asker, 'question.ask', idOf(everybody, asked), { text: first.text }, seed);
    const reads = seed.unitOfWork.reads(seed.organisation.id);
    const question = await reads.questions.openBetween(idOf(everybody, asker), idOf(everybody, asked));
    for (const { from, text } of question === null ? [] : answers)
      await submit(from, 'question.reply', question?.id ?? '', { text }, seed);
  }
}

/** What a person would send from a form. Throws when it was refused: the demo would lack what it promises. */
async function submit(
  personKey: string,
  formId: string,
  ref: string,
  values: Readonly<Record<string, string>>,
  seed: DemoSeed,
): Promise<void> {
  const person = DEMO_PEOPLE.find(({ key }) => key === personKey);
  const joinedOn = DEMO_MEMBERS.find(({ key }) => key === personKey)?.joinedOn;
  if (person === undefined || joinedOn === undefined) throw new Error(`${personKey} has not joined the demo`);
  const origin = originOf(person, joinedOn, seed.workspaces);
  const { answers } = await seed.runner.run(
    { origin, eventKey: seed.ids.next(), act: { kind: 'submit', formId, ref, values } },
    CAPABILITIES[joinedOn],
  );
  if (!answers.some((answer) => answer.do === 'done'))
    throw new Error(`${personKey} could not send ${formId}: ${JSON.stringify(answers).slice(0, 300)}`);
}

async function takeBreaks(
  everybody: Everybody,
  stores: Stores,
  { organisation, clock, calendar, ids }: DemoSeed,
): Promise<void> {
  for (const { key, pausedForDays } of DEMO_MEMBERS) {
    if (pausedForDays === undefined) continue;
    const until = calendar.addDays(calendar.dayOf(clock.now(), 'UTC'), pausedForDays);
    await startPause({ organisation, stores, now: clock.now(), calendar, ids }, idOf(everybody, key), until);
  }
}

async function inOneTurn(
  { unitOfWork, organisation, clock }: DemoSeed,
  eventKey: string,
  work: (stores: Stores) => Promise<void>,
): Promise<void> {
  const claim = { organisationId: organisation.id, source: 'demo', eventKey, now: clock.now() };
  await unitOfWork.write(claim, async (stores) => ({ value: await work(stores), messages: [] }));
}

function idOf(everybody: Everybody, key: string): MemberId {
  const id = everybody.get(key);
  if (id === undefined) throw new Error(`${key} is not among the people of the demo`);
  return id;
}

function topicId(slug: string, topics: ReadonlyMap<string, TopicId>): TopicId {
  const id = topics.get(slug);
  if (id === undefined) throw new Error(`${slug} is not a topic of the catalogue`);
  return id;
}
