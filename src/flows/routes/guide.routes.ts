import { GUIDE_MOMENTS } from '../../core/domain/guide/guide.ts';
import { oneOf, reference } from '../../core/domain/view/reference.ts';
import { action } from '../../core/domain/view/route.ts';

/** Short guides. */
export const guideRoutes = {
  /** The guide that is offered at a moment. */
  offer: action('guide.offer', reference({ moment: oneOf(GUIDE_MOMENTS) })),
};
