import type { MemberId } from '../../domain/kernel/ids.ts';
import { outdatedBy, type ProposedPair, publishWayOf } from '../../domain/pool/decide-publish.ts';
import type { Outcome, PublishWay } from '../../domain/pool/match-plan.ts';
import type { MentoringRequest } from '../../domain/request/request.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import { placesOf } from '../relationship/places.ts';
import type { RelationshipStore } from '../relationship/relationship-store.ts';
import { type Accepted, acceptRequest } from '../request/accept-request.ts';
import { type SendStores, sendRequest } from '../request/send-request.ts';
import type { MatchPlanStore, ProposalRef } from './match-plan-store.ts';

/** What went out. */
export type PublishedProposal =
  | { readonly as: 'requests'; readonly request: MentoringRequest }
  | { readonly as: 'introductions'; readonly accepted: Accepted };

/** Writes the note of a request from what the mentee said in their profile. */
export type NoteWriter = (menteeId: MemberId, mentorId: MemberId) => Promise<string>;

type Context = UseCaseContext<
  SendStores & { readonly plans: MatchPlanStore; readonly relationships: RelationshipStore }
>;

/**
 * Sends one proposal of a plan that is being published, under every limit as it stands now; what may not go out is noted
 * with why. Null when nothing went out, also when it had gone out before.
 */
export async function publishProposal(
  context: Context,
  ref: ProposalRef,
  writeNote: NoteWriter,
): Promise<PublishedProposal | null> {
  const { plans } = context.stores;
  const as = publishWayOf(await plans.find(ref.planId));
  const pair = as === null ? null : await plans.lockProposal(ref);
  if (as === null || pair === null) return null;
  const sent = await send(context, pair, as, writeNote);
  await plans.settle(ref, sent.outcome, context.now);
  return sent.published;
}

type Sent = { readonly outcome: Outcome; readonly published: PublishedProposal | null };

async function send(context: Context, pair: ProposedPair, as: PublishWay, writeNote: NoteWriter): Promise<Sent> {
  const { menteeId, mentorId } = pair;
  const outdated = await readOutdated(context, pair);
  if (outdated !== null) return { outcome: outdated, published: null };
  const note = await writeNote(menteeId, mentorId);
  const asked = await sendRequest(context, { from: menteeId, to: mentorId, sender: 'mentee', note });
  if (!asked.ok) return { outcome: asked.code, published: null };
  const { request } = asked.value;
  if (as === 'requests') return { outcome: 'sent', published: { as, request } };
  const accepted = await acceptRequest(context, request.id, 'system');
  // Both places were counted under the same lock a moment ago.
  if (!accepted.ok) throw new Error(`an introduction was refused: ${accepted.code}`);
  return { outcome: 'introduced', published: { as, accepted: accepted.value } };
}

/** Locks both, and reads no further than to the first fact that speaks against the proposal. */
async function readOutdated({ stores, organisation }: Context, pair: ProposedPair): Promise<Outcome | null> {
  const { menteeId, mentorId } = pair;
  const { members, plans, requests, profiles } = stores;
  return (
    outdatedBy(pair, { locked: await members.lock([menteeId, mentorId]) }) ??
    outdatedBy(pair, { inReportingLine: await plans.inReportingLine(menteeId, mentorId) }) ??
    outdatedBy(pair, { ofMentee: await requests.pendingOf(menteeId) }) ??
    outdatedBy(pair, { ofMentor: await loadMentor() })
  );

  async function loadMentor() {
    const pending = await requests.pendingOf(mentorId);
    const profile = await profiles.find(mentorId);
    return { pending, places: await placesOf(stores, profile, { id: mentorId, as: 'mentor' }, organisation.policy) };
  }
}
