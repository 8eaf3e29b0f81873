import { relationshipId, sessionId } from '../../core/domain/view/id-reference.ts';
import { reference } from '../../core/domain/view/reference.ts';
import { form } from '../../core/domain/view/route.ts';
import { prompt } from '../engine/prompts.ts';

const oneSession = reference({ session: sessionId });
const ofRelationship = reference({ relationship: relationshipId });

/** Sessions: arranging, keeping and calling them off. */
export const sessionRoutes = {
  propose: form('session.propose', ofRelationship),
  agendaEmpty: prompt('agenda', oneSession),
  sheetEmpty: prompt('record', oneSession),
  timeUnpicked: prompt('pick-time', oneSession),
  firstUnarranged: prompt('first-session', ofRelationship),
  nextUnarranged: prompt('next-session', ofRelationship),
};
