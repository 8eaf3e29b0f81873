import { HOUR_MS } from '../../../src/core/domain/time/durations.ts';

/**
 * What Teams allows a bot, as data: every figure with the page it comes from.
 * `learn` stands for learn.microsoft.com/microsoftteams/platform.
 */
export const TEAMS_LIMITS = {
  /** Whole activity as UTF-16 JSON, bytes; beyond it 413 MessageSizeTooBig. learn/bots/how-to/format-your-bot-messages */
  messageBytes: 100 * 1024,
  /** One picture, in a message or in its card; pictures in a card do not count towards `messageBytes`. learn/bots/how-to/format-your-bot-messages */
  imageBytes: 1024 * 1024,
  /** Older clients and connector cards, UTF-8 bytes: a warning here. learn/webhooks-and-connectors/how-to/connectors-using */
  cautiousBytes: 28 * 1024,
  /** Store rule: at most six actions on a card. learn/concepts/deploy-and-publish/…/teams-store-validation-guidelines */
  actionsPerSet: 6,
  /** Newest Adaptive Card schema of bot cards and dialogs. learn/task-modules-and-cards/cards/cards-reference */
  cardVersion: '1.5',
  /** People a card may refresh by itself for. learn/task-modules-and-cards/cards/universal-actions-for-adaptive-cards */
  refreshUserIds: 60,
  /** An invoke (Execute, task/fetch, task/submit) must be answered in this time. learn/messaging-extensions/…/troubleshoot */
  invokeLimitMs: 5_000,
  /** Answers slower than this are flagged: the design aims below it. */
  invokeAimMs: 3_000,
  /** A message, install or membership turn. learn/bots/how-to/conversations/conversation-messages */
  messageLimitMs: 15_000,
} as const;

/** One sliding window: at most `calls` in `ms`. */
export type RateWindow = { readonly calls: number; readonly ms: number };

/** Per bot and conversation; the last per app and tenant. learn/bots/how-to/rate-limit */
export const TEAMS_RATES = {
  send: [
    { calls: 7, ms: 1_000 },
    { calls: 8, ms: 2_000 },
    { calls: 60, ms: 30_000 },
    { calls: 1_800, ms: HOUR_MS },
  ],
  create: [
    { calls: 7, ms: 1_000 },
    { calls: 8, ms: 2_000 },
    { calls: 60, ms: 30_000 },
    { calls: 1_800, ms: HOUR_MS },
  ],
  members: [
    { calls: 14, ms: 1_000 },
    { calls: 16, ms: 2_000 },
    { calls: 120, ms: 30_000 },
    { calls: 3_600, ms: HOUR_MS },
  ],
  tenant: [{ calls: 50, ms: 1_000 }],
} as const satisfies Record<string, readonly RateWindow[]>;

/** A family of calls that share a rate. */
export type RateFamily = keyof typeof TEAMS_RATES;
