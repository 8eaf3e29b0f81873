import { MINUTE_MS } from '../../../src/core/domain/time/durations.ts';
import { freshId, type Workspace } from '../workspace.ts';

/** A trigger opens one view within this time. Source: docs.slack.dev/interactivity/handling-user-interaction */
const triggerLifeMs = 3000;
/** Source: same page, "response_url": five uses within 30 minutes. */
const responseUrlLifeMs = 30 * MINUTE_MS;
const responseUrlUses = 5;

/** A new trigger_id for something this person just did. */
export function openTrigger(
  workspace: Workspace,
  userId: string,
  from: { channelId: string | null; viewId: string | null },
): string {
  const id = `${workspace.now().getTime()}.${freshId(workspace, 'X')}.${freshId(workspace, 'X').toLowerCase()}`;
  workspace.triggers.set(id, { userId, ...from, at: workspace.now().getTime(), used: false });
  return id;
}

/** Spends a trigger; a string is Slack's error code. */
export function spendTrigger(workspace: Workspace, id: unknown) {
  const trigger = typeof id === 'string' ? workspace.triggers.get(id) : undefined;
  if (trigger === undefined) return 'invalid_trigger_id';
  if (trigger.used) return 'exchanged_trigger_id';
  if (workspace.now().getTime() - trigger.at > triggerLifeMs) return 'trigger_expired';
  trigger.used = true;
  return trigger;
}

/** A new response_url for this person's conversation; `messageTs` is the message a press came from. */
export function openResponseUrl(
  workspace: Workspace,
  userId: string,
  channelId: string,
  messageTs: string | null,
): string {
  const token = freshId(workspace, 'R').toLowerCase();
  workspace.responseUrls.set(token, { userId, channelId, messageTs, at: workspace.now().getTime(), uses: 0 });
  return `${workspace.publicUrl}/slack/response/${token}`;
}

/** Spends one use of a response_url; a string is Slack's error code. */
export function spendResponseUrl(workspace: Workspace, token: string) {
  const found = workspace.responseUrls.get(token);
  if (found === undefined) return 'expired_url';
  if (workspace.now().getTime() - found.at > responseUrlLifeMs) return 'expired_url';
  if (found.uses >= responseUrlUses) return 'used_url';
  found.uses += 1;
  return found;
}
