import { z } from 'zod';

const Id = z.string().min(1).max(1_000);
const Words = z.string().max(1_000).nullish();
const Account = z.object({ id: Id, name: Words, aadObjectId: z.string().max(100).nullish() });

/** An activity of the Bot Framework, as far as we use it. */
export const TeamsActivity = z.object({
  type: z.string().min(1).max(100),
  id: Id,
  channelId: z.literal('msteams'),
  serviceUrl: z.url().max(1_000),
  from: Account,
  recipient: Account,
  conversation: z.object({ id: Id, conversationType: z.string().max(100).nullish(), tenantId: Words }),
  channelData: z.object({ tenant: z.object({ id: Id }).nullish() }).nullish(),
  text: z.string().nullish(),
  /** What a pressed button or a dialog sends. */
  value: z.unknown().optional(),
  name: Words,
  replyToId: Id.nullish(),
  locale: Words,
  localTimezone: Words,
  entities: z.array(z.unknown()).max(500).nullish(),
  /** Of an installationUpdate: `add`, `remove` and their upgrades. */
  action: Words,
  membersAdded: z
    .array(z.object({ id: Id }))
    .max(1_000)
    .nullish(),
});
export type TeamsActivity = z.infer<typeof TeamsActivity>;

/** What a button of a card sends in an `adaptiveCard/action` invoke. */
export const ExecuteValue = z.object({ action: z.object({ data: z.record(z.string(), z.unknown()) }) });

/** What a button or a dialog sends in `task/fetch` and `task/submit`. */
export const TaskValue = z.object({ data: z.record(z.string(), z.unknown()) });

export const MentionEntity = z.object({
  type: z.literal('mention'),
  text: z.string(),
  mentioned: z.object({ id: z.string() }),
});

export const ClientInfoEntity = z.object({
  type: z.literal('clientInfo'),
  locale: z.string().max(100).nullish(),
  timezone: z.string().max(100).nullish(),
});

/** Where a person of Teams can be written to, as stored by the core. `userId` begins a chat when there is none yet. */
export const TeamsAddress = z.object({
  serviceUrl: z.url(),
  conversationId: Id.optional(),
  botId: Id,
  tenantId: Id,
  userId: Id.optional(),
});
export type TeamsAddress = z.infer<typeof TeamsAddress>;

/** A sent message. */
export const TeamsMessageRef = z.object({ conversationId: Id, activityId: Id });
export type TeamsMessageRef = z.infer<typeof TeamsMessageRef>;

/** The tenant of an activity; `null` when it names none or two. */
export function tenantOf(activity: TeamsActivity): string | null {
  const named = [activity.channelData?.tenant?.id, activity.conversation.tenantId].filter(
    (id) => id != null && id !== '',
  );
  const [first] = named;
  return first != null && named.every((id) => id === first) ? first : null;
}

/** The deepest nesting of a JSON text, found without building anything from it. */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (quoted) {
      if (mark === '\\') at += 1;
      else if (mark === '"') quoted = false;
    } else if (mark === '"') quoted = true;
    else if (mark === '{' || mark === '[') deepest = Math.max(deepest, ++depth);
    else if (mark === '}' || mark === ']') depth -= 1;
  }
  return deepest;
}
