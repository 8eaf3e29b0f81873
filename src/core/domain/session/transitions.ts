import type { Lifecycle } from '../kernel/transition.ts';

export type SessionState = 'proposed' | 'scheduled' | 'held' | 'missed' | 'cancelled';

export type SessionEvent = keyof typeof SESSION_TRANSITIONS;

/** `proposer` named the times on offer, `partner` is the other of the two; `system` acts when the relationship ends. */
export type SessionParty = 'proposer' | 'partner' | 'system' | 'stranger';

/** The whole life of a session. One that is logged afterwards begins as held. */
export const SESSION_TRANSITIONS = {
  /** Other times instead of those on offer; whoever names them becomes the proposer. */
  'propose-again': { from: ['proposed'], to: 'proposed', by: ['proposer', 'partner'] },
  pick: { from: ['proposed'], to: 'scheduled', by: ['partner'] },
  move: { from: ['scheduled'], to: 'scheduled', by: ['proposer', 'partner'] },
  cancel: { from: ['proposed', 'scheduled'], to: 'cancelled', by: ['proposer', 'partner', 'system'] },
  hold: { from: ['scheduled'], to: 'held', by: ['proposer', 'partner'] },
  miss: { from: ['scheduled'], to: 'missed', by: ['proposer', 'partner'] },
} as const satisfies Lifecycle<SessionState, string, SessionParty>;
