import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../adapters/prisma/test-database.ts';
import type { MemberId, TopicId } from '../core/ids.ts';
import type { Act } from '../core/ports/inbound.ts';
import { brokenInvariants } from './invariants.fixture.ts';
import { type Journey, openJourney, type Player } from './journey.fixture.ts';

/** CI asks for 10,000 sequences; at hand some hundreds find the same mistakes in seconds. */
const SEQUENCES = Number(process.env.PROPERTY_SEQUENCES ?? 200);
const LANES = 4;
const PLAYERS = 6;
const ZONES = [
  'Europe/London',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Pacific/Auckland',
  'Africa/Lagos',
  'America/Sao_Paulo',
];
const DAY_MS = 24 * 60 * 60 * 1000;

/** One thing somebody does; people and requests are drawn by number, also such as are not theirs. */
type Single =
  | { readonly do: 'ask' | 'offer' | 'question'; readonly who: number; readonly other: number }
  | {
      readonly do: 'accept' | 'withdraw' | 'decline' | 'ask-for-more' | 'clarify' | 'end' | 'again';
      readonly who: number;
      readonly which: number;
    }
  | { readonly do: 'pause' | 'resume' | 'hide' | 'show' | 'leave' | 'join' | 'gone'; readonly who: number }
  | { readonly do: 'days'; readonly days: number };
/** A race is both at the same moment. */
type Deed = Single | { readonly do: 'race'; readonly one: Single; readonly other: Single };

const who = fc.nat(PLAYERS - 1);
const which = fc.nat(5);
const single: fc.Arbitrary<Single> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('ask', 'offer'), who, other: who }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('accept', 'accept', 'decline', 'withdraw', 'ask-for-more', 'clarify'),
      who,
      which,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('end', 'again'), who, which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('question' as const), who, other: who }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('pause', 'resume', 'hide', 'show', 'leave', 'join', 'gone'), who }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('days' as const), days: fc.integer({ min: 1, max: 25 }) }) },
);
const race = fc.record({ do: fc.constant('race' as const), one: single, other: single });
const deeds = fc.array(fc.oneof({ weight: 5, arbitrary: single }, { weight: 2, arbitrary: race }), {
  minLength: 3,
  maxLength: 12,
});

const databases: TestDatabase[] = [];
afterAll(() => Promise.all(databases.map((database) => database.drop())));

test('whatever six people on two platforms do, in any order and at once, no rule is ever broken', async () => {
  await Promise.all(Array.from({ length: LANES }, (_, lane) => runLane(lane)));
}, 3_600_000);

/** Lanes run side by side, each with a database and a clock of its own. */
async function runLane(lane: number): Promise<void> {
  const database = await testDatabase();
  databases.push(database);
  const journey = await openJourney(database.url);
  const topic = await journey.topic('first-team');
  let cast = 0;
  const sequence = async (steps: readonly Deed[]) => {
    cast += 1;
    const players = await enterAll(journey, topic, cast);
    const ids = players.map(({ id }) => id);
    for (const step of steps) await perform(step, players, journey);
    const broken = await brokenInvariants(journey, ids);
    await exitAll(journey, ids);
    expect(broken).toEqual([]);
    expect(journey.errors).toEqual([]);
  };
  try {
    await fc.assert(fc.asyncProperty(deeds, sequence), {
      numRuns: Math.ceil(SEQUENCES / LANES),
      seed: 20_261_122 + lane,
    });
  } finally {
    await journey.database.close();
  }
}

/** Four mentors and three mentees, one of them both, every other one on the other platform. */
async function enterAll(journey: Journey, topic: TopicId, cast: number): Promise<readonly Player[]> {
  return journey.members(
    Array.from({ length: PLAYERS }, (_, at) => ({
      name: `p${cast}-${at}`,
      on: at % 2 === 0 ? 'slack' : 'teams',
      zone: ZONES[at] ?? 'UTC',
      offered: at < 4 ? [topic] : [],
      sought: at >= 3 ? [topic] : [],
    })),
  );
}

/** The next cast must not meet this one in a search. */
async function exitAll(journey: Journey, ids: readonly MemberId[]): Promise<void> {
  await journey.database.client.member.updateMany({ where: { id: { in: [...ids] } }, data: { hidden: true } });
}

async function perform(step: Deed, players: readonly Player[], journey: Journey): Promise<void> {
  if (step.do === 'race') {
    await Promise.all([perform(step.one, players, journey), perform(step.other, players, journey)]);
    return;
  }
  if (step.do === 'days') {
    journey.clock.advance(step.days * DAY_MS);
    await journey.tick();
    return;
  }
  await players[step.who]?.acts(await actFor(step, players, journey));
}

async function actFor(
  step: Exclude<Single, { do: 'days' }>,
  players: readonly Player[],
  journey: Journey,
): Promise<Act> {
  const submit = (formId: string, ref: string, values: Readonly<Record<string, string | boolean>>): Act => ({
    kind: 'submit',
    formId,
    ref,
    values,
  });
  switch (step.do) {
    case 'ask':
    case 'offer':
      return submit(`mentoring-request.${step.do}`, idAt(players, step.other), { note: 'Would you?' });
    case 'question':
      return submit('question.ask', idAt(players, step.other), { text: 'May I ask?' });
    case 'accept':
    case 'withdraw':
      return { kind: 'action', id: `mentoring-request.${step.do}`, ref: await requestAt(step.which, players, journey) };
    case 'again': {
      const ref = `${await requestAt(step.which, players, journey)}/${idAt(players, step.which)}`;
      return { kind: 'action', id: 'mentoring-request.again', ref };
    }
    case 'decline':
    case 'ask-for-more':
    case 'clarify':
      return submit(`mentoring-request.${step.do}`, await requestAt(step.which, players, journey), {
        question: 'More?',
        answer: 'This.',
      });
    case 'end':
      return submit('relationship.withdraw', await relationshipAt(step.which, players, journey), {});
    case 'pause':
      return { kind: 'command', words: 'pause 10 days' };
    case 'join':
      return submit('joining.join', '', { part: 'both', accept: true });
    case 'leave':
      return { kind: 'action', id: 'joining.leave', ref: '' };
    case 'gone':
      return { kind: 'gone' };
    case 'resume':
    case 'hide':
    case 'show':
      return { kind: 'command', words: step.do };
  }
}

const idAt = (players: readonly Player[], at: number): MemberId | '' => players[at % players.length]?.id ?? '';
const among = (players: readonly Player[]) => ({ in: players.map(({ id }) => id) });

async function requestAt(at: number, players: readonly Player[], { database }: Journey): Promise<string> {
  const rows = await database.client.mentoringRequest.findMany({
    where: { menteeId: among(players) },
    orderBy: { sentAt: 'desc' },
    select: { id: true },
    take: 6,
  });
  return rows[at % Math.max(1, rows.length)]?.id ?? 'none';
}

async function relationshipAt(at: number, players: readonly Player[], { database }: Journey): Promise<string> {
  const rows = await database.client.relationship.findMany({
    where: { menteeId: among(players) },
    orderBy: { startedAt: 'desc' },
    select: { id: true },
    take: 4,
  });
  return rows[at % Math.max(1, rows.length)]?.id ?? 'none';
}
