import type { Button, ConfirmationDialog, MrkdwnElement, PlainTextElement } from '@slack/types';
import type { Action, Confirm } from '../../../core/domain/view/card.ts';
import { encodeActionId } from './slack-actions.ts';
import { SLACK_LIMITS as LIMITS } from './slack-limits.ts';
import { safeUrl } from './slack-text.ts';
import { short } from './slack-words.ts';

/** Numbers the buttons of one view, so that no two of them share an `action_id`. */
export type ButtonCount = { next: number };

/** A plain_text object; too long ends in an ellipsis. */
export function plainText(text: string, limit: { readonly max: number }): PlainTextElement {
  return { type: 'plain_text', text: short(text, limit.max) };
}

/** A mrkdwn object that Slack draws as it stands: no addresses or names are made into links. */
export function markup(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text: text === '' ? '–' : text, verbatim: true };
}

/** One button. A link whose address may not be opened is a button that does nothing. */
export function renderButton(action: Action, count: ButtonCount): Button {
  const at = count.next++;
  const url = action.kind === 'link' ? safeUrl(action.ref, LIMITS.url.max) : null;
  return {
    type: 'button',
    action_id: encodeActionId(action, at),
    text: plainText(action.label, LIMITS.buttonText),
    ...(url === null ? {} : { url }),
    ...(action.kind === 'link' || action.ref === '' ? {} : { value: action.ref }),
    ...(action.style === undefined ? {} : { style: action.style }),
    ...(action.confirm === undefined ? {} : { confirm: renderConfirm(action.confirm, action.style) }),
  };
}

function renderConfirm(confirm: Confirm, style: Action['style']): ConfirmationDialog {
  return {
    title: plainText(confirm.title, LIMITS.confirmTitle),
    text: plainText(confirm.text, LIMITS.confirmText),
    confirm: plainText(confirm.yes, LIMITS.confirmButton),
    deny: plainText(confirm.no, LIMITS.confirmButton),
    ...(style === 'danger' ? { style } : {}),
  };
}
