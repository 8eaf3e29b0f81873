import { relationshipId, sessionActionId, sessionId } from '../../core/domain/view/id-reference.ts';
import { optional, reference, several, wholeMinute, wholeNumber } from '../../core/domain/view/reference.ts';
import { action, file, form } from '../../core/domain/view/route.ts';
import { prompt } from '../engine/prompts.ts';

const oneSession = reference({ session: sessionId });
const ofRelationship = reference({ relationship: relationshipId });

/** Sessions: arranging, keeping and calling them off. */
export const sessionRoutes = {
  /** `from` where a further page begins. */
  list: action('session.list', reference({ from: optional(wholeNumber) })),
  show: action('session.show', oneSession),
  recording: action('session.recording', oneSession),
  recordingYes: action('session.recording-yes', oneSession),
  recordingNo: action('session.recording-no', oneSession),
  cancel: action('session.cancel', oneSession),
  /** After the session that did not take place, the times on the card. */
  offer: action('session.offer', reference({ session: sessionId, times: optional(several(wholeMinute, '.')) }, ':')),
  missed: action('session.missed', oneSession),
  /** What was taken on in a relationship; `from` where a further page begins. */
  actions: action('session.actions', reference({ relationship: relationshipId, from: optional(wholeNumber) }, ':')),
  actionDone: action('session.action-done', reference({ action: sessionActionId })),
  propose: form('session.propose', ofRelationship),
  pick: form('session.pick', oneSession),
  move: form('session.move', oneSession),
  repeat: form('session.repeat', oneSession),
  callOff: form('session.call-off', oneSession),
  agenda: form('session.agenda', oneSession),
  /** With the version of the sheet that was looked at, so that nobody's words are lost. */
  sheet: form('session.sheet', reference({ session: sessionId, version: optional(wholeNumber) }, ':')),
  log: form('session.log', ofRelationship),
  addAction: form('session.add-action', oneSession),
  calendar: file('session.calendar', reference({ sessions: several(sessionId, ',') })),
  agendaEmpty: prompt('agenda', oneSession),
  sheetEmpty: prompt('record', oneSession),
  timeUnpicked: prompt('pick-time', oneSession),
  firstUnarranged: prompt('first-session', ofRelationship),
  nextUnarranged: prompt('next-session', ofRelationship),
};
