import type { ActOutcome } from '../../../side.ts';
import { element, freshId } from '../../element.ts';
import { asObject, plainWords } from '../draw-text.ts';
import { unescapeText } from '../mrkdwn.ts';

/** Does something, after asking where the element carries a `confirm` object. */
export async function confirmFirst(confirm: unknown, work: () => Promise<ActOutcome>): Promise<void> {
  if (confirm === undefined || (await ask(asObject(confirm)))) await work();
}

function ask(confirm: Readonly<Record<string, unknown>>): Promise<boolean> {
  const ids = { title: freshId(), text: freshId() };
  const yes = element(
    'button',
    { type: 'submit', value: 'yes', class: `bk-button ${confirm.style === 'danger' ? 'danger' : 'primary'}` },
    plainWords(confirm.confirm) || 'Yes',
  );
  const no = element(
    'button',
    { type: 'submit', value: 'no', class: 'bk-button' },
    plainWords(confirm.deny) || 'Cancel',
  );
  const box = element(
    'dialog',
    { class: 'confirm side-slack', 'aria-labelledby': ids.title, 'aria-describedby': ids.text },
    [
      element('form', { method: 'dialog' }, [
        element('h2', { id: ids.title }, plainWords(confirm.title) || 'Are you sure?'),
        element('p', { id: ids.text }, unescapeText(plainWords(confirm.text))),
        element('div', { class: 'confirm-buttons' }, [no, yes]),
      ]),
    ],
  );
  const before = document.activeElement;
  document.body.append(box);
  box.showModal();
  no.focus();
  return new Promise((resolve) => {
    box.addEventListener('close', () => {
      box.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve(box.returnValue === 'yes');
    });
  });
}
