import type { Forgotten } from '../../domain/housekeeping/retention.ts';

/** Takes away what nobody needs. Nothing that waits, is due or is on its way is ever touched. */
export interface Housekeeping {
  /** Of all organisations, at most `limit` from before; answers how many. What somebody else works on is passed over. */
  forget(what: Forgotten, before: Date, limit: number): Promise<number>;
}
