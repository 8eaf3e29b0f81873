import { SLACK_COMMAND } from '../render/slack-text.ts';

/** The one slash command; everything else is its words. */
export const SLACK_COMMANDS = [SLACK_COMMAND] as const;

/** Global shortcuts, and the words they stand for. */
export const SLACK_SHORTCUTS = [{ callbackId: 'find-a-mentor', name: 'Find a mentor', words: 'find' }] as const;

/** Events we read. `message.im` is the manifest's name of `message` with channel type `im`. */
export const SLACK_EVENTS = [
  'app_home_opened',
  'app_uninstalled',
  'message.im',
  'team_join',
  'tokens_revoked',
  'user_change',
] as const;

/** Bot scopes, each with what would stop working without it. */
export const SLACK_SCOPES = {
  'chat:write': 'news and answers in the direct message with a member',
  commands: 'the root command and the shortcut',
  'files:write':
    'calendar files and agreements as documents in the direct message, pictures of goals there and on the Home tab',
  'im:history': 'words typed to the bot, and looking whether a message arrived before it is sent again',
  'im:write': 'opening the direct message with a member',
  'users:read': 'name, picture, time zone, guests and leavers',
  'users:read.email': 'who may join, and the contact detail a partner on the other platform sees',
} as const;
