import { ownRelationship } from '../../core/application/relationship/own-relationship.ts';
import type { FileDraft } from '../../core/domain/document/file.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import { fileFor } from '../../core/domain/view/route.ts';
import { onItsWay } from '../engine/on-its-way.views.ts';
import { handOnRequest, type Reply, respond } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { relationshipRoutes } from '../routes/relationship.routes.ts';
import { copyText, type RelationshipCopy } from './views/copy-words.ts';
import { notFoundCard } from './views/relationship.views.ts';

const MAX_ANSWERS = 1_000;

type OneRelationship = { readonly relationship: RelationshipId };

export async function askForCopy({ relationship }: OneRelationship, turn: Turn): Promise<readonly Reply[]> {
  const own = await ownRelationship(turn.stores, relationship, turn.actor.id);
  if (own === null) return [respond(notFoundCard())];
  return [respond(onItsWay('Your copy')), handOnRequest(turn, fileFor(relationshipRoutes.copyFile, { relationship }))];
}

/** Everything of a relationship that its reader may read, as one text: what both see, and what is theirs alone. */
export async function relationshipCopy({ relationship }: OneRelationship, turn: ReadTurn): Promise<FileDraft | null> {
  const own = await ownRelationship(turn.stores, relationship, turn.actor.id);
  if (own === null) return null;
  const { partner } = own;
  return {
    name: `Mentoring with ${partner.name}`,
    words: `Everything of your relationship with ${partner.name} that you can read, in one text. What is ${partner.name}’s alone is not in it.`,
    content: { type: 'text', text: copyText(await gather(own, turn), turn.calendar) },
  };
}

async function gather(
  own: Pick<RelationshipCopy, 'relationship' | 'partner' | 'side'>,
  { stores, actor, now }: ReadTurn,
): Promise<RelationshipCopy> {
  const { id } = own.relationship;
  const [agreements, sessions, actions, goals, fits, evaluations, sheets, shared] = await Promise.all([
    stores.agreements.versions(id),
    stores.sessions.of(id),
    stores.sessions.actionsIn(id),
    stores.goals.of(id),
    stores.chemistry.of(id),
    stores.evaluations.of(id),
    stores.worksheets.ofOwner(actor.id),
    stores.worksheets.sharedWith(actor.id),
  ]);
  return {
    ...own,
    me: actor,
    madeAt: now,
    agreements,
    actions,
    sessions: await Promise.all(
      sessions.map(async (session) => ({ session, words: await stores.sessions.recordingWords(session.id) })),
    ),
    goals: await Promise.all(
      goals.map(async (goal) => ({ goal, answers: await stores.checkIns.answeredOf(goal.id, MAX_ANSWERS) })),
    ),
    fit: fits.find(({ memberId }) => memberId === actor.id) ?? null,
    evaluation: evaluations.find(({ memberId }) => memberId === actor.id) ?? null,
    worksheets: [...sheets, ...shared.filter(({ sharedIn }) => sharedIn === id)],
  };
}
