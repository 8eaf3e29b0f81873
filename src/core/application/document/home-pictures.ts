import type { Platform } from '../../domain/view/person.ts';

/** A picture that a platform keeps for somebody's home page: `digest` tells what it shows, `file` what it is called there. */
export type HomePicture = { readonly digest: string; readonly file: string };

/** Somebody's home page on a platform. */
export type HomePlace = { readonly platform: Platform; readonly workspace: string; readonly externalId: string };

/**
 * Remembers which files a platform keeps for whose home page, so that an unchanged picture is used again and one that
 * was overtaken is taken away, whatever process put it there. What they show is not kept.
 */
export interface HomePictures {
  /** The newest last. */
  of(home: HomePlace): Promise<readonly HomePicture[]>;
  /** Adds to what is there; two may do so at once. */
  keep(home: HomePlace, pictures: readonly HomePicture[]): Promise<void>;
  /** Forgets these and no others. */
  forget(home: HomePlace, files: readonly string[]): Promise<void>;
}
