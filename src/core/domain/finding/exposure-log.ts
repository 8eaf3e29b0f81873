import type { MemberId } from '../kernel/ids.ts';

/**
 * Counts who was put before whom, so that nobody stands at the top of every list. Counting writes nothing by itself and
 * no turn waits for it: counts are kept in memory and stored every few seconds, so a crash may lose the last of them.
 */
export interface ExposureLog {
  /** `viewer` was shown these people; looking at the same person again on the same day counts once. */
  shown(viewer: MemberId, people: readonly MemberId[], at: Date): void;
}
