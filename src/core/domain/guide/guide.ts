import type { Side } from '../profile/profile.ts';
import type { LocalDay } from '../time/calendar.ts';
import type { Node } from '../view/card.ts';

/** When a guide is offered, as its front matter says. */
export const GUIDE_MOMENTS = [
  'joined-as-mentor',
  'joined-as-mentee',
  'request-accepted',
  'first-session-held',
  'agreement-drafted',
  'agreement-signed',
  'session-scheduled',
  'third-session-scheduled',
  'agenda-asked',
  'goal-drafted',
  'goal-agreed',
  'check-in-stuck',
  'last-date-fixed',
] as const;
export type GuideMoment = (typeof GUIDE_MOMENTS)[number];

export const GUIDE_AUDIENCES = ['mentor', 'mentee', 'both'] as const;
export type GuideAudience = (typeof GUIDE_AUDIENCES)[number];

/** A short text of the library, ready to be drawn by any platform. */
export type Guide = {
  /** The file's name: lower case letters, digits and single hyphens. */
  readonly slug: string;
  readonly title: string;
  readonly audience: GuideAudience;
  readonly readingMinutes: number;
  readonly lastReviewed: LocalDay;
  readonly offeredWhen: GuideMoment;
  /** The slug of the guide to read after it. */
  readonly next: string;
  readonly sections: readonly GuideSection[];
};

/** `title` is null for what stands before the first heading. */
export type GuideSection = { readonly title: string | null; readonly blocks: readonly GuideBlock[] };
export type GuideBlock = Extract<Node, { type: 'text' | 'bullets' }>;

/** Those for one of these sides; somebody who has chosen no side yet may read everything. */
export function guidesFor(guides: readonly Guide[], sides: readonly Side[]): readonly Guide[] {
  return guides.filter(
    ({ audience }) => audience === 'both' || sides.length === 0 || sides.some((side) => side === audience),
  );
}
