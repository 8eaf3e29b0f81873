import { actionButton, formButton } from '../../core/domain/view/build.ts';
import type { Action } from '../../core/domain/view/card.ts';
import { relationshipRoutes } from '../routes/relationship.routes.ts';
import { sessionRoutes } from '../routes/session.routes.ts';
import type { Overview, Partnership } from './overview.ts';

const PRIMARY = { style: 'primary' } as const;

/** What somebody who has a partner does next, as the first button of their home page; null for whoever has none. */
export function nextAction({ partnerships }: Pick<Overview, 'partnerships'>): Action | null {
  const mentors = partnerships.filter(({ side }) => side === 'mentee');
  const [first, ...others] = mentors.length > 0 ? mentors : partnerships;
  if (first === undefined) return null;
  return others.length === 0 ? stepWith(first) : actionButton('My relationships', relationshipRoutes.list, {}, PRIMARY);
}

function stepWith({ relationship, partner, session }: Partnership): Action {
  if (relationship.state === 'paused')
    return actionButton('See how it stands', relationshipRoutes.details, { relationship: relationship.id }, PRIMARY);
  if (session === null)
    return formButton('Arrange a session', sessionRoutes.propose, { relationship: relationship.id }, PRIMARY);
  if (session.state !== 'proposed')
    return actionButton('Prepare the session', sessionRoutes.show, { session: session.id }, PRIMARY);
  return session.proposedBy === partner.id
    ? formButton('Pick a time', sessionRoutes.pick, { session: session.id }, PRIMARY)
    : actionButton('Times on offer', sessionRoutes.show, { session: session.id }, PRIMARY);
}
