import type { MemberId, TopicId } from '../src/core/domain/kernel/ids.ts';
import type {
  Importance,
  MatchPerson,
  MeetingFormat,
  MenteeSide,
  MentorSide,
  Seniority,
} from '../src/core/domain/matching/ranking/match-profile.ts';
import { weekIntervals } from '../src/core/domain/matching/ranking/working-hours.ts';
import { pick, pickSome, type Random, seeded } from './random.ts';

const TOPIC_COUNT = 150;
const AREAS = [
  'leading',
  'selling',
  'building',
  'writing',
  'hiring',
  'planning',
  'testing',
  'teaching',
  'funding',
  'caring',
];
const OBJECTS = [
  'teams',
  'products',
  'budgets',
  'software',
  'bridges',
  'stories',
  'clinics',
  'farms',
  'schools',
  'markets',
  'data',
  'brands',
  'law',
  'energy',
  'music',
];
/** Labels such as "leading teams", one per topic, the most popular first. */
export const TOPIC_LABELS = Array.from(
  { length: TOPIC_COUNT },
  (_, at) => `${AREAS[at % AREAS.length]} ${OBJECTS[Math.floor(at / AREAS.length)]}`,
);
export const TOPICS = TOPIC_LABELS.map((_, at) => `topic-${String(at).padStart(3, '0')}` as TopicId);

const FUNCTIONS = [
  'engineering',
  'sales',
  'finance',
  'people',
  'marketing',
  'operations',
  'legal',
  'design',
  'research',
  'support',
  'product',
  'data',
  'security',
  'procurement',
  'quality',
  'facilities',
];
const INDUSTRIES = [
  'retail',
  'health',
  'banking',
  'energy',
  'media',
  'travel',
  'public',
  'food',
  'cars',
  'telecoms',
  'education',
  'farming',
  'housing',
  'logistics',
  'chemistry',
  'games',
  'textiles',
  'steel',
  'water',
  'space',
];
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'ja'];
const PLACES = [
  'London',
  'Berlin',
  'Paris',
  'Madrid',
  'Lisbon',
  'Tokyo',
  'Boston',
  'Delhi',
  'Lagos',
  'Sydney',
  'Oslo',
  'Leeds',
];
const OFFSETS = [0, 60, 120, -300, -480, 330, 540, 600, 180, -180];
const WORDS = [
  'curious',
  'patient',
  'veteran',
  'founder',
  'lead',
  'coach',
  'remote',
  'global',
  'early',
  'career',
  'growth',
  'people',
  'systems',
  'craft',
  'change',
  'honest',
];
const WEEK = [0, 1, 2, 3, 4];

/** One mentor of a synthetic organisation: the same number gives the same person. Popular topics are far more common. */
export function mentorAt(number: number): MentorSide {
  const random = seeded(number * 2 + 1);
  const topics = pickSome(random, TOPICS, 2 + Math.floor(random() * 5), 2);
  return { ...personAt(random, `mentor-${number}`, topics), side: 'mentor', topics };
}

/** One mentee, likewise. */
export function menteeAt(number: number): MenteeSide {
  const random = seeded(number * 2);
  const topics = pickSome(random, TOPICS, 1 + Math.floor(random() * 4), 2).map((topicId) => ({
    topicId,
    importance: pick<Importance>(random, [2, 3, 1]),
  }));
  return {
    ...personAt(
      random,
      `mentee-${number}`,
      topics.map(({ topicId }) => topicId),
    ),
    side: 'mentee',
    topics,
  };
}

/** Many of them. */
export function many<Side>(count: number, personAtNumber: (number: number) => Side, from = 0): readonly Side[] {
  return Array.from({ length: count }, (_, at) => personAtNumber(from + at));
}

/** What somebody would type or a text engine would read: the labels of their topics. */
export function labelsOf(topics: readonly TopicId[]): string {
  return topics.map((topic) => TOPIC_LABELS[TOPICS.indexOf(topic)]).join(' ');
}

function personAt(random: Random, name: string, topics: readonly TopicId[]): MatchPerson {
  const of = 1 + Math.floor(random() * 4);
  const start = pick(random, [480, 540, 600], 1.5);
  return {
    memberId: name as MemberId,
    seniority: pick<Seniority>(random, [2, 3, 4, 1, 5], 1.3),
    years: Math.floor(random() * 30),
    function: pick(random, FUNCTIONS, 1.5),
    industry: pick(random, INDUSTRIES, 1.5),
    languages: ['en', ...pickSome(random, LANGUAGES, Math.floor(random() * 3), 1.5)].slice(random() < 0.12 ? 1 : 0),
    hours: weekIntervals({
      days: WEEK,
      fromMinute: start,
      untilMinute: start + 480,
      offsetMinutes: pick(random, OFFSETS, 1.5),
    }),
    formats: pickSome<MeetingFormat>(random, ['online', 'in-person', 'phone'], 1 + Math.floor(random() * 2), 2),
    location: pick(random, PLACES),
    text: `${pickSome(random, WORDS, 3).join(' ')} ${labelsOf(topics.slice(0, 1))}`,
    places: { left: Math.floor(random() * (of + 1)), of },
    shownThisWeek: Math.floor(random() ** 4 * 25),
  };
}
