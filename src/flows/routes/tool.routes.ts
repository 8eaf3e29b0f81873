import { relationshipId, worksheetId } from '../../core/domain/view/id-reference.ts';
import { oneOf, optional, reference, wholeNumber } from '../../core/domain/view/reference.ts';
import { action, form } from '../../core/domain/view/route.ts';
import { TOOLS } from '../../core/domain/worksheet/worksheet.ts';

/** `from` where a further page begins. */
const onward = reference({ from: optional(wholeNumber) });
const oneSheet = reference({ worksheet: worksheetId });
/** `at` is the 0-based number of a page. */
const onePage = reference({ worksheet: worksheetId, at: optional(wholeNumber) }, '~');

/** Tools to think with, and what was written in them. */
export const toolRoutes = {
  list: action('tool.list', onward),
  sheets: action('tool.sheets', onward),
  show: action('tool.show', onePage),
  turn: action('tool.turn', onePage),
  shareWith: action('tool.share-with', oneSheet),
  share: action('tool.share', reference({ worksheet: worksheetId, relationship: relationshipId }, '~')),
  unshare: action('tool.unshare', oneSheet),
  remove: action('tool.remove', oneSheet),
  begin: form('tool.begin', reference({ tool: oneOf(TOOLS) })),
  /** `at` is the 0-based number of a step. */
  fill: form('tool.fill', reference({ worksheet: worksheetId, at: wholeNumber }, '~')),
};
