import { MINUTE_MS } from '../../src/core/domain/time/durations.ts';
import type { JsonObject } from './json-reading.ts';
import type { TeamsConversation, Tenant } from './tenant.ts';

/** Fields of one activity on top of those every activity carries. */
export type ActivityFields = { readonly type: string; readonly id: string } & JsonObject;

/** Where an activity comes from. */
export type ActivityOrigin = {
  readonly tenant: Tenant;
  readonly conversation: TeamsConversation;
  readonly serviceUrl: string;
  readonly now: Date;
};

/**
 * An activity of the personal scope as Teams sends it. Shape: learn.microsoft.com/microsoftteams/platform/
 * bots/how-to/conversations/conversation-messages (receive a message) and task-modules-bots (invoke payloads).
 */
export function teamsActivity(origin: ActivityOrigin, fields: ActivityFields): JsonObject {
  const { tenant, conversation, serviceUrl, now } = origin;
  const { person } = conversation;
  const tenantOnly = { tenant: { id: tenant.tenantId } };
  return {
    timestamp: now.toISOString(),
    localTimestamp: localTimestamp(now, person.zone),
    localTimezone: person.zone,
    channelId: 'msteams',
    serviceUrl,
    from: { id: conversation.userId, name: person.name, aadObjectId: conversation.aadObjectId },
    conversation: { conversationType: 'personal', tenantId: tenant.tenantId, id: conversation.id },
    recipient: { id: tenant.botId, name: tenant.botName },
    entities: [
      {
        type: 'clientInfo',
        locale: person.locale,
        country: country(person.locale),
        platform: 'Web',
        timezone: person.zone,
      },
    ],
    locale: person.locale,
    channelData: tenantOnly,
    ...fields,
  };
}

/** A typed message. */
export function textFields(id: string, text: string): ActivityFields {
  const html = `<p>${text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`;
  return { type: 'message', id, text, textFormat: 'plain', attachments: [{ contentType: 'text/html', content: html }] };
}

/** Action.Submit of a card in the chat: a message with a value, no text, and the card's activity as `replyToId`. */
export function submitFields(id: string, value: JsonObject[string], replyToId: string): ActivityFields {
  return { type: 'message', id, value, replyToId };
}

/** Any invoke. */
export function invokeFields(id: string, name: string, value: JsonObject, replyToId?: string): ActivityFields {
  return { type: 'invoke', id, name, value, ...(replyToId ? { replyToId } : {}) };
}

/** Installed: the membership event that comes beside `installationUpdate`. */
export function membersAddedFields(id: string, origin: ActivityOrigin): ActivityFields {
  const { conversation, tenant } = origin;
  const members = [{ id: conversation.userId, aadObjectId: conversation.aadObjectId }, { id: tenant.botId }];
  return { type: 'conversationUpdate', id, membersAdded: members };
}

/** Installed or removed. */
export function installationFields(id: string, action: 'add' | 'remove', origin: ActivityOrigin): ActivityFields {
  const { conversation, tenant } = origin;
  return {
    type: 'installationUpdate',
    id,
    action,
    channelData: {
      tenant: { id: tenant.tenantId },
      settings: { selectedChannel: { id: conversation.id } },
      source: { name: 'message' },
    },
  };
}

function country(locale: string): string {
  return new Intl.Locale(locale).maximize().region ?? 'GB';
}

/** Wall time in a zone with its offset, e.g. `2026-11-22T09:30:00.000+01:00`. */
function localTimestamp(now: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(now);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const offset = name === 'GMT' ? '+00:00' : name.replace('GMT', '');
  const sign = offset.startsWith('-') ? -1 : 1;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const local = new Date(now.getTime() + sign * (hours * 60 + minutes) * MINUTE_MS);
  return local.toISOString().replace('Z', offset);
}
