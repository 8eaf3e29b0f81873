import { boolean, list, matching, number, object, oneOf, plain, type Shape, string, text } from './rule.ts';

const docs = 'https://docs.slack.dev/reference/block-kit';
const url = matching(/^https?:\/\/.{1,2980}$/s, 'must be a valid URL');
const date = matching(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'must be a date of the form YYYY-MM-DD');
const time = matching(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time of the form HH:mm');

/** Confirmation dialog. */
export const confirmShape: Shape = {
  required: { title: plain(100), text: text(300), confirm: plain(30), deny: plain(30) },
  optional: { style: oneOf('primary', 'danger') },
  source: `${docs}/composition-objects/confirmation-dialog-object`,
};

const option = (label: typeof plain): Shape => ({
  // The docs say 150 for `value`, the comments of @slack/types still 75.
  required: { text: label(75), value: string(150, 1) },
  optional: { description: label(75), url },
  source: `${docs}/composition-objects/option-object`,
});
/** An option of a menu. */
export const optionRule = object(option(plain));
const anyOption = object(option(text));

/** A titled group of options. */
export const optionGroupRule = object({
  required: { label: plain(75), options: list(optionRule, 100) },
  optional: {},
  source: `${docs}/composition-objects/option-group-object`,
});

const confirm = object(confirmShape);
const actionable = { action_id: string(255) };
const focusable = { ...actionable, focus_on_load: boolean };
const select = { ...focusable, confirm, placeholder: plain(150) };
const multi = { ...select, max_selected_items: number(1, 100) };
const staticOptions = { options: list(optionRule, 100), option_groups: list(optionGroupRule, 100) };
const dispatch = object({
  required: { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 2) },
  optional: {},
  source: `${docs}/composition-objects/dispatch-action-configuration-object`,
});
const typed = { ...focusable, placeholder: plain(150), dispatch_action_config: dispatch };
const filter = object({
  required: {},
  optional: {
    include: list(oneOf('im', 'mpim', 'private', 'public'), 4),
    exclude_external_shared_channels: boolean,
    exclude_bot_users: boolean,
  },
  source: `${docs}/composition-objects/conversation-filter-object`,
});
const page = (name: string): string => `${docs}/block-elements/${name}-element`;
const shape = (source: string, required: Shape['required'], optional: Shape['optional']): Shape => ({
  required,
  optional,
  source: page(source),
});

/** A picture that was uploaded, by its id or its address; `checkSense` asks for one of the two. */
export const slackFile = object({
  required: {},
  optional: { id: matching(/^F[A-Z0-9]{2,30}$/, 'must be the id of a file'), url },
  source: `${docs}/composition-objects/slack-file-object`,
});

/** Interactive elements and the image element, by `type`. */
export const elementShapes: Readonly<Record<string, Shape>> = {
  button: shape(
    'button',
    { text: plain(75) },
    {
      ...actionable,
      value: string(2000),
      url,
      style: oneOf('primary', 'danger'),
      confirm,
      accessibility_label: string(75),
    },
  ),
  image: shape('image', { alt_text: string(2000, 1) }, { image_url: url, slack_file: slackFile }),
  overflow: shape('overflow-menu', { options: list(optionRule, 5) }, { ...actionable, confirm }),
  checkboxes: shape(
    'checkboxes',
    { options: list(anyOption, 10) },
    { ...focusable, confirm, initial_options: list(anyOption, 10) },
  ),
  radio_buttons: shape(
    'radio-button-group',
    { options: list(anyOption, 10) },
    { ...focusable, confirm, initial_option: anyOption },
  ),
  static_select: shape('select-menu', {}, { ...select, ...staticOptions, initial_option: optionRule }),
  external_select: shape(
    'select-menu',
    {},
    { ...select, initial_option: optionRule, min_query_length: number(0, 100) },
  ),
  users_select: shape('select-menu', {}, { ...select, initial_user: string(255, 1) }),
  conversations_select: shape(
    'select-menu',
    {},
    {
      ...select,
      initial_conversation: string(255, 1),
      default_to_current_conversation: boolean,
      response_url_enabled: boolean,
      filter,
    },
  ),
  channels_select: shape(
    'select-menu',
    {},
    { ...select, initial_channel: string(255, 1), response_url_enabled: boolean },
  ),
  multi_static_select: shape(
    'multi-select-menu',
    {},
    { ...multi, ...staticOptions, initial_options: list(optionRule, 100) },
  ),
  multi_external_select: shape(
    'multi-select-menu',
    {},
    { ...multi, initial_options: list(optionRule, 100), min_query_length: number(0, 100) },
  ),
  multi_users_select: shape('multi-select-menu', {}, { ...multi, initial_users: list(string(255, 1), 100) }),
  multi_conversations_select: shape(
    'multi-select-menu',
    {},
    { ...multi, initial_conversations: list(string(255, 1), 100), default_to_current_conversation: boolean, filter },
  ),
  multi_channels_select: shape('multi-select-menu', {}, { ...multi, initial_channels: list(string(255, 1), 100) }),
  datepicker: shape('date-picker', {}, { ...select, initial_date: date }),
  timepicker: shape('time-picker', {}, { ...select, initial_time: time, timezone: string(255, 1) }),
  datetimepicker: shape(
    'datetime-picker',
    {},
    { ...focusable, confirm, initial_date_time: number(1_000_000_000, 9_999_999_999) },
  ),
  plain_text_input: shape(
    'plain-text-input',
    {},
    {
      ...typed,
      initial_value: string(3000),
      multiline: boolean,
      min_length: number(0, 3000),
      max_length: number(1, 3000),
    },
  ),
  number_input: shape(
    'number-input',
    { is_decimal_allowed: boolean },
    { ...typed, initial_value: string(255), min_value: string(255), max_value: string(255) },
  ),
  email_text_input: shape('email-input', {}, { ...typed, initial_value: string(3000) }),
  url_text_input: shape('url-input', {}, { ...typed, initial_value: string(3000) }),
};

/** Elements an `input` block takes. */
export const inputElements = Object.keys(elementShapes).filter(
  (type) => !['button', 'image', 'overflow'].includes(type),
);
/** Elements an `actions` block takes. */
export const actionElements = Object.keys(elementShapes).filter(
  (type) => type !== 'image' && !/(?:text_|number_|plain_text_)input$/.test(type),
);
/** What may stand beside a section. */
export const accessoryElements = [...actionElements.filter((type) => type !== 'datetimepicker'), 'image'];
