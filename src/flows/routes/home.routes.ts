import { anyText, nothing, reference } from '../../core/domain/view/reference.ts';
import { action } from '../../core/domain/view/route.ts';

/** The home page, as a message. */
export const homeRoutes = {
  show: action('home.show', nothing),
};

/** What the app can do. */
export const helpRoutes = {
  show: action('help.show', nothing),
  /** Any command, by its verb. */
  run: action('help.run', reference({ verb: anyText })),
};
