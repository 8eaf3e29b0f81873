import type { ProposalRef } from '../../core/application/pool/match-plan-store.ts';
import { publishProposal } from '../../core/application/pool/publish-proposal.ts';
import type { Accepted } from '../../core/application/request/accept-request.ts';
import type { MemberId } from '../../core/domain/kernel/ids.ts';
import type { MentoringRequest } from '../../core/domain/request/request.ts';
import { matchPlanId, memberId } from '../../core/domain/view/id-reference.ts';
import { reference } from '../../core/domain/view/reference.ts';
import { job } from '../engine/job.ts';
import { directMessage, type Outgoing, publishHome } from '../engine/replies.ts';
import type { JobTurn } from '../engine/turn.ts';
import { firstSteps } from './first-steps.ts';
import { expiryOf, pageFor } from './read-request-pages.ts';
import { wantedFrom } from './send-request.ts';
import { homesOf, tellSurplus } from './settled-news.ts';
import { introducedCard, requestedForYouCard } from './views/proposed.views.ts';
import { receivedCard } from './views/received.views.ts';
import { suggestedNote } from './views/request-forms.views.ts';
import { aboutOf } from './views/request-page.ts';

/** Sends a published plan, proposal by proposal: each is a transaction of its own, so a crash loses none and repeats none. */
export const publishPoolJob = job({
  name: 'mentoring-request.publish-pool',
  cron: '* * * * *',
  id: reference({ planId: matchPlanId, menteeId: memberId }, '/'),
  due: ({ stores }, limit) => stores.plans.toPublish(limit),
  run: publish,
});

async function publish(ref: ProposalRef, turn: JobTurn): Promise<readonly Outgoing[]> {
  const published = await publishProposal(turn, ref, (mentee, mentor) => noteFrom(mentee, mentor, turn));
  if (published === null) return [];
  return published.as === 'requests' ? tellOfRequest(published.request, turn) : tellOfStart(published.accepted, turn);
}

async function noteFrom(menteeId: MemberId, mentorId: MemberId, turn: JobTurn): Promise<string> {
  const own = await turn.stores.profiles.find(menteeId);
  return own === null ? '' : suggestedNote(own, await wantedFrom(own, mentorId, turn), 'sent as it stands');
}

async function tellOfRequest(request: MentoringRequest, turn: JobTurn): Promise<readonly Outgoing[]> {
  const page = await pageFor(request.id, request.menteeId, turn);
  if (page === null) throw new Error('a request that was just sent cannot be read');
  const expires = expiryOf(page, turn);
  const headline = (await turn.stores.profiles.find(request.menteeId))?.headline ?? '';
  return [
    directMessage(page.mentor.id, receivedCard(page, headline, expires), {
      dedupeKey: `request:${request.id}`,
      about: aboutOf(request),
      onBehalfOf: page.mentee.id,
    }),
    directMessage(page.mentee.id, requestedForYouCard(page, expires), { dedupeKey: `pool-request:${request.id}` }),
    ...homesOf(page),
  ];
}

async function tellOfStart(accepted: Accepted, turn: JobTurn): Promise<readonly Outgoing[]> {
  const { request, relationship, surplus } = accepted;
  const contact = async (id: MemberId) => (await turn.stores.profiles.find(id))?.contact ?? '';
  const told = async (reader: MemberId, other: MemberId) =>
    directMessage(reader, introducedCard(accepted, relationship, await contact(other), reader), {
      dedupeKey: `introduced:${request.id}:${reader}`,
      about: `relationship:${relationship.id}`,
    });
  return [
    await told(request.menteeId, request.mentorId),
    await told(request.mentorId, request.menteeId),
    ...firstSteps(accepted, turn),
    publishHome(request.menteeId),
    publishHome(request.mentorId),
    ...(await tellSurplus(surplus, { request, by: request.mentorId }, turn)),
  ];
}
