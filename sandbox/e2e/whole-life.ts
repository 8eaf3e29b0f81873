import { expect, test } from 'vitest';
import { picture } from './pictures.ts';
import { play, type Seat } from './play.ts';
import * as together from './working-together.ts';

/** A relationship from the first yes to a good end, as the tests of one file. `begins` is how these two came to it. */
export function wholeLife(
  { mentee, mentor }: { readonly mentee: Seat; readonly mentor: Seat },
  begins: (pair: together.Pair) => Promise<void>,
  pictures: 'pictures' | 'no pictures',
): void {
  const stage = play({ left: mentee, right: mentor });
  const chapter = (name: string, act: (pair: together.Pair) => Promise<void>, image?: string) =>
    test(name, async () => {
      const { left, right, page } = stage();
      await act({ stage: stage(), mentee: left, mentor: right, menteeName: mentee[1], mentorName: mentor[1] });
      if (image !== undefined && pictures === 'pictures') await picture(page, image);
    });

  chapter('it begins with a yes', begins);
  chapter('they meet, and each says in private how it fits', together.meetAndFit);
  chapter('they agree, after a counter-proposal, and both sign', together.agree);
  chapter('a session is arranged out of five times, and moved', together.arrangeSession, 'life-session');
  chapter('it is held, and its sheet and an action are written down', together.holdSession, 'life-sheet');
  chapter('a goal is agreed, and a check-in about it answered', together.workOnGoal, 'life-goal');
  chapter('the goal stands on both home pages as a picture', together.seeGoalAtHome, 'home-goals');
  chapter('they go back to their conversations', together.leaveHome);
  chapter('a worksheet is shared', together.shareWorksheet);
  chapter('they take a break, and go on', together.takeBreak);
  chapter('they end it well, on the planned day', together.endWell, 'life-complete');
  chapter('afterwards everything can be read and nothing changed', together.onlyRead);

  test('nothing was refused on either side of the wire', async () => {
    expect(await stage().refused()).toEqual({ counted: '0 refused', listed: [] });
    expect(stage().pageErrors).toEqual([]);
  });
}
