import { nothing } from '../../core/domain/view/reference.ts';
import { action } from '../../core/domain/view/route.ts';

/** The home page, as a message. */
export const homeRoutes = {
  show: action('home.show', nothing),
};
