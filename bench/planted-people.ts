import type { MemberId, TopicId } from '../src/core/domain/kernel/ids.ts';
import type {
  Importance,
  MatchPerson,
  MenteeSide,
  MentorSide,
  Seniority,
} from '../src/core/domain/matching/ranking/match-profile.ts';
import { weekIntervals } from '../src/core/domain/matching/ranking/working-hours.ts';
import type { TopicLexicon } from '../src/core/domain/matching/words/topic-lexicon.ts';
import { topicLexicon } from '../src/core/domain/matching/words/topic-lexicon.ts';
import { findTopics } from '../src/core/domain/matching/words/topic-words.ts';
import { STARTER_CATALOGUE } from '../src/core/domain/starter-topics/starter-catalogue.ts';
import { pick, pickSome, type Random } from './random.ts';

/** A mentor as they filled the form in: the words typed for each topic, and the profile that comes of it. */
export type PlantedMentor = { readonly mentor: MentorSide; readonly typed: readonly string[] };

/** The starter catalogue without the last other word of each topic, which people type all the same. */
export function catalogueWithGaps(): {
  readonly lexicon: TopicLexicon;
  readonly unknownWords: ReadonlyMap<TopicId, string>;
  readonly labels: ReadonlyMap<TopicId, string>;
} {
  const topics = STARTER_CATALOGUE.map(({ slug, label, aliases, group }) => ({
    id: slug as TopicId,
    label,
    aliases: aliases.slice(0, -1),
    broader: [`group ${group}` as TopicId],
    unknown: aliases.at(-1) ?? label,
  }));
  return {
    lexicon: topicLexicon(topics),
    unknownWords: new Map(topics.map(({ id, unknown }) => [id, unknown])),
    labels: new Map(topics.map(({ id, label }) => [id, label])),
  };
}
export type Catalogue = ReturnType<typeof catalogueWithGaps>;

const FUNCTIONS = ['engineering', 'sales', 'finance', 'people', 'marketing', 'operations', 'legal', 'design'];
const INDUSTRIES = ['retail', 'health', 'banking', 'energy', 'media', 'travel', 'public', 'food'];
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt'];
const OFFSETS = [0, 60, 120, -300, -480, 330];

/** A mentee with some topics, at most `most`. */
export function plantedMentee(
  random: Random,
  { labels }: Catalogue,
  { name, most }: { readonly name: string; readonly most: number },
): MenteeSide {
  const topics = pickSome(random, [...labels.keys()], Math.ceil(most / 2) + Math.floor(random() * (1 + most / 2)), 1.4);
  const importances = topics.map(() => pick<Importance>(random, [3, 2, 1]));
  return {
    ...someone(random, name),
    seniority: pick<Seniority>(random, [1, 2, 3]),
    side: 'mentee',
    topics: topics.map((topicId, at) => ({ topicId, importance: importances[at] ?? 2 })),
  };
}

/** The right mentor for a mentee: every topic, one or two steps above, same function, industry and hours. */
export function rightMentor(random: Random, mentee: MenteeSide, name: string): MentorSide {
  const { side: _side, topics, ...person } = mentee;
  const seniority = pick<Seniority>(random, mentee.seniority === 1 ? [2, 3] : mentee.seniority === 2 ? [3, 4] : [4, 5]);
  return {
    ...person,
    ...free,
    memberId: name as MemberId,
    seniority,
    side: 'mentor',
    topics: topics.map(({ topicId }) => topicId),
  };
}

/** Somebody who looks right and is not: another language, no free place, or two steps below. */
export function wrongMentor(random: Random, mentee: MenteeSide, name: string): MentorSide {
  const right = rightMentor(random, mentee, name);
  const flaws: readonly Partial<MentorSide>[] = [
    { languages: LANGUAGES.filter((language) => !mentee.languages.includes(language)).slice(0, 1) },
    { places: { left: 0, of: 1 } },
    { seniority: mentee.seniority === 3 ? 1 : mentee.seniority, hours: [] },
  ];
  return { ...right, ...pick(random, flaws) };
}

/** Somebody who could help a mentee with one of their topics, and perhaps others with another. */
export function possibleMentor(
  random: Random,
  { mentee, catalogue, name }: { readonly mentee: MenteeSide; readonly catalogue: Catalogue; readonly name: string },
): MentorSide {
  const someoneElse = anyMentor(random, catalogue, name);
  const own = pick(random, mentee.topics).topicId;
  return {
    ...someoneElse,
    languages: mentee.languages,
    topics: [...new Set([own, ...someoneElse.topics.slice(0, Math.floor(random() * 2))])],
  };
}

/** The same people in an order of chance. */
export function shuffled<Person>(random: Random, people: readonly Person[]): readonly Person[] {
  return people
    .map((person) => ({ person, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ person }) => person);
}

/** Anybody. */
export function anyMentor(random: Random, { labels }: Catalogue, name: string): MentorSide {
  const topics = pickSome(random, [...labels.keys()], 2 + Math.floor(random() * 4), 1.4);
  return { ...someone(random, name), ...free, side: 'mentor', topics };
}

/** The mentor as their form arrives: of their entries `noise` are missing, or typed in words the catalogue does not have. */
export function withNoise(
  random: Random,
  mentor: MentorSide,
  { noise, catalogue }: { readonly noise: number; readonly catalogue: Catalogue },
): PlantedMentor {
  const isMissing = () => random() < noise / 2;
  const typed = mentor.topics.flatMap((topic) => {
    const isOwnWords = random() < noise / 2;
    if (isMissing()) return [];
    return [(isOwnWords ? catalogue.unknownWords : catalogue.labels).get(topic) ?? ''];
  });
  const topics = typed.flatMap((words) => findTopics(catalogue.lexicon, words, 1).map(({ topicId }) => topicId));
  return {
    typed,
    mentor: {
      ...mentor,
      topics: [...new Set(topics)],
      seniority: isMissing() ? null : mentor.seniority,
      function: isMissing() ? null : mentor.function,
      industry: isMissing() ? null : mentor.industry,
      hours: isMissing() ? [] : mentor.hours,
    },
  };
}

const free = { places: { left: 1, of: 1 }, shownThisWeek: 0 };

function someone(random: Random, name: string): MatchPerson {
  return {
    ...free,
    memberId: name as MemberId,
    seniority: pick<Seniority>(random, [1, 2, 3, 4, 5]),
    years: null,
    function: pick(random, FUNCTIONS),
    industry: pick(random, INDUSTRIES),
    languages: [pick(random, LANGUAGES, 1.5)],
    hours: weekIntervals({
      days: [0, 1, 2, 3, 4],
      fromMinute: 540,
      untilMinute: 1_020,
      offsetMinutes: pick(random, OFFSETS),
    }),
    formats: ['online'],
    location: null,
    text: '',
  };
}
