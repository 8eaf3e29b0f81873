import type { ShownView, SlackSnapshot } from '../../slack/slack-snapshot.ts';
import { element } from '../element.ts';
import type { DialogView, SendAct } from '../side-view.ts';
import { drawBlocks } from './draw-blocks.ts';
import { plainWords } from './draw-text.ts';
import { surfaceFor } from './surface-for.ts';

/** The modal on top of a person's Slack. */
export function slackDialog(snapshot: SlackSnapshot, act: SendAct): DialogView | null {
  const view = snapshot.view;
  if (view === null) return null;
  return {
    key: view.id,
    version: `${view.hash} ${JSON.stringify(view.errors)}`,
    title: plainWords({ text: view.title }),
    draw: (body, footer) => drawModal(snapshot, view, act, body, footer),
    dismiss: () => void act({ do: 'close', view: view.id }),
  };
}

function drawModal(
  snapshot: SlackSnapshot,
  view: ShownView,
  act: SendAct,
  body: HTMLElement,
  footer: HTMLElement,
): void {
  const surface = surfaceFor(snapshot, view.id, view.id, act);
  const close = element('button', { type: 'button', class: 'bk-button' }, view.close, {
    click: () => void act({ do: 'close', view: view.id }),
  });
  const submit =
    view.submit === null ? null : element('button', { type: 'button', class: 'bk-button primary' }, view.submit);
  const send = async (): Promise<void> => {
    if (submit === null || submit.disabled) return;
    submit.disabled = true;
    submit.classList.add('busy');
    const outcome = await act({ do: 'submit', view: view.id, values: Object.fromEntries(surface.values) });
    submit.disabled = false;
    submit.classList.remove('busy');
    if (!outcome.ok && outcome.fields !== undefined) fill(outcome.fields, true);
  };
  const fill = (errors: Readonly<Record<string, string>>, toFirst: boolean): void => {
    const focused = document.activeElement?.getAttribute('data-action');
    const top = body.scrollTop;
    body.replaceChildren(drawBlocks(view.blocks, { ...surface, errors, submit: () => void send() }));
    body.scrollTop = top;
    const wrong = toFirst ? body.querySelector<HTMLElement>('[aria-invalid="true"]') : null;
    const same =
      typeof focused === 'string' ? body.querySelector<HTMLElement>(`[data-action="${CSS.escape(focused)}"]`) : null;
    (wrong ?? same)?.focus();
  };
  submit?.addEventListener('click', () => void send());
  footer.replaceChildren(close, ...(submit === null ? [] : [submit]));
  fill(view.errors, Object.keys(view.errors).length > 0);
}
