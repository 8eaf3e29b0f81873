import { fileRefusal } from '../interactions/files-in-blocks.ts';
import { spendTrigger } from '../interactions/triggers.ts';
import { mostViewsInStack, setView, showView, viewObject } from '../interactions/view-stack.ts';
import { isObject, stringOf } from '../json-value.ts';
import { checkView } from '../rules/check-surface.ts';
import { changed, freshId, type StoredView, type Workspace } from '../workspace.ts';
import { type Answer, type Arguments, answer, type Method, refuse } from './method.ts';

const open: Method = (workspace, given) => show(workspace, given, false);
const push: Method = (workspace, given) => show(workspace, given, true);

function show(workspace: Workspace, given: Arguments, onTop: boolean): Answer {
  if (!isObject(given.view)) return refuse('invalid_arguments', '[ERROR] missing required field: view [json-pointer:]');
  const refused = checkView(given.view, 'modal') ?? fileRefusal(workspace, given.view.blocks, '/view/blocks');
  if (refused !== null) return { ok: false, ...refused };
  if (externalIdTaken(workspace, given.view.external_id)) return refuse('duplicate_external_id');
  const trigger = spendTrigger(workspace, given.trigger_id);
  if (typeof trigger === 'string') return refuse(trigger);
  const stack = workspace.stacks.get(trigger.userId) ?? [];
  if (onTop && stack.length === 0) return refuse('not_found');
  if (onTop && stack.length >= mostViewsInStack) return refuse('push_limit_reached');
  const shown = showView(workspace, trigger.userId, given.view, { push: onTop, channelId: trigger.channelId });
  return answer({ view: viewObject(shown) });
}

const update: Method = (workspace, given) => {
  if (!isObject(given.view)) return refuse('invalid_arguments', '[ERROR] missing required field: view [json-pointer:]');
  const stored = storedView(workspace, given);
  if (stored === undefined) return refuse('not_found');
  const refused = checkView(given.view, 'modal') ?? fileRefusal(workspace, given.view.blocks, '/view/blocks');
  if (refused !== null) return { ok: false, ...refused };
  if (typeof given.hash === 'string' && given.hash !== '' && given.hash !== stored.hash) return refuse('hash_conflict');
  setView(workspace, stored, given.view);
  return answer({ view: viewObject(stored) });
};

const publish: Method = (workspace, given) => {
  const person = workspace.people.get(stringOf(given.user_id));
  if (person === undefined) return refuse('user_not_found');
  if (!isObject(given.view)) return refuse('invalid_arguments', '[ERROR] missing required field: view [json-pointer:]');
  const refused = checkView(given.view, 'home') ?? fileRefusal(workspace, given.view.blocks, '/view/blocks');
  if (refused !== null) return { ok: false, ...refused };
  const known = workspace.homes.get(person.id);
  if (typeof given.hash === 'string' && known !== undefined && given.hash !== known.hash)
    return refuse('hash_conflict');
  const id = known?.id ?? freshId(workspace, 'V');
  const home = known ?? {
    id,
    userId: person.id,
    rootId: id,
    previousId: null,
    channelId: null,
    view: {},
    hash: '',
    errors: {},
  };
  workspace.homes.set(person.id, home);
  setView(workspace, home, given.view);
  changed(workspace, person.id);
  return answer({ view: viewObject(home) });
};

/** Methods about modals and the Home tab. */
export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};

function storedView(workspace: Workspace, given: Arguments): StoredView | undefined {
  const byId = workspace.views.get(stringOf(given.view_id));
  const external = stringOf(given.external_id);
  if (byId !== undefined || external === '') return byId;
  return [...workspace.views.values()].find((stored) => stored.view.external_id === external);
}

const externalIdTaken = (workspace: Workspace, id: unknown): boolean =>
  typeof id === 'string' && id !== '' && [...workspace.views.values()].some((stored) => stored.view.external_id === id);
