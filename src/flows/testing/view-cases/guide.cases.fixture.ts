import type { Guide, GuideSection } from '../../../core/domain/guide/guide.ts';
import { guidePages } from '../../../core/domain/guide/guide-pages.ts';
import { bullets, paragraph } from '../../../core/domain/view/build.ts';
import { pageOf } from '../../../core/domain/view/page-of.ts';
import { plain, say } from '../../../core/domain/view/rich-text.ts';
import type * as guides from '../../guide/guide.views.ts';
import { HOSTILE, long, times } from './cast.fixture.ts';
import type { CasesOf } from './view-case.fixture.ts';

/** As many as one card shows on any platform. */
const PAGE = 10;

const guide: Guide = {
  slug: 'smart-goals',
  title: 'Goals that help',
  audience: 'both',
  readingMinutes: 1,
  lastReviewed: '2026-11-01',
  offeredWhen: 'goal-drafted',
  next: 'action-plan',
  sections: [
    { title: null, blocks: [paragraph(say`A goal says what will be different, and by when.`)] },
    { title: 'Try this', blocks: [bullets([plain('Write it in one sentence.'), plain('Read it to your partner.')])] },
  ],
};
const following: Guide = {
  ...guide,
  slug: 'action-plan',
  title: 'An action plan',
  audience: 'mentee',
  readingMinutes: 3,
};
const worstSection: GuideSection = {
  title: HOSTILE.slice(0, 120),
  blocks: [paragraph(plain(HOSTILE.slice(0, 1200))), bullets(times(10, () => plain(long(200))))],
};
const worst: Guide = {
  ...guide,
  title: HOSTILE.slice(0, 80),
  audience: 'mentor',
  readingMinutes: 90,
  sections: times(12, () => worstSection),
};

const only = { guide, next: following, sections: guide.sections, at: 0, of: 1, helpful: null };
const pages = guidePages(worst);
const extreme = { ...only, guide: worst, next: worst, of: pages.length };
const last = pages.length - 1;

export const guideCases: CasesOf<typeof guides> = {
  listCard: {
    two: [pageOf([guide, following], 0, PAGE)],
    'first part': [pageOf([guide, following, guide], 0, 2)],
    extreme: [
      pageOf(
        times(30, () => worst),
        PAGE,
        PAGE,
      ),
    ],
  },
  guideCard: {
    'on one page': [only],
    'last in the library': [{ ...only, next: null }],
    'it helped': [{ ...only, helpful: true }],
    'it did not help': [{ ...only, helpful: false }],
    'first part': [{ ...only, of: 2 }],
    'last part': [{ ...only, at: 1, of: 2 }],
    'extreme, first part': [{ ...extreme, sections: pages[0] ?? [], at: 0 }],
    'extreme, second part': [{ ...extreme, sections: pages[1] ?? [], at: 1 }],
    'extreme, last part': [{ ...extreme, sections: pages[last] ?? [], at: last }],
  },
  unknownCard: { plain: [] },
};
