import type { Member } from '../member/member.ts';
import type { Calendar } from '../ports/calendar.ts';
import type { Reads } from '../ports/stores.ts';
import type { Relationship } from '../relationship/relationship.ts';
import type { CurrentText } from './agreement.ts';
import { defaultTerms } from './terms.ts';

type Where = { readonly stores: Pick<Reads, 'agreements' | 'profiles'>; readonly calendar: Calendar };

/** The newest text of a relationship: the open version, else the one in force, else the defaults. */
export async function currentText(
  { stores, calendar }: Where,
  relationship: Relationship,
  mentee: Pick<Member, 'zone'>,
): Promise<CurrentText> {
  const version = (await stores.agreements.open(relationship.id)) ?? (await stores.agreements.inForce(relationship.id));
  if (version !== null) return { version, terms: version.terms };
  const hopes = (await stores.profiles.find(relationship.menteeId))?.hopes ?? '';
  return { version: null, terms: defaultTerms(hopes, calendar.dayOf(relationship.startedAt, mentee.zone), calendar) };
}
