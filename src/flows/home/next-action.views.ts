import { open, run } from '../../core/domain/view/build.ts';
import type { Action } from '../../core/domain/view/card.ts';
import type { Overview, Partnership } from './overview.ts';

const PRIMARY = { style: 'primary' } as const;

/** What somebody who has a partner does next, as the first button of their home page; null for whoever has none. */
export function nextAction({ partnerships }: Pick<Overview, 'partnerships'>): Action | null {
  const mentors = partnerships.filter(({ side }) => side === 'mentee');
  const [first, ...others] = mentors.length > 0 ? mentors : partnerships;
  if (first === undefined) return null;
  return others.length === 0 ? stepWith(first) : run('My relationships', 'relationship.list', '', PRIMARY);
}

function stepWith({ relationship, partner, session }: Partnership): Action {
  if (relationship.state === 'paused')
    return run('See how it stands', 'relationship.details', relationship.id, PRIMARY);
  if (session === null) return open('Arrange a session', 'session.propose', relationship.id, PRIMARY);
  if (session.state !== 'proposed') return run('Prepare the session', 'session.show', session.id, PRIMARY);
  return session.proposedBy === partner.id
    ? open('Pick a time', 'session.pick', session.id, PRIMARY)
    : run('Times on offer', 'session.show', session.id, PRIMARY);
}
