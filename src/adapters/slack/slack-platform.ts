import { z } from 'zod';
import { SLACK_PATH } from './inbound/slack-request-guard.ts';
import type { SlackSettings } from './outbound/slack-clients.ts';
import { SLACK_CAPABILITIES } from './render/slack-limits.ts';
import type { SlackParts } from './slack-app.ts';

const SlackEnvironment = z.object({
  SLACK_SIGNING_SECRET: z
    .string()
    .min(16, 'is too short to be a signing secret')
    .optional()
    .meta({ description: 'Slack: Basic Information → Signing Secret. Needed over HTTP.', secret: true }),
  SLACK_BOT_TOKEN: z
    .string()
    .startsWith('xoxb-', 'must start with xoxb-')
    .optional()
    .meta({ description: 'Slack: OAuth & Permissions → Bot User OAuth Token (xoxb-…).', secret: true }),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'must start with xapp-').optional().meta({
    description: 'Slack: app-level token (xapp-…); when set, Socket Mode is used instead of HTTP.',
    secret: true,
  }),
  SLACK_API_URL: z
    .url('must be an address such as https://slack.com/api/')
    .optional()
    .meta({ description: 'Another Slack-compatible Web API base, for tests and gateways.' }),
});

/** Slack as the app plugs it in. */
export const slackPlatform = {
  name: 'Slack',
  path: SLACK_PATH,
  capabilities: SLACK_CAPABILITIES,
  environment: SlackEnvironment,
  mainSetting: 'SLACK_BOT_TOKEN',
  settingsFrom: (env: Readonly<Record<string, string>>): SlackSettings => {
    const { SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_API_URL } = SlackEnvironment.parse(env);
    return {
      signingSecret: SLACK_SIGNING_SECRET ?? '',
      botToken: SLACK_BOT_TOKEN ?? '',
      ...(SLACK_APP_TOKEN === undefined ? {} : { appToken: SLACK_APP_TOKEN }),
      ...(SLACK_API_URL === undefined ? {} : { apiUrl: SLACK_API_URL }),
    };
  },
  conflicts: ({ botToken, signingSecret, appToken }: SlackSettings): readonly string[] => [
    ...(botToken === '' ? ['SLACK_BOT_TOKEN: is missing; it is needed as soon as any SLACK_ setting is given'] : []),
    ...(signingSecret === '' && appToken === undefined
      ? ['SLACK_SIGNING_SECRET: is missing; it is needed over HTTP (docs/install-slack.md)']
      : []),
  ],
  create: async (settings: SlackSettings, parts: Omit<SlackParts, 'settings'>) => {
    const { createSlackAdapter } = await import('./slack-app.ts');
    const onRevoked = async (workspace: string) =>
      parts.log.error(
        { workspace },
        'slack removed the app or its token: nothing can be sent until it is installed again (docs/install-slack.md)',
      );
    return createSlackAdapter({ onRevoked, ...parts, settings });
  },
};
