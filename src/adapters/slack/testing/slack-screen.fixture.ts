import { initialOf, interactive, type Values } from '../../../../sandbox/slack/interactions/state-values.ts';
import { type JsonObject, objectOf } from '../../../../sandbox/slack/json-value.ts';
import { slackSnapshot } from '../../../../sandbox/slack/slack-snapshot.ts';
import { wordsOf } from '../../../../sandbox/slack/slack-stand-in.ts';
import type { Workspace } from '../../../../sandbox/slack/workspace.ts';
import type { FormValue, FormValues } from '../../../core/domain/view/form.ts';
import type { Screen, ShownCard, ShownForm } from '../../testing/platform-contract.ts';

/** Something on the screen that can hold buttons: a message by its `ts`, or the modal on top by its id. */
export type SlackPlace = { readonly where: string; readonly blocks: readonly JsonObject[] };

/** Messages, then the modal on top; the newest is last. */
export function placesOf(workspace: Workspace, userId: string): readonly SlackPlace[] {
  const { messages, view } = slackSnapshot(workspace, userId);
  const shown = messages.filter(({ from }) => from === 'app').map(({ ts, blocks }) => ({ where: ts, blocks }));
  return view === null ? shown : [...shown, { where: view.id, blocks: view.blocks }];
}

/** What the person sees; `typed` is what their client still holds of the inputs. */
export function screenOf(workspace: Workspace, userId: string, typed: Values): Screen {
  const { view } = slackSnapshot(workspace, userId);
  const isForm = view !== null && view.submit !== null;
  const places = placesOf(workspace, userId);
  const form: ShownForm | null = isForm
    ? {
        title: view.title,
        text: [shownText(wordsOf(view.blocks)), ...Object.values(view.errors)].join(' '),
        values: valuesOf(view.blocks, typed),
      }
    : null;
  return { cards: (isForm ? places.slice(0, -1) : places).map(({ blocks }) => cardOf(blocks)), form };
}

/** `values` by field id, as the stand-in's client would hold them by block. */
export function typedInto(blocks: readonly JsonObject[], values: FormValues): Values {
  const inputs = interactive(blocks).flatMap(({ block, element }) => {
    const value = values[fieldOf(block)];
    if (value === undefined) return [];
    const key = `${String(block.block_id)}/${String(element.action_id)}`;
    if (typeof value === 'boolean') return [[key, value ? ['on'] : []] as const];
    return [[key, typeof value === 'string' || typeof value === 'number' ? String(value) : value] as const];
  });
  return Object.fromEntries(inputs);
}

function valuesOf(blocks: readonly JsonObject[], typed: Values): FormValues {
  const inputs = interactive(blocks).flatMap(({ block, element }): [string, FormValue][] => {
    const held = typed[`${String(block.block_id)}/${String(element.action_id)}`] ?? initialOf(element);
    if (element.action_id === 'toggle') return [[fieldOf(block), Array.isArray(held) && held.includes('on')]];
    if (held === null) return [];
    return [[fieldOf(block), element.type === 'number_input' ? Number(held) : held]];
  });
  return Object.fromEntries(inputs);
}

const fieldOf = (block: JsonObject): string => String(block.block_id).split(':').at(-1) ?? '';

function cardOf(blocks: readonly JsonObject[]): ShownCard {
  const markup = mrkdwnOf(blocks);
  const buttons = interactive(blocks).filter(({ element }) => element.type === 'button');
  const urls = buttons.flatMap(({ element }) => (typeof element.url === 'string' ? [element.url] : []));
  return {
    text: shownText(wordsOf(blocks)),
    buttons: buttons.map(({ element }) => String(objectOf(element.text).text)),
    links: [...urls, ...(markup.match(/<(?:https?|mailto):[^>]*>/g) ?? [])],
    mentions: markup.match(/<[@#!](?!date)[^>]*>|@(?:here|channel|everyone)/g) ?? [],
  };
}

/** All mrkdwn of the blocks: the only text Slack acts on. */
function mrkdwnOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(mrkdwnOf).join('\n');
  const fields = objectOf(value);
  const own = fields.type === 'mrkdwn' ? String(fields.text) : '';
  const nested = Object.values(fields).filter((content) => typeof content === 'object' && content !== null);
  return [own, ...nested.map(mrkdwnOf)].join('\n');
}

const shownText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
