import { MINUTE_MS } from '../../../core/domain/time/durations.ts';
import type { Capabilities } from '../../../core/domain/view/capabilities.ts';

const blockKit = 'https://docs.slack.dev/reference/block-kit';
const blocks = `${blockKit}/blocks`;
const elements = `${blockKit}/block-elements`;
const objects = `${blockKit}/composition-objects`;
const modal = 'https://docs.slack.dev/reference/views/modal-views';
const interactivity = 'https://docs.slack.dev/interactivity/handling-user-interaction';

/** Lengths are in UTF-16 units, as Slack counts them. Each limit names the page it was read from. */
export const SLACK_LIMITS = {
  messageBlocks: { max: 50, source: blocks },
  viewBlocks: { max: 100, source: blocks },
  /** Undocumented: about 13,200 characters over all blocks of a message, then `msg_blocks_too_long`. */
  messageBlocksText: { max: 13_200, source: 'https://github.com/slackapi/bolt-js/issues/2509' },
  messageText: { max: 4000, source: 'https://docs.slack.dev/reference/methods/chat.postMessage' },
  viewBytes: { max: 250_000, source: 'https://docs.slack.dev/reference/methods/views.open' },
  privateMetadata: { max: 3000, source: modal },
  modalTitle: { max: 24, source: modal },
  modalButton: { max: 24, source: modal },
  modalStack: { max: 3, source: 'https://docs.slack.dev/surfaces/modals' },
  blockId: { max: 255, source: blocks },
  actionId: { max: 255, source: blocks },
  sectionText: { max: 3000, source: `${blocks}/section-block` },
  sectionFields: { max: 10, source: `${blocks}/section-block` },
  sectionField: { max: 2000, source: `${blocks}/section-block` },
  headerText: { max: 150, source: `${blocks}/header-block` },
  contextText: { max: 2000, source: `${blocks}/context-block` },
  actionElements: { max: 25, source: `${blocks}/actions-block` },
  altText: { max: 2000, source: `${blocks}/image-block` },
  fileAltText: { max: 1000, source: 'https://docs.slack.dev/reference/methods/files.getUploadURLExternal' },
  url: { max: 3000, source: `${blocks}/image-block` },
  inputLabel: { max: 2000, source: `${blocks}/input-block` },
  inputHint: { max: 2000, source: `${blocks}/input-block` },
  buttonText: { max: 75, source: `${elements}/button-element` },
  buttonValue: { max: 2000, source: `${elements}/button-element` },
  placeholder: { max: 150, source: `${elements}/plain-text-input-element` },
  inputText: { max: 3000, source: `${elements}/plain-text-input-element` },
  radioOptions: { max: 10, source: `${elements}/radio-button-group-element` },
  checkboxes: { max: 10, source: `${elements}/checkboxes-element` },
  selectOptions: { max: 100, source: `${elements}/select-menu-element` },
  optionText: { max: 75, source: `${objects}/option-object` },
  /** The page says 150; the comments of @slack/types still say 75, which both take. */
  optionValue: { max: 75, source: `${objects}/option-object` },
  optionGroupLabel: { max: 75, source: `${objects}/option-group-object` },
  confirmTitle: { max: 100, source: `${objects}/confirmation-dialog-object` },
  confirmText: { max: 300, source: `${objects}/confirmation-dialog-object` },
  confirmButton: { max: 30, source: `${objects}/confirmation-dialog-object` },
} as const satisfies Readonly<Record<string, { readonly max: number; readonly source: string }>>;

/** Times are in milliseconds. */
export const SLACK_TIMES = {
  /** Slack shows a failure when nothing came back within 3 s; we answer well before. */
  ackAfterMs: { max: 2000, source: interactivity },
  /** `trigger_id` opens one modal, once, within 3 s. */
  triggerMs: { max: 3000, source: interactivity },
  /** How far the clock of a signed request may stand from ours, either way. */
  clockSkewMs: { max: 5 * MINUTE_MS, source: 'https://docs.slack.dev/authentication/verifying-requests-from-slack' },
} as const;

/** Our own ceilings, below Slack's: how many options one field offers, and how large a request may be. */
export const SLACK_BUDGETS = {
  /** Of Slack's 13,200, so that its own count may differ a little from ours. */
  messageChars: 12_000,
  viewChars: 40_000,
  viewBytes: 240_000,
  fieldOptions: 250,
  bodyBytes: 1024 * 1024,
} as const;

/** What flows may count on here. */
export const SLACK_CAPABILITIES = {
  formFromCommand: true,
  home: true,
  itemsPerCard: 10,
  maxOptions: SLACK_BUDGETS.fieldOptions,
} as const satisfies Capabilities;
