import { type JsonObject, objectOf, objectsOf } from '../json-value.ts';
import { mostMessageText } from './block.rules.ts';
import { checkRule, checkShape } from './check-rule.ts';
import { checkSense } from './check-sense.ts';
import type { Problem } from './rule.ts';
import { messageBlocks, mostViewBytes, viewShapes } from './view.rules.ts';

/** Slack's error code and its `response_metadata.messages`. */
export type Refusal = { readonly code: string; readonly messages: readonly string[] };

/** Checks the blocks of a message. `null` when Slack would take them. */
export function checkMessageBlocks(blocks: unknown): Refusal | null {
  const problems = [...checkRule(blocks, messageBlocks, '/blocks'), ...checkSense(objectsOf(blocks), '/blocks')];
  if (problems.length > 0) return refusal('invalid_blocks', problems);
  return textLength(blocks) > mostMessageText ? { code: 'msg_blocks_too_long', messages: [] } : null;
}

/** Checks a view for one of the `views.*` methods or a `response_action`. */
export function checkView(view: JsonObject, allowed: 'modal' | 'home'): Refusal | null {
  const shape = view.type === allowed ? viewShapes[allowed] : undefined;
  if (shape === undefined) {
    return refusal('invalid_arguments', [{ path: '/view/type', text: `unsupported type: ${String(view.type)}` }]);
  }
  if (Buffer.byteLength(JSON.stringify(view)) > mostViewBytes) return { code: 'view_too_large', messages: [] };
  const blocks = objectsOf(view.blocks);
  const problems = [
    ...checkShape(view, shape, '/view', true),
    ...checkSense(blocks, '/view/blocks'),
    ...(allowed === 'modal' && view.submit === undefined && blocks.some((block) => block.type === 'input')
      ? [{ path: '/view', text: 'missing required field: submit (the view has an input block)' }]
      : []),
  ];
  if (problems.length === 0) return null;
  return refusal('invalid_arguments', [{ path: '/view', text: 'failed to match all allowed schemas' }, ...problems]);
}

const refusal = (code: string, problems: readonly Problem[]): Refusal => ({
  code,
  messages: problems.map(({ path, text }) => `[ERROR] ${text} [json-pointer:${path}]`),
});

/** Characters of every `text` in the blocks. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textLength(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(objectOf(value)).reduce(
    (sum, [field, content]) =>
      sum + (field === 'text' && typeof content === 'string' ? content.length : textLength(content)),
    0,
  );
}
