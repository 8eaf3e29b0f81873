import type { MemberId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { LocalDay } from '../../time/calendar.ts';
import { decideMove, type Moved, settled } from '../decide-move.ts';
import { type Mornings, morningAfter } from '../mornings.ts';
import type { RelationshipRefusal } from '../refusals.ts';
import type { LockedRelationship, Relationship } from '../relationship.ts';
import { type Meetings, reminderAt } from '../reminder.ts';

/** Once the closing card went out, the last date stands: asked before anything is read for it. */
export const mayWindDown = (relationship: Relationship): Result<Relationship, RelationshipRefusal> =>
  relationship.progress.ending?.closedAt == null ? ok(relationship) : settled(relationship);

/** Fixes the last date, or moves it. About one session before it both are reminded; the morning after, it closes. */
export function decideWindDown(
  { relationship, mentee }: Omit<LockedRelationship, 'mentor'>,
  { by, lastDate }: { readonly by: MemberId; readonly lastDate: LocalDay },
  meetings: Meetings,
  mornings: Mornings,
): Result<Moved, RelationshipRefusal> {
  const open = mayWindDown(relationship);
  if (!open.ok) return open;
  const { zone } = mentee;
  const remindAt = reminderAt(relationship.id, lastDate, meetings, { ...mornings, zone });
  const ending = {
    lastDate,
    remindAt: remindAt > mornings.now ? remindAt : null,
    closesAt: morningAfter(lastDate, zone, mornings),
    closedAt: null,
  };
  return decideMove(relationship, { event: 'wind-down', by, progress: { ...relationship.progress, ending } });
}
