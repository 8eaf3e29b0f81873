import type { Json } from '../../side.ts';
import { isObject, type JsonObject, textAt } from '../json-reading.ts';
import { checkCard } from './card-check.ts';

/** What the app answered to `adaptiveCard/action`. */
export type ExecuteResponse =
  | { readonly kind: 'card'; readonly card: JsonObject; readonly warnings: readonly string[] }
  | { readonly kind: 'message'; readonly text: string }
  /** An error of the app's own (`application/vnd.microsoft.error`): the client shows its generic line. */
  | { readonly kind: 'error'; readonly code: string; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Reads the body of an Execute answer. Source: learn.microsoft.com/microsoftteams/platform/
 * task-modules-and-cards/cards/universal-actions-for-adaptive-cards (response format).
 */
export function readExecuteResponse(body: Json | undefined): ExecuteResponse {
  if (!isObject(body) || typeof body.statusCode !== 'number') {
    return { kind: 'refused', why: 'adaptiveCard/action was answered without statusCode, type and value' };
  }
  const { statusCode, value } = body;
  const type = textAt(body, 'type') ?? '';
  if (statusCode !== 200) return readError(statusCode, type, value);
  if (type === 'application/vnd.microsoft.activity.message') {
    return typeof value === 'string'
      ? { kind: 'message', text: value }
      : { kind: 'refused', why: 'message without text' };
  }
  if (type !== 'application/vnd.microsoft.card.adaptive')
    return { kind: 'refused', why: `unknown answer type ${type}` };
  const { errors, warnings } = checkCard(value);
  if (errors.length > 0 || !isObject(value)) return { kind: 'refused', why: errors.join('; ') };
  return { kind: 'card', card: value, warnings };
}

function readError(statusCode: number, type: string, value: Json | undefined): ExecuteResponse {
  if (type !== 'application/vnd.microsoft.error')
    return { kind: 'refused', why: `status ${statusCode} of type ${type}` };
  return { kind: 'error', code: textAt(value, 'code') ?? String(statusCode), text: textAt(value, 'message') ?? '' };
}
