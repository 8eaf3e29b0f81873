import { element, freshId } from './element.ts';
import type { DialogView } from './side-view.ts';

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

export type DialogFrame = {
  readonly element: HTMLElement;
  show(view: DialogView | null): void;
  /** Puts the focus into the open dialog; false when none is open. */
  focus(): boolean;
};

/**
 * A dialog over one pane: the other pane stays usable, so that two people can be played at once. The focus stays
 * inside, Esc and × dismiss, and what had the focus before gets it back.
 */
export function createDialogFrame(pane: HTMLElement, behind: HTMLElement): DialogFrame {
  let shown: DialogView | null = null;
  let before: Element | null = null;
  const title = element('h2', { id: freshId() });
  const close = element('button', { type: 'button', class: 'dialog-close', 'aria-label': 'Close' }, '×', {
    click: () => shown?.dismiss(),
  });
  const body = element('div', { class: 'dialog-body' });
  const footer = element('div', { class: 'dialog-footer' });
  const box = element('div', { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': title.id }, [
    element('header', { class: 'dialog-head' }, [title, close]),
    body,
    footer,
  ]);
  const frame = element('div', { class: 'dialog-frame', hidden: true }, [box]);
  frame.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      shown?.dismiss();
    }
    if (event.key === 'Tab') keepInside(box, event);
  });

  const focus = (): boolean => {
    if (shown === null) return false;
    const target =
      body.querySelector<HTMLElement>('[data-focus-first]') ??
      body.querySelector<HTMLElement>('input, select, textarea');
    (target ?? footer.querySelector<HTMLElement>('.primary') ?? close).focus();
    return true;
  };

  return {
    element: frame,
    focus,
    show: (view) => {
      const opened = view !== null && view.key !== shown?.key;
      const redrawn = view !== null && (opened || view.version !== shown?.version);
      if (view === null && shown !== null) leave();
      if (opened && shown === null) before = pane.contains(document.activeElement) ? document.activeElement : null;
      const focusWasHere = pane.contains(document.activeElement) || document.activeElement === document.body;
      shown = view;
      frame.hidden = view === null;
      behind.inert = view !== null;
      if (view === null || !redrawn) return;
      title.textContent = view.title;
      box.style.width = view.width ?? '';
      if (opened) {
        body.replaceChildren();
        footer.replaceChildren();
      }
      view.draw(body, footer);
      if (opened) body.scrollTop = 0;
      if (opened && focusWasHere) focus();
    },
  };

  function leave(): void {
    body.replaceChildren();
    footer.replaceChildren();
    behind.inert = false;
    const target =
      before instanceof HTMLElement && before.isConnected
        ? before
        : behind.querySelector<HTMLElement>('.composer-line');
    if (frame.contains(document.activeElement) || document.activeElement === document.body) target?.focus();
    before = null;
  }
}

function keepInside(box: HTMLElement, event: KeyboardEvent): void {
  const stops = [...box.querySelectorAll<HTMLElement>(focusable)].filter((stop) => stop.offsetParent !== null);
  const first = stops[0];
  const last = stops.at(-1);
  const wraps = event.shiftKey ? document.activeElement === first : document.activeElement === last;
  if (!wraps) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
