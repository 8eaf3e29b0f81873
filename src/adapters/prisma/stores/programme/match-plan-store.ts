import type {
  MatchPlanReads,
  MatchPlanStore,
  ProposalCounts,
  ProposalKind,
  ProposalRef,
} from '../../../../core/application/pool/match-plan-store.ts';
import type { MatchPlanId } from '../../../../core/domain/kernel/ids.ts';
import type { Outcome, Proposal } from '../../../../core/domain/pool/match-plan.ts';
import type { Scope } from '../../connection/scope.ts';
import {
  PLAN_COLUMNS,
  type PlanRow,
  PROPOSAL_COLUMNS,
  type ProposalRow,
  planFrom,
  proposalFrom,
  storedProposal,
} from './match-plan-row.ts';
import { poolFacts, setReportingLines } from './pool-facts.ts';

/** Proposals stored with one statement: each costs little, and nothing else waits long for the connection. */
const STORED_AT_ONCE = 250;

const OF_KIND: Readonly<Record<ProposalKind, string>> = {
  matched: 'p.mentor_id IS NOT NULL',
  'left-out': 'p.mentor_id IS NULL',
  'not-sent': "p.outcome NOT IN ('sent', 'introduced')",
};
const TO_PUBLISH = `
  FROM match_proposals p JOIN match_plans plan ON plan.organisation_id = p.organisation_id AND plan.id = p.plan_id
  WHERE p.organisation_id = $1 AND plan.state = 'publishing' AND p.outcome IS NULL AND p.mentor_id IS NOT NULL`;

export function matchPlanReads(scope: Scope): MatchPlanReads {
  const { rows } = scope;
  const plans = async (rest: string, ...values: readonly unknown[]) =>
    (await rows<PlanRow>(`SELECT ${PLAN_COLUMNS} FROM match_plans WHERE organisation_id = $1 ${rest}`, ...values)).map(
      planFrom,
    );
  const ids = async (rest: string, limit: number) =>
    (
      await rows<{ id: MatchPlanId }>(
        `SELECT plan.id FROM match_plans plan WHERE plan.organisation_id = $1 AND ${rest} ORDER BY plan.asked_at, plan.id LIMIT $2`,
        limit,
      )
    ).map(({ id }) => id);

  return {
    ...poolFacts(scope),
    find: async (id) => (await plans('AND id = $2', id))[0] ?? null,
    newest: (limit) => plans('ORDER BY asked_at DESC, id DESC LIMIT $2', limit),
    proposals: async (id, { kind, skip, limit }) => {
      const found = await rows<ProposalRow>(
        `SELECT ${PROPOSAL_COLUMNS} FROM match_proposals p
          JOIN members m ON m.organisation_id = p.organisation_id AND m.id = p.mentee_id
          WHERE p.organisation_id = $1 AND p.plan_id = $2 AND ${OF_KIND[kind]}
          ORDER BY lower(m.name), m.id OFFSET $3 LIMIT $4`,
        id,
        skip,
        limit,
      );
      return found.map(proposalFrom);
    },
    counts: (id) => countsOf(scope, id),
    asked: (limit) => ids("plan.state = 'asked'", limit),
    toPublish: (limit) =>
      rows<ProposalRef>(
        `SELECT p.plan_id AS "planId", p.mentee_id AS "menteeId" ${TO_PUBLISH} ORDER BY plan.published_at, p.mentee_id LIMIT $2`,
        limit,
      ),
    toFinish: (limit) =>
      ids(
        `plan.state = 'publishing' AND NOT EXISTS (
          SELECT FROM match_proposals p WHERE p.organisation_id = $1 AND p.plan_id = plan.id AND p.outcome IS NULL
            AND p.mentor_id IS NOT NULL)`,
        limit,
      ),
  };
}

export function matchPlanStore(scope: Scope): MatchPlanStore {
  const { rows, change } = scope;
  const moved = async (sql: string, ...values: readonly unknown[]) =>
    (await change(`UPDATE match_plans SET ${sql}`, ...values)) > 0;
  const here = 'WHERE organisation_id = $1 AND id = $2';

  return {
    ...matchPlanReads(scope),
    insert: async ({ id, state, objective, seed, rules, askedBy, askedAt }) => {
      await change(
        `INSERT INTO match_plans (organisation_id, id, state, objective, seed, rules, asked_by_id, asked_at)
          VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)`,
        id,
        state,
        objective,
        seed,
        JSON.stringify(rules),
        askedBy,
        askedAt,
      );
    },
    propose: async (id, figures, proposals, at) => {
      const set = `state = 'ready', ready_at = $3, figures = $4::jsonb ${here} AND state = 'asked'`;
      if (!(await moved(set, id, at, JSON.stringify(figures)))) return false;
      await insertProposals(scope, id, proposals);
      return true;
    },
    refuse: (id, refusal) =>
      moved(`state = 'refused', refusal = $3::jsonb ${here} AND state = 'asked'`, id, JSON.stringify(refusal)),
    setRules: (id, before, after) =>
      moved(
        `rules = $4::jsonb, rules_changed = true ${here} AND state IN ('ready', 'refused') AND rules = $3::jsonb`,
        id,
        JSON.stringify(before),
        JSON.stringify(after),
      ),
    startPublishing: (id, { as, by, at }) =>
      moved(
        `state = 'publishing', publish_as = $3, published_by_id = $4, published_at = $5
          ${here} AND state = 'ready' AND NOT rules_changed`,
        id,
        as,
        by,
        at,
      ),
    lockProposal: async ({ planId, menteeId }) => {
      const [locked] = await rows<ProposalRow>(
        `SELECT ${PROPOSAL_COLUMNS} ${TO_PUBLISH} AND p.plan_id = $2 AND p.mentee_id = $3 FOR UPDATE OF p`,
        planId,
        menteeId,
      );
      const proposal = locked === undefined ? null : proposalFrom(locked);
      return proposal?.kind === 'matched' ? proposal : null;
    },
    settle: async ({ planId, menteeId }, outcome, at) => {
      await change(
        `UPDATE match_proposals SET outcome = $4, settled_at = $5
          WHERE organisation_id = $1 AND plan_id = $2 AND mentee_id = $3 AND outcome IS NULL`,
        planId,
        menteeId,
        outcome,
        at,
      );
    },
    finish: (id, at) => moved(`state = 'published', finished_at = $3 ${here} AND state = 'publishing'`, id, at),
    discard: (id) =>
      moved(`state = 'discarded', refusal = NULL ${here} AND state IN ('asked', 'ready', 'refused')`, id),
    setReportingLines: (lines) => setReportingLines(scope, lines),
  };
}

async function countsOf({ rows }: Scope, id: MatchPlanId): Promise<ProposalCounts> {
  const groups = await rows<{ matched: boolean; outcome: Outcome | null; count: number }>(
    `SELECT mentor_id IS NOT NULL AS matched, outcome, count(*)::int AS count FROM match_proposals
      WHERE organisation_id = $1 AND plan_id = $2 GROUP BY 1, 2`,
    id,
  );
  const sum = (matched: boolean) =>
    groups.filter((group) => group.matched === matched).reduce((all, { count }) => all + count, 0);
  const outcomes: Partial<Record<Outcome, number>> = {};
  for (const { outcome, count } of groups) if (outcome !== null) outcomes[outcome] = count;
  return { matched: sum(true), leftOut: sum(false), outcomes };
}

/** Somebody who was removed meanwhile is simply not in the plan any more. */
async function insertProposals({ change }: Scope, id: MatchPlanId, proposals: readonly Proposal[]): Promise<void> {
  for (let from = 0; from < proposals.length; from += STORED_AT_ONCE) {
    const part = proposals.slice(from, from + STORED_AT_ONCE).map(storedProposal);
    await change(
      `INSERT INTO match_proposals (organisation_id, plan_id, mentee_id, mentor_id, pinned, facts)
        SELECT $1, $2, one.mentee_id, one.mentor_id, one.pinned, one.facts
        FROM jsonb_to_recordset($3::jsonb) AS one(mentee_id text, mentor_id text, pinned boolean, facts jsonb)
        JOIN members mentee ON mentee.organisation_id = $1 AND mentee.id = one.mentee_id
        LEFT JOIN members mentor ON mentor.organisation_id = $1 AND mentor.id = one.mentor_id
        WHERE one.mentor_id IS NULL OR mentor.id IS NOT NULL`,
      id,
      JSON.stringify(part),
    );
  }
}
