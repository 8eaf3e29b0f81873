import { localDay, reference } from '../../core/domain/view/reference.ts';
import { prompt } from '../engine/prompts.ts';

/** How the programme serves its members, asked once a year. */
export const yearlyRoutes = {
  asked: prompt('yearly', reference({ openedOn: localDay })),
};
