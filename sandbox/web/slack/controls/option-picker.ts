import type { JsonObject } from '../../../slack/json-value.ts';
import { element, freshId } from '../../element.ts';
import { asObject, plainWords } from '../draw-text.ts';
import type { Control } from './draw-control.ts';
import { type Option, type OptionGroup, readOption, readOptions } from './options.ts';
import { drawGroup, pickWithKeys } from './picker-list.ts';

/** Words of options seen so far, so that a chosen one keeps its name after redrawing. */
const wordsSeen = new Map<string, string>();

/** Wait after a keystroke before the app is asked. */
const waitMs = 200;

type Picker = {
  chosen: readonly string[];
  readonly control: Control;
  readonly many: boolean;
  readonly remote: boolean;
  readonly local: readonly OptionGroup[];
  readonly line: HTMLInputElement;
  readonly list: HTMLElement;
  readonly chips: HTMLElement;
};

/** A searchable menu: every multi-select, and the single external select. */
export function drawOptionPicker(control: Control): HTMLElement {
  const { given, label, surface, current } = control;
  const many = String(given.type).startsWith('multi_');
  const remote = String(given.type).endsWith('external_select');
  const local = remote ? [] : readOptions(given, surface.reader);
  const chosen = Array.isArray(current) ? current : typeof current === 'string' ? [current] : [];
  const multiple = { 'aria-multiselectable': String(many), 'aria-label': 'Options', hidden: true };
  const list = element('div', { class: 'bk-picker-list', role: 'listbox', id: freshId(), ...multiple });
  const line = element('input', {
    type: 'text',
    class: 'bk-picker-line',
    role: 'combobox',
    autocomplete: 'off',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-label': label,
    placeholder: plainWords(given.placeholder) || 'Choose',
    'data-action': String(given.action_id),
  });
  remember([...local.flatMap(({ options }) => options), ...initialOptions(given)]);
  const chips = element('div', { class: 'bk-chips' });
  return assemble({ chosen, control, many, remote, local, line, list, chips });
}

function assemble(picker: Picker): HTMLElement {
  const { line, list, chips, remote } = picker;
  const root = element('div', { class: 'bk-picker' }, [chips, line, list]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  line.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void fill(picker), remote ? waitMs : 0);
  });
  line.addEventListener('focus', () => void fill(picker));
  line.addEventListener('keydown', (event) => pickWithKeys(event, line, list, (shown) => open(picker, shown)));
  root.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && root.contains(event.relatedTarget))) open(picker, false);
  });
  drawChips(picker);
  return root;
}

function open({ line, list }: Picker, shown: boolean): void {
  list.hidden = !shown;
  line.setAttribute('aria-expanded', String(shown));
  if (!shown) line.removeAttribute('aria-activedescendant');
}

async function fill(picker: Picker): Promise<void> {
  const words = picker.line.value.trim();
  const groups = picker.remote ? await remoteGroups(picker.control, words) : sift(picker.local, words);
  remember(groups.flatMap(({ options }) => options));
  const rows = groups.flatMap((group) => drawGroup(group, picker.chosen, (value) => take(picker, value)));
  const none = element('p', { class: 'bk-picker-none' }, 'No matches');
  picker.list.replaceChildren(...(rows.length === 0 ? [none] : rows));
  open(picker, true);
}

/** Adds or takes away one option, within the most the app allows. */
function take(picker: Picker, value: string): void {
  const { control, many, chosen, line } = picker;
  const limit = control.given.max_selected_items;
  const most = typeof limit === 'number' ? limit : Number.POSITIVE_INFINITY;
  if (chosen.includes(value)) picker.chosen = chosen.filter((one) => one !== value);
  else if (!many) picker.chosen = [value];
  else if (chosen.length < most) picker.chosen = [...chosen, value];
  control.choose(many ? picker.chosen : (picker.chosen[0] ?? null), true);
  line.value = '';
  line.dispatchEvent(new Event('change', { bubbles: true }));
  drawChips(picker);
  line.focus();
  if (many) void fill(picker);
  else open(picker, false);
}

function drawChips(picker: Picker): void {
  const chips = picker.chosen.map((value) => {
    const words = wordsSeen.get(value) ?? value;
    const cross = element('span', { 'aria-hidden': 'true' }, '×');
    const attributes = { type: 'button', class: 'bk-chip', 'aria-label': `Remove ${words}` };
    return element('button', attributes, [words, cross], { click: () => take(picker, value) });
  });
  picker.chips.replaceChildren(...chips);
}

const remember = (options: readonly Option[]): void => {
  for (const option of options) wordsSeen.set(option.value, option.words);
};

const sift = (groups: readonly OptionGroup[], words: string): readonly OptionGroup[] =>
  groups.map(({ label, options }) => ({
    label,
    options: options.filter((option) => option.words.toLowerCase().includes(words.toLowerCase())),
  }));

/** Asks the app; Slack does so from three characters on unless `min_query_length` says otherwise. */
async function remoteGroups({ given, surface }: Control, words: string): Promise<readonly OptionGroup[]> {
  const least = typeof given.min_query_length === 'number' ? given.min_query_length : 3;
  if (words.length < least) return [];
  const outcome = await surface.suggest(String(given.action_id), words);
  const data = asObject(outcome.ok ? outcome.data : null);
  return readOptions({ ...given, ...data, type: 'static_select' }, surface.reader);
}

function initialOptions(given: JsonObject): readonly Option[] {
  const several = Array.isArray(given.initial_options) ? given.initial_options : [];
  const one = given.initial_option === undefined ? [] : [given.initial_option];
  return [...several, ...one].map((option) => readOption(asObject(option)));
}
