import type { MemberId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Policy } from '../programme/policy.ts';
import { HOUR_MS, MINUTE_MS } from '../time/durations.ts';
import type { Member } from './member.ts';

/** Codes somebody may try in an hour; with 32 to the power of 8 codes nobody guesses one. */
export const MAX_LINK_TRIES_PER_HOUR = 5;
export const LINK_CODE_CHARS = 8;

export type LinkRefusal =
  | { readonly code: 'too-many-tries' }
  /** Unknown, used, expired, or of another organisation: all read the same. */
  | { readonly code: 'unknown-code' }
  | { readonly code: 'same-account' }
  /** Both take part, or did: two histories are never folded into one. */
  | { readonly code: 'both-joined' };

/** `kept` gets every handle of both. */
type Choice<One> = { readonly kept: One; readonly dropped: One };

/** From when on a code issued now works no more. */
export const codeExpiresAt = (now: Date, { linkCodeMinutes }: Pick<Policy, 'linkCodeMinutes'>): Date =>
  new Date(now.getTime() + linkCodeMinutes * MINUTE_MS);

/** Since when tries count together. */
export const triesCountSince = (now: Date): Date => new Date(now.getTime() - HOUR_MS);

/** Whether a code may be tried at all, after so many tries with this one. */
export const decideTry = (tries: number): Result<null, LinkRefusal> =>
  tries > MAX_LINK_TRIES_PER_HOUR ? refuse({ code: 'too-many-tries' }) : ok(null);

/** Whom a redeemed code leads to: somebody, and somebody else than who typed it. */
export function decideCode(issuedTo: MemberId | null, typedBy: MemberId): Result<MemberId, LinkRefusal> {
  if (issuedTo === null) return refuse({ code: 'unknown-code' });
  return issuedTo === typedBy ? refuse({ code: 'same-account' }) : ok(issuedTo);
}

/**
 * Which of the two is kept: the one who takes part, or did; of two newcomers the one who asked for the code. Only a
 * newcomer holds nothing.
 */
export function decideLink<One extends Pick<Member, 'id' | 'state'>>(
  locked: readonly One[],
  { issuedTo, typedBy }: { readonly issuedTo: MemberId; readonly typedBy: MemberId },
): Result<Choice<One>, LinkRefusal> {
  const issuer = locked.find(({ id }) => id === issuedTo);
  const typist = locked.find(({ id }) => id === typedBy);
  if (issuer === undefined || typist === undefined) return refuse({ code: 'unknown-code' });
  if (typist.state === 'newcomer') return ok({ kept: issuer, dropped: typist });
  return issuer.state === 'newcomer' ? ok({ kept: typist, dropped: issuer }) : refuse({ code: 'both-joined' });
}
