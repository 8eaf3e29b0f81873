import { alternativesFor } from '../../core/application/finding/alternatives.ts';
import type { Reads } from '../../core/application/unit-of-work/stores.ts';
import type { MemberId, RequestId } from '../../core/domain/kernel/ids.ts';
import type { Organisation } from '../../core/domain/programme/organisation.ts';
import type { MentoringRequest } from '../../core/domain/request/request.ts';
import { expiresAt } from '../../core/domain/request/request-clock.ts';
import type { Calendar } from '../../core/domain/time/calendar.ts';
import { type Alternative, type RequestPage, receiverIn } from './views/request-page.ts';

/** What pages are read with; a turn and a job both have it. */
export type PageReader = {
  readonly stores: Reads;
  readonly organisation: Organisation;
  readonly calendar: Calendar;
  readonly now: Date;
};

/** A request with both people, or null when the reader is neither of them. */
export async function pageFor(id: RequestId, reader: MemberId, { stores }: PageReader): Promise<RequestPage | null> {
  const request = await stores.requests.find(id);
  if (request === null || (request.mentorId !== reader && request.menteeId !== reader)) return null;
  const [page] = await pagesOf([request], stores);
  return page ?? null;
}

export async function pagesOf(requests: readonly MentoringRequest[], stores: Reads): Promise<readonly RequestPage[]> {
  const ids = [...new Set(requests.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]))];
  const members = new Map((await stores.members.findMany(ids)).map((one) => [one.id, one]));
  return requests.flatMap((request) => {
    const mentor = members.get(request.mentorId);
    const mentee = members.get(request.menteeId);
    return mentor === undefined || mentee === undefined ? [] : [{ request, mentor, mentee }];
  });
}

/** When it lapses if nobody answers; null while the clock stands still. */
export function expiryOf(page: RequestPage, { organisation, calendar }: PageReader): Date | null {
  const { clock } = page.request;
  if (page.request.state !== 'pending' || clock.runningSince === null) return null;
  return expiresAt(clock, { policy: organisation.policy, zone: receiverIn(page).zone, calendar });
}

/** Up to three others with room, as they are shown after a "no". */
export async function alternativesTo(page: RequestPage, reader: PageReader): Promise<readonly Alternative[]> {
  const { stores } = reader;
  const accounts = await alternativesFor(reader, page.mentee.id, page.mentor.id);
  const people = await stores.members.introduce(accounts.map(({ memberId }) => memberId));
  const accountOf = new Map(accounts.map((account) => [account.memberId, account]));
  return people.flatMap(({ id, name, headline }) => {
    const account = accountOf.get(id);
    return account === undefined ? [] : [{ account, name, headline }];
  });
}

/** The first day on which the mentor may be asked again. */
export function askAgainFrom(page: RequestPage, { organisation, calendar }: PageReader): Date | null {
  if (page.request.settledAt === null) return null;
  const zone = page.mentee.zone;
  const on = calendar.addDays(calendar.dayOf(page.request.settledAt, zone), organisation.policy.coolingOffDays);
  return calendar.at(on, '12:00', zone);
}
