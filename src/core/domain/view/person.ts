import type { MemberId } from '../kernel/ids.ts';

/** A member's identity on one workspace. `externalId` is Slack's user id or the Microsoft Entra object id. */
export type Handle = { readonly platform: Platform; readonly workspace: string; readonly externalId: string };

/** Name of a chat platform an identity can live on, as its adapter goes by: open, since only adapters tell them apart. */
export type Platform = string & { readonly kind?: 'platform' };

/**
 * Somebody named in a text. `handles` is filled only when the reader may contact them:
 * a renderer makes a mention of the handle of its own workspace, and else writes the name.
 */
export type PersonRef = { readonly memberId: MemberId; readonly name: string; readonly handles: readonly Handle[] };
