import { element } from '../../element.ts';
import { plainWords } from '../draw-text.ts';
import type { Control } from './draw-control.ts';

const types: Readonly<Record<string, string>> = {
  plain_text_input: 'text',
  number_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
};

/** Inputs that are typed into: text, number, email, link, date and time. */
export function drawTyped(control: Control): HTMLElement {
  const { given, label, surface, current, choose } = control;
  const attributes = {
    class: 'bk-typed',
    'aria-label': label,
    placeholder: plainWords(given.placeholder) || null,
    'data-action': String(given.action_id),
    'data-focus-first': given.focus_on_load === true,
    inputmode: given.type === 'number_input' ? 'decimal' : null,
  };
  const line =
    given.multiline === true
      ? element('textarea', { ...attributes, rows: 4 })
      : element('input', { ...attributes, type: types[String(given.type)] ?? 'text' });
  line.value = shownValue(given.type, typeof current === 'string' ? current : '');
  const limit = typeof given.max_length === 'number' ? given.max_length : null;
  const left = element('small', { class: 'bk-left', 'aria-live': 'polite' });
  const count = (): void => {
    if (limit === null) return;
    const remaining = limit - line.value.length;
    left.textContent = remaining < Math.min(100, limit / 4) ? `${remaining} left` : '';
  };
  line.addEventListener('input', () => {
    count();
    choose(keptValue(given.type, line.value), false);
  });
  line.addEventListener('change', () => {
    if (!/input$/.test(String(given.type))) choose(keptValue(given.type, line.value), true);
  });
  line.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || line instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    choose(keptValue(given.type, line.value), true);
    surface.submit?.();
  });
  count();
  return limit === null ? line : element('div', { class: 'bk-typed-box' }, [line, left]);
}

/** A date with time is kept as seconds, as Slack does. */
function keptValue(type: unknown, value: string): string | null {
  if (value === '') return null;
  return type === 'datetimepicker' ? String(Math.floor(new Date(value).getTime() / 1000)) : value;
}

function shownValue(type: unknown, kept: string): string {
  if (type !== 'datetimepicker' || kept === '') return kept;
  const at = new Date(Number(kept) * 1000);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
