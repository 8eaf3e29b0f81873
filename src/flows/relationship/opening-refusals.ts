import type { OpeningRefusals } from '../engine/handlers.ts';
import { lateCard, notNowCard } from './views/course.views.ts';

/** Why a form about the progress of a relationship cannot be opened now. */
export const REFUSALS: OpeningRefusals = { missing: () => notNowCard('not-found'), late: lateCard };
