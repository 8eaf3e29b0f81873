import type { MemberId } from '../ids.ts';
import type { Profile } from '../profile/profile.ts';

export interface ProfileReads {
  find(id: MemberId): Promise<Profile | null>;
}

export interface ProfileStore extends ProfileReads {
  /** Writes the whole profile, topics included. */
  save(profile: Profile): Promise<void>;
}
