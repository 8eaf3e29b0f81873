import { list, run, section } from '../../core/domain/view/build.ts';
import type { Node } from '../../core/domain/view/card.ts';
import { say } from '../../core/domain/view/rich-text.ts';

/** What coordinators find on their home page besides their own mentoring. */
export function coordination(): Node {
  return section('For coordinators', [
    list([
      {
        title: 'Match everybody who waits',
        lines: [say`Mentors proposed for everybody at once, with reasons. Nobody is told before you publish.`],
        actions: [run('Match', 'pool.newest', '')],
      },
      {
        title: 'How members evaluate the programme',
        lines: [say`Once a year they are asked. Shown of groups of five or more, without names.`],
        actions: [run('Results', 'yearly.results', '')],
      },
    ]),
  ]);
}
