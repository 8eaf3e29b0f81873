/**
 * What is kept for a while only. `events`: marks that an event was heard; `messages` and `nudges`: rows of what was
 * delivered or failed, without their text; `nudge-days`: on which days somebody was nudged; `prompts`: what was brought
 * up, or never will be.
 */
export const FORGOTTEN = ['events', 'nudges', 'nudge-days', 'messages', 'prompts'] as const;
export type Forgotten = (typeof FORGOTTEN)[number];

/** Takes away what nobody needs. Nothing that waits, is due or is on its way is ever touched. */
export interface Housekeeping {
  /** Of all organisations, at most `limit` from before; answers how many. What somebody else works on is passed over. */
  forget(what: Forgotten, before: Date, limit: number): Promise<number>;
}
