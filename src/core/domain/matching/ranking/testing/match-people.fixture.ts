import fc from 'fast-check';
import type { MemberId, TopicId } from '../../../kernel/ids.ts';
import type { Criteria } from '../criteria.ts';
import {
  type Importance,
  type MatchPerson,
  MEETING_FORMATS,
  type MenteeSide,
  type MentorSide,
} from '../match-profile.ts';
import { type CatalogueTopic, FLAT_TREE, topicTree } from '../topic-tree.ts';
import { checkWeights, type MatchWeights, STANDARD_WEIGHTS } from '../weights.ts';
import { MINUTES_PER_WEEK, weekIntervals } from '../working-hours.ts';

/** Test people: brands an id. */
export const memberId = (name: string) => name as MemberId;
export const topicId = (name: string) => name as TopicId;

const OFFICE_HOURS = weekIntervals({ days: [0, 1, 2, 3, 4], fromMinute: 540, untilMinute: 1_020, offsetMinutes: 0 });

const PERSON: MatchPerson = {
  memberId: memberId('somebody'),
  seniority: 3,
  years: null,
  function: 'engineering',
  industry: 'retail',
  languages: ['en'],
  hours: OFFICE_HOURS,
  formats: ['online'],
  location: null,
  text: '',
  places: { left: 2, of: 2 },
  shownThisWeek: 0,
};

/** A mentor with room, in London hours, who offers `topics`. */
export function mentor(name: string, topics: readonly string[], more: Partial<MatchPerson> = {}): MentorSide {
  return { ...PERSON, seniority: 4, ...more, side: 'mentor', memberId: memberId(name), topics: topics.map(topicId) };
}

/** A mentee in London hours who seeks `topics`. */
export function mentee(
  name: string,
  topics: Readonly<Record<string, Importance>>,
  more: Partial<MatchPerson> = {},
): MenteeSide {
  const wanted = Object.entries(topics).map(([topic, importance]) => ({ topicId: topicId(topic), importance }));
  return { ...PERSON, ...more, side: 'mentee', memberId: memberId(name), topics: wanted };
}

/** A small catalogue with a hierarchy, a cycle (`loop-a`, `loop-b`) and topics that stand alone. */
export const SMALL_TREE = topicTree(
  Object.entries({
    leadership: [],
    'leading-teams': ['leadership'],
    'first-team': ['leading-teams'],
    finance: [],
    budgets: ['finance', 'leadership'],
    'loop-a': ['loop-b'],
    'loop-b': ['loop-a'],
    writing: [],
  }).map(
    ([id, broader]): CatalogueTopic => ({ id: topicId(id), label: id, aliases: [], broader: broader.map(topicId) }),
  ),
);
const TOPICS = [
  'leadership',
  'leading-teams',
  'first-team',
  'finance',
  'budgets',
  'loop-a',
  'loop-b',
  'writing',
  'unknown',
];

const importance = fc.constantFrom<Importance>(1, 2, 3);
const topics = fc.array(fc.constantFrom(...TOPICS).map(topicId), { maxLength: 5 });
const minute = fc.oneof(fc.integer({ min: -100, max: MINUTES_PER_WEEK + 100 }), fc.constantFrom(0, 540, 1_020, 6_000));
const hours = fc.array(fc.record({ fromMinute: minute, untilMinute: minute }), { maxLength: 3 });
const count = fc.oneof(fc.integer({ min: -1, max: 25 }), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY));

const person = fc.record({
  memberId: fc.integer({ min: 0, max: 99 }).map((number) => memberId(`m${number}`)),
  seniority: fc.constantFrom(null, 1, 2, 3, 4, 5),
  years: fc.option(fc.double({ min: -5, max: 60 })),
  function: fc.constantFrom(null, 'Engineering', ' engineering', 'finance', 'law'),
  industry: fc.constantFrom(null, 'retail', 'health'),
  languages: fc.uniqueArray(fc.constantFrom('en', 'de', 'EN', 'fr'), { maxLength: 3 }),
  hours: fc.oneof(fc.constant(OFFICE_HOURS), hours),
  formats: fc.uniqueArray(fc.constantFrom(...MEETING_FORMATS), { maxLength: 3 }),
  location: fc.constantFrom(null, 'Leeds', 'leeds', 'Oslo'),
  text: fc.constantFrom('', 'I ran a bakery', 'Data and baking', 'Leading data teams'),
  places: fc.record({ left: count, of: count }),
  shownThisWeek: count,
});

/** Any mentor, also with numbers that make no sense. */
export const anyMentor: fc.Arbitrary<MentorSide> = fc
  .tuple(person, topics)
  .map(([shared, offered]) => ({ ...shared, side: 'mentor', topics: offered }));

/** Any mentee, also with numbers that make no sense. */
export const anyMentee: fc.Arbitrary<MenteeSide> = fc
  .tuple(
    person,
    fc.array(fc.record({ topicId: fc.constantFrom(...TOPICS).map(topicId), importance }), { maxLength: 5 }),
  )
  .map(([shared, sought]) => ({ ...shared, side: 'mentee', topics: sought }));

/** Up to `maxLength` people with different ids. */
export function anyPool<Side extends MentorSide | MenteeSide>(side: fc.Arbitrary<Side>, maxLength: number) {
  return fc.uniqueArray(side, { maxLength, selector: (member) => member.memberId });
}

/** Criteria changed for one search. */
export const anyCriteria: fc.Arbitrary<Partial<Criteria>> = fc.record(
  {
    topics: fc.oneof(
      fc.constant([{ topicId: topicId('finance'), importance: 2 as const }]),
      fc.array(fc.record({ topicId: fc.constantFrom(...TOPICS).map(topicId), importance }), { maxLength: 3 }),
    ),
    words: fc.subarray(['baking', 'data', 'led', 'nothing like it']),
    seniority: fc.constantFrom(null, { type: 'steps' as const, steps: [3 as const, 4 as const] }),
    functions: fc.subarray(['engineering', 'law', 'dance']),
    industries: fc.subarray(['retail', 'space']),
    languages: fc.subarray(['en', 'FR', 'xx']),
    formats: fc.subarray(['online' as const, 'in-person' as const]),
    location: fc.constantFrom(null, 'LEEDS', 'nowhere'),
  },
  { requiredKeys: [] },
);

const ownWeights = (own: Readonly<Record<string, number>>): MatchWeights => {
  const checked = checkWeights(own);
  if (!checked.ok) throw new TypeError(checked.code);
  return checked.value;
};

/** Any search: changed criteria, exact or not, any page, with a hierarchy or without, by several weights. */
export const anySearchOptions = fc.record({
  criteria: anyCriteria,
  exact: fc.boolean(),
  limit: fc.constantFrom(0, 1, 3, 10, 100),
  offset: fc.constantFrom(0, 2, 5, 30),
  withoutRoom: fc.boolean(),
  answeringOnly: fc.boolean(),
  tree: fc.constantFrom(SMALL_TREE, FLAT_TREE),
  setAside: fc.constantFrom(new Set<MemberId>(), new Set(['m3', 'm7', 'm50'].map(memberId))),
  weights: fc.constantFrom(
    STANDARD_WEIGHTS,
    ownWeights({ topics: 0, words: 0 }),
    ownWeights({ load: 200, exposure: 90.5, seniority: 0.4 }),
  ),
});
