import { createHash } from 'node:crypto';
import type { DemoPerson } from '../side.ts';
import type { FileConsent, FileInfo } from './connector/file-cards.ts';
import type { JsonObject } from './json-reading.ts';

/** A message of a personal chat with the bot. */
export type TeamsMessage = {
  readonly id: string;
  readonly from: 'person' | 'bot';
  /** ISO 8601. */
  readonly at: string;
  readonly text?: string;
  readonly textFormat?: string;
  /** The card as everybody sees it. */
  readonly card?: JsonObject;
  /** The card the clicker got as answer to Execute; the next update of the activity takes its place. */
  readonly cardForClicker?: JsonObject;
  /** A file the person is asked about, and one that is there. */
  readonly consent?: FileConsent;
  readonly file?: FileInfo;
  readonly summary?: string;
  readonly editedAt?: string;
  readonly targeted?: boolean;
  /** A line under the message: what the app said to a click, or that it could not be reached. */
  readonly note?: { readonly text: string; readonly failed: boolean };
  /** What Teams would draw or count worse than meant. */
  readonly warnings: readonly string[];
};

/** The dialog (task module) in front of a person. */
export type TeamsDialog = {
  /** New for each opening. */
  readonly key: string;
  /** Counts up when `continue` replaces the content. */
  readonly version: number;
  readonly title: string;
  readonly width?: number | string;
  readonly height?: number | string;
  /** A card, or a message in its place. */
  readonly card?: JsonObject;
  readonly text?: string;
  /** The message whose button opened it. */
  readonly openedFrom: string;
};

/** One person's personal chat with the bot. */
export type TeamsConversation = {
  readonly id: string;
  readonly person: DemoPerson;
  /** `29:…`, pairwise for this bot. */
  readonly userId: string;
  readonly aadObjectId: string;
  installed: boolean;
  blocked: boolean;
  messages: readonly TeamsMessage[];
  dialog: TeamsDialog | null;
};

/** A Microsoft 365 tenant with one bot, held in memory. Ids are derived, so they survive a restart. */
export type Tenant = {
  readonly tenantId: string;
  readonly botId: string;
  readonly botAppId: string;
  readonly botName: string;
  readonly conversations: readonly TeamsConversation[];
  /** By the person's key; throws when nobody has it. */
  ofPerson(key: string): TeamsConversation;
  byId(conversationId: string): TeamsConversation | undefined;
  /** By `29:…` id, Entra object id or user principal name. */
  byUser(user: string): TeamsConversation | undefined;
};

/** What a tenant is made of. */
export type TenantOptions = {
  readonly tenantId: string;
  readonly botAppId: string;
  readonly botName?: string;
  readonly people: readonly DemoPerson[];
  /** Keys of people who have the app already; no install event is sent for them. */
  readonly installed?: readonly string[];
};

/** Builds the tenant from the people who have a Teams identity. */
export function createTenant(options: TenantOptions): Tenant {
  const { tenantId, botAppId } = options;
  const had = new Set(options.installed ?? []);
  const conversations = options.people.flatMap((person) => {
    const aadObjectId = person.teamsAadId;
    return aadObjectId ? [conversationOf(person, aadObjectId, options, had.has(person.key))] : [];
  });
  return {
    tenantId,
    botAppId,
    botId: `28:${botAppId}`,
    botName: options.botName ?? 'Rapport',
    conversations,
    ofPerson: (key) => {
      const found = conversations.find((conversation) => conversation.person.key === key);
      if (!found) throw new Error(`nobody on the Teams side has the key ${key}`);
      return found;
    },
    byId: (id) => conversations.find((conversation) => conversation.id === id),
    byUser: (user) =>
      conversations.find(
        (one) => one.userId === user || one.aadObjectId === user || principalName(one.person, tenantId) === user,
      ),
  };
}

function conversationOf(
  person: DemoPerson,
  aadObjectId: string,
  { botAppId, tenantId }: TenantOptions,
  installed: boolean,
): TeamsConversation {
  const pairwise = createHash('sha512').update(`${tenantId} ${botAppId} ${aadObjectId}`).digest('base64url');
  return {
    id: `a:1${pairwise.slice(0, 43)}`,
    userId: `29:1${pairwise.slice(43)}`,
    person,
    aadObjectId,
    installed,
    blocked: false,
    messages: [],
    dialog: null,
  };
}

/** `name@domain`, or the `#EXT#` form Entra gives a guest. */
export function principalName(person: DemoPerson, tenantId: string): string {
  if (!person.guest) return person.email;
  return `${person.email.replace('@', '_')}#EXT#@${tenantId.slice(0, 8)}.onmicrosoft.com`;
}

/** A Teams member as `GET …/members/{id}` gives it. */
export function memberOf(conversation: TeamsConversation, tenantId: string): JsonObject {
  const { person, aadObjectId, userId } = conversation;
  const [givenName = '', ...others] = person.name.split(' ');
  return {
    id: userId,
    name: person.name,
    aadObjectId,
    objectId: aadObjectId,
    givenName,
    surname: others.join(' '),
    email: person.email,
    userPrincipalName: principalName(person, tenantId),
    tenantId,
    userRole: person.guest ? 'guest' : 'user',
  };
}
