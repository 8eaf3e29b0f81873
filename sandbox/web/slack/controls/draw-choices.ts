import { element, freshId } from '../../element.ts';
import { plainWords } from '../draw-text.ts';
import type { Control } from './draw-control.ts';
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
