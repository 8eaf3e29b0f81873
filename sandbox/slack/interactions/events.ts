import type { JsonObject } from '../json-value.ts';
import { type AppAnswer, type AppEndpoint, sendEvent } from '../send-to-app.ts';
import { messageObject } from '../web-api/message-content.ts';
import { userObject } from '../web-api/people.methods.ts';
import { addMessage, app, conversationOf, freshId, freshTs, type SlackPerson, type Workspace } from '../workspace.ts';
import { withMentions } from './commands.ts';
import { viewObject } from './view-stack.ts';

type Send = (workspace: Workspace, endpoint: AppEndpoint, person: SlackPerson) => Promise<AppAnswer>;

/** The person opened a tab of the app. Source: docs.slack.dev/reference/events/app_home_opened */
export function appHomeOpened(
  workspace: Workspace,
  endpoint: AppEndpoint,
  person: SlackPerson,
  tab: 'home' | 'messages',
): Promise<AppAnswer> {
  const home = workspace.homes.get(person.id);
  const conversation = conversationOf(workspace, person.id);
  return deliver(workspace, endpoint, person.key, {
    type: 'app_home_opened',
    user: person.id,
    channel: conversation.id,
    tab,
    ...(tab === 'home' && home !== undefined ? { view: viewObject(home) } : {}),
  });
}

/** The person wrote to the app: `message.im`. */
export function messageWritten(
  workspace: Workspace,
  endpoint: AppEndpoint,
  person: SlackPerson,
  text: string,
): Promise<AppAnswer> {
  const conversation = conversationOf(workspace, person.id);
  const escaped = withMentions(workspace, text);
  const message = addMessage(workspace, conversation, { from: 'person', ephemeral: false, text: escaped, blocks: [] });
  return deliver(workspace, endpoint, person.key, {
    ...messageObject(message, conversation),
    client_msg_id: freshId(workspace, 'M').toLowerCase(),
    channel: conversation.id,
    channel_type: 'im',
  });
}

export const teamJoin: Send = (workspace, endpoint, person) =>
  deliver(workspace, endpoint, person.key, { type: 'team_join', user: userObject(workspace, person) });

export const userChange: Send = (workspace, endpoint, person) =>
  deliver(workspace, endpoint, person.key, { type: 'user_change', user: userObject(workspace, person), cache_ts: 0 });

export const appUninstalled = (workspace: Workspace, endpoint: AppEndpoint): Promise<AppAnswer> =>
  deliver(workspace, endpoint, '', { type: 'app_uninstalled' });

export const tokensRevoked = (workspace: Workspace, endpoint: AppEndpoint): Promise<AppAnswer> =>
  deliver(workspace, endpoint, '', { type: 'tokens_revoked', tokens: { oauth: [], bot: [app.botUserId] } });

function deliver(workspace: Workspace, endpoint: AppEndpoint, person: string, event: JsonObject): Promise<AppAnswer> {
  const eventTs = freshTs(workspace);
  return sendEvent(workspace, endpoint, person, {
    token: 'sandbox-verification-token',
    team_id: app.teamId,
    context_team_id: app.teamId,
    context_enterprise_id: null,
    api_app_id: app.appId,
    event: { ...event, event_ts: eventTs },
    type: 'event_callback',
    event_id: freshId(workspace, 'Ev'),
    event_time: Math.floor(Number(eventTs)),
    authorizations: [
      { enterprise_id: null, team_id: app.teamId, user_id: app.botUserId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
  });
}
