import { promptId } from '../../core/domain/view/id-reference.ts';
import { nothing, reference } from '../../core/domain/view/reference.ts';
import { action, form } from '../../core/domain/view/route.ts';

/** What is brought up once a day, and what a member wishes about it. */
export const nudgeRoutes = {
  show: action('nudge.show', nothing),
  stop: action('nudge.stop', nothing),
  goOn: action('nudge.go-on', nothing),
  later: form('nudge.later', reference({ prompt: promptId })),
  snoozeAll: form('nudge.snooze-all', nothing),
  settings: form('nudge.settings', nothing),
};
