import type { MemberId } from '../../domain/kernel/ids.ts';

export interface GuideReads {
  /** What the member said when asked whether the guide helped; null before an answer. */
  foundHelpful(member: MemberId, slug: string): Promise<boolean | null>;
}

export interface GuideStore extends GuideReads {
  /** The newest answer counts. */
  answer(member: MemberId, slug: string, helpful: boolean, at: Date): Promise<void>;
}
