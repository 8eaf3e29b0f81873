import MiniSearch from 'minisearch';
import { searchIndex } from '../src/core/domain/matching/index/index-search.ts';
import { createMatchIndex, putPerson } from '../src/core/domain/matching/index/match-index.ts';
import { poolFits } from '../src/core/domain/matching/pool/pool-fits.ts';
import { planPool } from '../src/core/domain/matching/pool/pool-plan.ts';
import type { MenteeSide, MentorSide } from '../src/core/domain/matching/ranking/match-profile.ts';
import { FLAT_TREE } from '../src/core/domain/matching/ranking/topic-tree.ts';
import { STANDARD_WEIGHTS } from '../src/core/domain/matching/ranking/weights.ts';
import { numbersFlag, printRow, rounded } from './measure.ts';
import {
  anyMentor,
  type Catalogue,
  catalogueWithGaps,
  type PlantedMentor,
  plantedMentee,
  possibleMentor,
  rightMentor,
  shuffled,
  withNoise,
  wrongMentor,
} from './planted-people.ts';
import { seeded } from './random.ts';

const SEEKERS = 300;
const RIGHT_MENTORS = 10;
/** Per seeker, like the right ones but for one thing that rules them out or sets them back. */
const WRONG_MENTORS = 5;
const OTHER_MENTORS = 5_000;

/** Planted truth: people whose right partners are known. Flags: `--noise 0,0.1` missing or strange entries, `--pool 1000`. */
export function run(args: readonly string[]): void {
  const catalogue = catalogueWithGaps();
  const [pool = 1_000] = numbersFlag(args, 'pool', [1_000]);
  for (const noise of numbersFlag(args, 'noise', [0, 0.1, 0.2, 0.4])) {
    searchRows(catalogue, noise);
    poolRows(catalogue, noise, pool);
  }
}

function searchRows(catalogue: Catalogue, noise: number): void {
  const random = seeded(1);
  const seekers = Array.from({ length: SEEKERS }, (_, at) =>
    plantedMentee(random, catalogue, { name: `seeker-${at}`, most: 4 }),
  );
  const right = seekers.flatMap((seeker, at) =>
    Array.from({ length: RIGHT_MENTORS }, (_, nth) => rightMentor(random, seeker, `right-${at}-${nth}`)),
  );
  const wrong = seekers.flatMap((seeker, at) =>
    Array.from({ length: WRONG_MENTORS }, (_, nth) => wrongMentor(random, seeker, `wrong-${at}-${nth}`)),
  );
  const others = Array.from({ length: OTHER_MENTORS }, (_, at) => anyMentor(random, catalogue, `other-${at}`));
  const mentors = shuffled(random, [...right, ...wrong, ...others]).map((mentor) =>
    withNoise(random, mentor, { noise, catalogue }),
  );
  const engines = { rapport: findByIndex(mentors), minisearch: findByText(mentors, catalogue) };
  for (const [engine, find] of Object.entries(engines)) {
    const gains = seekers.map((seeker, at) => ndcg(find(seeker).map((id) => id.startsWith(`right-${at}-`))));
    printRow({ engine, noise, ndcgAt10: rounded(gains.reduce((sum, gain) => sum + gain, 0) / SEEKERS, 4) });
  }
}

function findByIndex(mentors: readonly PlantedMentor[]): (seeker: MenteeSide) => readonly string[] {
  const index = createMatchIndex();
  for (const { mentor } of mentors) putPerson(index, mentor);
  return (seeker) => searchIndex(index, seeker).results.map(({ memberId }) => memberId);
}

function findByText(
  mentors: readonly PlantedMentor[],
  { labels }: Catalogue,
): (seeker: MenteeSide) => readonly string[] {
  const index = new MiniSearch({
    fields: ['topics', 'rest'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { topics: 2 } },
  });
  index.addAll(
    mentors.map(({ mentor, typed }) => ({
      id: mentor.memberId,
      topics: typed.join(' '),
      rest: `${mentor.function ?? ''} ${mentor.industry ?? ''}`,
    })),
  );
  return (seeker) => {
    const words = [...seeker.topics.map(({ topicId }) => labels.get(topicId)), seeker.function, seeker.industry];
    return index
      .search(words.join(' '))
      .slice(0, 10)
      .map(({ id }) => String(id));
  };
}

/** Discounted gain of a list of right and wrong, out of all right. */
function ndcg(isRight: readonly boolean[]): number {
  const gain = (list: readonly boolean[]) =>
    list.reduce((sum, right, place) => sum + (right ? 1 / Math.log2(place + 2) : 0), 0);
  return gain(isRight) / gain(Array.from({ length: RIGHT_MENTORS }, () => true));
}

/** Narrow wishes in five languages, as many places as mentees and a possible mentor for each: everybody could be matched. */
function poolRows(catalogue: Catalogue, noise: number, size: number): void {
  const random = seeded(2);
  const mentees = Array.from({ length: size }, (_, at) =>
    plantedMentee(random, catalogue, { name: `mentee-${at}`, most: 2 }),
  );
  const mentors = mentees.map(
    (mentee, at) =>
      withNoise(random, possibleMentor(random, { mentee, catalogue, name: `mentor-${at}` }), { noise, catalogue })
        .mentor,
  );
  const plan = planPool({ mentees, mentors });
  if (!plan.ok) throw new RangeError(plan.code);
  printRow({
    solver: 'rapport',
    noise,
    matched: plan.value.pairs.length,
    totalFit: plan.value.total,
    totalAtMost: plan.value.totalAtMost,
  });
  printRow({ solver: 'first-come', noise, ...firstCome(mentees, mentors) });
}

/** Each in turn takes the best mentor who is still free. */
function firstCome(mentees: readonly MenteeSide[], mentors: readonly MentorSide[]) {
  const { graph } = poolFits({ mentees, mentors }, { tree: FLAT_TREE, weights: STANDARD_WEIGHTS });
  const taken = new Set<number>();
  let totalFit = 0;
  for (let mentee = 0; mentee < graph.mentees; mentee += 1) {
    let best = { mentor: -1, fit: -1 };
    for (let place = 0; place < graph.degreeOf(mentee); place += 1) {
      const mentor = graph.mentorAt(mentee, place);
      const fit = graph.fitOf(mentee, mentor) ?? -1;
      if (fit > best.fit && !taken.has(mentor)) best = { mentor, fit };
    }
    if (best.mentor < 0) continue;
    taken.add(best.mentor);
    totalFit += best.fit;
  }
  return { matched: taken.size, totalFit };
}
