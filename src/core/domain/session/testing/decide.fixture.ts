import { countedIds } from '../../../testing/counted-ids.fixture.ts';
import type { MemberId, RelationshipId, SessionId } from '../../kernel/ids.ts';
import { MINUTE_MS } from '../../time/durations.ts';
import { minutesOf, type Period } from '../period.ts';
import { newSession, type Session } from '../session.ts';

export const MENTOR = 'mentor' as MemberId;
export const MENTEE = 'mentee' as MemberId;
export const STRANGER = 'stranger' as MemberId;
export const RELATIONSHIP = 'relationship' as RelationshipId;

/** A Tuesday, at noon in London. */
export const NOW = new Date('2026-11-24T12:00:00Z');

/** The mentor in New York, the mentee in London. */
export const PEOPLE = {
  mentor: { id: MENTOR, zone: 'America/New_York' },
  mentee: { id: MENTEE, zone: 'Europe/London' },
};

export const at = (moment: string): Date => new Date(moment);

/** From a moment on, for so many minutes. */
export const from = (startsAt: string, minutes = 60): Period => ({
  startsAt: at(startsAt),
  endsAt: new Date(Date.parse(startsAt) + minutes * MINUTE_MS),
});

/** A session that the mentor proposed, in any state; fixed for tomorrow unless said otherwise. */
export function aSession(more: Partial<Session> = {}): Session {
  const time = from('2026-11-25T10:00:00Z');
  return {
    ...newSession({ now: at('2026-11-20T09:00:00Z'), ids: countedIds() }, RELATIONSHIP, PEOPLE, MENTOR),
    id: 'session' as SessionId,
    state: 'scheduled',
    time,
    lengthMinutes: minutesOf(time),
    moves: 1,
    ...more,
  };
}

/** One whose times are on offer. */
export const anOffer = (more: Partial<Session> = {}): Session =>
  aSession({ state: 'proposed', time: null, slots: [at('2026-11-25T10:00:00Z'), at('2026-11-26T15:00:00Z')], ...more });
