import type { MemberId } from '../../domain/kernel/ids.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import {
  codeExpiresAt,
  decideCode,
  decideLink,
  decideTry,
  LINK_CODE_CHARS,
  type LinkRefusal,
  triesCountSince,
} from '../../domain/member/decide-link.ts';
import type { Member } from '../../domain/member/member.ts';
import type { UseCaseContext } from '../context/use-case-context.ts';
import type { LinkStore } from './link-store.ts';
import type { MemberStore } from './member-store.ts';

type Context<Stores = unknown> = UseCaseContext<Stores & { readonly links: LinkStore }>;

/** `kept` has every handle of both; the other member is no more. */
export type Linked = { readonly kept: Member; readonly dropped: MemberId };

/** Issues the one-time code of a member; an earlier one stops working. */
export async function issueLinkCode({ stores, ids, now, organisation }: Context, id: MemberId): Promise<string> {
  const code = ids.code(LINK_CODE_CHARS);
  await stores.links.issue(id, code, codeExpiresAt(now, organisation.policy));
  return code;
}

/** Makes one member of the two who hold a code and who typed it. A refusal counts as a try and uses the code up. */
export async function linkAccounts(
  { stores: { links, members }, now }: Context<{ readonly members: MemberStore }>,
  { typedBy, code }: { readonly typedBy: MemberId; readonly code: string },
): Promise<Result<Linked, LinkRefusal>> {
  const tried = decideTry(await links.countTry(typedBy, now, triesCountSince(now)));
  if (!tried.ok) return tried;
  const issued = decideCode(await links.redeem(code, now), typedBy);
  if (!issued.ok) return issued;
  const issuedTo = issued.value;
  const choice = decideLink(await members.lock([issuedTo, typedBy]), { issuedTo, typedBy });
  if (!choice.ok) return choice;
  const { kept, dropped } = choice.value;
  await members.mergeInto(dropped.id, kept.id);
  return ok({ kept: (await members.find(kept.id)) ?? kept, dropped: dropped.id });
}
