import type { OpeningRefusals } from '../engine/handlers.ts';
import { notFoundCard } from './views/session.views.ts';
import { refusedCard, sentenceFor } from './views/session-refusals.views.ts';

/** Why nothing can be arranged or kept with somebody. */
export const REFUSALS: OpeningRefusals = {
  missing: notFoundCard,
  late: () => refusedCard(sentenceFor({ code: 'over' })),
};
