import { switchDigest } from '../../core/application/suggestion/digest.ts';
import { keepSearch } from '../../core/application/suggestion/keep-search.ts';
import type { Query } from '../../core/domain/finding/query.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Flow } from '../engine/flow.ts';
import { on } from '../engine/handlers.ts';
import { type Reply, replaceClicked, respond } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { suggestionRoutes } from '../routes/finding.routes.ts';
import { digestJob } from './digest.job.ts';
import * as views from './views/suggestion.views.ts';

/** Searches somebody keeps, and the weekly message of new people for those who ask for it. */
export const suggestionFlow: Flow = {
  id: 'suggestion',
  commands: [
    {
      verb: 'searches',
      aliases: ['suggestions', 'digest'],
      usage: '[on|off]',
      summary: 'Your saved searches, and new people who fit once a week',
      access: 'member',
      effect: 'writes',
      run: async (words, turn) => {
        const wanted = words.trim().toLowerCase();
        if (wanted === 'on' || wanted === 'off') await switchDigest(turn, turn.actor, wanted === 'on');
        return [respond(await kept(turn))];
      },
    },
  ],
  handlers: [
    on(suggestionRoutes.list, {
      access: 'member',
      effect: 'reads',
      run: async (_ref, turn) => [respond(await kept(turn))],
    }),
    on(suggestionRoutes.on, { access: 'member', effect: 'writes', run: (_ref, turn) => switched(true, turn) }),
    on(suggestionRoutes.off, { access: 'member', effect: 'writes', run: (_ref, turn) => switched(false, turn) }),
    on(suggestionRoutes.save, { access: 'member', effect: 'writes', run: save }),
    on(suggestionRoutes.remove, {
      access: 'member',
      effect: 'writes',
      run: async ({ search }, turn) => {
        await turn.stores.suggestions.remove(turn.actor.id, search);
        return [replaceClicked(await kept(turn))];
      },
    }),
  ],
  jobs: [digestJob],
};

/** Answers below the card that was pressed: a list of people stays where it is. */
async function switched(on: boolean, turn: Turn): Promise<readonly Reply[]> {
  await switchDigest(turn, turn.actor, on);
  return [respond(await kept(turn))];
}

async function save({ query }: { readonly query: Query }, turn: Turn): Promise<readonly Reply[]> {
  const saved = await keepSearch(turn, turn.actor.id, query);
  if (!saved.ok) return [respond(views.notKeptCard(saved))];
  const plan = await turn.stores.suggestions.planOf(turn.actor.id);
  return [respond(views.keptNotice(saved.value.isNew, plan !== null && plan.nextDueAt !== null))];
}

async function kept({ stores, actor, calendar }: ReadTurn): Promise<Card> {
  const searches = await stores.suggestions.savedBy(actor.id);
  const topics = await stores.topics.all();
  const nextDueAt = (await stores.suggestions.planOf(actor.id))?.nextDueAt ?? null;
  return views.keptCard({
    searches,
    nextOn: nextDueAt === null ? null : calendar.dayOf(nextDueAt, actor.zone),
    topics,
  });
}
