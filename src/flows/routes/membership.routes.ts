import { anyText, nothing, oneOf, reference } from '../../core/domain/view/reference.ts';
import { action, form } from '../../core/domain/view/route.ts';
import { prompt } from '../engine/prompts.ts';

/** One step of a new profile, or that part alone. */
const oneStep = reference({ steps: oneOf(['all', 'only']) });

/** A member's own profile. */
export const profileRoutes = {
  show: action('profile.show', nothing),
  part: form('profile.part', oneStep),
  about: form('profile.about', oneStep),
  work: form('profile.work', oneStep),
  mentor: form('profile.mentor', oneStep),
  mentee: form('profile.mentee', oneStep),
};

/** When somebody can be asked. */
export const availabilityRoutes = {
  show: action('availability.show', nothing),
  resume: action('availability.resume', nothing),
  hide: action('availability.hide', nothing),
  showMe: action('availability.show-me', nothing),
  pause: form('availability.pause', nothing),
  backByClock: prompt('welcome-back', nothing),
};

/** Joining and leaving. */
export const joiningRoutes = {
  leave: action('joining.leave', nothing),
  join: form('joining.join', nothing),
};

/** One person with several accounts. */
export const linkingRoutes = {
  show: action('linking.show', nothing),
  choose: action('linking.choose', nothing),
  code: action('linking.code', nothing),
  inbox: action('linking.inbox', reference({ workspace: anyText })),
};
