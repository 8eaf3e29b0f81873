import type { MemberId } from '../../domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../domain/kernel/result.ts';
import type { Member } from '../../domain/member/member.ts';
import type { Deed } from '../unit-of-work/deed.ts';

/** Codes somebody may try in an hour; with 32 to the power of 8 codes nobody guesses one. */
export const MAX_LINK_TRIES_PER_HOUR = 5;
export const LINK_CODE_CHARS = 8;
const HOUR_MS = 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

export type LinkRefusal =
  | { readonly code: 'too-many-tries' }
  /** Unknown, used, expired, or of another organisation: all read the same. */
  | { readonly code: 'unknown-code' }
  | { readonly code: 'same-account' }
  /** Both take part, or did: two histories are never folded into one. */
  | { readonly code: 'both-joined' };

/** `kept` has every handle of both; the other member is no more. */
export type Linked = { readonly kept: Member; readonly dropped: MemberId };

/** Issues the one-time code of a member; an earlier one stops working. */
export async function issueLinkCode(deed: Deed, id: MemberId): Promise<string> {
  const code = deed.ids.code(LINK_CODE_CHARS);
  const expiresAt = new Date(deed.now.getTime() + deed.organisation.policy.linkCodeMinutes * MINUTE_MS);
  await deed.stores.links.issue(id, code, expiresAt);
  return code;
}

/** Makes one member of the two who hold a code and who typed it. A refusal counts as a try and uses the code up. */
export async function linkAccounts(
  deed: Deed,
  { typedBy, code }: { readonly typedBy: MemberId; readonly code: string },
): Promise<Result<Linked, LinkRefusal>> {
  const { links, members } = deed.stores;
  const tries = await links.countTry(typedBy, deed.now, new Date(deed.now.getTime() - HOUR_MS));
  if (tries > MAX_LINK_TRIES_PER_HOUR) return refuse({ code: 'too-many-tries' });
  const issuedTo = await links.redeem(code, deed.now);
  if (issuedTo === null) return refuse({ code: 'unknown-code' });
  if (issuedTo === typedBy) return refuse({ code: 'same-account' });
  const locked = await members.lock([issuedTo, typedBy]);
  const issuer = locked.find(({ id }) => id === issuedTo);
  const typist = locked.find(({ id }) => id === typedBy);
  if (issuer === undefined || typist === undefined) return refuse({ code: 'unknown-code' });
  const choice = whichToKeep(issuer, typist);
  if (choice === null) return refuse({ code: 'both-joined' });
  const { kept, dropped } = choice;
  await members.mergeInto(dropped.id, kept.id);
  return ok({ kept: (await members.find(kept.id)) ?? kept, dropped: dropped.id });
}

/** The one who takes part, or did; of two newcomers the one who asked for the code. Only a newcomer holds nothing. */
export function whichToKeep<One extends Pick<Member, 'state'>>(
  issuer: One,
  typist: One,
): { readonly kept: One; readonly dropped: One } | null {
  if (typist.state === 'newcomer') return { kept: issuer, dropped: typist };
  return issuer.state === 'newcomer' ? { kept: typist, dropped: issuer } : null;
}
