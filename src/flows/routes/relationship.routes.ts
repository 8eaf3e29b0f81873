import { relationshipId } from '../../core/domain/view/id-reference.ts';
import { nothing, reference } from '../../core/domain/view/reference.ts';
import { action } from '../../core/domain/view/route.ts';
import { prompt } from '../engine/prompts.ts';

const oneRelationship = reference({ relationship: relationshipId });

/** A relationship as a whole. */
export const relationshipRoutes = {
  details: action('relationship.details', oneRelationship),
  earlier: action('relationship.earlier', nothing),
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
