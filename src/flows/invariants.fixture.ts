import type { MemberId } from '../core/ids.ts';
import { DEFAULT_POLICY } from '../core/programme/policy.ts';
import type { Journey } from './journey.fixture.ts';

/** Each finds rows that no history of events may lead to; `$1` are the members looked at. */
const RULES: Readonly<Record<string, string>> = {
  'a new mentor has at most one mentee': `SELECT mentor_id FROM relationships r WHERE mentor_id = ANY($1) AND state IN ('introduced','active','winding-down','paused') AND NOT EXISTS (SELECT 1 FROM relationships c WHERE c.mentor_id = r.mentor_id AND c.state = 'completed') GROUP BY mentor_id HAVING count(*) > ${DEFAULT_POLICY.firstCapacityOfMentor}`,
  'a new mentee has at most one mentor': `SELECT mentee_id FROM relationships r WHERE mentee_id = ANY($1) AND state IN ('introduced','active','winding-down','paused') AND NOT EXISTS (SELECT 1 FROM relationships c WHERE c.mentee_id = r.mentee_id AND c.state = 'completed') GROUP BY mentee_id HAVING count(*) > ${DEFAULT_POLICY.maxMentorsOfNewMentee}`,
  'the clock looks again at whatever goes on, and at nothing else': `SELECT l.id FROM relationships l WHERE l.mentor_id = ANY($1) AND (l.ended_at IS NULL) <> (l.next_due_at IS NOT NULL)`,
  'an agreement in force makes a relationship active or later': `SELECT l.id FROM relationships l JOIN agreement_versions a ON a.relationship_id = l.id AND a.state = 'in-force' WHERE l.mentor_id = ANY($1) AND (l.state = 'introduced' OR l.paused_from = 'introduced')`,
  'whatever completed had a last date that was closed': `SELECT l.id FROM relationships l WHERE l.mentor_id = ANY($1) AND l.state = 'completed' AND (l.last_date IS NULL OR l.closed_at IS NULL)`,
  'each hears of a completion, once': `SELECT l.id FROM relationships l LEFT JOIN messages o ON o.dedupe_key LIKE 'completed:' || l.id || ':%' WHERE l.mentor_id = ANY($1) GROUP BY l.id HAVING count(o.id) <> CASE l.state WHEN 'completed' THEN 2 ELSE 0 END`,
  'how it fits is told to both or to nobody': `SELECT l.id FROM relationships l LEFT JOIN messages o ON o.dedupe_key LIKE 'fit:' || l.id || ':%' WHERE l.mentor_id = ANY($1) GROUP BY l.id HAVING count(o.id) NOT IN (0, 2) OR (count(o.id) = 2) <> ((SELECT count(*) FROM fit_answers f WHERE f.relationship_id = l.id) = 2)`,
  'one pending request between two people': `SELECT mentor_id FROM requests WHERE mentor_id = ANY($1) AND state = 'pending' GROUP BY mentor_id, mentee_id HAVING count(*) > 1`,
  'at most three open requests of a mentee': `SELECT mentee_id FROM requests WHERE mentee_id = ANY($1) AND state = 'pending' AND sender = 'mentee' GROUP BY mentee_id HAVING count(*) > ${DEFAULT_POLICY.maxOpenRequestsPerMentee}`,
  'an accepted request has one relationship, and no other request has': `SELECT r.id FROM requests r LEFT JOIN relationships l ON l.request_id = r.id WHERE r.mentor_id = ANY($1) GROUP BY r.id HAVING (r.state = 'accepted') <> (count(l.id) = 1)`,
  'nobody who is not in the programme has anything open': `SELECT m.id FROM members m WHERE m.id = ANY($1) AND m.state <> 'joined' AND (EXISTS (SELECT 1 FROM requests r WHERE r.state = 'pending' AND m.id IN (r.mentor_id, r.mentee_id)) OR EXISTS (SELECT 1 FROM relationships l WHERE l.state IN ('introduced','active','winding-down','paused') AND m.id IN (l.mentor_id, l.mentee_id)) OR EXISTS (SELECT 1 FROM questions q WHERE q.state = 'open' AND m.id IN (q.asker_id, q.asked_id)))`,
  'whoever has no place left has nothing pending on that side': `SELECT r.id FROM requests r WHERE r.state = 'pending' AND r.mentor_id = ANY($1) AND (EXISTS (SELECT 1 FROM relationships l WHERE l.mentor_id = r.mentor_id AND l.state = 'introduced') OR EXISTS (SELECT 1 FROM relationships l WHERE l.mentee_id = r.mentee_id AND l.state = 'introduced'))`,
  'the clock stands still while something is asked, and runs while nothing is': `SELECT r.id FROM requests r JOIN members m ON m.id = CASE r.sender WHEN 'mentor' THEN r.mentee_id ELSE r.mentor_id END WHERE r.state = 'pending' AND r.mentor_id = ANY($1) AND (r.running_since IS NOT NULL) <> (r.clarification IS NULL AND m.paused_until IS NULL)`,
  'every settled request was told to the one who did not settle it': `SELECT r.id FROM requests r WHERE r.mentor_id = ANY($1) AND r.state <> 'pending' AND NOT EXISTS (SELECT 1 FROM messages o WHERE o.kind = 'send' AND o.dedupe_key LIKE '%' || r.id || '%' AND o.dedupe_key NOT LIKE 'request:%' AND o.dedupe_key NOT LIKE 'reminder:%' AND o.dedupe_key NOT LIKE 'clarifi%')`,
  'nobody is told twice of one request': `SELECT o.id FROM messages o WHERE o.member_id = ANY($1) AND o.kind = 'send' AND o.about LIKE 'outcome:%' GROUP BY o.id, o.about HAVING count(*) > 1`,
  'at most two reminders of one request': `SELECT p.subject FROM prompts p WHERE p.member_id = ANY($1) AND p.kind = 'request' GROUP BY p.subject HAVING count(*) > ${DEFAULT_POLICY.reminderAfterDays.length}`,
  'at most one nudge a day, and each one in its day’s row': `SELECT o.id FROM messages o LEFT JOIN nudges n ON o.dedupe_key = 'nudge:' || n.member_id || ':' || n.day WHERE o.member_id = ANY($1) AND o.urgency = 'nudge' AND n.day IS NULL`,
  'what waits to be brought up waits with somebody of the programme, or is dropped next': `SELECT p.id FROM prompts p WHERE p.member_id = ANY($1) AND (p.state = 'waiting' AND p.said_on IS NULL AND p.due_at IS NULL) AND NOT EXISTS (SELECT 1 FROM nudge_plans n WHERE n.member_id = p.member_id AND n.standing <> 'open')`,
};

/** The rules that these members' rows break; none, if all is well. */
export async function brokenInvariants(
  { database }: Journey,
  members: readonly MemberId[],
): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const [rule, sql] of Object.entries(RULES)) {
    const rows = await database.client.$queryRawUnsafe<readonly unknown[]>(sql, members);
    if (rows.length > 0) broken.push(`${rule}: ${JSON.stringify(rows)}`);
  }
  return broken;
}
