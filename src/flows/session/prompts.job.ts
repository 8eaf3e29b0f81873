import type { SessionId } from '../../core/ids.ts';
import { type PromptedSession, promptSession } from '../../core/session/prompt-session.ts';
import type { PromptKind } from '../../core/session/prompts.ts';
import { directMessage, type Job, type JobTurn, type Owing } from '../flow.ts';
import * as news from './session-news.views.ts';
import { pageFor } from './session-page.ts';
import { askCard } from './sheet-news.views.ts';

/** Asks for the agenda, reminds before a session and asks after it. Every minute, for the reminder ten minutes before. */
export const sessionPromptsJob: Job = {
  name: 'session.prompts',
  cron: '* * * * *',
  due: ({ stores, now }, limit) => stores.sessions.due(now, limit),
  run: async (id, turn) => {
    const prompted = await promptSession(turn, id as SessionId);
    if (prompted === null) return [];
    const owed = await Promise.all(prompted.send.map((kind) => prompt(kind, prompted, turn)));
    return owed.flat();
  },
};

async function prompt(kind: PromptKind, prompted: PromptedSession, turn: JobTurn): Promise<readonly Owing[]> {
  const mentor = await pageFor('mentor', prompted, turn);
  const mentee = await pageFor('mentee', prompted, turn);
  const { id, moves } = prompted.session;
  const about = (to: string) => ({ dedupeKey: `session-prompt:${id}:${moves}:${kind}:${to}` });
  const nudge = { urgency: 'nudge' as const };
  switch (kind) {
    case 'agenda-early':
    case 'agenda-late':
      return [directMessage(mentee.me.id, news.agendaPromptCard(mentee), { ...about(mentee.me.id), ...nudge })];
    case 'day-before':
    case 'minutes-before':
      return [mentor, mentee].map((page) =>
        directMessage(page.me.id, news.reminderCard(page, kind), about(page.me.id)),
      );
    case 'ask-mentee':
      return [directMessage(mentee.me.id, askCard(mentee), { ...about(mentee.me.id), ...nudge })];
    case 'ask-mentor':
      return [directMessage(mentor.me.id, askCard(mentor), { ...about(mentor.me.id), ...nudge })];
  }
}
