import type { ActOutcome, Call, Json } from '../side.ts';
import { element, freshId } from './element.ts';

/** The JSON of one call. `resend` is null where the side cannot repeat it. */
export function callDetail(
  call: Call,
  resend: (() => Promise<ActOutcome>) | null,
  close: () => void,
): readonly HTMLElement[] {
  const shut = element('button', { type: 'button', class: 'quiet', 'aria-label': 'Close details' }, '×', {
    click: close,
  });
  return [
    element('header', {}, [
      element('h3', {}, call.name),
      resend === null || call.direction !== 'to app' ? null : resendButton(resend),
      shut,
    ]),
    ...(call.refused === undefined ? [] : [element('p', { class: 'call-refused' }, call.refused)]),
    part('Request', call.request),
    part('Answer', call.response),
  ];
}

function resendButton(resend: () => Promise<ActOutcome>): HTMLElement {
  const title = 'Sends the same request once more, as a network may';
  const button = element('button', { type: 'button', class: 'quiet', title }, 'Send again');
  button.addEventListener('click', async () => {
    button.disabled = true;
    const outcome = await resend();
    button.disabled = false;
    button.textContent = outcome.ok ? 'Sent again' : outcome.text;
  });
  return button;
}

function part(label: string, value: Json | undefined): HTMLElement {
  const id = freshId();
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return element('section', { 'aria-labelledby': id }, [
    element('h4', { id }, label),
    element('pre', { tabindex: 0 }, value === undefined ? '(nothing)' : text),
  ]);
}
