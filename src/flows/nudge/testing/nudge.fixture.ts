import type { Card } from '../../../core/domain/view/card.ts';
import { cardIn, formIn, type Journey, type Player } from '../../testing/journey.fixture.ts';
import { now, type Partners } from '../../testing/partners.fixture.ts';

/** The clock moved from moment to moment, and what it brought. */
export function nudgeStage(journey: () => Journey) {
  return {
    /** The clock shows each of these in turn, and what is due is done. */
    at: async (...moments: readonly string[]): Promise<void> => {
      for (const moment of moments) {
        journey().clock.set(new Date(moment));
        await journey().tick();
      }
    },
    /** Everything that waits for two people after they met, signed and agreed on a goal. */
    underWay: async (pair: Partners): Promise<Partners> => {
      const { anna, maya, relationship } = pair;
      await anna.acts({ kind: 'action', id: 'course.met', ref: relationship.id });
      const form = formIn(await anna.acts({ kind: 'open', formId: 'goal.draft', ref: relationship.id }));
      await anna.submits(form, { title: 'Three quotes', measure: 'They are in' });
      await maya.presses(await maya.lastTold(), 'Agree');
      return { ...pair, relationship: await now(journey(), pair) };
    },
  };
}

/** Every nudge this person got. */
export async function nudgesOf(who: Player): Promise<readonly Card[]> {
  return (await who.told()).filter(({ urgency }) => urgency === 'nudge').map(({ card }) => card);
}

/** Both sign the agreement with these meetings and boundaries changed. */
export async function signWith(
  { anna, maya, relationship }: Partners,
  change: Readonly<Record<string, string | number>>,
): Promise<void> {
  const part = 'quietFrom' in change ? 'boundaries' : 'meetings';
  const open = formIn(await anna.acts({ kind: 'open', formId: `agreement.${part}`, ref: relationship.id }));
  const typed = Object.fromEntries(
    open.fields.flatMap((field) =>
      'initial' in field && field.initial !== undefined ? [[field.id, field.initial]] : [],
    ),
  );
  await anna.submits(open, { ...typed, ...change });
  for (const who of [anna, maya]) await who.presses(cardIn(await who.says('agreement')), 'Sign');
}
