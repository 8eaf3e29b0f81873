import { formIn, type Journey, type Player } from '../../testing/journey.fixture.ts';
import { introduced } from '../../testing/partners.fixture.ts';

export const RATED = { finding: 'mostly', hoped: 'yes', moments: 'hardly', recommend: 'yes' } as const;

/** Opens the questions and answers them. */
export async function evaluates(who: Player, change: Readonly<Record<string, string>> = {}) {
  const form = formIn(await who.acts({ kind: 'open', formId: 'yearly.answer', ref: '' }));
  return who.submits(form, { ...RATED, ...change });
}

/** So many pairs who began today. */
export async function pairs(journey: Journey, count: number) {
  const made = [];
  for (let at = 0; at < count; at += 1) made.push(await introduced(journey));
  return made;
}

export async function coordinator(journey: Journey, name: string, on: 'slack' | 'teams' = 'slack'): Promise<Player> {
  const player = await journey.player(name, { on });
  await journey.write((stores) => stores.members.setCoordinator(player.id, journey.clock.now()));
  return player;
}
