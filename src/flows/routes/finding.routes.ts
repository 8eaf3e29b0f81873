import { nothing } from '../../core/domain/view/reference.ts';
import { action } from '../../core/domain/view/route.ts';
import { foundPerson } from './query-reference.ts';

/** Looking for people. */
export const findingRoutes = {
  mentors: action('finding.mentors', nothing),
  mentees: action('finding.mentees', nothing),
  view: action('finding.view', foundPerson),
};
