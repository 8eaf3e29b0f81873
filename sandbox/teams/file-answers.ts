import { invokeFields } from './activities.ts';
import type { Drive } from './connector/drive.ts';
import type { FileConsent } from './connector/file-cards.ts';
import type { JsonObject } from './json-reading.ts';
import { changeMessage } from './messages.ts';
import { type ActContext, barrier, outcomeOf, type TeamsOutcome } from './person-acts.ts';
import type { TeamsConversation } from './tenant.ts';

/** Says yes or no to a file; with a yes, room is made for it in the person's OneDrive. */
export async function answerFile(
  context: ActContext,
  drive: Drive,
  conversation: TeamsConversation,
  activityId: string,
  action: 'accept' | 'decline',
): Promise<TeamsOutcome> {
  const barred = barrier(conversation);
  if (barred) return barred;
  const consent = conversation.messages.find(({ id }) => id === activityId)?.consent;
  if (!consent) return { ok: false, code: 'NoFile', text: `there is no file in message ${activityId}` };
  const value = action === 'accept' ? accepted(context, drive, consent) : declined(consent);
  const fields = invokeFields(context.nextInvokeId(), 'fileConsent/invoke', value, activityId);
  const outcome = outcomeOf(await context.client.deliver(conversation, fields));
  if (outcome.ok) {
    changeMessage(conversation, activityId, (message) =>
      message.consent ? { ...message, consent: { ...message.consent, answer: action } } : message,
    );
    context.log.changed(conversation.person.key);
  }
  return outcome;
}

function accepted({ serviceUrl }: ActContext, drive: Drive, { name, acceptContext }: FileConsent): JsonObject {
  const { id } = drive.reserve(name);
  const place = `${serviceUrl()}drive/${id}`;
  const fileType = /\.([^.]+)$/.exec(name)?.[1] ?? '';
  const uploadInfo = { contentUrl: place, name, uploadUrl: place, uniqueId: id, fileType };
  return { type: 'fileUpload', action: 'accept', context: acceptContext, uploadInfo };
}

const declined = ({ declineContext }: FileConsent): JsonObject => ({
  type: 'fileUpload',
  action: 'decline',
  context: declineContext,
});
