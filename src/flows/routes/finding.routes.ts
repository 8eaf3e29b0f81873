import { memberId, savedSearchId } from '../../core/domain/view/id-reference.ts';
import { anyText, nothing, optional, reference, wholeNumber } from '../../core/domain/view/reference.ts';
import { action, form } from '../../core/domain/view/route.ts';
import { foundPerson, search } from './query-reference.ts';

const onePerson = reference({ member: memberId });

/** Looking for people. */
export const findingRoutes = {
  mentors: action('finding.mentors', nothing),
  mentees: action('finding.mentees', nothing),
  page: action('finding.page', search),
  view: action('finding.view', foundPerson),
  bookmark: action('finding.bookmark', onePerson),
  unbookmark: action('finding.unbookmark', onePerson),
  dismiss: action('finding.dismiss', onePerson),
  undismiss: action('finding.undismiss', onePerson),
  criteria: form('finding.criteria', search),
};

/** Why somebody was found, or was not. */
export const whyRoutes = {
  person: action('why.person', foundPerson),
  fit: action('why.fit', foundPerson),
};

/** Searches that are kept, and the weekly message. */
export const suggestionRoutes = {
  list: action('suggestion.list', nothing),
  on: action('suggestion.on', nothing),
  off: action('suggestion.off', nothing),
  save: action('suggestion.save', search),
  remove: action('suggestion.remove', reference({ search: savedSearchId })),
};

/** The private list “do not match me with”. */
export const exclusionRoutes = {
  /** `from` where a further page begins. */
  list: action('exclusion.list', reference({ from: optional(wholeNumber) })),
  neverMatch: action('exclusion.never-match', onePerson),
  remove: action('exclusion.remove', onePerson),
  add: form('exclusion.add', nothing),
  /** Everybody of a name, as it was typed. */
  choose: form('exclusion.choose', reference({ name: anyText })),
};
