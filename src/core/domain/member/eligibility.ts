import type { Eligibility } from '../programme/policy.ts';
import type { Member } from './member.ts';

export type Ineligible = { readonly code: 'guest' | 'bot' | 'address-unknown' | 'address-not-listed' };

/** Why this person may not join, or null. Guests and bots never may. */
export function ineligibility(person: Pick<Member, 'guest' | 'bot' | 'email'>, rule: Eligibility): Ineligible | null {
  if (person.bot) return { code: 'bot' };
  if (person.guest) return { code: 'guest' };
  if (rule.kind === 'everybody') return null;
  if (person.email === null) return { code: 'address-unknown' };
  const address = person.email.toLowerCase();
  const listed =
    rule.kind === 'domains'
      ? rule.domains.some((domain) => address.endsWith(`@${domain.toLowerCase()}`))
      : rule.addresses.some((one) => one.toLowerCase() === address);
  return listed ? null : { code: 'address-not-listed' };
}
