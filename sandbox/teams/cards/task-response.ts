import type { Json } from '../../side.ts';
import { isObject, type JsonObject, objectAt, textAt } from '../json-reading.ts';
import { checkCard } from './card-check.ts';
import { readCard } from './card-reading.ts';

/** What a dialog shows next. */
export type DialogContent = {
  readonly title: string;
  readonly width?: number | string;
  readonly height?: number | string;
  readonly card: JsonObject;
};

/** What the app answered to `task/fetch` or `task/submit`. */
export type TaskResponse =
  | { readonly kind: 'close' }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'continue'; readonly content: DialogContent; readonly warnings: readonly string[] }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Reads the body of an invoke answer. Only a submit may answer with nothing (close).
 * Source: learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots.
 */
export function readTaskResponse(name: 'task/fetch' | 'task/submit', body: Json | undefined): TaskResponse {
  const task = isObject(body) ? body.task : undefined;
  if (task === undefined || task === null) {
    return name === 'task/submit'
      ? { kind: 'close' }
      : { kind: 'refused', why: 'task/fetch was answered without a task' };
  }
  const type = textAt(task, 'type');
  if (type === 'message') {
    const text = textAt(task, 'value');
    return text ? { kind: 'message', text } : { kind: 'refused', why: 'task message without text' };
  }
  if (type !== 'continue') return { kind: 'refused', why: `unknown task type ${String(type)}` };
  return readContinue(objectAt(task, 'value'));
}

function readContinue(value: JsonObject): TaskResponse {
  if (value.url !== undefined) return { kind: 'refused', why: 'the stand-in draws cards in dialogs, not web pages' };
  const attachment = objectAt(value, 'card');
  if (attachment.contentType !== 'application/vnd.microsoft.card.adaptive') {
    return { kind: 'refused', why: 'task.value.card is not an Adaptive Card attachment' };
  }
  const card = objectAt(attachment, 'content');
  const { errors, warnings } = checkCard(card);
  if (errors.length > 0) return { kind: 'refused', why: errors.join('; ') };
  const content = { title: textAt(value, 'title') ?? '', card, ...size('width', value), ...size('height', value) };
  return { kind: 'continue', content, warnings: [...warnings, ...dialogWarnings(card)] };
}

function size(name: 'width' | 'height', value: JsonObject): { width?: number | string; height?: number | string } {
  const given = value[name];
  return typeof given === 'number' || typeof given === 'string' ? { [name]: given } : {};
}

function dialogWarnings(card: JsonObject): readonly string[] {
  return readCard(card).actions.flatMap(({ type, title, action }) => {
    const name = title || 'an action';
    if (type === 'Action.Execute')
      return [`${name}: Action.Execute does not reach the bot from a dialog, use Action.Submit`];
    if (textAt(objectAt(action.data, 'msteams'), 'type'))
      return [`${name}: msteams actions do not work inside a dialog`];
    return [];
  });
}
