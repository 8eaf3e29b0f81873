import { relationshipId } from '../../core/domain/view/id-reference.ts';
import { nothing, optional, reference, wholeNumber } from '../../core/domain/view/reference.ts';
import { action, file, form } from '../../core/domain/view/route.ts';
import { prompt } from '../engine/prompts.ts';

const oneRelationship = reference({ relationship: relationshipId });

/** A relationship as a whole. */
export const relationshipRoutes = {
  /** `from` where a further page begins. */
  list: action('relationship.list', reference({ from: optional(wholeNumber) })),
  earlier: action('relationship.earlier', nothing),
  details: action('relationship.details', oneRelationship),
  copy: action('relationship.copy', oneRelationship),
  copyFile: file('relationship.copy', oneRelationship),
  tools: action('relationship.tools', oneRelationship),
  write: form('relationship.write', oneRelationship),
  withdraw: form('relationship.withdraw', oneRelationship),
};

/** Between the beginning and the end: the first conversation, breaks, and signs of life. */
export const progressRoutes = {
  more: action('course.more', oneRelationship),
  met: action('course.met', oneRelationship),
  resume: action('course.resume', oneRelationship),
  stillGoing: action('course.still-going', oneRelationship),
  pause: form('course.pause', oneRelationship),
  fit: form('course.fit', oneRelationship),
};

/** A last date that both know, and the look back by each. */
export const plannedEndRoutes = {
  fix: form('planned-end.fix', oneRelationship),
  lookBack: form('planned-end.look-back', oneRelationship),
};

/** What is brought up in the progress of a relationship. */
export const progressPrompts = {
  fit: prompt('fit', oneRelationship),
  quiet: prompt('quiet', oneRelationship),
  resumed: prompt('resumed', oneRelationship),
  review: prompt('review', oneRelationship),
  lastDate: prompt('last-date', oneRelationship),
  closing: prompt('closing', oneRelationship),
};
