import type { JsonObject } from '../../slack/json-value.ts';
import { element, freshId } from '../element.ts';
import type { Control } from './draw-control.ts';
import { asObject, plainWords } from './draw-text.ts';
import { type Option, type OptionGroup, readOption, readOptions } from './options.ts';

/** Words of options seen so far, so that a chosen one keeps its name after redrawing. */
const wordsSeen = new Map<string, string>();

const waitMs = 200;

/** A searchable menu: every multi-select, and the single external select. */
export function drawOptionPicker(control: Control): HTMLElement {
  const { given, label, surface, current, choose } = control;
  const many = String(given.type).startsWith('multi_');
  const remote = String(given.type).endsWith('external_select');
  const local = remote ? [] : readOptions(given, surface.reader);
  for (const option of [...local.flatMap(({ options }) => options), ...initialOptions(given)])
    wordsSeen.set(option.value, option.words);
  let chosen: readonly string[] = Array.isArray(current) ? current : typeof current === 'string' ? [current] : [];
  const list = element('div', {
    class: 'bk-picker-list',
    role: 'listbox',
    id: freshId(),
    'aria-label': 'Options',
    'aria-multiselectable': String(many),
    hidden: true,
  });
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
  const chips = element('div', { class: 'bk-chips' });
  const root = element('div', { class: 'bk-picker' }, [chips, line, list]);

  const take = (value: string): void => {
    const most = typeof given.max_selected_items === 'number' ? given.max_selected_items : Number.POSITIVE_INFINITY;
    if (chosen.includes(value)) chosen = chosen.filter((one) => one !== value);
    else if (!many) chosen = [value];
    else if (chosen.length < most) chosen = [...chosen, value];
    choose(many ? chosen : (chosen[0] ?? null), true);
    line.value = '';
    line.dispatchEvent(new Event('change', { bubbles: true }));
    drawChips();
    if (many) void fill();
    else open(false);
    line.focus();
  };
  const drawChips = (): void => {
    chips.replaceChildren(...chosen.map((value) => chip(value, () => take(value))));
  };
  const open = (shown: boolean): void => {
    list.hidden = !shown;
    line.setAttribute('aria-expanded', String(shown));
    if (!shown) line.removeAttribute('aria-activedescendant');
  };
  const fill = async (): Promise<void> => {
    const words = line.value.trim();
    const groups = remote ? await remoteGroups(control, words) : sift(local, words);
    for (const option of groups.flatMap(({ options }) => options)) wordsSeen.set(option.value, option.words);
    list.replaceChildren(...groups.flatMap((group) => drawGroup(group, chosen, take)));
    if (list.childElementCount === 0) list.append(element('p', { class: 'bk-picker-none' }, 'No matches'));
    open(true);
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  line.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void fill(), remote ? waitMs : 0);
  });
  line.addEventListener('focus', () => void fill());
  line.addEventListener('keydown', (event) => pickWithKeys(event, line, list, open));
  root.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && root.contains(event.relatedTarget))) open(false);
  });
  drawChips();
  return root;
}

function chip(value: string, remove: () => void): HTMLElement {
  const words = wordsSeen.get(value) ?? value;
  return element(
    'button',
    { type: 'button', class: 'bk-chip', 'aria-label': `Remove ${words}` },
    [words, element('span', { 'aria-hidden': 'true' }, '×')],
    { click: remove },
  );
}

function drawGroup(
  group: OptionGroup,
  chosen: readonly string[],
  take: (value: string) => void,
): readonly HTMLElement[] {
  const rows = group.options.map((option) => {
    const row = element(
      'div',
      {
        role: 'option',
        id: freshId(),
        'aria-selected': String(chosen.includes(option.value)),
        'data-value': option.value,
      },
      [option.words, option.description === '' ? null : element('small', {}, option.description)],
    );
    row.addEventListener('pointerdown', (event) => event.preventDefault());
    row.addEventListener('click', () => take(option.value));
    return row;
  });
  return group.label === '' || rows.length === 0
    ? rows
    : [element('p', { class: 'bk-picker-group' }, group.label), ...rows];
}

const sift = (groups: readonly OptionGroup[], words: string): readonly OptionGroup[] =>
  groups.map(({ label, options }) => ({
    label,
    options: options.filter((option) => option.words.toLowerCase().includes(words.toLowerCase())),
  }));

async function remoteGroups({ given, surface }: Control, words: string): Promise<readonly OptionGroup[]> {
  const least = typeof given.min_query_length === 'number' ? given.min_query_length : 3;
  if (words.length < least) return [];
  const outcome = await surface.suggest(String(given.action_id), words);
  const data = asObject(outcome.ok ? outcome.data : null);
  return readOptions({ ...given, ...data, type: 'static_select' }, surface.reader);
}

const initialOptions = (given: JsonObject): readonly Option[] => {
  const several = Array.isArray(given.initial_options) ? given.initial_options : [];
  return [...several, ...(given.initial_option === undefined ? [] : [given.initial_option])].map((option) =>
    readOption(asObject(option)),
  );
};

function pickWithKeys(
  event: KeyboardEvent,
  line: HTMLInputElement,
  list: HTMLElement,
  open: (shown: boolean) => void,
): void {
  const rows = [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const at = rows.findIndex((row) => row.id === line.getAttribute('aria-activedescendant'));
  if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault();
    open(false);
  }
  if (event.key === 'Enter' && !list.hidden) {
    event.preventDefault();
    rows[at]?.click();
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || rows.length === 0) return;
  event.preventDefault();
  const next = rows[(at + step + rows.length) % rows.length];
  for (const row of rows) row.classList.toggle('active', row === next);
  line.setAttribute('aria-activedescendant', next?.id ?? '');
  next?.scrollIntoView({ block: 'nearest' });
}
