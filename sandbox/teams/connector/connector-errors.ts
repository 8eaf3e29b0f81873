import type { Json } from '../../side.ts';

/**
 * How the connector refuses, with Teams' own codes and sentences.
 * Source: learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages
 * (status codes from bot conversational APIs), the targeted-messages page, and the Bot Connector reference.
 */
export const CONNECTOR_ERRORS = {
  BadSyntax: { status: 400, message: 'Bad format of the request' },
  BadArgument: { status: 400, message: 'Invalid request payload' },
  Unauthorized: { status: 401, message: 'Authorization has been denied for this request.' },
  BotNotInConversationRoster: { status: 403, message: 'The bot is not part of the conversation roster.' },
  ConversationBlockedByUser: { status: 403, message: 'User blocked the conversation with the bot.' },
  ForbiddenOperationException: { status: 403, message: "Bot is not installed in user's personal scope" },
  NotEnoughPermissions: { status: 403, message: 'Not enough permissions to perform this operation' },
  ActivityNotFoundInConversation: { status: 404, message: 'The activity ID provided could not be found.' },
  ConversationNotFound: { status: 404, message: 'Conversation not found.' },
  MemberNotFoundInConversation: { status: 404, message: 'Member not found in the conversation.' },
  MethodNotAllowed: { status: 405, message: 'The method is not supported for the requested resource.' },
  PreconditionFailed: { status: 412, message: 'Precondition failed, please try again.' },
  MessageSizeTooBig: { status: 413, message: 'Message size too large.' },
  Throttled: { status: 429, message: 'Too many requests.' },
  ServiceError: { status: 500, message: 'An internal server error occurred' },
} as const satisfies Record<string, { status: number; message: string }>;

/** A code the connector can refuse with. */
export type ConnectorErrorCode = keyof typeof CONNECTOR_ERRORS;

/** What goes back over the wire; `refused` and `warnings` go to the call list only. */
export type ConnectorAnswer = {
  readonly status: number;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
  readonly refused?: string;
  readonly warnings?: readonly string[];
};

/** A refusal in the shape the connector uses: `{ error: { code, message } }`. */
export function refuse(code: ConnectorErrorCode, detail?: string): ConnectorAnswer {
  const { status, message } = CONNECTOR_ERRORS[code];
  const sentence = detail ?? message;
  const body = code === 'Unauthorized' ? { message: sentence } : { error: { code, message: sentence } };
  return { status, body, refused: `${code}: ${sentence}` };
}

/** 429 with Retry-After in whole seconds. */
export function throttle(retryAfterSeconds: number): ConnectorAnswer {
  return { ...refuse('Throttled'), headers: { 'retry-after': String(retryAfterSeconds) } };
}
