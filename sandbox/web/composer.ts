import type { ActOutcome } from '../side.ts';
import { element, freshId } from './element.ts';
import type { SideView } from './side-view.ts';

type Shortcut = { readonly id: string; readonly label: string };

export type Composer = {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  show(settings: SideView['composer'] | null, shortcuts: readonly Shortcut[]): void;
};

/** The line where a person types: Enter sends, arrow up brings back what was typed before. */
export function createComposer(
  send: (text: string) => Promise<ActOutcome>,
  run: (shortcut: string) => Promise<ActOutcome>,
): Composer {
  const list = element('datalist', { id: freshId() });
  const input = element('input', {
    type: 'text',
    class: 'composer-line',
    autocomplete: 'off',
    list: list.id,
    maxlength: 4000,
  });
  const button = element('button', { type: 'submit', class: 'composer-send' }, 'Send');
  const menu = shortcutMenu(run);
  const form = element('form', { class: 'composer' }, [menu, input, list, button]);
  const remember = bringBack(input);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return;
    remember(text);
    input.value = '';
    form.classList.add('busy');
    await send(text);
    form.classList.remove('busy');
  });
  return {
    element: form,
    input,
    show: (settings, shortcuts) => {
      form.hidden = settings === null;
      fillMenu(menu, shortcuts);
      if (settings === null || input.placeholder === settings.placeholder) return;
      input.placeholder = settings.placeholder;
      input.setAttribute('aria-label', settings.label);
      list.replaceChildren(...settings.suggestions.map((value) => element('option', { value })));
    },
  };
}

/** The ⚡ menu: choosing an entry runs it. */
function shortcutMenu(run: (shortcut: string) => Promise<ActOutcome>): HTMLSelectElement {
  const menu = element('select', { class: 'composer-shortcuts', 'aria-label': 'Shortcuts', title: 'Shortcuts' });
  menu.addEventListener('change', () => {
    void run(menu.value);
    menu.value = '';
  });
  return menu;
}

function fillMenu(menu: HTMLSelectElement, shortcuts: readonly Shortcut[]): void {
  menu.hidden = shortcuts.length === 0;
  if (menu.childElementCount === shortcuts.length + 1) return;
  const entries = shortcuts.map(({ id, label }) => element('option', { value: id }, label));
  menu.replaceChildren(element('option', { value: '' }, '⚡'), ...entries);
}

/** Arrow up and down walk through the lines sent so far; returns what remembers one more. */
function bringBack(input: HTMLInputElement): (text: string) => void {
  const sent: string[] = [];
  let back = 0;
  input.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (step === 0 || sent.length === 0 || (input.value !== '' && back === 0)) return;
    event.preventDefault();
    back = Math.max(0, Math.min(sent.length, back + step));
    input.value = back === 0 ? '' : (sent.at(-back) ?? '');
  });
  return (text) => {
    sent.push(text);
    back = 0;
  };
}
