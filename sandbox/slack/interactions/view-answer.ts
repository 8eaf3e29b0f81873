import type { ActOutcome } from '../../side.ts';
import { isObject, type JsonObject, objectOf, objectsOf } from '../json-value.ts';
import { checkView } from '../rules/check-surface.ts';
import { changed, recordCall, type StoredView, type Workspace } from '../workspace.ts';
import { dropViews, mostViewsInStack, setView, showView } from './view-stack.ts';

const ok: ActOutcome = { ok: true };

/** Carries out the app's answer to a `view_submission`: close, errors, update, push or clear. */
export function applyViewAnswer(workspace: Workspace, stored: StoredView, body: unknown): ActOutcome {
  if (!isObject(body) || body.response_action === undefined) {
    dropViews(workspace, stored.userId, 'top');
    return ok;
  }
  switch (body.response_action) {
    case 'clear':
      dropViews(workspace, stored.userId, 'all');
      return ok;
    case 'errors':
      return showErrors(workspace, stored, objectOf(body.errors));
    case 'update':
    case 'push':
      return showNext(workspace, stored, objectOf(body.view), body.response_action === 'push');
  }
  return refused(workspace, stored, `invalid_response_action: ${String(body.response_action)}`);
}

function showErrors(workspace: Workspace, stored: StoredView, errors: JsonObject): ActOutcome {
  const inputs = objectsOf(stored.view.blocks)
    .filter((block) => block.type === 'input')
    .map((block) => block.block_id);
  const wrong = Object.keys(errors).filter((blockId) => !inputs.includes(blockId));
  if (wrong.length > 0 || Object.keys(errors).length === 0) {
    return refused(
      workspace,
      stored,
      `invalid errors: no input block has the id ${wrong.join(', ') || '(none given)'}`,
    );
  }
  stored.errors = Object.fromEntries(Object.entries(errors).map(([blockId, text]) => [blockId, String(text)]));
  changed(workspace, stored.userId);
  return { ok: false, text: 'Please check the form.', fields: stored.errors };
}

function showNext(workspace: Workspace, stored: StoredView, view: JsonObject, push: boolean): ActOutcome {
  const problem = checkView(view, 'modal');
  if (problem !== null) return refused(workspace, stored, [problem.code, ...problem.messages].join(': '));
  if (!push) {
    setView(workspace, stored, view);
    return ok;
  }
  const stack = workspace.stacks.get(stored.userId) ?? [];
  if (stack.length >= mostViewsInStack) return refused(workspace, stored, 'push_limit_reached');
  showView(workspace, stored.userId, view, { push: true, channelId: stored.channelId });
  return ok;
}

/** Slack shows its own sentence and keeps the form open when it cannot use the answer. */
function refused(workspace: Workspace, stored: StoredView, why: string): ActOutcome {
  const person = workspace.people.get(stored.userId);
  recordCall(workspace, {
    at: workspace.now().toISOString(),
    direction: 'from app',
    name: 'response_action',
    ...(person === undefined ? {} : { person: person.key }),
    status: 200,
    ms: 0,
    refused: why,
  });
  return { ok: false, text: 'We had some trouble connecting. Try again?' };
}
