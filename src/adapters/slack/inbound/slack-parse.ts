import type { z } from 'zod';
import type { Act } from '../../../core/domain/inbound/inbound.ts';
import { decodeAction } from '../render/slack-actions.ts';
import { SLACK_SHORTCUTS } from './slack-manifest.ts';
import { BlockActions, Shortcut, type SlackUser, SlashCommand, ViewSubmission } from './slack-payloads.ts';
import { decodeMetadata, type Surface } from './slack-surface.ts';
import { parseValues } from './slack-values.ts';

/** Who acted: verified with the signature of the request. `user` is what an event told of them. */
export type SlackActor = {
  readonly workspace: string;
  readonly userId: string;
  readonly channel?: string;
  readonly user?: SlackUser;
};

/** One request of Slack's, understood. */
export type SlackCall =
  | {
      readonly kind: 'turn';
      readonly actor: SlackActor;
      readonly eventKey: string;
      readonly act: Act;
      readonly surface: Surface;
    }
  /** A press on something no button of ours looks like: answered, not run. */
  | { readonly kind: 'unknown'; readonly actor: SlackActor; readonly surface: Surface }
  | { readonly kind: 'revoked'; readonly workspace: string; readonly eventKey: string }
  /** Nothing to do, and `why` for the log. */
  | { readonly kind: 'ignored'; readonly why: string };

/** Nothing will happen; `why` is for the log. */
export const ignored = (why: string): SlackCall => ({ kind: 'ignored', why });

/** Words as typed: Slack's escapes undone, its mentions and links back to what a person reads. */
export function typedWords(text: string): string {
  return text
    .replaceAll(/<([@#!])[^>|]*\|([^>]*)>/g, '$1$2')
    .replaceAll(/<([@#][^>|]*)>/g, '$1')
    .replaceAll(/<[^>|]+\|([^>]*)>/g, '$1')
    .replaceAll(/<((?:https?|mailto|tel):[^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
    .slice(0, 4000);
}

/** A slash command. Its key is the trigger: one for each time somebody sent it. */
export function parseCommand(body: unknown): SlackCall {
  const read = SlashCommand.safeParse(body);
  if (!read.success) return ignored('malformed command');
  const sent = read.data;
  const workspace = sent.is_enterprise_install === 'true' ? (sent.enterprise_id ?? sent.team_id) : sent.team_id;
  return {
    kind: 'turn',
    actor: { workspace, userId: sent.user_id },
    eventKey: `command:${sent.trigger_id}`,
    act: { kind: 'command', words: typedWords(sent.text) },
    surface: { at: 'command', responseUrl: sent.response_url, triggerId: sent.trigger_id },
  };
}

/** A pressed button, wherever it stood. A link was opened by the client already. */
export function parsePress(body: unknown): SlackCall {
  const read = BlockActions.safeParse(body);
  if (!read.success) return ignored('malformed press');
  const actor = actorOf(read.data);
  const surface = pressedOn(read.data);
  if (actor === null || surface === null) return ignored('press from nowhere');
  const [element] = read.data.actions;
  const pressed = decodeAction(element);
  if (pressed === null) return { kind: 'unknown', actor, surface };
  if (pressed.kind === 'link') return ignored('link opened');
  const place = surface.at === 'message' ? `${surface.channel}:${surface.ts}` : (read.data.view?.id ?? '');
  const { id, ref, beside } = pressed;
  return {
    kind: 'turn',
    actor,
    eventKey: `press:${place}:${element?.action_ts ?? read.data.trigger_id}`,
    act: pressed.kind === 'run' ? { kind: 'action', id, ref } : { kind: 'open', formId: id, ref },
    surface: surface.at === 'message' ? { ...surface, beside } : surface,
  };
}

/**
 * A sent form. Its key is the trigger, not the view's hash: a form sent again after an error keeps its hash,
 * and is a new try.
 */
export function parseSubmission(body: unknown): SlackCall {
  const read = ViewSubmission.safeParse(body);
  if (!read.success) return ignored('malformed submission');
  const { view, trigger_id: triggerId } = read.data;
  const actor = actorOf(read.data);
  const metadata = decodeMetadata(view.private_metadata);
  if (actor === null) return ignored('submission from nowhere');
  const inputs = view.blocks.filter(({ type }) => type === 'input');
  const blockIds = inputs.flatMap(({ block_id }) => block_id ?? []);
  const surface: Surface = { at: 'form', viewId: view.id, origin: metadata?.origin ?? { in: 'page' }, blockIds };
  if (metadata === null) return { kind: 'unknown', actor, surface };
  return {
    kind: 'turn',
    actor,
    eventKey: `submit:${view.id}:${triggerId ?? view.hash}`,
    act: {
      kind: 'submit',
      formId: view.callback_id,
      ref: metadata.ref,
      values: parseValues(view.callback_id, view.state.values),
    },
    surface,
  };
}

/** A shortcut from the menu: the words of a command, without a place to write an answer but a modal. */
export function parseShortcut(body: unknown): SlackCall {
  const read = Shortcut.safeParse(body);
  if (!read.success) return ignored('malformed shortcut');
  const actor = actorOf(read.data);
  if (actor === null) return ignored('shortcut from nowhere');
  const surface: Surface = { at: 'shortcut', triggerId: read.data.trigger_id };
  const known = SLACK_SHORTCUTS.find(({ callbackId }) => callbackId === read.data.callback_id);
  if (known === undefined || read.data.type !== 'shortcut') return { kind: 'unknown', actor, surface };
  return {
    kind: 'turn',
    actor,
    eventKey: `shortcut:${read.data.trigger_id}`,
    act: { kind: 'command', words: known.words },
    surface,
  };
}

function pressedOn(action: z.infer<typeof BlockActions>): Surface | null {
  const { container, view, trigger_id: triggerId } = action;
  if (view !== undefined)
    return view.type === 'home'
      ? { at: 'home', triggerId }
      : { at: 'modal', triggerId, viewId: view.id, hash: view.hash };
  if (container.message_ts === undefined || container.channel_id === undefined) return null;
  return {
    at: 'message',
    responseUrl: action.response_url ?? null,
    triggerId,
    channel: container.channel_id,
    ts: container.message_ts,
    ephemeral: container.is_ephemeral,
    beside: false,
  };
}

type Sender = Pick<z.infer<typeof Shortcut>, 'user' | 'team' | 'enterprise' | 'is_enterprise_install'>;

function actorOf({ user, team, enterprise, is_enterprise_install: orgWide }: Sender): SlackActor | null {
  const workspace = orgWide === true ? (enterprise?.id ?? team?.id) : (team?.id ?? enterprise?.id);
  return workspace === undefined ? null : { workspace, userId: user.id };
}
