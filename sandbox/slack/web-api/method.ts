import type { JsonObject } from '../json-value.ts';
import type { Refusal } from '../rules/check-surface.ts';
import type { Workspace } from '../workspace.ts';

/** Arguments of a Web API call, JSON fields already parsed. */
export type Arguments = JsonObject;

/** What a method answers besides `ok`, or why it refuses. */
export type Answer = { readonly ok: true; readonly body: JsonObject } | ({ readonly ok: false } & Refusal);

/** One Web API method. */
export type Method = (workspace: Workspace, given: Arguments) => Answer;

export const answer = (body: JsonObject = {}): Answer => ({ ok: true, body });

export const refuse = (code: string, ...messages: readonly string[]): Answer => ({ ok: false, code, messages });
