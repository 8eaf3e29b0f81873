import { element, freshId } from '../../element.ts';
import type { OptionGroup } from './options.ts';

/** The rows of one group, under its label. */
export function drawGroup(
  group: OptionGroup,
  chosen: readonly string[],
  take: (value: string) => void,
): readonly HTMLElement[] {
  const rows = group.options.map(({ value, words, description }) => {
    const selected = String(chosen.includes(value));
    const more = description === '' ? null : element('small', {}, description);
    const attributes = { role: 'option', id: freshId(), 'aria-selected': selected, 'data-value': value };
    const row = element('div', attributes, [words, more]);
    row.addEventListener('pointerdown', (event) => event.preventDefault());
    row.addEventListener('click', () => take(value));
    return row;
  });
  if (group.label === '' || rows.length === 0) return rows;
  return [element('p', { class: 'bk-picker-group' }, group.label), ...rows];
}

/** Arrow keys walk through the rows, Enter takes one, Esc closes the list and not the dialog around it. */
export function pickWithKeys(
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
