import type { JsonObject } from '../json-value.ts';
import { app, type SlackPerson } from '../workspace.ts';

/** A 2xx: Slack takes the interaction for acknowledged. */
export const answered = (status: number): boolean => status >= 200 && status < 300;

/** What every interaction payload carries. */
export const common = (person: SlackPerson): JsonObject => ({
  token: 'sandbox-verification-token',
  team: { id: app.teamId, domain: app.teamDomain },
  enterprise: null,
  is_enterprise_install: false,
  api_app_id: app.appId,
  user: { id: person.id, username: person.key, name: person.key, team_id: app.teamId },
});
