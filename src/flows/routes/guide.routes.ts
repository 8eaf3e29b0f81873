import { GUIDE_MOMENTS, type GuideMoment } from '../../core/domain/guide/guide.ts';
import { optional, type Reference, reference, wholeNumber } from '../../core/domain/view/reference.ts';
import { action } from '../../core/domain/view/route.ts';

const SLUG = /^[a-z0-9-]{1,100}$/;
const slug: Reference<string> = { encode: (one) => one, decode: (text) => (SLUG.test(text) ? text : null) };
/** A moment at which no guide is offered any more is none. */
const moment: Reference<GuideMoment | undefined> = {
  encode: (one) => one ?? '',
  decode: (text) => GUIDE_MOMENTS.find((one) => one === text),
};
/** `at` is the 0-based number of a page. */
const onePage = reference({ guide: slug, at: optional(wholeNumber) }, '~');

/** Short guides. */
export const guideRoutes = {
  /** `from` where a further page begins. */
  list: action('guide.list', reference({ from: optional(wholeNumber) })),
  show: action('guide.show', onePage),
  turn: action('guide.turn', onePage),
  /** The guide that is offered at a moment. */
  offer: action('guide.offer', reference({ moment })),
  helpful: action('guide.helpful', onePage),
  unhelpful: action('guide.unhelpful', onePage),
};
