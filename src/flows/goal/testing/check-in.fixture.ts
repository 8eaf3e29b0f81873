import { newNudgeSchedule } from '../../../core/domain/nudge/nudge-schedule.ts';
import { HOUR_MS } from '../../../core/domain/time/durations.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import { formIn, type Journey, type Player, wordsOf } from '../../testing/journey.fixture.ts';
import { introduced, type Partners } from '../../testing/partners.fixture.ts';

/** From when things are raised until the hour at which people are nudged. */
const HOURS_FROM_COLLECTING = 4;

/** Pairs with goals, and the clock moved to when somebody is asked about them. */
export function checkInStage(journey: () => Journey) {
  /** They are asked about their goals alone: nobody is reminded to arrange a first conversation. */
  const partners = async (zone?: string) => {
    const pair = await introduced(journey(), zone);
    const { id } = pair.anna;
    await journey().write(({ prompts }) => prompts.savePlan({ ...newNudgeSchedule(id), muted: ['first-session'] }));
    return pair;
  };
  const planOf = (who: Player) => journey().unitOfWork.reads(journey().organisationId).checkIns.planOf(who.id);
  const nextNudge = async (who: Player): Promise<void> => {
    const due = (await planOf(who))?.nextDueAt;
    if (due == null) throw new Error('nothing is planned');
    for (const hours of [0, HOURS_FROM_COLLECTING]) {
      journey().clock.set(new Date(due.getTime() + hours * HOUR_MS));
      await journey().tick();
    }
  };
  const asked = async () => {
    const pair = await partners();
    await agreeOn(pair, 'Three quotes');
    await nextNudge(pair.anna);
    const [card] = await nudgesTo(pair.anna);
    if (card === undefined) throw new Error('nothing was asked');
    return { ...pair, card };
  };
  return { partners, planOf, nextNudge, asked };
}

/** The mentee drafts, the mentor agrees. */
export async function agreeOn({ anna, maya, relationship }: Partners, title: string): Promise<void> {
  const form = formIn(await anna.acts({ kind: 'open', formId: 'goal.draft', ref: relationship.id }));
  await anna.submits(form, { title, measure: 'One contract is signed' });
  await maya.presses(await maya.lastTold(), 'Agree');
}

/** Every question about goals that this person got. */
export async function nudgesTo(who: Player): Promise<readonly Card[]> {
  const nudges = (await who.told()).filter(({ urgency }) => urgency === 'nudge');
  return nudges.map(({ card }) => card).filter((card) => wordsOf(card).includes('How is it going'));
}
