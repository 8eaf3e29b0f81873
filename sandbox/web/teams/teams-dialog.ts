import type { ShownTeamsDialog, TeamsSnapshot } from '../../teams/teams-snapshot.ts';
import { element } from '../element.ts';
import type { DialogView, SendAct } from '../side-view.ts';
import { drawCard } from './draw-card.ts';

/** Widths Teams gives its named sizes (learn: task-modules, TaskModuleDimension); numbers are CSS pixels. */
const WIDTHS: Readonly<Record<string, string>> = { small: '380px', medium: '560px', large: '760px' };

/** The open dialog (task module) as the page's dialog, or null. */
export function teamsDialog({ dialog, botName }: TeamsSnapshot, act: SendAct): DialogView | null {
  if (dialog === null) return null;
  const close = () => void act({ do: 'close dialog' });
  return {
    key: dialog.key,
    version: String(dialog.version),
    title: dialog.title || botName,
    width: widthOf(dialog),
    draw: (body, footer) => drawDialog(dialog, body, footer, act, close),
    dismiss: close,
  };
}

function drawDialog(
  dialog: ShownTeamsDialog,
  body: HTMLElement,
  footer: HTMLElement,
  act: SendAct,
  close: () => void,
): void {
  const hadFocus = body.contains(document.activeElement);
  footer.replaceChildren();
  if (dialog.card === undefined) {
    const button = element('button', { type: 'button', class: 'tm-primary primary' }, 'Close', { click: close });
    body.replaceChildren(element('p', { class: 'tm-dialog-text' }, dialog.text ?? ''));
    footer.replaceChildren(button);
    if (hadFocus) button.focus();
    return;
  }
  const card = drawCard(dialog.card, (action, inputs) => act({ do: 'press in dialog', action, inputs }));
  body.replaceChildren(element('div', { class: 'tm-dialog' }, [card]));
  body.scrollTop = 0;
  if (hadFocus) body.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
}

function widthOf({ width }: ShownTeamsDialog): string {
  if (typeof width === 'number') return `${width}px`;
  return WIDTHS[width ?? 'medium'] ?? '560px';
}
