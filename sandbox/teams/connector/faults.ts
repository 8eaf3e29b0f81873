import type { Json } from '../../side.ts';
import type { ConnectorErrorCode } from './connector-errors.ts';

/** Operations of the connector, by their names in the Bot Connector reference. */
export type ConnectorCallName =
  | 'createConversation'
  | 'sendToConversation'
  | 'replyToActivity'
  | 'updateActivity'
  | 'deleteActivity'
  | 'getConversationMember'
  | 'getConversationPagedMembers'
  | 'unknown';

/**
 * What goes wrong with a call. `hang` never answers; `cut` closes the line before anything is done;
 * `drop reply` does the work and closes the line, so the app cannot know.
 */
export type Fault =
  | { readonly kind: 'refuse'; readonly code: ConnectorErrorCode }
  | { readonly kind: 'status'; readonly status: number; readonly body?: Json }
  | { readonly kind: 'throttle'; readonly retryAfterSeconds: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'drop reply' };

/** Which calls a fault befalls: how many (1), and only this operation where given. */
export type FaultScope = { readonly times?: number; readonly on?: ConnectorCallName };

/** Switches that make the connector fail. Faults are used up in the order they were set. */
export type Faults = {
  next(fault: Fault, scope?: FaultScope): void;
  /** The fault for a call of this name, used up by asking. */
  take(name: ConnectorCallName): Fault | undefined;
  clear(): void;
};

/** No faults at the start. */
export function createFaults(): Faults {
  let plans: { readonly fault: Fault; readonly on?: ConnectorCallName; left: number }[] = [];
  return {
    next(fault, { times = 1, on } = {}) {
      plans.push({ fault, left: times, ...(on ? { on } : {}) });
    },
    take(name) {
      const plan = plans.find((one) => one.left > 0 && (one.on === undefined || one.on === name));
      if (!plan) return undefined;
      plan.left -= 1;
      plans = plans.filter((one) => one.left > 0);
      return plan.fault;
    },
    clear() {
      plans = [];
    },
  };
}
