import type { HeldRelationship } from '../../core/relationship/held-relationship.ts';
import { bothSides } from '../../core/relationship/own-relationship.ts';
import { directMessage, type JobTurn, type Owing, publishHome } from '../flow.ts';
import { completedCard } from './planned-end.views.ts';

/** Both hear that it is complete, with how to stay in touch. */
export async function tellCompleted(
  held: HeldRelationship,
  { stores }: Pick<JobTurn, 'stores'>,
): Promise<readonly Owing[]> {
  const owing: Owing[] = [];
  for (const own of bothSides(held)) {
    const contact = (await stores.profiles.find(own.partner.id))?.contact ?? '';
    const dedupeKey = `completed:${held.relationship.id}:${own.reader.id}`;
    owing.push(directMessage(own.reader.id, completedCard(own, contact), { dedupeKey }), publishHome(own.reader.id));
  }
  return owing;
}
