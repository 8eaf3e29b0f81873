import type { EndedRelationship } from '../../core/application/relationship/lock-relationship.ts';
import { bothSides } from '../../core/application/relationship/own-relationship.ts';
import { directMessage, type Owing, publishHome } from '../engine/replies.ts';
import type { JobTurn } from '../engine/turn.ts';
import { oweCalendars } from '../routes/owe-calendars.ts';
import { completedCard } from './views/planned-end.views.ts';

/** Both hear that it is complete, with how to stay in touch. */
export async function tellCompleted(
  ended: EndedRelationship,
  { stores, calendar }: Pick<JobTurn, 'stores' | 'calendar'>,
): Promise<readonly Owing[]> {
  const owing: Owing[] = [];
  for (const own of bothSides(ended)) {
    const contact = (await stores.profiles.find(own.partner.id))?.contact ?? '';
    const card = completedCard(own, { contact, calledOff: ended.calledOff.length, calendar });
    const dedupeKey = `completed:${ended.relationship.id}:${own.reader.id}`;
    owing.push(directMessage(own.reader.id, card, { dedupeKey }), publishHome(own.reader.id));
  }
  return [...owing, ...oweCalendars(ended.calledOff, [ended.mentee, ended.mentor])];
}
