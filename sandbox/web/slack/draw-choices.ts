import { element, freshId } from '../element.ts';
import type { Control } from './draw-control.ts';
import { plainWords } from './draw-text.ts';
import { type Option, readOptions } from './options.ts';

/** A menu of one: `static_select`, `users_select` and their kin. */
export function drawSelect({ given, label, surface, current, choose }: Control): HTMLElement {
  const option = (one: Option) =>
    element(
      'option',
      { value: one.value, selected: one.value === current },
      one.description === '' ? one.words : `${one.words} (${one.description})`,
    );
  const placeholder = plainWords(given.placeholder) || 'Choose an option';
  const select = element(
    'select',
    { class: 'bk-select', 'aria-label': label, 'data-action': String(given.action_id) },
    [
      element('option', { value: '' }, placeholder),
      ...readOptions(given, surface.reader).flatMap((group) =>
        group.label === ''
          ? group.options.map(option)
          : [element('optgroup', { label: group.label }, group.options.map(option))],
      ),
    ],
  );
  select.addEventListener('change', () => choose(select.value === '' ? null : select.value, true));
  return select;
}

/** Checkboxes or radio buttons. */
export function drawChoiceList({ given, label, surface, current, choose }: Control): HTMLElement {
  const many = given.type === 'checkboxes';
  const name = freshId();
  const chosen = Array.isArray(current) ? current : current === null ? [] : [current];
  const options = readOptions(given, surface.reader).flatMap((group) => group.options);
  const list = element('div', {
    class: 'bk-choices',
    role: many ? 'group' : 'radiogroup',
    'aria-label': label,
    'data-action': String(given.action_id),
  });
  const boxes = options.map((option) => {
    const box = element('input', { type: many ? 'checkbox' : 'radio', name, value: option.value });
    box.checked = chosen.includes(option.value);
    list.append(
      element('label', { class: 'bk-choice' }, [
        box,
        element('span', {}, [
          option.words,
          option.description === '' ? null : element('small', {}, option.description),
        ]),
      ]),
    );
    return box;
  });
  list.addEventListener('change', () => {
    const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
    choose(many ? ticked : (ticked[0] ?? null), true);
  });
  return list;
}

/** The ⋯ menu. */
export function drawOverflow({ given, surface, choose }: Control): HTMLElement {
  const menu = element('div', { class: 'bk-menu', role: 'menu', hidden: true });
  const button = element(
    'button',
    {
      type: 'button',
      class: 'bk-button bk-more',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-label': 'More actions',
    },
    '⋯',
  );
  const show = (open: boolean): void => {
    menu.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  const items = readOptions(given, surface.reader).flatMap((group) => group.options);
  menu.append(
    ...items.map((option) =>
      element('button', { type: 'button', role: 'menuitem' }, option.words, {
        click: () => {
          show(false);
          choose(option.value, true);
        },
      }),
    ),
  );
  button.addEventListener('click', () => {
    show(menu.hidden === true);
    menu.querySelector('button')?.focus();
  });
  const root = element('div', { class: 'bk-overflow' }, [button, menu]);
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !menu.hidden) {
      event.preventDefault();
      show(false);
      button.focus();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const stops = [...menu.querySelectorAll('button')];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    if (step !== 0 && stops.length > 0) stops[(at + step + stops.length) % stops.length]?.focus();
  });
  root.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && root.contains(event.relatedTarget))) show(false);
  });
  return root;
}
