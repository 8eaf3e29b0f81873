import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../adapters/prisma/test-database.ts';
import type { MemberId, TopicId } from '../core/ids.ts';
import type { Act } from '../core/ports/inbound.ts';
import { FIT_ANSWERS } from '../core/relationship/fit-check.ts';
import { brokenInvariants } from './invariants.fixture.ts';
import { type Journey, openJourney, type Player } from './journey.fixture.ts';

/** CI asks for more; at hand some hundreds find most mistakes in seconds. */
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

/** What may happen to a relationship between its beginning and its end. */
const LIFE_DEEDS = ['met', 'fit', 'sign', 'rest', 'back', 'still-going', 'last-date', 'look-back'] as const;
type LifeDeed = (typeof LIFE_DEEDS)[number];

/** One thing somebody does; people and requests are drawn by number, also such as are not theirs. */
type Single =
  | { readonly do: 'ask' | 'offer' | 'question'; readonly who: number; readonly other: number }
  | {
      readonly do: 'accept' | 'withdraw' | 'decline' | 'ask-for-more' | 'clarify' | 'end' | 'again';
      readonly who: number;
      readonly which: number;
    }
  | { readonly do: LifeDeed; readonly who: number; readonly which: number; readonly days: number }
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
/** Mostly the two of the first relationship; now and then the other two, or a stranger. */
const life: fc.Arbitrary<Single> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(...LIFE_DEEDS),
      who: fc.constantFrom(0, 3, 0, 3, 1, 4, 2),
      which: fc.constantFrom(0, 0, 1),
      days: fc.integer({ min: 0, max: 60 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('days' as const), days: fc.integer({ min: 1, max: 18 }) }) },
  { weight: 1, arbitrary: single },
);
const race = fc.record({ do: fc.constant('race' as const), one: single, other: single });
const deeds = fc.array(fc.oneof({ weight: 5, arbitrary: single }, { weight: 2, arbitrary: race }), {
  minLength: 3,
  maxLength: 12,
});

const lifeRace = fc.record({ do: fc.constant('race' as const), one: life, other: life });
const lives = fc.array(fc.oneof({ weight: 5, arbitrary: life }, { weight: 2, arbitrary: lifeRace }), {
  minLength: 6,
  maxLength: 20,
});
/** Half of the histories begin with six strangers, half with two pairs that were introduced just now. */
const histories = fc.oneof(
  fc.record({ paired: fc.constant(false), steps: deeds }),
  fc.record({ paired: fc.constant(true), steps: lives }),
);
const PAIRING: readonly Single[] = [
  { do: 'ask', who: 4, other: 1 },
  { do: 'accept', who: 1, which: 0 },
  { do: 'days', days: 1 },
  { do: 'ask', who: 3, other: 0 },
  { do: 'accept', who: 0, which: 0 },
];

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
  const sequence = async ({ paired, steps }: { readonly paired: boolean; readonly steps: readonly Deed[] }) => {
    cast += 1;
    const players = await enterAll(journey, topic, cast);
    const ids = players.map(({ id }) => id);
    for (const step of [...(paired ? PAIRING : []), ...steps]) await perform(step, players, journey);
    const broken = await brokenInvariants(journey, ids);
    await exitAll(journey, ids);
    expect(broken).toEqual([]);
    expect(journey.errors).toEqual([]);
  };
  try {
    await fc.assert(fc.asyncProperty(histories, sequence), {
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
    case 'met':
    case 'back':
    case 'still-going': {
      const id = step.do === 'back' ? 'course.resume' : `course.${step.do}`;
      return { kind: 'action', id, ref: await relationshipAt(step.which, players, journey) };
    }
    case 'sign': {
      const ref = await relationshipAt(step.which, players, journey);
      return { kind: 'action', id: 'agreement.sign', ref: `${ref}/${await agreementMark(ref, journey)}` };
    }
    case 'fit':
      return submit('course.fit', await relationshipAt(step.which, players, journey), {
        fit: FIT_ANSWERS[step.days % FIT_ANSWERS.length] ?? 'good',
      });
    case 'rest':
      return submit('course.pause', await relationshipAt(step.which, players, journey), {
        until: dayAfter(step.days, journey),
      });
    case 'last-date':
      return submit('planned-end.fix', await relationshipAt(step.which, players, journey), {
        lastDate: dayAfter(step.days, journey),
      });
    case 'look-back':
      return submit('planned-end.look-back', await relationshipAt(step.which, players, journey), {
        goalsMet: 'most',
        recommends: true,
      });
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

const dayAfter = (days: number, { clock }: Journey): string =>
  new Date(clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** The newest text of an agreement, as its card names it. */
async function agreementMark(relationshipId: string, { database }: Journey): Promise<string> {
  const where = { relationshipId };
  const version = await database.client.agreementVersion.findFirst({ where, orderBy: { number: 'desc' } });
  return version === null ? '0.0' : `${version.number}.${version.revision}`;
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
