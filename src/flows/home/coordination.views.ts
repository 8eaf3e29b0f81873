import { actionButton, listNode, section } from '../../core/domain/view/build.ts';
import type { Node } from '../../core/domain/view/card.ts';
import { say } from '../../core/domain/view/rich-text.ts';
import { poolRoutes } from '../routes/pool.routes.ts';
import { yearlyRoutes } from '../routes/yearly.routes.ts';

/** What coordinators find on their home page besides their own mentoring. */
export function coordination(): Node {
  return section('For coordinators', [
    listNode([
      {
        title: 'Match everybody who waits',
        lines: [say`Mentors proposed for everybody at once, with reasons. Nobody is told before you publish.`],
        actions: [actionButton('Match', poolRoutes.newest, {})],
      },
      {
        title: 'How members evaluate the programme',
        lines: [say`Once a year they are asked. Shown of groups of five or more, without names.`],
        actions: [actionButton('Results', yearlyRoutes.results, {})],
      },
    ]),
  ]);
}
