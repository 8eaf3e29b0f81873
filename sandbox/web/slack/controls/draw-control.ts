import type { JsonObject } from '../../../slack/json-value.ts';
import { element } from '../../element.ts';
import { asObject, plainWords } from '../draw-text.ts';
import type { Chosen, Surface } from '../surface.ts';
import { valueKey } from '../surface.ts';
import { confirmFirst } from './confirm.ts';
import { drawChoiceList, drawSelect } from './draw-choices.ts';
import { drawOverflow } from './draw-overflow.ts';
import { drawTyped } from './draw-typed.ts';
import { drawOptionPicker } from './option-picker.ts';

/** One control with what it needs to remember and tell what the person chose. */
export type Control = {
  readonly given: JsonObject;
  readonly label: string;
  readonly surface: Surface;
  /** What is in it now: chosen before, else filled in by the app. */
  readonly current: Chosen;
  /** Remembers the choice; `tell` also sends it when the app wants to hear at once. */
  choose(chosen: Chosen, tell: boolean): void;
};

type Draw = (control: Control) => HTMLElement;

const drawers: Readonly<Record<string, Draw>> = {
  image: ({ given }) =>
    element('img', {
      class: 'bk-thumb',
      src: String(given.image_url ?? ''),
      alt: String(given.alt_text ?? ''),
      loading: 'lazy',
    }),
  overflow: drawOverflow,
  static_select: drawSelect,
  users_select: drawSelect,
  conversations_select: drawSelect,
  channels_select: drawSelect,
  checkboxes: drawChoiceList,
  radio_buttons: drawChoiceList,
  external_select: drawOptionPicker,
  multi_static_select: drawOptionPicker,
  multi_external_select: drawOptionPicker,
  multi_users_select: drawOptionPicker,
  datepicker: drawTyped,
  timepicker: drawTyped,
  datetimepicker: drawTyped,
  plain_text_input: drawTyped,
  number_input: drawTyped,
  email_text_input: drawTyped,
  url_text_input: drawTyped,
};

/** Draws an interactive element (or an image). `label` is what stands beside it. */
export function drawControl(given: JsonObject, block: JsonObject, surface: Surface, label: string): HTMLElement {
  if (given.type === 'button') return drawButton(given, block, surface);
  const key = valueKey(block, given);
  const dispatches = block.type !== 'input' || block.dispatch_action === true;
  const draw = drawers[String(given.type)];
  if (draw === undefined) return element('span', { class: 'bk-unknown' }, `[${String(given.type)}]`);
  return draw({
    given,
    label: label || plainWords(given.placeholder) || String(given.action_id ?? ''),
    surface,
    current: surface.values.has(key) ? (surface.values.get(key) ?? null) : initialChoice(given),
    choose: (chosen, tell) => {
      surface.values.set(key, chosen);
      if (tell && dispatches) void confirmFirst(given.confirm, () => surface.press(key, chosen));
    },
  });
}

function drawButton(given: JsonObject, block: JsonObject, surface: Surface): HTMLElement {
  const style = given.style === 'primary' || given.style === 'danger' ? ` ${given.style}` : '';
  const url = typeof given.url === 'string' && /^https?:/i.test(given.url) ? given.url : null;
  const button = element(
    'button',
    {
      type: 'button',
      class: `bk-button${style}`,
      'aria-label': given.accessibility_label === undefined ? null : String(given.accessibility_label),
      'data-action': String(given.action_id),
    },
    [plainWords(given.text), url === null ? null : element('span', { class: 'unseen' }, ' (opens a new page)')],
  );
  button.addEventListener('click', async () => {
    await confirmFirst(given.confirm, async () => {
      if (url !== null) window.open(url, '_blank', 'noopener');
      button.disabled = true;
      button.classList.add('busy');
      const outcome = await surface.press(valueKey(block, given));
      button.disabled = false;
      button.classList.remove('busy');
      return outcome;
    });
  });
  return button;
}

/** What the app filled in. */
function initialChoice(given: JsonObject): Chosen {
  if (Array.isArray(given.initial_options))
    return given.initial_options.map((option) => String(asObject(option).value));
  if (Array.isArray(given.initial_users)) return given.initial_users.map(String);
  if (given.initial_option !== undefined) return String(asObject(given.initial_option).value);
  const single =
    given.initial_value ?? given.initial_date ?? given.initial_time ?? given.initial_date_time ?? given.initial_user;
  return single === undefined ? null : String(single);
}
