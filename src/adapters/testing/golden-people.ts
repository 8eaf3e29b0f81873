import type { MemberId } from '../../core/domain/kernel/ids.ts';
import type { PersonRef } from '../../core/domain/view/person.ts';

/** Somebody the reader may contact: known on the reader's own workspaces. */
export const ada: PersonRef = {
  memberId: 'member-ada' as MemberId,
  name: 'Ada Lovelace',
  handles: [
    { platform: 'slack', workspace: 'T0GOLDEN', externalId: 'U0ADA' },
    { platform: 'teams', workspace: 'T0GOLDEN', externalId: '8c0e8f5e-2f51-4c3b-9d55-6a8e1f1b0ada' },
  ],
};
/** Somebody who lives elsewhere: only the name can be written. */
export const grace: PersonRef = {
  memberId: 'member-grace' as MemberId,
  name: 'Grace <Hopper>',
  handles: [{ platform: 'slack', workspace: 'T0ELSEWHERE', externalId: 'U0GRACE' }],
};
