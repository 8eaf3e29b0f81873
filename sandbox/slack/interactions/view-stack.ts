import { createHash } from 'node:crypto';
import { type JsonObject, objectsOf } from '../json-value.ts';
import { withBlockIds } from '../web-api/message-content.ts';
import { app, changed, freshId, type StoredView, type Workspace } from '../workspace.ts';

/** Modals on top of each other. Source: docs.slack.dev/surfaces/modals */
export const mostViewsInStack = 3;

/** Puts a modal on a person's screen: alone when `push` is false, else on top of those open. */
export function showView(
  workspace: Workspace,
  userId: string,
  view: JsonObject,
  place: { push: boolean; channelId: string | null },
): StoredView {
  const below = place.push ? (workspace.stacks.get(userId) ?? []) : [];
  if (!place.push) for (const id of workspace.stacks.get(userId) ?? []) workspace.views.delete(id);
  const id = freshId(workspace, 'V');
  const stored: StoredView = {
    id,
    userId,
    rootId: below[0] ?? id,
    previousId: below.at(-1) ?? null,
    channelId: place.channelId,
    view: {},
    hash: '',
    errors: {},
  };
  workspace.views.set(id, stored);
  workspace.stacks.set(userId, [...below, id]);
  setView(workspace, stored, view);
  return stored;
}

/** Replaces what a view shows; its hash changes. */
export function setView(workspace: Workspace, stored: StoredView, view: JsonObject): void {
  stored.view = { ...view, blocks: withBlockIds(workspace, objectsOf(view.blocks)) };
  workspace.counter += 1;
  const seconds = Math.floor(workspace.now().getTime() / 1000);
  stored.hash = `${seconds}.${createHash('sha1').update(`${workspace.counter}`).digest('hex').slice(0, 8)}`;
  stored.errors = {};
  changed(workspace, stored.userId);
}

/** Takes one view, or all of a person's, off the screen; returns those that are gone, top first. */
export function dropViews(workspace: Workspace, userId: string, which: 'top' | 'all'): readonly StoredView[] {
  const stack = workspace.stacks.get(userId) ?? [];
  const gone = which === 'top' ? stack.slice(-1) : stack.toReversed();
  const views = gone.flatMap((id) => workspace.views.get(id) ?? []);
  for (const id of gone) workspace.views.delete(id);
  workspace.stacks.set(userId, which === 'top' ? stack.slice(0, -1) : []);
  changed(workspace, userId);
  return views;
}

/** A view as Slack sends it, with the state of its inputs where there is one. */
export function viewObject(stored: StoredView, values: JsonObject = {}): JsonObject {
  const empty = { title: null, submit: null, close: null, clear_on_close: false, notify_on_close: false };
  return {
    id: stored.id,
    team_id: app.teamId,
    app_id: app.appId,
    bot_id: app.botId,
    app_installed_team_id: app.teamId,
    callback_id: '',
    private_metadata: '',
    external_id: '',
    ...(stored.view.type === 'modal' ? empty : {}),
    ...stored.view,
    state: { values },
    hash: stored.hash,
    root_view_id: stored.rootId,
    previous_view_id: stored.previousId,
  };
}
