import type { Card } from '../../core/view/card.ts';
import { formIn, type Journey, type Player } from '../journey.fixture.ts';

type Pair = { readonly anna: Player; readonly maya: Player; readonly relationship: string };

/** Pairs with goals, and the clock moved to when somebody is asked about them. */
export function checkInStage(journey: () => Journey) {
  let scene = 0;
  const partners = async (zone = 'Europe/London'): Promise<Pair> => {
    scene += 1;
    const anna = await journey().player(`anna-${scene}`, { profile: { asMentee: true }, zone });
    const maya = await journey().player(`maya-${scene}`, { on: 'teams', profile: { asMentor: true }, zone });
    const ask = formIn(await anna.acts({ kind: 'open', formId: 'mentoring-request.ask', ref: maya.id }));
    await anna.submits(ask, { note: 'Please help me.' });
    await maya.presses(await maya.lastTold(), 'Accept');
    const row = await journey().database.client.relationship.findFirst({ where: { menteeId: anna.id } });
    return { anna, maya, relationship: row?.id ?? '' };
  };
  const planOf = (who: Player) => journey().unitOfWork.reads(journey().organisationId).checkIns.planOf(who.id);
  const nextNudge = async (who: Player): Promise<void> => {
    const due = (await planOf(who))?.nextDueAt;
    if (due == null) throw new Error('nothing is planned');
    journey().clock.advance(due.getTime() - journey().clock.now().getTime());
    await journey().tick();
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
export async function agreeOn({ anna, maya, relationship }: Pair, title: string): Promise<void> {
  const form = formIn(await anna.acts({ kind: 'open', formId: 'goal.draft', ref: relationship }));
  await anna.submits(form, { title, measure: 'One contract is signed' });
  await maya.presses(await maya.lastTold(), 'Agree');
}

/** Every question about goals that this person got. */
export async function nudgesTo(who: Player): Promise<readonly Card[]> {
  const nudges = (await who.told()).filter(({ urgency }) => urgency === 'nudge');
  return nudges.map(({ card }) => card).filter(({ title }) => title?.startsWith('How is it'));
}
