import { type About, readAbout } from '../src/core/application/pool/read-about.ts';
import type { MatchPlanId } from '../src/core/domain/kernel/ids.ts';
import { OperatorError } from '../src/core/domain/kernel/operator-error.ts';
import { OBJECTIVES } from '../src/core/domain/matching/pool/pool-plan.ts';
import { countOut, type MatchPlan, type Proposal } from '../src/core/domain/pool/match-plan.ts';
import { leftOutSentence, NOT_SENT, pairSentence, poolRefusalSentence } from '../src/flows/pool/pool-reasons.views.ts';
import type { ProgrammeWork } from './programme-work.ts';

/** Proposals read at once. */
const PART = 500;
const UNKNOWN = 'somebody who has left';

/** Prints a plan for a person, or as one JSON object. Throws a sentence when there is no such plan in this organisation. */
export async function printPlan(
  work: ProgrammeWork,
  id: MatchPlanId,
  print: (line: string) => void,
  json: boolean,
): Promise<void> {
  const plan = await work.reads.plans.find(id);
  if (plan === null) throw new OperatorError(`There is no plan ${id} here.`);
  const proposals = [...(await allOf(work, id, 'matched')), ...(await allOf(work, id, 'left-out'))];
  const about = await readAbout(work.reads, plan, proposals, UNKNOWN);
  const counts = await work.reads.plans.counts(id);
  if (json) {
    const { rulesChanged: _rulesChanged, ...facts } = plan;
    return print(JSON.stringify({ ...facts, counts, proposals: proposals.map((one) => asJson(one, about)) }));
  }
  print(`Plan ${id}: ${plan.state}, ${plan.objective}, seed ${plan.seed}`);
  if (plan.refusal !== null) return print(poolRefusalSentence(plan.refusal, about.nameOf));
  for (const line of figureLines(plan)) print(line);
  print(`${counts.matched} proposed, ${counts.leftOut} left out`);
  if (plan.publishing !== null)
    print(`${countOut(counts.outcomes)} of ${counts.matched} went out as ${plan.publishing.as}`);
  for (const proposal of proposals) print(lineOf(proposal, about));
  if (plan.state === 'ready' && counts.matched > 0) print(`Publish: npm run match -- --publish ${id} --as requests`);
}

function figureLines({ figures, objective }: MatchPlan): readonly string[] {
  if (figures === null) return [];
  const { mentees, mentors, places, alreadyAsked, byObjective, inFull } = figures;
  return [
    `${mentees} wait, ${alreadyAsked} more have asked already; ${mentors} mentors with ${places} places; ${inFull ? 'every pair' : 'the best pairs of each mentee'} weighed`,
    ...OBJECTIVES.flatMap((one) => {
      const gives = byObjective[one];
      if (gives === undefined) return [];
      const bound = gives.totalAtMost === null ? '' : `, total proved to be at most ${gives.totalAtMost}`;
      const mark = one === objective ? '*' : ' ';
      return [`${mark} ${one}: ${gives.matched} matched, total fit ${gives.total}, worst ${gives.worst}${bound}`];
    }),
  ];
}

function lineOf(proposal: Proposal, { nameOf, labels }: About): string {
  if (proposal.kind === 'left-out') {
    return `  ${nameOf(proposal.menteeId)}  LEFT OUT  ${leftOutSentence(proposal.why, labels)}`;
  }
  const { menteeId, mentorId, account, pinned, outcome } = proposal;
  const why = pairSentence(account, labels);
  return `  ${nameOf(menteeId)}  with  ${nameOf(mentorId)}  fit ${account.score}${pinned ? ' (pinned)' : ''}  ${outcomeWords(outcome) ?? why}`;
}

function outcomeWords(outcome: Extract<Proposal, { kind: 'matched' }>['outcome']): string | null {
  if (outcome === null) return null;
  if (outcome === 'sent') return 'asked';
  return outcome === 'introduced' ? 'introduced' : `NOT SENT: ${NOT_SENT[outcome]}`;
}

function asJson(proposal: Proposal, { nameOf, labels }: About): object {
  const mentee = { id: proposal.menteeId, name: nameOf(proposal.menteeId) };
  if (proposal.kind === 'left-out') {
    return { kind: proposal.kind, mentee, why: proposal.why, sentence: leftOutSentence(proposal.why, labels) };
  }
  const { mentorId, account, pinned, outcome, kind } = proposal;
  const mentor = { id: mentorId, name: nameOf(mentorId) };
  return { kind, mentee, mentor, pinned, outcome, fit: account.score, sentence: pairSentence(account, labels) };
}

async function allOf({ reads }: ProgrammeWork, id: MatchPlanId, kind: Proposal['kind']): Promise<readonly Proposal[]> {
  const all: Proposal[] = [];
  for (;;) {
    const part = await reads.plans.proposals(id, { kind, skip: all.length, limit: PART });
    all.push(...part);
    if (part.length < PART) return all;
  }
}
