import { startEmbeddedDatabase } from '../../src/adapters/postgres/embedded/embedded-database.ts';
import { applyMigrations } from '../../src/adapters/postgres/migrate/apply-migrations.ts';
import { type Database, openDatabase } from '../../src/adapters/prisma/connection/database.ts';
import { foundOrganisation, installWorkspace } from '../../src/adapters/prisma/identity/found-organisation.ts';
import { systemClock } from '../../src/adapters/time/system-clock.ts';
import { systemIds } from '../../src/adapters/time/system-ids.ts';
import { temporalCalendar } from '../../src/adapters/time/temporal-calendar.ts';
import { createProgramme } from '../../src/app/create-programme.ts';
import { productParts } from '../../src/app/product-parts.ts';
import type { Stores } from '../../src/core/application/unit-of-work/stores.ts';
import type { UnitOfWork } from '../../src/core/application/unit-of-work/unit-of-work.ts';
import type { MemberId, OrganisationId, RequestId, TopicId } from '../../src/core/domain/kernel/ids.ts';
import { emptyProfile, type Profile } from '../../src/core/domain/profile/profile.ts';
import { CODE_OF_CONDUCT } from '../../src/core/domain/programme/code-of-conduct.ts';
import { DEFAULT_POLICY } from '../../src/core/domain/programme/policy.ts';
import { NEW_CLOCK, startClock } from '../../src/core/domain/request/request-clock.ts';
import { STARTER_CATALOGUE } from '../../src/core/domain/starter-topics/starter-catalogue.ts';
import { SILENT_LOG } from '../../src/runtime/log.ts';
import { at, person, WORKSPACE } from './bench-workspace.ts';

export const ORGANISATION_NAME = 'Bench';
export const MENTORS = 500;
export const MENTEES = 500;
export const MEMBERS = MENTORS + MENTEES;
/** Requests of each mentor and of each mentee; as many as both have places, so that every accept succeeds. */
const EACH = 10;
const BATCH = 50;
const POLICY = {
  ...DEFAULT_POLICY,
  maxOpenRequestsPerMentee: EACH,
  maxPendingPerMentor: EACH,
  firstCapacityOfMentor: EACH,
  maxCapacityOfMentor: EACH,
  maxMentorsOfNewMentee: EACH,
  maxMentorsOfMentee: EACH,
};

/** A request that waits for its mentor, who is the person of this number. */
export type WaitingRequest = { readonly id: RequestId; readonly mentor: number };

/** Fills a new database with 1,000 members and 5,000 open requests, and closes it again. */
export async function seedProgramme(dataDir: string, migrationsDir: string): Promise<readonly WaitingRequest[]> {
  return onDatabase(dataDir, async (database, url) => {
    await applyMigrations({ url, migrationsDir });
    const founding = { name: ORGANISATION_NAME, topics: STARTER_CATALOGUE, policy: POLICY };
    const organisationId = await foundOrganisation(database, systemIds, founding);
    const workspace = { platform: 'slack', externalId: WORKSPACE, name: 'Bench' } as const;
    await installWorkspace(database, systemIds, { organisationId, ...workspace });
    const parts = { ...(await productParts()), database, clock: systemClock, report: () => undefined };
    const { unitOfWork } = createProgramme(parts);
    const members = await joinEverybody(unitOfWork, organisationId);
    return sendRequests(unitOfWork, organisationId, members);
  });
}

/** How many requests were accepted, read from the database the app has left. */
export async function countAccepted(dataDir: string): Promise<number> {
  return onDatabase(dataDir, ({ client }) => client.relationship.count());
}

async function onDatabase<Value>(
  dataDir: string,
  work: (database: Database, url: string) => Promise<Value>,
): Promise<Value> {
  const embedded = await startEmbeddedDatabase({ dataDir, log: SILENT_LOG });
  const database = openDatabase({ url: embedded.url });
  try {
    return await work(database, embedded.url);
  } finally {
    await database.close();
    await embedded.stop();
  }
}

async function joinEverybody(unit: UnitOfWork, organisationId: OrganisationId): Promise<readonly MemberId[]> {
  const members: MemberId[] = [];
  const topics = (await unit.reads(organisationId).topics.all()).map(({ id }) => id);
  for (let number = 0; number < MEMBERS; number += 1) {
    const { slackId, ...facts } = person(number);
    const address = { channel: `D${slackId.slice(1)}` };
    const who = { externalId: slackId, ...facts, guest: false, bot: false, address };
    const resolved = await unit.resolve({ platform: 'slack', workspace: WORKSPACE, person: who }, systemClock.now());
    if (resolved !== null) members.push(resolved.member.id);
  }
  await inBatches(unit, organisationId, [...members.entries()], async (stores, [number, id]) => {
    const now = systemClock.now();
    await stores.members.setState(id, { from: 'newcomer', to: 'joined', at: now });
    await stores.members.acceptConduct(id, CODE_OF_CONDUCT.version, now);
    await stores.members.claimWelcome(id, now);
    await stores.profiles.save(profileOf(id, number, topics));
  });
  return members;
}

const FUNCTIONS = ['Engineering', 'Finance', 'Design', 'Research', 'Operations'] as const;
const PLACES = ['London', 'Lisbon', 'New York', 'Singapore', 'Lagos'] as const;

function profileOf(id: MemberId, number: number, topics: readonly TopicId[]): Profile {
  const asMentor = number < MENTORS;
  const chosen = [0, 1, 2, 3].flatMap((step) => topics[(number * 7 + step * 31) % topics.length] ?? []);
  return {
    ...emptyProfile(id),
    asMentor,
    asMentee: !asMentor,
    headline: `Enjoys ${at(FUNCTIONS, number)} and the people in it`,
    about: 'Twelve years in small teams and large ones, with a few detours that turned out to be the best part.',
    jobTitle: `${at(FUNCTIONS, number + 2)} Lead`,
    function: at(FUNCTIONS, number),
    industry: 'Technology',
    location: at(PLACES, number),
    languages: number % 3 === 0 ? ['en', 'pt'] : ['en'],
    seniority: asMentor ? 4 : 2,
    years: asMentor ? 12 : 3,
    formats: ['online'],
    contact: 'A message here first.',
    places: EACH,
    ...(asMentor
      ? { offered: chosen }
      : { sought: chosen.map((topicId) => ({ topicId, importance: 2 as const })), hopes: 'To learn to lead.' }),
  };
}

async function sendRequests(
  unit: UnitOfWork,
  organisationId: OrganisationId,
  members: readonly MemberId[],
): Promise<readonly WaitingRequest[]> {
  const now = systemClock.now();
  const clock = startClock(NEW_CLOCK, now, { policy: POLICY, zone: 'Europe/London', calendar: temporalCalendar });
  const pairs = Array.from({ length: EACH * MENTORS }, (_, index) => {
    const mentor = index % MENTORS;
    const mentee = MENTORS + ((mentor + Math.floor(index / MENTORS) * 7) % MENTEES);
    return { id: systemIds.next() as RequestId, mentor, mentorId: members[mentor], menteeId: members[mentee] };
  });
  await inBatches(unit, organisationId, pairs, async ({ requests }, { id, mentorId, menteeId }) => {
    if (mentorId === undefined || menteeId === undefined) throw new Error('somebody of a pair is missing');
    await requests.insert({
      id,
      mentorId,
      menteeId,
      sender: 'mentee',
      note: 'I read what you do and would like to learn how you got there.',
      state: 'pending',
      sentAt: now,
      settledAt: null,
      declineReason: null,
      clarification: null,
      askNext: false,
      clock,
    });
  });
  return pairs.map(({ id, mentor }) => ({ id, mentor }));
}

async function inBatches<Element>(
  unit: UnitOfWork,
  organisationId: OrganisationId,
  elements: readonly Element[],
  work: (stores: Stores, element: Element) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < elements.length; from += BATCH) {
    const claim = { organisationId, source: 'bench', eventKey: systemIds.next(), now: systemClock.now() };
    await unit.write(claim, async (stores) => {
      for (const element of elements.slice(from, from + BATCH)) await work(stores, element);
      return { value: null, messages: [] };
    });
  }
}
