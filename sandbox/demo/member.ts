import type { Importance } from '../../src/core/domain/matching/ranking/match-profile.ts';
import type { Profile } from '../../src/core/domain/profile/profile.ts';
import type { SidePlatform } from '../side.ts';

/** A profile as people would fill it in; topics are slugs of the starter catalogue. */
export type DemoProfile = Omit<
  Profile,
  'memberId' | 'asMentor' | 'asMentee' | 'offered' | 'helpOffered' | 'waysOfWorking' | 'places' | 'sought' | 'hopes'
> & {
  readonly mentor?: Pick<Profile, 'helpOffered' | 'waysOfWorking' | 'places'> & { readonly offered: readonly string[] };
  readonly mentee?: Pick<Profile, 'hopes'> & { readonly sought: Readonly<Record<string, Importance>> };
};

/** Somebody of `DEMO_PEOPLE` who has joined the programme, and where they pressed the button. */
export type DemoMember = {
  readonly key: string;
  readonly joinedOn: SidePlatform;
  /** Both identities are already linked into one member. */
  readonly linked?: true;
  readonly hidden?: true;
  /** Whole days from now that their pause still lasts. */
  readonly pausedForDays?: number;
  readonly profile: DemoProfile;
};
