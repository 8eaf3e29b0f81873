import type { Guide, GuideAudience, GuideSection } from '../../core/domain/guide/guide.ts';
import { actionButton, count, footnote, listNode, paragraph, section } from '../../core/domain/view/build.ts';
import type { Action, Card, Node } from '../../core/domain/view/card.ts';
import type { PagePart } from '../../core/domain/view/page-of.ts';
import { command, day, plain, say } from '../../core/domain/view/rich-text.ts';
import { guideRoutes } from '../routes/guide.routes.ts';
import { homeRoutes } from '../routes/home.routes.ts';
import { toolRoutes } from '../routes/tool.routes.ts';

const AUDIENCE: { readonly [A in GuideAudience]: string } = {
  mentor: 'for mentors',
  mentee: 'for mentees',
  both: 'for both of you',
};

type GuidePage = {
  readonly guide: Guide;
  readonly next: Guide | null;
  readonly sections: readonly GuideSection[];
  /** 0-based. */
  readonly at: number;
  readonly of: number;
  /** What the reader answered; null before. */
  readonly helpful: boolean | null;
};

export function listCard({ shown, page, next }: PagePart<Guide>): Card {
  return {
    summary: 'Short guides on mentoring.',
    title: 'Guides',
    body: [
      listNode(
        shown.map(({ slug, title, readingMinutes, audience }) => ({
          title,
          lines: [plain(`${count(readingMinutes, 'minute', 'minutes')}, ${AUDIENCE[audience]}`)],
          actions: [actionButton('Read', guideRoutes.show, { guide: slug })],
        })),
        page,
      ),
    ],
    actions: [
      ...(next === null ? [] : [actionButton('More guides', guideRoutes.list, { from: next })]),
      ...(page === undefined || page.from === 1
        ? []
        : [actionButton('Back to the start', guideRoutes.list, { from: 0 })]),
      actionButton('Worksheets', toolRoutes.list, {}),
      actionButton('Home', homeRoutes.show, {}),
    ],
    footer: say`To read one at once, type ${command('resources')} and a word of its title.`,
  };
}

/** One page of a guide; the last one asks whether it helped and leads on. */
export function guideCard({ guide, next, sections, at, of, helpful }: GuidePage): Card {
  const last = at === of - 1;
  return {
    summary: 'A short guide on mentoring.',
    title: guide.title,
    body: [
      footnote(
        say`${count(guide.readingMinutes, 'minute', 'minutes')}, ${AUDIENCE[guide.audience]}. Reviewed ${day(guide.lastReviewed)}.${of > 1 ? ` Part ${at + 1} of ${of}.` : ''}`,
      ),
      ...sections.flatMap(nodesOf),
      ...(last ? [footnote(plain(helpfulWords(helpful)))] : []),
    ],
    actions: [
      ...(last
        ? []
        : [actionButton('Read on', guideRoutes.turn, { guide: guide.slug, at: at + 1 }, { style: 'primary' })]),
      ...(at > 0 ? [actionButton('Previous part', guideRoutes.turn, { guide: guide.slug, at: at - 1 })] : []),
      ...(last && helpful === null
        ? [actionButton('Yes, it helped', guideRoutes.helpful, { guide: guide.slug, at })]
        : []),
      ...(last && helpful === null
        ? [actionButton('Not really', guideRoutes.unhelpful, { guide: guide.slug, at })]
        : []),
      ...(last && next !== null ? [nextGuide(next)] : []),
      actionButton('All guides', guideRoutes.list, {}),
    ],
    ...(last && next !== null ? { footer: say`Next: ${next.title}` } : {}),
  };
}

const nodesOf = ({ title, blocks }: GuideSection): readonly Node[] =>
  title === null ? blocks : [section(title, blocks)];

const nextGuide = ({ slug }: Guide): Action => actionButton('Next guide', guideRoutes.show, { guide: slug });

function helpfulWords(helpful: boolean | null): string {
  if (helpful === null) return 'Was this helpful?';
  return helpful
    ? 'You said that this helped. Thank you for telling.'
    : 'You said that this did not help much. Thank you for telling: it shows what to improve.';
}

/** For a name that no guide has, or has no longer. */
export function unknownCard(): Card {
  return {
    summary: 'I know no guide of this name.',
    body: [paragraph(say`I know no guide of this name. Here are those I have: ${command('resources')}.`)],
    actions: [actionButton('All guides', guideRoutes.list, {}, { style: 'primary' })],
  };
}
