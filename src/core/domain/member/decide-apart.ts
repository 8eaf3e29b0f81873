import type { MemberId } from '../kernel/ids.ts';
import type { Member } from './member.ts';

/** `already-there` tells of the member's own list only: whether the other keeps them apart is shown to nobody. */
export type ApartRefusal = { readonly code: 'yourself' | 'not-there' | 'already-there' | 'working-together' };

/** What is known of two members so far; a fact that was not read says nothing. */
export type ApartFacts = {
  readonly locked: readonly Pick<Member, 'id'>[];
  /** Whom the owner keeps apart already. */
  readonly kept: readonly MemberId[];
  readonly working: boolean;
};

/** Why `owner` may not keep `other` apart, in the order in which it is read; null when nothing known says so. */
export function refusalToKeepApart(
  { owner, other }: { readonly owner: MemberId; readonly other: MemberId },
  { locked, kept = [], working = false }: Partial<ApartFacts>,
): ApartRefusal | null {
  if (owner === other) return { code: 'yourself' };
  if (locked !== undefined && locked.length < 2) return { code: 'not-there' };
  if (kept.includes(other)) return { code: 'already-there' };
  return working ? { code: 'working-together' } : null;
}
