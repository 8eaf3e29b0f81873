import type { Client } from 'pg';
import type { OrganisationId } from '../../src/core/domain/kernel/ids.ts';

/** A number from 0 on for a row and a salt, the same every time. */
const draw = (salt: string, below: number) => `(abs(hashtext('${salt}' || i)) % ${below})`;
const pick = (salt: string, values: readonly string[]) =>
  `(ARRAY[${values.map((value) => `'${value}'`).join(', ')}])[1 + ${draw(salt, values.length)}]`;

const MEMBERS = `
  INSERT INTO members (organisation_id, id, name, zone, state, joined_at)
  SELECT $1, 'person-' || lpad(i::text, 8, '0'), 'Person ' || i,
    ${pick('zone', ['Europe/London', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Asia/Tokyo'])}, 'joined', now()
  FROM generate_series(0, $2::int - 1) AS i`;
/** Four in five mentor, the others look for a mentor. */
const PROFILES = `
  INSERT INTO profiles (organisation_id, member_id, as_mentor, as_mentee, headline, about, job_title, "function",
    industry, location, languages, seniority, years, formats, places)
  SELECT $1, 'person-' || lpad(i::text, 8, '0'), i % 5 <> 0, i % 5 = 0, 'Headline of person ' || i,
    'A patient listener who has led teams through change and likes to think aloud about ' || ${pick('about', ['markets', 'software', 'clinics', 'schools'])} || '.',
    ${pick('job', ['Engineer', 'Manager', 'Director', 'Analyst'])},
    ${pick('function', ['engineering', 'sales', 'finance', 'people', 'marketing', 'operations', 'legal', 'design'])},
    ${pick('industry', ['retail', 'health', 'banking', 'energy', 'media', 'travel'])},
    ${pick('place', ['London', 'Berlin', 'Boston', 'Delhi', 'Tokyo'])},
    CASE WHEN ${draw('language', 5)} = 0 THEN ARRAY['de'] ELSE ARRAY['en', 'fr'] END,
    1 + ${draw('seniority', 5)}, ${draw('years', 30)}, ARRAY['online', 'in-person'], 1 + ${draw('places', 4)}
  FROM generate_series(0, $2::int - 1) AS i`;
/** One to four topics each, the first of the catalogue far more often. */
const TOPICS = `
  INSERT INTO member_topics (organisation_id, member_id, topic_id, side, importance, position)
  SELECT $1, 'person-' || lpad(i::text, 8, '0'), t.id, CASE WHEN i % 5 = 0 THEN 'mentee' ELSE 'mentor' END,
    1 + (nth % 3), nth
  FROM generate_series(0, $2::int - 1) AS i
  CROSS JOIN LATERAL generate_series(0, ${draw('topics', 4)}) AS nth
  JOIN (SELECT id, row_number() OVER (ORDER BY slug) - 1 AS number, count(*) OVER () AS of
    FROM topics WHERE organisation_id = $1) AS t
    ON t.number = floor(power((abs(hashtext('topic' || i || '-' || nth)) % 1000) / 1000.0, 2) * t.of)
  ON CONFLICT DO NOTHING`;
const EXPOSURES = `
  INSERT INTO exposures (organisation_id, member_id, day, times, changed_in)
  SELECT $1, 'person-' || lpad(i::text, 8, '0'), (now() AT TIME ZONE 'UTC')::date, 1 + ${draw('shown', 8)},
    pg_current_xact_id()::text::bigint
  FROM generate_series(0, $2::int - 1) AS i`;

/** Writes that many members with profiles and topics. */
export async function fillMembers(client: Client, id: OrganisationId, members: number): Promise<void> {
  for (const sql of [MEMBERS, PROFILES, TOPICS]) await client.query(sql, [id, members]);
  await client.query('ANALYZE');
}

/** Lets every one of them have been shown today. */
export async function showEverybody(client: Client, id: OrganisationId, members: number): Promise<void> {
  await client.query(EXPOSURES, [id, members]);
}

/** Moves that many of them to another industry, in one transaction. */
export async function changeMembers(client: Client, id: OrganisationId, members: number): Promise<void> {
  await client.query(
    `UPDATE profiles SET industry = industry || '!'
      WHERE organisation_id = $1 AND member_id < 'person-' || lpad(($2::int)::text, 8, '0')`,
    [id, members],
  );
}
