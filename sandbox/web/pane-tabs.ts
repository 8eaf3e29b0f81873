import { element } from './element.ts';
import type { PaneTab } from './side-view.ts';

/** Draws tabs with arrow keys, as the ARIA practices ask. */
export function drawTabs(
  list: HTMLElement,
  panel: string,
  known: readonly PaneTab[],
  shown: string,
  open: (id: string) => void,
): void {
  const hadFocus = list.contains(document.activeElement);
  const buttons = known.map((tab) => tabButton(tab, panel, tab.id === shown, () => open(tab.id)));
  list.hidden = known.length < 2;
  list.onkeydown = (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = known.findIndex(({ id }) => id === shown);
    const next = known[(at + step + known.length) % known.length];
    if (step !== 0 && next !== undefined) open(next.id);
  };
  list.replaceChildren(...buttons);
  if (hadFocus) buttons.find((button) => button.tabIndex === 0)?.focus();
}

function tabButton(tab: PaneTab, panel: string, selected: boolean, open: () => void): HTMLElement {
  const unseen = element('span', { class: 'unseen' }, 'unread');
  const dot = tab.unread === true && !selected ? element('span', { class: 'unread', title: 'unread' }, [unseen]) : null;
  const attributes = {
    type: 'button',
    role: 'tab',
    'aria-selected': String(selected),
    'aria-controls': panel,
    tabindex: selected ? 0 : -1,
  };
  return element('button', attributes, [tab.label, dot], { click: open });
}
