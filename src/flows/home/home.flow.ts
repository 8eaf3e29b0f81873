import { CODE_OF_CONDUCT } from '../../core/domain/programme/code-of-conduct.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Flow } from '../engine/flow.ts';
import { on } from '../engine/handlers.ts';
import { respond } from '../engine/replies.ts';
import type { ReadTurn } from '../engine/turn.ts';
import { homeRoutes } from '../routes/home.routes.ts';
import { coordination } from './coordination.views.ts';
import * as views from './home.views.ts';
import { overviewOf } from './overview.ts';
import { statusCard } from './status.views.ts';

/** Where somebody sees at a glance how things stand, and what happens next. */
export const homeFlow: Flow = {
  id: 'home',
  commands: [
    {
      verb: 'home',
      aliases: ['dashboard'],
      summary: 'See how things stand, and what waits for you',
      access: 'anyone',
      effect: 'reads',
      run: async (_words, turn) => [respond(await composeHome(turn))],
    },
    {
      verb: 'status',
      summary: 'See what happens next, and when',
      access: 'member',
      effect: 'reads',
      run: async (_words, turn) => [respond(statusCard(await overviewOf(turn)))],
    },
  ],
  handlers: [
    on(homeRoutes.show, {
      access: 'anyone',
      effect: 'reads',
      run: async (_ref, turn) => [respond(await composeHome(turn))],
    }),
  ],
};

/** The home page of anybody, joined or not. */
export async function composeHome(turn: ReadTurn): Promise<Card> {
  const card = await memberHome(turn);
  return turn.actor.coordinator ? { ...card, body: [...card.body, coordination()] } : card;
}

async function memberHome(turn: ReadTurn): Promise<Card> {
  const { actor, organisation, capabilities } = turn;
  if (actor.state !== 'joined') return views.notJoinedHome(organisation.name, actor.state === 'left');
  if (actor.conductVersion !== CODE_OF_CONDUCT.version) return views.newConductHome();
  return views.homeCard(await overviewOf(turn), organisation.name, capabilities.itemsPerCard);
}
