import type { z } from 'zod';
import type { Act } from '../../../core/domain/inbound/inbound.ts';
import { ignored, type SlackActor, type SlackCall, typedWords } from './slack-parse.ts';
import { EventEnvelope } from './slack-payloads.ts';
import type { Surface } from './slack-surface.ts';

/** An event. Those we did not ask for, our own messages and edits are ignored. */
export function parseEvent(body: unknown): SlackCall {
  const read = EventEnvelope.safeParse(body);
  if (!read.success) return ignored('event of no interest');
  const { event, event_id: eventId } = read.data;
  const workspace = eventWorkspace(read.data);
  if (workspace === null) return ignored('event from nowhere');
  const eventKey = `event:${eventId}`;
  const turn = (actor: Omit<SlackActor, 'workspace'>, act: Act, surface: Surface): SlackCall => ({
    kind: 'turn',
    actor: { workspace, ...actor },
    eventKey,
    act,
    surface,
  });
  switch (event.type) {
    case 'app_home_opened': {
      const { user: userId, channel } = event;
      const actor = { userId, ...(channel?.startsWith('D') ? { channel } : {}) };
      if (event.tab === 'home') return turn(actor, { kind: 'home' }, { at: 'page' });
      return turn(
        actor,
        { kind: 'app-installed' },
        channel === undefined ? { at: 'nowhere' } : { at: 'chat', channel },
      );
    }
    case 'message': {
      const { user, channel } = event;
      const why = notToUs(event);
      if (user === undefined || why !== null) return ignored(why ?? 'message of nobody');
      return turn(
        { userId: user, channel },
        { kind: 'command', words: typedWords(event.text) },
        { at: 'chat', channel },
      );
    }
    case 'team_join':
    case 'user_change': {
      const { user } = event;
      return turn(
        { userId: user.id, user },
        { kind: user.deleted ? 'account-deactivated' : 'profile-changed' },
        { at: 'nowhere' },
      );
    }
    case 'app_uninstalled':
      return { kind: 'revoked', workspace, eventKey };
    case 'tokens_revoked':
      return event.tokens?.bot?.length === 0
        ? ignored('no token of ours revoked')
        : { kind: 'revoked', workspace, eventKey };
  }
}

function eventWorkspace(envelope: z.infer<typeof EventEnvelope>): string | null {
  const orgWide = envelope.authorizations?.[0]?.is_enterprise_install === true;
  const team = envelope.context_team_id ?? envelope.team_id ?? null;
  return orgWide ? (envelope.enterprise_id ?? team) : team;
}

type Message = Extract<z.infer<typeof EventEnvelope>['event'], { type: 'message' }>;

/** Why a message is not somebody's words to us; null when it is. Our own messages come back as events, too. */
function notToUs({ channel_type, user, subtype, bot_id }: Message): string | null {
  if (channel_type !== 'im' || user === 'USLACKBOT') return 'message not to us';
  return subtype !== undefined || (bot_id ?? null) !== null ? 'message of a bot, or an edit' : null;
}
