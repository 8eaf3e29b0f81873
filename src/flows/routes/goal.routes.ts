import { checkInId, goalId, goalStepId, relationshipId } from '../../core/domain/view/id-reference.ts';
import { localDay, nothing, optional, reference, wholeNumber } from '../../core/domain/view/reference.ts';
import { action, file, form } from '../../core/domain/view/route.ts';
import { prompt } from '../engine/prompts.ts';

const oneGoal = reference({ goal: goalId });
const oneStep = reference({ goal: goalId, step: goalStepId }, '~');
const ofRelationship = reference({ relationship: relationshipId });
const oneCheckIn = reference({ checkIn: checkInId });

/** Goals and their steps. */
export const goalRoutes = {
  /** All of one relationship, or of all that go on; `from` where a further page begins. */
  list: action('goal.list', reference({ relationship: optional(relationshipId), from: optional(wholeNumber) }, '~')),
  new: action('goal.new', nothing),
  timeline: action('goal.timeline', ofRelationship),
  timelineFile: file('goal.timeline', ofRelationship),
  show: action('goal.show', oneGoal),
  steps: action('goal.steps', reference({ goal: goalId, from: wholeNumber }, '~')),
  tick: action('goal.tick', oneStep),
  agree: action('goal.agree', oneGoal),
  achieve: action('goal.achieve', oneGoal),
  drop: action('goal.drop', oneGoal),
  draft: form('goal.draft', ofRelationship),
  change: form('goal.change', oneGoal),
  addStep: form('goal.add-step', oneGoal),
  step: form('goal.step', oneStep),
};

/** Questions about goals, and their answers. */
export const checkInRoutes = {
  onTrack: action('check-in.on-track', oneCheckIn),
  stuck: action('check-in.stuck', oneCheckIn),
  done: action('check-in.done', oneCheckIn),
  /** Everything asked on a day. */
  day: action('check-in.day', reference({ on: localDay })),
  /** One goal of several, with all its answers. */
  ask: action('check-in.ask', oneCheckIn),
  stop: action('check-in.stop', nothing),
  goOn: action('check-in.go-on', nothing),
  move: form('check-in.move', oneCheckIn),
  nextStep: form('check-in.next-step', oneCheckIn),
  note: form('check-in.note', oneCheckIn),
  snooze: form('check-in.snooze', oneCheckIn),
  asked: prompt('check-in', reference({ on: localDay })),
};
