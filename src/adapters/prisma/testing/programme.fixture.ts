import type { DeliverySignal } from '../../../core/application/delivery/delivery-signal.ts';
import type { Stores } from '../../../core/application/unit-of-work/stores.ts';
import type { UnitOfWork } from '../../../core/application/unit-of-work/unit-of-work.ts';
import type { OutboxMessage } from '../../../core/domain/delivery/outbox-message.ts';
import type { Origin } from '../../../core/domain/inbound/inbound.ts';
import type { MemberId, OrganisationId, RequestId } from '../../../core/domain/kernel/ids.ts';
import type { Member } from '../../../core/domain/member/member.ts';
import type { Profile } from '../../../core/domain/profile/profile.ts';
import type { Policy } from '../../../core/domain/programme/policy.ts';
import type { MentoringRequest } from '../../../core/domain/request/request.ts';
import { type TestDatabase, testDatabase } from '../../postgres/testing/test-database.ts';
import { type MovableClock, movableClock } from '../../time/movable-clock.ts';
import { createIds } from '../../time/system-ids.ts';
import { temporalCalendar } from '../../time/temporal-calendar.ts';
import { type Database, openDatabase } from '../connection/database.ts';
import { foundOrganisation, installWorkspace } from '../identity/found-organisation.ts';
import { createUnitOfWork, type ProcessUnitOfWork } from '../unit-of-work.ts';

/** A Monday morning. */
export const NOW = new Date('2026-05-04T09:00:00Z');

/** A database of its own with one organisation on a Slack workspace and a Teams tenant, and short ways to fill it. */
export type ProgrammeFixture = {
  readonly database: Database;
  readonly url: string;
  readonly unit: UnitOfWork;
  readonly clock: MovableClock;
  readonly organisationId: OrganisationId;
  /** One more organisation, with workspaces of its own whose ids end in `suffix`. */
  readonly found: (name: string, suffix: string, policy?: Partial<Policy>) => Promise<OrganisationId>;
  /** A second process on the same database: nothing in memory is shared. */
  readonly otherProcess: (signal?: DeliverySignal) => ProcessUnitOfWork;
  readonly nextId: () => string;
  readonly close: () => Promise<void>;
};

export async function programmeFixture(signal?: DeliverySignal): Promise<ProgrammeFixture> {
  const test: TestDatabase = await testDatabase();
  const database = openDatabase({ url: test.url });
  const clock = movableClock(NOW);
  const ids = createIds(clock);
  const others: Database[] = [];
  const unitOn = (on: Database, told?: DeliverySignal) =>
    createUnitOfWork({
      database: on,
      ids,
      clock,
      calendar: temporalCalendar,
      platformsWithHome: ['slack'],
      ...(told === undefined ? {} : { signal: told }),
    });
  const found = async (name: string, suffix: string, policy: Partial<Policy> = {}) => {
    const organisationId = await foundOrganisation(database, ids, { name, topics: TOPICS, policy });
    for (const platform of ['slack', 'teams'] as const) {
      await installWorkspace(database, ids, { organisationId, platform, externalId: `${platform}${suffix}`, name });
    }
    return organisationId;
  };
  return {
    database,
    url: test.url,
    unit: unitOn(database, signal),
    clock,
    organisationId: await found('Harbour', ''),
    found,
    otherProcess: (told) => {
      const other = openDatabase({ url: test.url });
      others.push(other);
      return unitOn(other, told);
    },
    nextId: () => ids.next(),
    close: async () => {
      for (const one of [database, ...others]) await one.close();
      await test.drop();
    },
  };
}

export const TOPICS = ['Leading people', 'Public speaking', 'Pricing'].map((label) => ({
  slug: label.toLowerCase().replaceAll(' ', '-'),
  label,
  group: 'Leadership' as const,
  aliases: [`${label.toLowerCase()} basics`],
}));

/** Somebody on a platform, as an adapter reports them. */
export function originOf(externalId: string, facts: Partial<Origin> & { readonly name?: string } = {}): Origin {
  const { platform = 'slack', workspace = platform, name = externalId, person } = facts;
  return { platform, workspace, person: { externalId, name, zone: 'Europe/London', ...person } };
}

/** Makes a member who has joined, with a profile for both sides. */
export async function joinedMember(
  fixture: Pick<ProgrammeFixture, 'unit' | 'nextId'>,
  origin: Origin,
  profile: Partial<Profile> = {},
): Promise<Member> {
  const resolved = await fixture.unit.resolve(origin, NOW);
  if (resolved === null) throw new Error('the workspace is not installed');
  const { member, organisation } = resolved;
  await writeIn(fixture, organisation.id, async ({ members, profiles }) => {
    await members.setState(member.id, { from: member.state, to: 'joined', at: NOW });
    await profiles.save({ ...blankProfile(member.id), ...profile });
  });
  return { ...member, state: 'joined' };
}

/** One transaction that nobody repeats. */
export async function writeIn<Value>(
  { unit, nextId }: Pick<ProgrammeFixture, 'unit' | 'nextId'>,
  organisationId: OrganisationId,
  work: (stores: Stores) => Promise<Value>,
  messages: readonly OutboxMessage[] = [],
): Promise<Value> {
  const claim = { organisationId, source: 'test', eventKey: nextId(), now: NOW };
  const done = await unit.write(claim, async (stores) => ({ value: await work(stores), messages }));
  if (done.repeated) throw new Error('a new key was claimed before');
  return done.value;
}

export function blankProfile(memberId: MemberId): Profile {
  return {
    memberId,
    asMentor: true,
    asMentee: true,
    headline: '',
    about: '',
    jobTitle: '',
    function: '',
    industry: '',
    location: '',
    languages: ['en'],
    seniority: null,
    years: null,
    formats: ['online'],
    contact: '',
    offered: [],
    helpOffered: '',
    waysOfWorking: '',
    places: 1,
    sought: [],
    hopes: '',
  };
}

export function pendingRequest(
  id: string,
  between: { readonly mentorId: MemberId; readonly menteeId: MemberId },
  other: Partial<MentoringRequest> = {},
): MentoringRequest {
  return {
    id: id as RequestId,
    ...between,
    sender: 'mentee',
    note: 'I would like to learn to lead.',
    state: 'pending',
    sentAt: NOW,
    settledAt: null,
    declineReason: null,
    clarification: null,
    askNext: false,
    clock: { daysUsed: 0, runningSince: NOW, remindersSent: 0, nextDueAt: null },
    ...other,
  };
}
