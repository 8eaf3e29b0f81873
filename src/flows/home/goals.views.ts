import { timelineAlt } from '../../core/domain/goal/goal-timeline.views.ts';
import { footnote, paragraph, section } from '../../core/domain/view/build.ts';
import type { Node } from '../../core/domain/view/card.ts';
import { bold, command, say } from '../../core/domain/view/rich-text.ts';
import type { Overview, Partnership } from './overview.ts';

/** More would push everything else off a phone. */
const MOST_PICTURES = 2;

/** The goals of those who work on some, drawn in time; nothing for everybody else. */
export function goalSection({ partnerships }: Pick<Overview, 'partnerships'>): readonly Node[] {
  const drawn = partnerships.flatMap((one) => picture(one, partnerships.length > 1));
  if (drawn.length === 0) return [];
  const more = drawn.length - MOST_PICTURES;
  const rest =
    more > 0 ? say`${more} more, and every step: ${command('goals')}.` : say`Every step: ${command('goals')}.`;
  return [section('Goals', [...drawn.slice(0, MOST_PICTURES).flat(), footnote(rest)])];
}

type Inner = Exclude<Node, { type: 'section' }>;

function picture({ timeline, partner }: Partnership, named: boolean): readonly (readonly Inner[])[] {
  if (timeline === null) return [];
  const drawing: Inner = { type: 'picture', content: { type: 'timeline', timeline }, alt: timelineAlt(timeline) };
  return [named ? [paragraph(say`With ${bold(partner.name)}`), drawing] : [drawing]];
}
