import type { Guide, GuideMoment } from './guide.ts';

/** The guides of this installation, read once at start. */
export interface GuideLibrary {
  /** In the order of their titles. */
  all(): readonly Guide[];
  find(slug: string): Guide | null;
  /** The guides for a moment, in the order of their titles. */
  offeredAt(moment: GuideMoment): readonly Guide[];
}
