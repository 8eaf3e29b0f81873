import { runJob } from '../src/adapters/queue/run-job.ts';
import { systemIds } from '../src/adapters/time/system-ids.ts';
import { temporalCalendar } from '../src/adapters/time/temporal-calendar.ts';
import type { Policy } from '../src/core/domain/programme/policy.ts';
import { DAY_MS, HOUR_MS } from '../src/core/domain/time/durations.ts';
import type { Card } from '../src/core/domain/view/card.ts';
import type { Job } from '../src/flows/engine/contract.ts';
import { type Agenda, createAgenda, nextVisit, type Plan, reactionTime, SLOT_MS } from './agenda.ts';
import { wordsOf } from './button-weights.ts';
import { type Figures, readFigures } from './figures.ts';
import { inTurns } from './in-turns.ts';
import { type OutageSchedule, planOutages } from './outages.ts';
import { type Person, people } from './people.ts';
import { openProgramme, type Programme } from './programme.ts';
import { createTally } from './tally.ts';
import { type ActCounts, react, walk } from './walk.ts';

/** A Monday in January: a year from here sees both changes of the clocks, in both hemispheres. */
const START = new Date('2027-01-04T00:00:00Z');
const SLOTS_PER_HOUR = HOUR_MS / SLOT_MS;
const ACTING_AT_ONCE = 8;
/** The share of people whose account is deactivated some day. */
const LEAVERS_SHARE = 0.04;

export type Options = {
  readonly members: number;
  readonly days: number;
  readonly seed: number;
  readonly policy: Partial<Policy>;
  /** Spells a month in which a platform refuses, loses its replies, or the app itself stands still. */
  readonly outages: number;
  /** Told after every day. */
  readonly onDay?: (day: number) => void;
};

/** Lets people live with the app for some days, on an empty migrated database, and counts what came of it. */
export async function simulate(
  url: string,
  { members, days, seed, policy, outages, onDay }: Options,
): Promise<Figures> {
  const end = new Date(START.getTime() + days * DAY_MS);
  const crowd = people(members, seed);
  const byAccount = new Map(crowd.map((person) => [person.origin.person.externalId, person]));
  const agenda = createAgenda(START, end);
  const schedule = planOutages({ start: START, days, seed, perMonth: outages });
  const inbox = (externalId: string, card: Card) => {
    const person = byAccount.get(externalId);
    if (person === undefined || person.random() >= person.answers) return;
    agenda.add({ person, do: 'react', card }, reactionTime(person, programme.clock.now()));
  };
  const tally = createTally(inbox, () => programme.clock.now());
  const programme: Programme = await openProgramme(url, START, policy, {
    over: (platform, clock) => schedule.over(platform, tally.messenger, clock),
    observe: tally.observe,
  });
  const acts: ActCounts = new Map();
  try {
    for (const person of crowd) planLife(person, agenda, days);
    for (let hour = 0; hour < days * 24; hour += 1) {
      await liveHour(programme, agenda, acts, schedule);
      if (hour % 24 === 23) {
        await programme.forget();
        onDay?.(hour / 24 + 1);
      }
    }
    return await readFigures(programme, tally.figures(), acts, {
      ...{ members, days, seed },
      outages: schedule.figures(),
    });
  } finally {
    await programme.database.close();
  }
}

function planLife(person: Person, agenda: Agenda, days: number): void {
  const arrives = new Date(START.getTime() + (person.arrivesOn + person.random()) * DAY_MS);
  agenda.add({ person, do: 'arrive' }, reactionTime(person, arrives));
  if (person.random() >= LEAVERS_SHARE) return;
  agenda.add({ person, do: 'lose-account' }, new Date(START.getTime() + person.random() * days * DAY_MS));
}

/** Jobs that have nothing due within the hour are asked once, the others in every slot of it. */
async function liveHour(
  programme: Programme,
  agenda: Agenda,
  acts: ActCounts,
  schedule: OutageSchedule,
): Promise<void> {
  const { clock } = programme;
  const busy = await busyJobs(programme, new Date(clock.now().getTime() + HOUR_MS));
  for (let slot = 0; slot < SLOTS_PER_HOUR; slot += 1) {
    clock.set(new Date(Math.floor(clock.now().getTime() / SLOT_MS + 1) * SLOT_MS));
    // Whoever comes meanwhile tries again when it is back.
    if (schedule.standsStill(clock.now())) continue;
    await inTurns(byPerson(agenda.take(clock.now())), ACTING_AT_ONCE, async (plans) => {
      for (const plan of plans) await carryOut(plan, programme, agenda, acts);
    });
    const tools = { ...programme, calendar: temporalCalendar, ids: systemIds };
    await Promise.all(busy.map((job) => runJob(job, clock.now().toISOString(), tools)));
    await programme.deliver();
  }
  if (!schedule.standsStill(clock.now())) await programme.sweep();
}

async function busyJobs({ registry, organisation, unitOfWork }: Programme, until: Date): Promise<readonly Job[]> {
  const own = await organisation();
  const turn = { organisation: own, now: until, calendar: temporalCalendar, stores: unitOfWork.reads(own.id) };
  const found = await Promise.all(registry.jobs.map(async (job) => ((await job.due(turn, 1)).length > 0 ? [job] : [])));
  return found.flat();
}

/** One person does one thing after the other. */
function byPerson(plans: readonly Plan[]): readonly (readonly Plan[])[] {
  return [...Map.groupBy(plans, ({ person }) => person).values()];
}

async function carryOut(plan: Plan, programme: Programme, agenda: Agenda, acts: ActCounts): Promise<void> {
  const { person } = plan;
  switch (plan.do) {
    case 'arrive':
      await walk(person, { kind: 'app-installed' }, programme, acts);
      await walk(person, { kind: 'open', formId: 'joining.join', ref: '' }, programme, acts);
      if (Number.isFinite(person.everyDays))
        agenda.add({ person, do: 'come' }, nextVisit(person, programme.clock.now()));
      return;
    case 'come':
      await walk(
        person,
        { kind: 'command', words: wordsOf(person, await isTogether(person, programme)) },
        programme,
        acts,
      );
      agenda.add(plan, nextVisit(person, programme.clock.now()));
      return;
    case 'react':
      return react(person, plan.card, programme, acts);
    case 'lose-account':
      agenda.strike(person);
      return walk(person, { kind: 'account-deactivated' }, programme, acts);
  }
}

/** Whether they work with somebody now, as they would know. */
async function isTogether({ origin }: Person, { database }: Programme): Promise<boolean> {
  const rows = await database.client.$queryRawUnsafe<readonly unknown[]>(
    `SELECT FROM identities i JOIN relationships r ON i.member_id IN (r.mentor_id, r.mentee_id) AND r.ended_at IS NULL
      WHERE i.external_id = $1 LIMIT 1`,
    origin.person.externalId,
  );
  return rows.length > 0;
}
