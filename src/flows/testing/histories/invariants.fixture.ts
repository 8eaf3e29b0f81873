import { DEFAULT_POLICY } from '../../../core/domain/programme/policy.ts';
import { LIVE_STATES } from '../../../core/domain/relationship/transitions.ts';
import type { Journey } from '../journey.fixture.ts';

const LIVE = LIVE_STATES.map((state) => `'${state}'`).join(', ');

/** Messages are forgotten after a year, so no rule asks for older ones. */
const REMEMBERED = `($1::timestamptz - interval '360 days')`;

/** As many places as `r`'s person has on one side; whoever has completed there once may have more. */
const PLACES = {
  mentor: `least((SELECT p.places FROM profiles p WHERE p.member_id = r.mentor_id), ${placesOnceCompleted('mentor', DEFAULT_POLICY.firstCapacityOfMentor, DEFAULT_POLICY.maxCapacityOfMentor)})`,
  mentee: placesOnceCompleted('mentee', DEFAULT_POLICY.maxMentorsOfNewMentee, DEFAULT_POLICY.maxMentorsOfMentee),
};

function placesOnceCompleted(side: 'mentor' | 'mentee', before: number, after: number): string {
  return `(CASE WHEN EXISTS (SELECT 1 FROM relationships c WHERE c.${side}_id = r.${side}_id AND c.state = 'completed') THEN ${after} ELSE ${before} END)`;
}

/** The last place of `r`'s person on one side was taken, and nothing has come of it yet. */
function justFilled(side: 'mentor' | 'mentee'): string {
  return `((SELECT count(*) FROM relationships l WHERE l.${side}_id = r.${side}_id AND l.state IN (${LIVE})) >= ${PLACES[side]} AND EXISTS (SELECT 1 FROM relationships l WHERE l.${side}_id = r.${side}_id AND l.state = 'introduced'))`;
}

/** Each finds rows that no history may lead to; `$1` is now. */
const OF_REQUESTS = {
  'a new mentor has at most one mentee': `SELECT mentor_id FROM relationships r WHERE state IN (${LIVE}) AND NOT EXISTS (SELECT 1 FROM relationships c WHERE c.mentor_id = r.mentor_id AND c.state = 'completed') GROUP BY mentor_id HAVING count(*) > ${DEFAULT_POLICY.firstCapacityOfMentor}`,
  'a new mentee has at most one mentor': `SELECT mentee_id FROM relationships r WHERE state IN (${LIVE}) AND NOT EXISTS (SELECT 1 FROM relationships c WHERE c.mentee_id = r.mentee_id AND c.state = 'completed') GROUP BY mentee_id HAVING count(*) > ${DEFAULT_POLICY.maxMentorsOfNewMentee}`,
  'one pending request between two people': `SELECT mentor_id FROM requests WHERE state = 'pending' GROUP BY mentor_id, mentee_id HAVING count(*) > 1`,
  'at most three open requests of a mentee': `SELECT mentee_id FROM requests WHERE state = 'pending' AND sender = 'mentee' GROUP BY mentee_id HAVING count(*) > ${DEFAULT_POLICY.maxOpenRequestsPerMentee}`,
  'an accepted request has one relationship, and no other request has': `SELECT r.id FROM requests r LEFT JOIN relationships l ON l.request_id = r.id GROUP BY r.id HAVING (r.state = 'accepted') <> (count(l.id) = 1)`,
  'nobody who is not in the programme has anything open': `SELECT m.id FROM members m WHERE m.state <> 'joined' AND (EXISTS (SELECT 1 FROM requests r WHERE r.state = 'pending' AND m.id IN (r.mentor_id, r.mentee_id)) OR EXISTS (SELECT 1 FROM relationships l WHERE l.state IN (${LIVE}) AND m.id IN (l.mentor_id, l.mentee_id)) OR EXISTS (SELECT 1 FROM questions q WHERE q.state = 'open' AND m.id IN (q.asker_id, q.asked_id)))`,
  'whoever has no place left has nothing pending on that side': `SELECT r.id FROM requests r WHERE r.state = 'pending' AND (${justFilled('mentor')} OR ${justFilled('mentee')})`,
  'the clock stands still while something is asked, and runs while nothing is': `SELECT r.id FROM requests r JOIN members m ON m.id = CASE r.sender WHEN 'mentor' THEN r.mentee_id ELSE r.mentor_id END WHERE r.state = 'pending' AND (r.running_since IS NOT NULL) <> (r.clarification IS NULL AND m.paused_until IS NULL)`,
};

const OF_NEWS = {
  'every settled request was told to the one who did not settle it': `SELECT r.id FROM requests r JOIN members m ON m.id = CASE r.sender WHEN 'mentor' THEN r.mentor_id ELSE r.mentee_id END WHERE r.state <> 'pending' AND r.settled_at > ${REMEMBERED} AND NOT (r.state = 'closed' AND (r.next_due_at IS NOT NULL OR m.state <> 'joined' OR m.joined_at > r.settled_at)) AND NOT EXISTS (SELECT 1 FROM messages o WHERE o.kind = 'send' AND o.dedupe_key LIKE '%' || r.id || '%' AND o.dedupe_key NOT LIKE 'request:%' AND o.dedupe_key NOT LIKE 'reminder:%' AND o.dedupe_key NOT LIKE 'clarifi%')`,
  'nobody is told twice of one request': `SELECT o.id FROM messages o WHERE o.kind = 'send' AND o.about LIKE 'outcome:%' GROUP BY o.id, o.about HAVING count(*) > 1`,
  'at most two reminders of one request': `SELECT p.subject FROM prompts p WHERE p.kind = 'request' GROUP BY p.subject HAVING count(*) > ${DEFAULT_POLICY.reminderAfterDays.length}`,
  'each nudge has a day of its member to itself': `SELECT o.id FROM messages o LEFT JOIN nudges n ON o.dedupe_key = 'nudge:' || n.member_id || ':' || n.day WHERE o.urgency = 'nudge' AND n.day IS NULL`,
  'what waits is held back from nobody who wants to hear of it': `SELECT p.id FROM prompts p WHERE p.state = 'waiting' AND p.due_at IS NULL AND NOT EXISTS (SELECT 1 FROM nudge_plans n WHERE n.member_id = p.member_id AND n.standing <> 'open')`,
  'each hears of a completion, once': `SELECT l.id FROM relationships l LEFT JOIN messages o ON o.dedupe_key LIKE 'completed:' || l.id || ':%' WHERE l.ended_at IS NULL OR l.ended_at > ${REMEMBERED} GROUP BY l.id HAVING count(o.id) <> CASE l.state WHEN 'completed' THEN 2 ELSE 0 END`,
  'how it fits is told to both or to nobody': `SELECT l.id FROM relationships l LEFT JOIN messages o ON o.dedupe_key LIKE 'fit:' || l.id || ':%' WHERE NOT EXISTS (SELECT 1 FROM fit_answers f WHERE f.relationship_id = l.id AND f.answered_at < ${REMEMBERED}) GROUP BY l.id HAVING count(o.id) NOT IN (0, 2) OR (count(o.id) = 2) <> ((SELECT count(*) FROM fit_answers f WHERE f.relationship_id = l.id) = 2)`,
  'nobody who left is sent anything': `SELECT o.dedupe_key FROM messages o JOIN members m ON m.id = o.member_id WHERE o.kind IN ('send', 'file') AND m.state = 'left' AND o.created_at > m.left_at`,
};

const OF_RELATIONSHIPS = {
  'the clock looks again at whatever goes on, and at nothing else': `SELECT l.id FROM relationships l WHERE (l.ended_at IS NULL) <> (l.next_due_at IS NOT NULL)`,
  'an agreement in force makes a relationship active or later': `SELECT l.id FROM relationships l JOIN agreement_versions a ON a.relationship_id = l.id AND a.state = 'in-force' WHERE l.state = 'introduced' OR l.paused_from = 'introduced'`,
  'whatever completed had a last date that was closed': `SELECT l.id FROM relationships l WHERE l.state = 'completed' AND (l.last_date IS NULL OR l.closed_at IS NULL)`,
  'a break ends, and only a break does': `SELECT l.id FROM relationships l WHERE (l.state = 'paused') <> (l.resumes_at IS NOT NULL AND l.paused_from IS NOT NULL) AND l.ended_at IS NULL`,
  'one agreement is in force, and both signed it': `SELECT a.relationship_id FROM agreement_versions a WHERE a.state = 'in-force' GROUP BY a.relationship_id HAVING count(*) > 1 OR bool_or(a.mentor_signed_at IS NULL OR a.mentee_signed_at IS NULL)`,
  'whatever was in force before is signed by both too': `SELECT a.id FROM agreement_versions a WHERE a.state = 'superseded' AND (a.mentor_signed_at IS NULL OR a.mentee_signed_at IS NULL)`,
  'no signature is older than the text it stands under': `SELECT a.id FROM agreement_versions a WHERE a.mentor_signed_at < a.edited_at OR a.mentee_signed_at < a.edited_at`,
  'versions of an agreement are numbered without a gap': `SELECT a.relationship_id FROM agreement_versions a GROUP BY a.relationship_id HAVING max(a.number) <> count(*)`,
  'nothing is written after the end': `SELECT l.id FROM relationships l WHERE EXISTS (SELECT 1 FROM agreement_versions a WHERE a.relationship_id = l.id AND greatest(a.edited_at, a.mentor_signed_at, a.mentee_signed_at, a.superseded_at) > l.ended_at) OR EXISTS (SELECT 1 FROM fit_answers f WHERE f.relationship_id = l.id AND f.answered_at > l.ended_at) OR EXISTS (SELECT 1 FROM evaluations e WHERE e.relationship_id = l.id AND e.written_at > l.ended_at) OR EXISTS (SELECT 1 FROM sessions s LEFT JOIN session_actions x ON x.session_id = s.id WHERE s.relationship_id = l.id AND greatest(s.created_at, x.created_at, x.done_at) > l.ended_at) OR EXISTS (SELECT 1 FROM goals g LEFT JOIN goal_steps t ON t.goal_id = g.id LEFT JOIN check_ins c ON c.goal_id = g.id WHERE g.relationship_id = l.id AND greatest(g.drafted_at, g.agreed_at, g.closed_at, t.done_at, c.answered_at) > l.ended_at)`,
};

const OF_SESSIONS = {
  'nobody is in two sessions at once': `SELECT a.id FROM sessions a JOIN sessions b ON a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at WHERE a.state = 'scheduled' AND b.state = 'scheduled' AND (a.mentor_id IN (b.mentor_id, b.mentee_id) OR a.mentee_id IN (b.mentor_id, b.mentee_id))`,
  'both are booked for a scheduled session, and nobody for another': `SELECT s.id FROM sessions s LEFT JOIN session_bookings b ON b.session_id = s.id AND b.starts_at = s.starts_at AND b.ends_at = s.ends_at AND b.member_id IN (s.mentor_id, s.mentee_id) GROUP BY s.id HAVING count(b.member_id) <> CASE s.state WHEN 'scheduled' THEN 2 ELSE 0 END`,
  'no session is ahead after the end': `SELECT s.id FROM sessions s JOIN relationships l ON l.id = s.relationship_id WHERE l.ended_at IS NOT NULL AND s.state IN ('proposed', 'scheduled')`,
  'a session has the two people of its relationship': `SELECT s.id FROM sessions s JOIN relationships l ON l.id = s.relationship_id WHERE (s.mentor_id, s.mentee_id) <> (l.mentor_id, l.mentee_id) OR s.proposed_by_id NOT IN (l.mentor_id, l.mentee_id)`,
  'nothing was held or missed that had not begun': `SELECT s.id FROM sessions s WHERE s.state IN ('held', 'missed') AND s.starts_at > $1`,
  'whoever held a session wrote its sheet': `SELECT s.id FROM sessions s WHERE (s.state = 'held') <> (s.sheet_version > 0)`,
  'a session that was held makes a relationship active or later': `SELECT s.id FROM sessions s JOIN relationships l ON l.id = s.relationship_id WHERE s.state = 'held' AND 'introduced' IN (l.state, l.paused_from)`,
  'a series is of one relationship, and begins with the session it is named after': `SELECT s.id FROM sessions s JOIN sessions f ON f.id = s.series_id WHERE f.relationship_id <> s.relationship_id OR f.series_id IS DISTINCT FROM f.id`,
  'one session prompt of a kind and a time reaches a person': `SELECT o.dedupe_key FROM messages o WHERE o.dedupe_key LIKE 'session-prompt:%' GROUP BY o.dedupe_key HAVING count(*) > 1`,
};

const OF_GOALS = {
  'nobody is asked about a goal after it closed': `SELECT c.id FROM check_ins c JOIN goals g ON g.id = c.goal_id JOIN members m ON m.id = c.member_id WHERE c.asked_on::date > (g.closed_at AT TIME ZONE m.zone)::date OR c.answered_at > g.closed_at`,
  'nobody is asked about a goal before it was agreed': `SELECT c.id FROM check_ins c JOIN goals g ON g.id = c.goal_id JOIN members m ON m.id = c.member_id WHERE g.agreed_at IS NULL OR c.asked_on::date < (g.agreed_at AT TIME ZONE m.zone)::date`,
  'the mentee alone is asked': `SELECT c.id FROM check_ins c JOIN goals g ON g.id = c.goal_id JOIN relationships l ON l.id = g.relationship_id WHERE c.member_id <> l.mentee_id`,
  'a goal that was said to be done is achieved': `SELECT c.id FROM check_ins c JOIN goals g ON g.id = c.goal_id WHERE c.answer = 'done' AND g.state <> 'achieved'`,
  'after three unanswered nudges there is one question, and then silence': `SELECT p.member_id FROM nudge_plans p WHERE p.unanswered > 3 AND p.standing = 'open'`,
  'whoever works on an agreed goal has a day on which they are asked about it': `SELECT g.id FROM goals g JOIN relationships l ON l.id = g.relationship_id LEFT JOIN check_in_plans p ON p.member_id = l.mentee_id WHERE g.state = 'agreed' AND l.ended_at IS NULL AND NOT coalesce(p.next_due_at IS NOT NULL, false)`,
};

const OF_YEARS = {
  'nobody who left has an evaluation that waits to be counted': `SELECT a.member_id FROM yearly_answers a JOIN members m ON m.id = a.member_id WHERE m.state <> 'joined'`,
  'an evaluation that waits is of a round that was answered': `SELECT a.member_id FROM yearly_answers a LEFT JOIN yearly_plans p ON p.member_id = a.member_id AND p.opened_on >= a.opened_on WHERE p.member_id IS NULL OR (p.opened_on = a.opened_on AND p.state <> 'answered')`,
  'nobody is asked twice in a year to evaluate the programme': `SELECT p.member_id FROM prompts p WHERE p.kind = 'yearly' GROUP BY p.member_id, left(p.subject, 4) HAVING count(*) > 1`,
  'whoever works with somebody is asked about the programme one day': `SELECT m.id FROM members m JOIN relationships l ON m.id IN (l.mentor_id, l.mentee_id) AND l.ended_at IS NULL LEFT JOIN yearly_plans p ON p.member_id = m.id WHERE p.next_due_at IS NULL`,
};

const RULES: Readonly<Record<string, string>> = {
  ...OF_REQUESTS,
  ...OF_NEWS,
  ...OF_RELATIONSHIPS,
  ...OF_SESSIONS,
  ...OF_GOALS,
  ...OF_YEARS,
};

/** All rules as one statement: a round trip costs more than the looking. */
const ALL = Object.entries(RULES)
  .map(([rule, sql]) => `SELECT '${rule}' AS rule, to_json(found)::text AS found FROM (${sql}) AS found`)
  .join(' UNION ALL ');

type Broken = { readonly rule: string; readonly found: string };

/** The rules that the rows of this moment break, with the rows; none, if all is well. */
export async function brokenRules({
  database,
  clock,
}: Pick<Journey, 'database' | 'clock'>): Promise<readonly string[]> {
  const rows = await database.client.$queryRawUnsafe<readonly Broken[]>(ALL, clock.now());
  return rows.map(({ rule, found }) => `${rule}: ${found}`);
}
