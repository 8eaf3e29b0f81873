import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Side } from '../profile/profile.ts';
import { decideMove, type Moved } from '../relationship/decide-move.ts';
import type { Relationship } from '../relationship/relationship.ts';
import type { AgreementVersion } from './agreement.ts';
import type { AgreementRefusal } from './refusals.ts';
import { stateAfter } from './state-after.ts';
import type { Terms } from './terms.ts';

/** Signs a text on one side. The second signature brings it into force. */
export function decideSign(
  version: AgreementVersion,
  side: Side,
  now: Date,
): Result<AgreementVersion, AgreementRefusal> {
  if (version.signedAt[side] !== null) return refuse({ code: 'signed-already' });
  const event = version.state === 'signed-by-one' ? 'sign-second' : 'sign-first';
  const signedAt = { ...version.signedAt, [side]: now };
  return ok({ ...version, state: stateAfter(event, version.state, side), signedAt });
}

/** What was in force until a newer text was signed by both. */
export const superseded = (before: AgreementVersion, now: Date): AgreementVersion => ({
  ...before,
  state: stateAfter('supersede', before.state, 'system'),
  supersededAt: now,
});

/** Whoever agreed to look back only after the last date goes on beyond it; null when the end stands. */
export function decideGoOn(relationship: Relationship, { reviewOn }: Pick<Terms, 'reviewOn'>): Moved | null {
  const { progress } = relationship;
  if (progress.ending === null || reviewOn <= progress.ending.lastDate) return null;
  const onwards = decideMove(relationship, { event: 'go-on', by: 'system', progress: { ...progress, ending: null } });
  return onwards.ok ? onwards.value : null;
}
