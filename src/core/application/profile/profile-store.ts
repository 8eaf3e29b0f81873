import type { MemberId } from '../../domain/kernel/ids.ts';
import type { Profile } from '../../domain/profile/profile.ts';

export interface ProfileReads {
  find(id: MemberId): Promise<Profile | null>;
  /** In no particular order; members without a profile are left out. */
  findMany(ids: readonly MemberId[]): Promise<readonly Profile[]>;
}

export interface ProfileStore extends ProfileReads {
  /** Writes the whole profile, topics included. */
  save(profile: Profile): Promise<void>;
}
