import { afterAll, beforeAll } from 'vitest';
import { z } from 'zod';
import { type TestDatabase, testDatabase } from '../../adapters/postgres/testing/test-database.ts';
import { type Database, openDatabase } from '../../adapters/prisma/connection/database.ts';
import { foundOrganisation, installWorkspace } from '../../adapters/prisma/identity/found-organisation.ts';
import { cardFrom } from '../../adapters/prisma/outbox/card-json.ts';
import type { ProcessUnitOfWork } from '../../adapters/prisma/unit-of-work.ts';
import { type MovableClock, movableClock } from '../../adapters/time/movable-clock.ts';
import { systemIds } from '../../adapters/time/system-ids.ts';
import { temporalCalendar } from '../../adapters/time/temporal-calendar.ts';
import { createProgramme } from '../../app/create-programme.ts';
import { PLATFORMS } from '../../app/platforms.ts';
import { productParts } from '../../app/product-parts.ts';
import type { PoolPlanner } from '../../core/application/pool/pool-planner.ts';
import type { Stores } from '../../core/application/unit-of-work/stores.ts';
import type { MadeFile } from '../../core/domain/document/file.ts';
import type { Act, Origin } from '../../core/domain/inbound/inbound.ts';
import type { MemberId, OrganisationId, TopicId } from '../../core/domain/kernel/ids.ts';
import { planHere } from '../../core/domain/pool/plan-here.ts';
import { emptyProfile, type Profile } from '../../core/domain/profile/profile.ts';
import { CODE_OF_CONDUCT } from '../../core/domain/programme/code-of-conduct.ts';
import type { Policy } from '../../core/domain/programme/policy.ts';
import { STARTER_CATALOGUE } from '../../core/domain/starter-topics/starter-catalogue.ts';
import { MINUTE_MS } from '../../core/domain/time/durations.ts';
import type { Action, Card, Node } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import type { TurnOutcome, TurnRunner } from '../engine/contract.ts';
import type { Registry } from '../engine/registry.ts';
import type { Outgoing } from '../engine/replies.ts';

/** A Tuesday, 10:00 in London. */
export const STAGE_NOW = new Date('2026-11-24T10:00:00Z');

/** Longer than an organisation is kept in memory. */
const ORGANISATION_CACHE_MS = MINUTE_MS;

type Platform = keyof typeof PLATFORMS;

type Told = { readonly card: Card; readonly about: string | null; readonly kind: string; readonly urgency: string };

/** Somebody in a journey: what they do goes through the turn runner, what they are sent is read from the outbox. */
export type Player = {
  readonly id: MemberId;
  says(words: string): Promise<TurnOutcome>;
  acts(act: Act, eventKey?: string): Promise<TurnOutcome>;
  /** Presses the button with this label on a card. */
  presses(card: Card | undefined, label: string): Promise<TurnOutcome>;
  submits(form: Form, values: FormValues): Promise<TurnOutcome>;
  /** Everything enqueued for them so far, oldest first; edits too. */
  told(): Promise<readonly Told[]>;
  /** Files enqueued for them so far, oldest first, as they would be handed over now; null for what is not theirs to read. */
  handed(): Promise<readonly (MadeFile | null)[]>;
  /** The newest message. */
  lastTold(): Promise<Card>;
};

type PlayerOptions = {
  readonly on?: Platform;
  /** Makes them a member with this profile; without it they are a newcomer. */
  readonly profile?: Partial<Profile>;
  readonly email?: string;
  readonly zone?: string;
};

type MemberSketch = {
  readonly name: string;
  readonly on: Platform;
  readonly zone: string;
  readonly offered: readonly TopicId[];
  readonly sought: readonly TopicId[];
};

export type Journey = {
  readonly organisationId: OrganisationId;
  readonly unitOfWork: ProcessUnitOfWork;
  readonly database: Database;
  readonly clock: MovableClock;
  readonly runner: TurnRunner;
  readonly errors: unknown[];
  topic(slug: string): Promise<TopicId>;
  player(name: string, options?: PlayerOptions): Promise<Player>;
  /** Many members at once, written straight into the tables. */
  members(many: readonly MemberSketch[]): Promise<readonly Player[]>;
  /** Runs every job that is due, as the clock would. What is in the outbox counts as delivered, unless the platforms are away. */
  tick(platforms?: 'there' | 'away'): Promise<number>;
  /** Writes straight into the stores, for what a test begins with. */
  write<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  setPolicy(policy: Partial<Policy>): Promise<void>;
};

/** Every flow on a real database for one test file, with a clock that stands still. */
export function useJourney(): () => Journey {
  let journey: Journey | undefined;
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await testDatabase();
    journey = await openJourney(database.url);
  });
  afterAll(async () => {
    await journey?.database.close();
    await database?.drop();
  });
  return () => {
    if (journey === undefined) throw new Error('the journey opens before the first test');
    return journey;
  };
}

export async function openJourney(url: string): Promise<Journey> {
  const database = openDatabase({ url });
  const clock = movableClock(STAGE_NOW);
  const organisationId = await foundOrganisation(database, systemIds, { name: 'Larkfield', topics: STARTER_CATALOGUE });
  for (const platform of Object.keys(PLATFORMS)) {
    await installWorkspace(database, systemIds, {
      organisationId,
      platform,
      externalId: `${platform}-1`,
      name: platform,
    });
  }
  // The same plans as on a thread of its own, which its own tests try.
  const planner: PoolPlanner = { plan: async (pool, options) => planHere(pool, options) };
  const errors: unknown[] = [];
  const report = (_reference: string, error: unknown) => void errors.push(error);
  const { unitOfWork, registry, runner } = createProgramme({
    ...(await productParts()),
    planner,
    database,
    clock,
    report,
  });
  const write = async <T>(work: (stores: Stores) => Promise<T>): Promise<T> => {
    const claim = { organisationId, source: 'journey', eventKey: systemIds.next(), now: clock.now() };
    const done = await unitOfWork.write(claim, async (stores) => ({ value: await work(stores), messages: [] }));
    if (done.repeated) throw new Error('a new key cannot be repeated');
    return done.value;
  };
  const parts = { database, unitOfWork, runner, clock, organisationId, write, errors, jobs: registry.jobs };
  return {
    ...parts,
    topic: async (slug) =>
      (await database.client.topic.findFirstOrThrow({ where: { organisationId, slug } })).id as TopicId,
    player: (name, options = {}) => enter(name, options, parts),
    members: (many) => enterMany(many, parts),
    tick: (platforms = 'there') => tick(parts, platforms),
    setPolicy: async (policy) => {
      await database.client.organisation.update({
        where: { id: organisationId },
        data: { policy: JSON.parse(JSON.stringify(policy)) },
      });
      clock.advance(ORGANISATION_CACHE_MS);
    },
  };
}

type Parts = Pick<Journey, 'database' | 'unitOfWork' | 'runner' | 'clock' | 'organisationId' | 'write'> &
  Pick<Registry, 'jobs'>;

async function enter(
  name: string,
  { on = 'slack', profile, email, zone = 'Europe/London' }: PlayerOptions,
  parts: Parts,
): Promise<Player> {
  const { unitOfWork, clock, write } = parts;
  const person = {
    externalId: `${on}-${name}`,
    name,
    zone,
    locale: 'en-GB',
    ...(email === undefined ? {} : { email }),
  };
  const origin: Origin = { platform: on, workspace: `${on}-1`, person };
  const resolved = await unitOfWork.resolve(origin, clock.now());
  if (resolved === null) throw new Error('the journey has no such workspace');
  const id = resolved.member.id;
  if (profile !== undefined) {
    await write(async (stores) => {
      await stores.members.setState(id, { from: 'newcomer', to: 'joined', at: clock.now() });
      await stores.members.acceptConduct(id, CODE_OF_CONDUCT.version, clock.now());
      await stores.profiles.save({ ...emptyProfile(id), languages: ['en'], ...profile });
    });
  }
  return playerOf({ id, name, on, origin }, parts);
}

async function enterMany(many: readonly MemberSketch[], parts: Parts): Promise<readonly Player[]> {
  const { database, organisationId, clock } = parts;
  const made = many.map((sketch) => ({
    ...sketch,
    id: systemIds.next() as MemberId,
    externalId: `${sketch.on}-${sketch.name}`,
  }));
  const workspaces = new Map(
    (await database.client.workspace.findMany({ where: { organisationId } })).map(({ platform, id }) => [platform, id]),
  );
  const joined = { organisationId, state: 'joined', conductVersion: CODE_OF_CONDUCT.version, joinedAt: clock.now() };
  await database.client.member.createMany({ data: made.map(({ id, name, zone }) => ({ ...joined, id, name, zone })) });
  await database.client.identity.createMany({
    data: made.map(({ id, on, externalId }) => ({
      id: systemIds.next(),
      organisationId,
      workspaceId: workspaces.get(on) ?? '',
      platform: on,
      workspace: `${on}-1`,
      externalId,
      memberId: id,
    })),
  });
  await database.client.profile.createMany({
    data: made.map(({ id, offered, sought }) => ({
      memberId: id,
      organisationId,
      asMentor: offered.length > 0,
      asMentee: sought.length > 0,
      languages: ['en'],
      places: 2,
    })),
  });
  const topics = (list: 'offered' | 'sought', side: 'mentor' | 'mentee') =>
    made.flatMap((one) => one[list].map((topicId) => ({ organisationId, memberId: one.id, topicId, side })));
  await database.client.memberTopic.createMany({
    data: [...topics('offered', 'mentor'), ...topics('sought', 'mentee')],
  });
  return made.map(({ id, name, on, zone, externalId }) => {
    const origin: Origin = { platform: on, workspace: `${on}-1`, person: { externalId, name, zone, locale: 'en-GB' } };
    return playerOf({ id, name, on, origin }, parts);
  });
}

type Cast = { readonly id: MemberId; readonly name: string; readonly on: Platform; readonly origin: Origin };

function playerOf({ id, name, on, origin }: Cast, { runner, database, unitOfWork, organisationId }: Parts): Player {
  const acts = (act: Act, eventKey = systemIds.next()) =>
    runner.run({ origin, eventKey, act }, PLATFORMS[on].capabilities);
  const told = () => outboxOf(database, id);
  return {
    id,
    acts,
    told,
    says: (words) => acts({ kind: 'command', words }),
    handed: () => filesOf(id, on, { runner, database, unitOfWork, organisationId }),
    presses: (card, label) => acts(actOf(buttonOn(card, label))),
    submits: (form, values) => acts({ kind: 'submit', formId: form.id, ref: form.ref, values }),
    lastTold: async () => {
      const last = (await told()).filter(({ kind }) => kind === 'send').at(-1);
      if (last === undefined) throw new Error(`${name} was told nothing`);
      return last.card;
    },
  };
}

async function outboxOf({ client }: Database, memberId: MemberId): Promise<readonly Told[]> {
  const rows = await client.message.findMany({
    where: { memberId, kind: { in: ['send', 'edit'] } },
    orderBy: { sequence: 'asc' },
  });
  return rows.map(({ card, about, kind, urgency }) => ({ card: cardFrom(card), about, kind, urgency }));
}

async function filesOf(
  id: MemberId,
  on: Platform,
  {
    runner,
    database,
    unitOfWork,
    organisationId,
  }: Pick<Parts, 'runner' | 'database' | 'unitOfWork' | 'organisationId'>,
): Promise<readonly (MadeFile | null)[]> {
  const organisation = (await unitOfWork.organisations()).find((one) => one.id === organisationId);
  if (organisation === undefined) throw new Error('the journey lost its organisation');
  const rows = await database.client.message.findMany({
    where: { memberId: id, kind: 'file' },
    orderBy: { sequence: 'asc' },
  });
  const order = z.object({ kind: z.string(), ref: z.string() });
  return Promise.all(
    rows.map(({ file }) => runner.composeFile(organisation, id, order.parse(file), PLATFORMS[on].capabilities)),
  );
}

async function tick(
  { database, unitOfWork, clock, organisationId, jobs }: Parts,
  platforms: 'there' | 'away',
): Promise<number> {
  const [organisation] = (await unitOfWork.organisations()).filter(({ id }) => id === organisationId);
  if (organisation === undefined) throw new Error('the journey lost its organisation');
  const base = { organisation, now: clock.now(), calendar: temporalCalendar };
  let done = 0;
  for (const job of jobs) {
    for (const id of await job.due({ ...base, stores: unitOfWork.reads(organisationId) }, 100)) {
      const claim = { organisationId, source: job.name, eventKey: systemIds.next(), now: clock.now() };
      const run =
        'prepare' in job ? await job.prepare(id, { ...base, stores: unitOfWork.reads(organisationId) }) : job.run;
      await unitOfWork.write(claim, async (stores) => {
        const outgoing: readonly Outgoing[] = await run(id, { ...base, stores, ids: systemIds });
        return { value: null, messages: outgoing.map(({ message }) => message) };
      });
      done += 1;
    }
  }
  // What has been delivered is taken back no more; its text stays, to be read by the test.
  const left = { where: { goodUntil: { not: null } }, data: { goodUntil: null, nudgeDay: null } };
  if (platforms === 'there') await database.client.message.updateMany(left);
  return done;
}

function actOf({ kind, id, ref }: Action): Act {
  return kind === 'openForm' ? { kind: 'open', formId: id, ref } : { kind: 'action', id, ref };
}

/** The button with this label, wherever on the card it is. */
function buttonOn(card: Card | undefined, label: string): Action {
  const buttons = card === undefined ? [] : buttonsOf(card);
  const button = buttons.find((one) => one.label === label);
  if (button === undefined) throw new Error(`no button “${label}” among ${buttons.map((one) => one.label).join(', ')}`);
  return button;
}

export function buttonsOf(card: Card): readonly Action[] {
  const inNode = (node: Node): readonly Action[] => {
    if (node.type === 'section') return node.nodes.flatMap(inNode);
    return node.type === 'list' ? node.items.flatMap(({ actions }) => actions ?? []) : [];
  };
  return [...card.body.flatMap(inNode), ...(card.actions ?? [])];
}

/** The card of the first answer of this kind. */
export function cardIn(outcome: TurnOutcome, how: 'respond' | 'replaceClicked' = 'respond'): Card {
  for (const answer of outcome.answers) if (answer.do === how) return answer.card;
  throw new Error(`no ${how} among ${outcome.answers.map((answer) => answer.do).join(', ')}`);
}

export function formIn(outcome: TurnOutcome): Form {
  for (const answer of outcome.answers) if (answer.do === 'openForm') return answer.form;
  throw new Error(`no form among ${outcome.answers.map((answer) => answer.do).join(', ')}`);
}

export function errorsIn(outcome: TurnOutcome): Readonly<Record<string, string>> {
  for (const answer of outcome.answers) if (answer.do === 'formErrors') return answer.errors;
  throw new Error(`no errors among ${outcome.answers.map((answer) => answer.do).join(', ')}`);
}

/** Everything a card says, for tests that look for words. */
export const wordsOf = (card: unknown): string => JSON.stringify(card);
