/** In the order in which they come due; the database keeps these words. */
export const PROMPT_KINDS = [
  'agenda-early',
  'agenda-late',
  'day-before',
  'minutes-before',
  'ask-mentee',
  'ask-mentor',
] as const;

/** `agenda-*` ask the mentee for one, `*-before` remind both, `ask-*` ask how it went. */
export type SessionPromptKind = (typeof PROMPT_KINDS)[number];
