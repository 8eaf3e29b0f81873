import type { CurrentText } from '../../domain/agreement/agreement.ts';
import { defaultTerms } from '../../domain/agreement/terms.ts';
import type { Member } from '../../domain/member/member.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { ProfileReads } from '../profile/profile-store.ts';
import type { AgreementReads } from './agreement-store.ts';

type Where = {
  readonly stores: { readonly agreements: AgreementReads; readonly profiles: ProfileReads };
  readonly calendar: Calendar;
};

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
