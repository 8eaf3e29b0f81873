import type { MemberId } from '../../domain/kernel/ids.ts';
import type { Member } from '../../domain/member/member.ts';
import type { Outcome, PublishWay } from '../../domain/pool/match-plan.ts';
import type { MentoringRequest } from '../../domain/request/request.ts';
import { placesOf } from '../relationship/places.ts';
import { type Accepted, acceptRequest } from '../request/accept-request.ts';
import { sendRequest } from '../request/send-request.ts';
import type { Deed } from '../unit-of-work/deed.ts';
import type { ProposalRef } from './match-plan-store.ts';

/** What went out. */
export type PublishedProposal =
  | { readonly as: 'requests'; readonly request: MentoringRequest }
  | { readonly as: 'introductions'; readonly accepted: Accepted };

/** Writes the note of a request from what the mentee said in their profile. */
export type NoteWriter = (menteeId: MemberId, mentorId: MemberId) => Promise<string>;

/**
 * Sends one proposal of a plan that is being published, under every limit as it stands now; what may not go out is noted
 * with why. Null when nothing went out, also when it had gone out before.
 */
export async function publishProposal(
  deed: Deed,
  ref: ProposalRef,
  writeNote: NoteWriter,
): Promise<PublishedProposal | null> {
  const { stores, now } = deed;
  const plan = await stores.plans.find(ref.planId);
  if (plan === null || plan.publishing === null || plan.state !== 'publishing') return null;
  const pair = await stores.plans.holdProposal(ref);
  if (pair === null) return null;
  const sent = await send(deed, pair, plan.publishing.as, writeNote);
  await stores.plans.settle(ref, sent.outcome, now);
  return sent.published;
}

type Sent = { readonly outcome: Outcome; readonly published: PublishedProposal | null };
type Pair = { readonly menteeId: MemberId; readonly mentorId: MemberId };

async function send(deed: Deed, pair: Pair, as: PublishWay, writeNote: NoteWriter): Promise<Sent> {
  const { menteeId, mentorId } = pair;
  const members = await deed.stores.members.lock([menteeId, mentorId]);
  const outdated = await outdatedBy(deed, pair, members);
  if (outdated !== null) return { outcome: outdated, published: null };
  const note = await writeNote(menteeId, mentorId);
  const asked = await sendRequest(deed, { from: menteeId, to: mentorId, sender: 'mentee', note });
  if (!asked.ok) return { outcome: asked.code, published: null };
  const { request } = asked.value;
  if (as === 'requests') return { outcome: 'sent', published: { as, request } };
  const accepted = await acceptRequest(deed, request.id, 'system');
  // Both places were counted under the same lock a moment ago.
  if (!accepted.ok) throw new Error(`an introduction was refused: ${accepted.code}`);
  return { outcome: 'introduced', published: { as, accepted: accepted.value } };
}

/** What has changed since the plan was made, by the rules of plans; those of requests come after. */
async function outdatedBy(
  { stores, organisation }: Deed,
  { menteeId, mentorId }: Pair,
  members: readonly Member[],
): Promise<Outcome | null> {
  const mentee = members.find(({ id }) => id === menteeId);
  // A sender may hide and still ask; somebody who hid since the plan was made did not ask for this.
  if (mentee === undefined || mentee.hidden) return 'not-there';
  if (await stores.plans.inReportingLine(menteeId, mentorId)) return 'in-reporting-line';
  const ofMentee = (await stores.requests.pendingOf(menteeId)).filter((one) => one.menteeId === menteeId);
  if (ofMentee.length > 0) return 'already-asked';
  const ofMentor = (await stores.requests.pendingOf(mentorId)).filter((one) => one.mentorId === mentorId);
  const profile = await stores.profiles.find(mentorId);
  const places = await placesOf(stores, profile, { id: mentorId, as: 'mentor' }, organisation.policy);
  // None left at all is for the rules of requests to say.
  return places.left > 0 && ofMentor.length >= places.left ? 'places-asked-for' : null;
}
