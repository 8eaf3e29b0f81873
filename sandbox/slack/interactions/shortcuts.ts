import type { ActOutcome } from '../../side.ts';
import { type AppEndpoint, sendPayload } from '../send-to-app.ts';
import { messageObject } from '../web-api/message-content.ts';
import { conversationOf, freshTs, type SlackPerson, type Workspace } from '../workspace.ts';
import { answered, common } from './interaction-fields.ts';
import { openResponseUrl, openTrigger } from './triggers.ts';

/** A shortcut from the ⚡ menu, or with `messageTs` from a message's menu. */
export async function shortcut(
  workspace: Workspace,
  endpoint: AppEndpoint,
  person: SlackPerson,
  callbackId: string,
  messageTs?: string,
): Promise<ActOutcome> {
  const conversation = conversationOf(workspace, person.id);
  const message = conversation.messages.find((candidate) => candidate.ts === messageTs);
  const answer = await sendPayload(workspace, endpoint, person.key, {
    type: message === undefined ? 'shortcut' : 'message_action',
    ...common(person),
    callback_id: callbackId,
    action_ts: freshTs(workspace),
    trigger_id: openTrigger(workspace, person.id, { channelId: conversation.id, viewId: null }),
    ...(message === undefined
      ? {}
      : {
          message_ts: message.ts,
          message: messageObject(message, conversation),
          channel: { id: conversation.id, name: 'directmessage' },
          response_url: openResponseUrl(workspace, person.id, conversation.id, message.ts),
        }),
  });
  return answered(answer.status)
    ? { ok: true }
    : { ok: false, text: 'That shortcut did not work: the app did not answer in time.' };
}
