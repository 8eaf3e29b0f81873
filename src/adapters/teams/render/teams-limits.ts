import { HOUR_MS, MINUTE_MS } from '../../../core/domain/time/durations.ts';
import type { Capabilities } from '../../../core/domain/view/capabilities.ts';

/** What Teams takes and in what time. Sizes are in bytes, lengths in characters, times in milliseconds. */
export const TEAMS_LIMITS = {
  /** Newest schema that bot cards and dialogs draw. */
  cardVersion: {
    value: '1.5',
    source: 'https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference',
  },
  /** 28 KB is the oldest documented limit of a card; ours stay below it on every client. */
  cardBytes: {
    max: 25 * 1024,
    source: 'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using',
  },
  /** A dialog travels in an invoke answer, which is held to the size of a message (100 KB) with room to spare. */
  dialogBytes: {
    max: 80 * 1024,
    source: 'https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages',
  },
  cardActions: {
    max: 6,
    source:
      'https://learn.microsoft.com/microsoftteams/platform/concepts/deploy-and-publish/appsource/prepare/teams-store-validation-guidelines',
  },
  rowButtons: { max: 3, source: 'our own: what one row of a card shows on a phone of 320 points' },
  /** Of all labels in one row together. */
  rowLabelChars: { max: 40, source: 'our own: what one row of a card shows before Teams breaks words' },
  /** Longer words are cut with an ellipsis; ours are held below by the core's own limits. */
  labelChars: { max: 60, source: 'our own: Teams cuts button titles at the width of the card' },
  summaryChars: { max: 150, source: 'our own: what a lock screen shows' },
  altChars: { max: 1_000, source: 'our own: what a screen reader says of a picture' },
  lineChars: { max: 300, source: 'our own: labels, options and descriptions that nobody reads further' },
  /** Invokes time out after about five seconds; we answer well before. */
  invokeAnswer: {
    maxMs: 2_800,
    source: 'https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots',
  },
  /** Of one bot in one conversation; sends, updates and deletions count together. */
  conversationWrites: {
    windows: [
      { calls: 7, ms: 1_000 },
      { calls: 8, ms: 2_000 },
      { calls: 60, ms: 30_000 },
    ],
    source: 'https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit',
  },
  pacedWait: { maxMs: 4_000, source: 'our own: longer than this, a write is better tried again later' },
  drawPicture: { maxMs: 1_500, source: 'our own: leaves an invoke time to answer; its words stand in its place' },
  sendTimeout: { maxMs: 10_000, source: 'our own: a send slower than this has an unknown outcome' },
  uploadTimeout: { maxMs: 20_000, source: 'our own: a file of some hundred kilobytes on a slow line' },
  memberTimeout: { maxMs: 800, source: 'our own: facts about a person may be missing, an answer may not be late' },
  memberFresh: { maxMs: 12 * HOUR_MS, source: 'our own: names and addresses change rarely' },
  /** Far above any activity we understand; a bigger one is no message to us. */
  requestBytes: { max: 256 * 1024, source: 'our own: ten times the largest activity a person can cause' },
  requestDepth: { max: 32, source: 'our own: activities are about ten levels deep' },
  tokenChars: { max: 8 * 1024, source: 'our own: connector tokens have about 1,500 characters' },
  /** How far the clocks of Microsoft and ours may differ; the SDK allows the same. */
  clockSkew: {
    maxMs: 5 * MINUTE_MS,
    source: 'https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication',
  },
} as const;

/** Hosts that act as connector for the public cloud and GCC, which share the issuer `https://api.botframework.com`. */
export const TEAMS_SERVICE_HOSTS = {
  hosts: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'],
  domains: ['.botframework.com'],
  source:
    'https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages#get-the-user-id-team-id-or-channel-id',
} as const;

/** Teams has no home page for bots and opens forms from buttons only. Rows are tapped, so they cost no button. */
export const TEAMS_CAPABILITIES = {
  formFromCommand: false,
  home: false,
  itemsPerCard: 5,
  maxOptions: 150,
} as const satisfies Capabilities;
