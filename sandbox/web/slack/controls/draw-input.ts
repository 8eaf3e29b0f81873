import type { JsonObject } from '../../../slack/json-value.ts';
import { element, freshId } from '../../element.ts';
import { asObject, plainWords } from '../draw-text.ts';
import type { Surface } from '../surface.ts';
import { drawControl } from './draw-control.ts';

/** An input with its label, hint and the complaint beside it; the complaint goes as soon as the person types. */
export function drawInput(block: JsonObject, surface: Surface): HTMLElement {
  const given = asObject(block.element);
  const many = /checkboxes|radio_buttons/.test(String(given.type));
  const drawn = drawControl(given, block, surface, plainWords(block.label));
  const target = focusTarget(drawn);
  if (target.id === '') target.id = freshId();
  const words = [
    plainWords(block.label),
    block.optional === true ? element('span', { class: 'bk-optional' }, ' (optional)') : null,
  ];
  const label = many
    ? element('span', { class: 'bk-label', id: freshId() }, words)
    : element('label', { class: 'bk-label', for: target.id }, words);
  if (many) target.setAttribute('aria-labelledby', label.id);
  const hint =
    block.hint === undefined ? null : element('p', { class: 'bk-hint', id: freshId() }, plainWords(block.hint));
  const complaint = surface.errors[String(block.block_id)];
  const error = complaint === undefined ? null : element('p', { class: 'bk-error', id: freshId() }, complaint);
  describe(target, [hint, error]);
  const box = element('div', { class: 'bk-input', 'data-block': String(block.block_id) }, [label, drawn, error, hint]);
  if (error !== null) complain(box, target, error, () => describe(target, [hint]));
  return box;
}

/** The element a label points at and that takes the focus. */
const focusTarget = (drawn: HTMLElement): HTMLElement =>
  drawn.matches('input, select, textarea, [role="radiogroup"], [role="group"]')
    ? drawn
    : (drawn.querySelector<HTMLElement>('input, select, textarea, button') ?? drawn);

function describe(target: HTMLElement, by: readonly (HTMLElement | null)[]): void {
  const ids = by.flatMap((one) => one?.id ?? []).join(' ');
  if (ids === '') target.removeAttribute('aria-describedby');
  else target.setAttribute('aria-describedby', ids);
}

function complain(box: HTMLElement, target: HTMLElement, error: HTMLElement, forget: () => void): void {
  box.classList.add('bk-wrong');
  target.setAttribute('aria-invalid', 'true');
  const calm = (): void => {
    box.classList.remove('bk-wrong');
    target.removeAttribute('aria-invalid');
    error.remove();
    forget();
  };
  box.addEventListener('input', calm, { once: true });
  box.addEventListener('change', calm, { once: true });
}
