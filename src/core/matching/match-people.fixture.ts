import fc from 'fast-check';
import type { MemberId, TopicId } from '../ids.ts';
import {
  type Importance,
  type MatchPerson,
  MEETING_FORMATS,
  type MenteeSide,
  type MentorSide,
} from './match-profile.ts';
import { type CatalogueTopic, topicTree } from './topic-tree.ts';
import { MINUTES_PER_WEEK, weekIntervals } from './working-hours.ts';

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
