import { agendaKeeper } from '../../core/application/session/agenda-keeper.ts';
import { type PromptedSession, promptSession } from '../../core/application/session/prompt-session.ts';
import type { SessionPromptKind } from '../../core/domain/session/prompt-kind.ts';
import { sessionId } from '../../core/domain/view/id-reference.ts';
import { job } from '../engine/job.ts';
import { bringUp, directMessage, type Outgoing } from '../engine/replies.ts';
import type { JobTurn } from '../engine/turn.ts';
import { sessionRoutes } from '../routes/session.routes.ts';
import * as news from './views/session-news.views.ts';
import { pageFor } from './views/session-page.ts';

/** Reminds before a session, and has the agenda and the sheet brought up. Every minute, for the reminder ten minutes before. */
export const sessionPromptsJob = job({
  name: 'session.prompts',
  cron: '* * * * *',
  due: ({ stores, now }, limit) => stores.sessions.due(now, limit),
  id: sessionId,
  run: async (id, turn) => {
    const prompted = await promptSession(turn, id);
    if (prompted === null) return [];
    const outgoing: Outgoing[] = [];
    for (const kind of prompted.send) outgoing.push(...(await prompt(kind, prompted, turn)));
    return outgoing;
  },
});

async function prompt(kind: SessionPromptKind, prompted: PromptedSession, turn: JobTurn): Promise<readonly Outgoing[]> {
  const { mentor, mentee, session } = prompted;
  const key = `session-prompt:${session.id}:${session.moves}:${kind}`;
  const within = session.relationshipId;
  const about = { session: session.id };
  switch (kind) {
    case 'agenda-early':
    case 'agenda-late':
      return [bringUp(await agendaKeeper(turn.stores, session), sessionRoutes.agendaEmpty, about, { key, within })];
    case 'ask-mentee':
      return [bringUp(mentee.id, sessionRoutes.sheetEmpty, about, { key, within })];
    case 'ask-mentor':
      return [bringUp(mentor.id, sessionRoutes.sheetEmpty, about, { key, within })];
    case 'day-before':
    case 'minutes-before': {
      const pages = [await pageFor('mentor', prompted, turn), await pageFor('mentee', prompted, turn)];
      return pages.map((page) =>
        directMessage(page.me.id, news.reminderCard(page, kind), { dedupeKey: `${key}:${page.me.id}` }),
      );
    }
  }
}
