import { z } from 'zod';
import type { TeamsSettings } from './connection/teams-guard.ts';
import { TEAMS_CAPABILITIES } from './render/teams-limits.ts';
import type { TeamsOptions } from './teams-app.ts';

/** Where Teams posts its activities. */
const TEAMS_PATH = '/api/messages';

/** Stands for the bot's id in local mode, where none is registered. */
export const LOCAL_BOT_ID = '00000000-0000-4000-8000-000000000000';

const TeamsEnvironment = z.object({
  TEAMS_APP_ID: z
    .uuid('must be the application id, a GUID')
    .optional()
    .meta({ description: 'Teams: application (client) id of the bot registration.' }),
  TEAMS_APP_PASSWORD: z.string().optional().meta({ description: 'Teams: its client secret.', secret: true }),
  TEAMS_TENANT_ID: z
    .uuid('must be the tenant id, a GUID')
    .optional()
    .meta({ description: 'Teams: the only tenant whose people may use it.' }),
  TEAMS_AUTH: z.enum(['entra', 'local']).default('entra').meta({
    description:
      '`local` takes unauthenticated requests from this machine only, for development; refused in production.',
  }),
});

/** What an operator sets; a gateway is for tests alone. */
type Settings = Omit<TeamsSettings, 'gateway'>;

/** Microsoft Teams as the app plugs it in. */
export const teamsPlatform = {
  name: 'Microsoft Teams',
  path: TEAMS_PATH,
  capabilities: TEAMS_CAPABILITIES,
  environment: TeamsEnvironment,
  mainSetting: 'TEAMS_APP_ID',
  settingsFrom: (env: Readonly<Record<string, string>>): Settings => {
    const { TEAMS_APP_ID, TEAMS_APP_PASSWORD, TEAMS_TENANT_ID, TEAMS_AUTH: auth } = TeamsEnvironment.parse(env);
    return {
      appId: TEAMS_APP_ID ?? (auth === 'local' ? LOCAL_BOT_ID : ''),
      appPassword: TEAMS_APP_PASSWORD ?? '',
      tenantId: TEAMS_TENANT_ID ?? '',
      auth,
    };
  },
  conflicts: (
    { appId, appPassword, tenantId, auth }: Settings,
    { production, loopback }: { readonly production: boolean; readonly loopback: boolean },
  ): readonly string[] => {
    const missing = (name: string, value: string, why: string) => (value === '' ? [`${name}: is missing; ${why}`] : []);
    const registered = [
      ...missing('TEAMS_APP_ID', appId, 'an empty app id would mean no authentication (docs/install-teams.md)'),
      ...missing('TEAMS_APP_PASSWORD', appPassword, 'it is the client secret of the bot registration'),
    ];
    const local = [
      ...(production ? ['TEAMS_AUTH: local mode takes unauthenticated requests and is refused in production'] : []),
      ...(loopback ? [] : ['TEAMS_AUTH: local mode needs HOST to be 127.0.0.1, localhost or ::1']),
    ];
    return [
      ...missing('TEAMS_TENANT_ID', tenantId, 'it is needed as soon as any TEAMS_ setting is given'),
      ...(auth === 'local' ? local : registered),
    ];
  },
  create: async (settings: Settings, parts: Omit<TeamsOptions, 'settings'>) => {
    const { createTeamsAdapter } = await import('./teams-app.ts');
    // Asked of nobody: the tenant is the one that is set.
    const workspace = async () => ({ externalId: settings.tenantId, name: 'Microsoft Teams' });
    return { ...createTeamsAdapter({ ...parts, settings }), workspace };
  },
};
