import { element } from '../../element.ts';
import type { Control } from './draw-control.ts';
import { readOptions } from './options.ts';

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
  const root = element('div', { class: 'bk-overflow' }, [button, menu]);
  const show = (open: boolean): void => {
    menu.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) menu.querySelector('button')?.focus();
  };
  const options = readOptions(given, surface.reader).flatMap((group) => group.options);
  const items = options.map(({ value, words }) => {
    const item = element('button', { type: 'button', role: 'menuitem' }, words);
    item.addEventListener('click', () => {
      show(false);
      choose(value, true);
    });
    return item;
  });
  menu.append(...items);
  button.addEventListener('click', () => show(menu.hidden === true));
  root.addEventListener('keydown', (event) => moveWithKeys(event, menu, button, () => show(false)));
  root.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && root.contains(event.relatedTarget))) show(false);
  });
  return root;
}

function moveWithKeys(event: KeyboardEvent, menu: HTMLElement, button: HTMLElement, close: () => void): void {
  if (event.key === 'Escape' && !menu.hidden) {
    event.preventDefault();
    close();
    button.focus();
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const stops = [...menu.querySelectorAll('button')];
  if (step === 0 || stops.length === 0 || menu.hidden) return;
  event.preventDefault();
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  stops[(at + step + stops.length) % stops.length]?.focus();
}
