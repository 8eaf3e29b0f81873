import type { ActOutcome } from '../side.ts';
import { element, freshId } from './element.ts';
import type { SideView } from './side-view.ts';

export type Composer = {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  show(settings: SideView['composer'] | null): void;
};

/** The line where a person types: Enter sends, arrow up brings back what was typed before. */
export function createComposer(send: (text: string) => Promise<ActOutcome>): Composer {
  const typed: string[] = [];
  let back = 0;
  const list = element('datalist', { id: freshId() });
  const input = element('input', {
    type: 'text',
    class: 'composer-line',
    autocomplete: 'off',
    list: list.id,
    maxlength: 4000,
  });
  const button = element('button', { type: 'submit', class: 'composer-send' }, 'Send');
  const form = element('form', { class: 'composer' }, [input, list, button]);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return;
    typed.push(text);
    back = 0;
    input.value = '';
    form.classList.add('busy');
    await send(text);
    form.classList.remove('busy');
  });
  input.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (step === 0 || typed.length === 0 || (input.value !== '' && back === 0)) return;
    event.preventDefault();
    back = Math.max(0, Math.min(typed.length, back + step));
    input.value = back === 0 ? '' : (typed.at(-back) ?? '');
  });
  return {
    element: form,
    input,
    show: (settings) => {
      form.hidden = settings === null;
      if (settings === null || input.placeholder === settings.placeholder) return;
      input.placeholder = settings.placeholder;
      input.setAttribute('aria-label', settings.label);
      list.replaceChildren(...settings.suggestions.map((value) => element('option', { value })));
    },
  };
}
