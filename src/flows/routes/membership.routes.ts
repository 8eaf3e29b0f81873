import { nothing } from '../../core/domain/view/reference.ts';
import { action } from '../../core/domain/view/route.ts';
import { prompt } from '../engine/prompts.ts';

/** A member's own profile. */
export const profileRoutes = {
  show: action('profile.show', nothing),
};

/** When somebody can be asked. */
export const availabilityRoutes = {
  show: action('availability.show', nothing),
  backByClock: prompt('welcome-back', nothing),
};
