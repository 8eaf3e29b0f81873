import { ownRelationship } from '../../../core/application/relationship/own-relationship.ts';
import { agendaKeeper } from '../../../core/application/session/agenda-keeper.ts';
import { laterInSeries } from '../../../core/application/session/call-off.ts';
import type { ChangedSession } from '../../../core/application/session/lock-session.ts';
import type { MemberId, RelationshipId, SessionId } from '../../../core/domain/kernel/ids.ts';
import type { Member } from '../../../core/domain/member/member.ts';
import { isLive } from '../../../core/domain/relationship/relationship.ts';
import type { OwnRelationship } from '../../../core/domain/relationship/sides.ts';
import type { Session, SessionAction } from '../../../core/domain/session/session.ts';
import type { Calendar } from '../../../core/domain/time/calendar.ts';
import type { ReadTurn } from '../../engine/turn.ts';

/** Two people, as one of them sees it. */
export type Together = {
  readonly relationshipId: RelationshipId;
  readonly me: Member;
  readonly partner: Member;
  readonly now: Date;
  readonly calendar: Calendar;
};

/** A session as one of its two people sees it. */
export type SessionPage = Together & {
  readonly session: Session;
  /** Those of the sheet once held; before that, what is still open between the two. */
  readonly actions: readonly SessionAction[];
  /** Those of its series that are fixed for later, in order; none for a session that stands alone. */
  readonly later: readonly Session[];
  /** Who sets the agenda, as the two agreed. */
  readonly keeper: MemberId;
  /** The relationship has ended: only reading is left. */
  readonly over: boolean;
};

/** Null for what does not exist and for other people's alike. */
export async function sessionPage(id: SessionId, turn: ReadTurn): Promise<SessionPage | null> {
  const session = await turn.stores.sessions.find(id);
  if (session === null) return null;
  const together = await togetherIn(session.relationshipId, turn);
  if (together === null) return null;
  const keeper = await agendaKeeper(turn.stores, session);
  const later = await laterInSeries(turn.stores, session);
  return { ...together, session, later, keeper, actions: await actionsFor(session, turn) };
}

/** The two people of a relationship, seen by the one who acts; null when they are neither. */
export async function togetherIn(
  id: RelationshipId,
  turn: ReadTurn,
): Promise<(Together & { readonly over: boolean }) | null> {
  const own = await ownRelationship(turn.stores, id, turn.actor.id);
  return own === null ? null : { ...togetherOf(own, turn), over: !isLive(own.relationship) };
}

/** The two people of a relationship of the actor's own. */
export const togetherOf = (
  { relationship, partner }: OwnRelationship,
  { actor, now, calendar }: ReadTurn,
): Together => ({ relationshipId: relationship.id, me: actor, partner, now, calendar });

/** A changed session as `reader` sees it. */
export async function pageFor(
  reader: 'mentor' | 'mentee',
  { session, mentor, mentee }: ChangedSession,
  turn: Pick<ReadTurn, 'now' | 'calendar'> & { readonly stores: Pick<ReadTurn['stores'], 'agreements' | 'sessions'> },
): Promise<SessionPage> {
  const [me, partner] = reader === 'mentor' ? [mentor, mentee] : [mentee, mentor];
  const { now, calendar } = turn;
  const actions = await actionsFor(session, turn);
  const keeper = await agendaKeeper(turn.stores, session);
  const later = await laterInSeries(turn.stores, session);
  const between = { relationshipId: session.relationshipId, me, partner, now, calendar };
  return { ...between, session, later, keeper, actions, over: false };
}

function actionsFor(session: Session, { stores }: { readonly stores: Pick<ReadTurn['stores'], 'sessions'> }) {
  return session.state === 'held'
    ? stores.sessions.actionsOf(session.id)
    : stores.sessions.openActionsIn(session.relationshipId);
}
