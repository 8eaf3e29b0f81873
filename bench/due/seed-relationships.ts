import type { OrganisationId } from '../../src/core/domain/kernel/ids.ts';
import { DAY_MS, HOUR_MS } from '../../src/core/domain/time/durations.ts';

/** How many of each kind fall due within the hour before `now`; all others later, spread over four weeks. */
export type Amounts = {
  readonly relationships: number;
  readonly due: { readonly sessions: number; readonly checkIns: number; readonly relationships: number };
};

/**
 * SQL that fills a founded organisation with active pairs, each with an agreed goal, a check-in plan, a session that is
 * fixed, and something to bring up later. No trigger runs. What is due is spread evenly over all rows, as in a programme
 * that has grown.
 */
export function seedStatements(
  organisationId: OrganisationId,
  now: Date,
  { relationships, due }: Amounts,
): readonly string[] {
  const organisation = `'${organisationId}'`;
  const at = (ms: number) => `timestamptz '${new Date(now.getTime() + ms).toISOString()}'`;
  const months = (days: number) => at(-days * DAY_MS);
  const pairs = `generate_series(1, ${relationships}) AS n`;
  const person = (n: string) => `lpad(${n}::text, 9, '0')`;
  const mentor = `'mentor-' || ${person('n')}`;
  const mentee = `'mentee-' || ${person('n')}`;
  const id = (kind: string) => `'${kind}-' || ${person('n')}`;
  /** A moment in the last hour for `count` of the rows, else one in the next four weeks. */
  const moment = (count: number) => `CASE WHEN (n::bigint * ${count}) % ${relationships} < ${count}
    THEN ${at(0)} - (n % 3540) * interval '1 second'
    ELSE ${at(HOUR_MS)} + (n::bigint * 7919 % 2332800) * interval '1 second' END`;
  return [
    'SET session_replication_role = replica',
    `INSERT INTO members (organisation_id, id, name, zone, state, conduct_version, joined_at)
      SELECT ${organisation}, who, initcap(who), 'UTC', 'joined', '1', ${months(60)}
      FROM ${pairs}, LATERAL (VALUES (${mentor}), (${mentee})) AS two(who)`,
    `INSERT INTO identities (organisation_id, id, workspace_id, platform, workspace, external_id, member_id)
      SELECT m.organisation_id, 'identity-' || m.id, w.id, w.platform, w.external_id, m.id, m.id
      FROM members m JOIN workspaces w ON w.organisation_id = m.organisation_id
        AND w.platform = CASE WHEN m.id LIKE 'mentor%' THEN 'teams' ELSE 'slack' END`,
    `INSERT INTO requests (organisation_id, id, mentor_id, mentee_id, sender, note, state, sent_at, settled_at)
      SELECT ${organisation}, ${id('request')}, ${mentor}, ${mentee}, 'mentee', 'Would you?', 'accepted', ${months(50)}, ${months(50)}
      FROM ${pairs}`,
    `INSERT INTO relationships (organisation_id, id, request_id, mentor_id, mentee_id, state, mentor_place, mentee_place,
        started_at, last_activity_at, next_due_at)
      SELECT ${organisation}, ${id('relationship')}, ${id('request')}, ${mentor}, ${mentee}, 'active', 1, 1,
        ${months(50)}, due - interval '35 days', due
      FROM ${pairs}, LATERAL (SELECT ${moment(due.relationships)} AS due) AS clock`,
    `INSERT INTO goals (organisation_id, id, relationship_id, drafted_by_id, title, measure, state, drafted_at, agreed_at)
      SELECT ${organisation}, ${id('goal')}, ${id('relationship')}, ${mentee}, 'Three quotes', 'On my desk', 'agreed',
        ${months(40)}, ${months(40)}
      FROM ${pairs}`,
    `INSERT INTO check_in_plans (organisation_id, member_id, next_due_at)
      SELECT ${organisation}, ${mentee}, ${moment(due.checkIns)} FROM ${pairs}`,
    `INSERT INTO prompts (organisation_id, id, member_id, kind, subject, relationship_id, key, raised_at, due_at)
      SELECT ${organisation}, ${id('prompt')}, ${mentor}, 'next-session', ${id('relationship')}, ${id('relationship')},
        'next-session:' || n, ${months(1)}, ${moment(0)}
      FROM ${pairs}`,
    `INSERT INTO sessions (organisation_id, id, relationship_id, mentor_id, mentee_id, proposed_by_id, state, slots,
        length_minutes, format, starts_at, ends_at, moves, prompts_done, next_due_at, created_at)
      SELECT ${organisation}, ${id('session')}, ${id('relationship')}, ${mentor}, ${mentee}, ${mentee}, 'scheduled',
        ARRAY[due + interval '1 day'], 60, 'online', due + interval '1 day', due + interval '25 hours', 1,
        ARRAY['agenda-early', 'agenda-late'], due, ${months(10)}
      FROM ${pairs}, LATERAL (SELECT ${moment(due.sessions)} AS due) AS clock`,
    `INSERT INTO session_bookings (organisation_id, session_id, member_id, starts_at, ends_at)
      SELECT s.organisation_id, s.id, who, s.starts_at, s.ends_at
      FROM sessions s, LATERAL (VALUES (s.mentor_id), (s.mentee_id)) AS two(who)`,
    'RESET session_replication_role',
    'VACUUM ANALYZE',
  ];
}
