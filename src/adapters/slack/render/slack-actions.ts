import { z } from 'zod';
import type { Action } from '../../../core/domain/view/card.ts';

/** What a pressed button says: `run` and `openForm` name a flow's action or form, `link` opened an address. */
export type PressedAction =
  | { readonly kind: 'run' | 'openForm'; readonly id: string; readonly ref: string; readonly beside: boolean }
  | { readonly kind: 'link' };

const Pressed = z.object({
  action_id: z.string().max(255),
  value: z.string().max(2000).optional(),
});
const ActionId = /^(?<kind>run|openForm)(?<beside>\+?):(?<id>[a-z0-9][a-z0-9.-]*)#\d+$/;

/** `action_id` of the `at`th button of a view: unique within it, as Slack asks. The ref travels in `value`. */
export function encodeActionId(action: Pick<Action, 'kind' | 'id' | 'beside'>, at: number): string {
  const { kind, id, beside } = action;
  return kind === 'link' ? `link#${at}` : `${kind}${beside ? '+' : ''}:${id}#${at}`;
}

/** Reads a pressed element as it came over the wire; null when no button of ours looks like this. */
export function decodeAction(element: unknown): PressedAction | null {
  const pressed = Pressed.safeParse(element);
  if (!pressed.success) return null;
  const { action_id: actionId, value } = pressed.data;
  if (/^link#\d+$/.test(actionId)) return { kind: 'link' };
  const named = ActionId.exec(actionId)?.groups;
  if (named?.id === undefined) return null;
  const kind = named.kind === 'run' ? 'run' : 'openForm';
  return { kind, id: named.id, ref: value ?? '', beside: named.beside === '+' };
}
