import type { MemberId } from '../kernel/ids.ts';

/** A member's identity on one workspace. `externalId` is Slack's user id or the Microsoft Entra object id. */
export type Handle = { readonly platform: Platform; readonly workspace: string; readonly externalId: string };

/** The chat platforms an identity can live on. Only adapters and stored handles may tell them apart. */
export type Platform = 'slack' | 'teams';

/**
 * Somebody named in a text. `handles` is filled only when the reader may contact them:
 * a renderer makes a mention of the handle of its own workspace, and else writes the name.
 */
export type PersonRef = { readonly memberId: MemberId; readonly name: string; readonly handles: readonly Handle[] };
