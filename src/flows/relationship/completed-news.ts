import type { EndedRelationship } from '../../core/application/relationship/lock-relationship.ts';
import { bothSides } from '../../core/domain/relationship/sides.ts';
import { directMessage, type Outgoing, publishHome } from '../engine/replies.ts';
import type { JobTurn } from '../engine/turn.ts';
import { enqueueCalendars } from '../routes/enqueue-calendars.ts';
import { completedCard } from './views/planned-end.views.ts';

/** Both hear that it is complete, with how to stay in touch. */
export async function tellCompleted(
  ended: EndedRelationship,
  { stores, calendar }: Pick<JobTurn, 'stores' | 'calendar'>,
): Promise<readonly Outgoing[]> {
  const outgoing: Outgoing[] = [];
  for (const own of bothSides(ended)) {
    const contact = (await stores.profiles.find(own.partner.id))?.contact ?? '';
    const card = completedCard(own, { contact, calledOff: ended.calledOff.length, calendar });
    const dedupeKey = `completed:${ended.relationship.id}:${own.reader.id}`;
    outgoing.push(directMessage(own.reader.id, card, { dedupeKey }), publishHome(own.reader.id));
  }
  return [...outgoing, ...enqueueCalendars(ended.calledOff, [ended.mentee, ended.mentor])];
}
