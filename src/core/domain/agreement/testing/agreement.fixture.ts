import { temporalCalendar } from '../../../../adapters/time/temporal-calendar.ts';
import type { AgreementVersionId } from '../../kernel/ids.ts';
import { MENTEE, relationshipIn, STARTED } from '../../relationship/testing/relationship.fixture.ts';
import type { AgreementVersion } from '../agreement.ts';
import { defaultTerms } from '../terms.ts';
import type { AgreementState } from '../transitions.ts';

export const TERMS = defaultTerms('Lead a team.', '2026-11-01', temporalCalendar);

const SIGNED: { readonly [S in AgreementState]: AgreementVersion['signedAt'] } = {
  draft: { mentor: null, mentee: null },
  'signed-by-one': { mentor: null, mentee: STARTED },
  'in-force': { mentor: STARTED, mentee: STARTED },
  superseded: { mentor: STARTED, mentee: STARTED },
};

/** A first version in this state; signed by the mentee when one has signed. */
export const versionIn = (state: AgreementState, change: Partial<AgreementVersion> = {}): AgreementVersion => ({
  id: 'version-1' as AgreementVersionId,
  relationshipId: relationshipIn('active').id,
  number: 1,
  state,
  revision: 1,
  terms: TERMS,
  editedById: MENTEE,
  editedAt: STARTED,
  signedAt: SIGNED[state],
  supersededAt: null,
  ...change,
});
