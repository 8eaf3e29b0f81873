import { Client } from 'pg';
import { startTemporaryServer } from '../src/adapters/postgres/testing/temporary-server.ts';
import type { MenteeSide, MentorSide } from '../src/core/domain/matching/ranking/match-profile.ts';
import { type PoolStatistics, poolStatistics } from '../src/core/domain/matching/ranking/pool-statistics.ts';
import { planFor } from '../src/core/domain/matching/ranking/rank.ts';
import { FLAT_TREE } from '../src/core/domain/matching/ranking/topic-tree.ts';
import type { SearchEngine } from './search-engines.ts';

const BATCH = 5_000;
const MEBIBYTE = 2 ** 20;

const SCHEMA = `
  CREATE UNLOGGED TABLE people (
    id text PRIMARY KEY, topics text[] NOT NULL, languages text[] NOT NULL, formats text[] NOT NULL, seniority int,
    function text, industry text, location text, places_left int NOT NULL, places_of int NOT NULL, shown int NOT NULL)`;
const INDEXES = ['CREATE INDEX ON people USING gin (topics)', 'VACUUM ANALYZE people'];
const PUT = `
  INSERT INTO people SELECT * FROM json_populate_recordset(NULL::people, $1::json)
  ON CONFLICT (id) DO UPDATE SET topics = EXCLUDED.topics, languages = EXCLUDED.languages, formats = EXCLUDED.formats,
    seniority = EXCLUDED.seniority, function = EXCLUDED.function, industry = EXCLUDED.industry,
    location = EXCLUDED.location, places_left = EXCLUDED.places_left, places_of = EXCLUDED.places_of,
    shown = EXCLUDED.shown`;
/** The same points as ours, but for common working hours, which are no column one could compare in SQL. */
const SEARCH = `
  SELECT p.id FROM people p
  WHERE p.topics && $1::text[] AND p.languages && $3::text[] AND p.formats && $4::text[] AND p.places_left > 0
  ORDER BY (SELECT coalesce(sum(w.points), 0) FROM unnest($1::text[], $2::int[]) AS w(topic, points)
      WHERE w.topic = ANY (p.topics))
    + coalesce(($5::int[])[p.seniority], 0)
    + CASE WHEN p.function = $6 THEN $7::int ELSE 0 END + CASE WHEN p.industry = $8 THEN $9::int ELSE 0 END
    + CASE WHEN p.location = $10 THEN $11::int ELSE 0 END
    - $12::int * (1 - p.places_left::numeric / p.places_of) - $13::int * least(p.shown, 20) / 20.0 DESC, p.id
  LIMIT 10`;

/** People in a table with a GIN index on their topics, scored by SQL: what one does without an engine of one's own. */
export async function buildPostgres(people: Iterable<MentorSide>): Promise<SearchEngine> {
  const server = await startTemporaryServer();
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query(SCHEMA);
  const all = [...people];
  for (let from = 0; from < all.length; from += BATCH) await put(client, all.slice(from, from + BATCH));
  for (const sql of INDEXES) await client.query(sql);
  const statistics = poolStatistics(all, FLAT_TREE);
  return {
    search: (seeker) => search(client, seeker, statistics),
    update: (person) => put(client, [person]),
    memoryMb: async () => {
      const { rows } = await client.query<{ bytes: string }>("SELECT pg_total_relation_size('people') AS bytes");
      return Number(rows[0]?.bytes ?? 0) / MEBIBYTE;
    },
    close: async () => {
      await client.end();
      await server.stop();
    },
  };
}

async function put(client: Client, people: readonly MentorSide[]): Promise<void> {
  const rows = people.map((person) => ({
    id: person.memberId,
    topics: person.topics,
    languages: person.languages,
    formats: person.formats,
    seniority: person.seniority,
    function: person.function,
    industry: person.industry,
    location: person.location,
    places_left: person.places.left,
    places_of: person.places.of,
    shown: person.shownThisWeek,
  }));
  await client.query({ name: 'put', text: PUT, values: [JSON.stringify(rows)] });
}

async function search(client: Client, seeker: MenteeSide, statistics: PoolStatistics): Promise<readonly string[]> {
  const { topics, seniority, most, criteria } = planFor(seeker, [], { statistics });
  const steps =
    seniority === null
      ? []
      : [1, 2, 3, 4, 5].map((step) => Object.entries(seniority.byStep).find(([of]) => Number(of) === step)?.[1] ?? 0);
  const values = [
    topics.map(({ topicId }) => topicId),
    topics.map(({ worth }) => worth.exact[3]),
    criteria.languages,
    criteria.formats,
    steps,
    seeker.function,
    most.function,
    seeker.industry,
    most.industry,
    seeker.location,
    most.location,
    most.load,
    most.exposure,
  ];
  const { rows } = await client.query<{ id: string }>({ name: 'search', text: SEARCH, values });
  return rows.map(({ id }) => id);
}
