import { tickDigest } from '../../core/application/suggestion/digest.ts';
import type { MemberId } from '../../core/domain/kernel/ids.ts';
import { memberId } from '../../core/domain/view/id-reference.ts';
import { job } from '../engine/job.ts';
import { directMessage, type Outgoing } from '../engine/replies.ts';
import type { JobTurn } from '../engine/turn.ts';
import { digestCard, searchName } from './views/suggestion.views.ts';

/** Tells those who asked for it of new people who fit, once a week in their own working hours. */
export const digestJob = job({
  name: 'suggestion.digest',
  cron: '*/5 * * * *',
  due: ({ stores, now }, limit) => stores.suggestions.due(now, limit),
  id: memberId,
  run: tell,
});

async function tell(id: MemberId, turn: JobTurn): Promise<readonly Outgoing[]> {
  const ticked = await tickDigest(turn, id);
  if (ticked.do === 'nothing') return [];
  const { people, topics } = ticked;
  const ids = people.map(({ account }) => account.memberId);
  const members = new Map((await turn.stores.members.findMany(ids)).map((one) => [one.id, one]));
  const profiles = new Map((await turn.stores.profiles.findMany(ids)).map((one) => [one.memberId, one]));
  const suggested = people.map(({ account, query, isSaved }) => ({
    account,
    query,
    name: members.get(account.memberId)?.name ?? 'Somebody',
    headline: profiles.get(account.memberId)?.headline ?? '',
    savedAs: isSaved ? searchName(query, topics) : null,
  }));
  const card = digestCard(suggested, new Map(topics.map((topic) => [topic.id, topic])));
  // No nudge: it was asked for, and a day's one nudge is about what waits for an answer.
  return [directMessage(id, card, { dedupeKey: `digest:${id}:${turn.now.toISOString()}` })];
}
