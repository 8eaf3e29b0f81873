import type { Clock } from '../../core/domain/time/clock.ts';

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };
