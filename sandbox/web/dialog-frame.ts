import { element, freshId } from './element.ts';
import type { DialogView } from './side-view.ts';

export type DialogFrame = {
  readonly element: HTMLElement;
  show(view: DialogView | null): void;
  /** Puts the focus into the open dialog; false when none is open. */
  focus(): boolean;
};

type Frame = {
  shown: DialogView | null;
  /** What had the focus before the dialog came. */
  before: HTMLElement | null;
  readonly pane: HTMLElement;
  readonly behind: HTMLElement;
  readonly root: HTMLElement;
  readonly box: HTMLElement;
  readonly title: HTMLElement;
  readonly close: HTMLElement;
  readonly body: HTMLElement;
  readonly footer: HTMLElement;
};

/**
 * A dialog over one pane: the other pane stays usable, so that two people can be played at once. The focus stays
 * inside, Esc and × dismiss, and what had the focus before gets it back.
 */
export function createDialogFrame(pane: HTMLElement, behind: HTMLElement): DialogFrame {
  const title = element('h2', { id: freshId() });
  const close = element('button', { type: 'button', class: 'dialog-close', 'aria-label': 'Close' }, '×');
  const body = element('div', { class: 'dialog-body' });
  const footer = element('div', { class: 'dialog-footer' });
  const head = element('header', { class: 'dialog-head' }, [title, close]);
  const role = { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': title.id };
  const box = element('div', role, [head, body, footer]);
  const root = element('div', { class: 'dialog-frame', hidden: true }, [box]);
  const frame: Frame = { shown: null, before: null, pane, behind, root, box, title, close, body, footer };
  close.addEventListener('click', () => frame.shown?.dismiss());
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') keepInside(box, event);
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    frame.shown?.dismiss();
  });
  return { element: root, show: (view) => show(frame, view), focus: () => focusInside(frame) };
}

function show(frame: Frame, view: DialogView | null): void {
  const last = frame.shown;
  const nowhere = document.activeElement === document.body;
  const inPane = frame.pane.contains(document.activeElement) || nowhere;
  // A button that waits for the app is disabled, and so has lost the focus already.
  const inDialog = frame.root.contains(document.activeElement) || nowhere;
  if (last === null && inPane && document.activeElement instanceof HTMLElement) frame.before = document.activeElement;
  frame.shown = view;
  frame.root.hidden = view === null;
  frame.behind.inert = view !== null;
  if (view === null) {
    if (last !== null) leave(frame);
    return;
  }
  const opened = view.key !== last?.key;
  if (!opened && view.version === last?.version) return;
  frame.title.textContent = view.title;
  frame.box.style.width = view.width ?? '';
  if (opened) empty(frame);
  view.draw(frame.body, frame.footer);
  if (opened) frame.body.scrollTop = 0;
  const lost = inDialog && !frame.root.contains(document.activeElement);
  if (opened ? inPane : lost) focusInside(frame);
}

function empty(frame: Frame): void {
  frame.body.replaceChildren();
  frame.footer.replaceChildren();
}

/** Gives the focus back, unless the person is elsewhere by now. */
function leave(frame: Frame): void {
  const back = frame.before?.isConnected ? frame.before : frame.behind.querySelector<HTMLElement>('.composer-line');
  frame.before = null;
  empty(frame);
  if (frame.root.contains(document.activeElement) || document.activeElement === document.body) back?.focus();
}

function focusInside({ shown, body, footer, close }: Frame): boolean {
  if (shown === null) return false;
  const target =
    body.querySelector<HTMLElement>('[data-focus-first]') ?? body.querySelector<HTMLElement>('input, select, textarea');
  (target ?? footer.querySelector<HTMLElement>('.primary') ?? close).focus();
  return true;
}

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

function keepInside(box: HTMLElement, event: KeyboardEvent): void {
  const stops = [...box.querySelectorAll<HTMLElement>(focusable)].filter((stop) => stop.offsetParent !== null);
  const first = stops[0];
  const last = stops.at(-1);
  const wraps = event.shiftKey ? document.activeElement === first : document.activeElement === last;
  if (!wraps) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
