import type { ActOutcome } from '../../side.ts';
import { isObject } from '../json-value.ts';
import { type AppEndpoint, sendForm } from '../send-to-app.ts';
import { contentOf, contentRefusal } from '../web-api/message-content.ts';
import {
  addMessage,
  app,
  conversationOf,
  recordCall,
  type SlackPerson,
  sayAsSlackbot,
  type Workspace,
} from '../workspace.ts';
import { openResponseUrl, openTrigger } from './triggers.ts';

/** `&`, `<` and `>` as Slack writes them in text. Source: docs.slack.dev/messaging/formatting-message-text */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text as the app gets it: escaped, with `@Name` turned into `<@U…|key>` (the command's `should_escape`). */
export function withMentions(workspace: Workspace, text: string): string {
  const longestFirst = [...workspace.people.values()].sort((a, b) => b.name.length - a.name.length);
  return longestFirst.reduce(
    (done, person) => done.replaceAll(`@${escapeText(person.name)}`, `<@${person.id}|${person.key}>`),
    escapeText(text),
  );
}

/** A slash command typed in the DM with the app, and what its acknowledgement says. */
export async function runCommand(
  workspace: Workspace,
  endpoint: AppEndpoint,
  person: SlackPerson,
  line: string,
): Promise<ActOutcome> {
  const [command = '', ...rest] = line.trim().split(/\s+/);
  const conversation = conversationOf(workspace, person.id);
  addMessage(workspace, conversation, { from: 'command', ephemeral: true, text: line.trim(), blocks: [] });
  if (command !== workspace.command) {
    sayAsSlackbot(
      workspace,
      person.id,
      `${command} is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.`,
    );
    return { ok: true };
  }
  const answer = await sendForm(workspace, endpoint, command, person.key, {
    token: 'sandbox-verification-token',
    team_id: app.teamId,
    team_domain: app.teamDomain,
    channel_id: conversation.id,
    channel_name: 'directmessage',
    user_id: person.id,
    user_name: person.key,
    command,
    text: withMentions(workspace, rest.join(' ')),
    api_app_id: app.appId,
    is_enterprise_install: 'false',
    response_url: openResponseUrl(workspace, person.id, conversation.id, null),
    trigger_id: openTrigger(workspace, person.id, { channelId: conversation.id, viewId: null }),
  });
  if (answer.status < 200 || answer.status >= 300) {
    const code = answer.late ? 'operation_timeout' : 'dispatch_failed';
    sayAsSlackbot(workspace, person.id, `${command} failed with the error "${code}"`);
    return { ok: false, text: `${command} failed with the error "${code}"` };
  }
  showAnswer(workspace, person, command, answer.body);
  return { ok: true };
}

/** The body of a command's acknowledgement is a message: ephemeral unless it says `in_channel`. */
function showAnswer(workspace: Workspace, person: SlackPerson, command: string, body: unknown): void {
  const given = isObject(body) ? body : { text: typeof body === 'string' ? body : '' };
  if (Object.keys(given).length === 0 || (!isObject(body) && given.text === '')) return;
  const refused = contentRefusal(workspace, given);
  if (refused === null) {
    const ephemeral = given.response_type !== 'in_channel';
    addMessage(workspace, conversationOf(workspace, person.id), {
      from: 'app',
      ephemeral,
      ...contentOf(workspace, given),
    });
    return;
  }
  const why = refused.ok ? '' : [refused.code, ...refused.messages].join(': ');
  recordCall(workspace, {
    at: workspace.now().toISOString(),
    direction: 'from app',
    name: 'command answer',
    person: person.key,
    status: 200,
    ms: 0,
    refused: `invalid_command_response: ${why}`,
  });
  sayAsSlackbot(workspace, person.id, `${command} failed with the error "invalid_command_response"`);
}
