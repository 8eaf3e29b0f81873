import { z } from 'zod';
import { OperatorError } from './core/domain/kernel/operator-error.ts';

/** One setting as operators read of it: the table of the README and `.env.example` are made from these. */
export type SettingDoc = { readonly name: string; readonly byDefault: string; readonly meaning: string };

export const SETTING_DOCS: readonly SettingDoc[] = [
  { name: 'PORT', byDefault: '3000', meaning: 'Port of the one HTTP server.' },
  {
    name: 'HOST',
    byDefault: '127.0.0.1',
    meaning: 'Address it listens on. Use 0.0.0.0 only behind a proxy that speaks TLS.',
  },
  {
    name: 'DATA_DIR',
    byDefault: './data/database',
    meaning: 'Folder of the embedded database; unused when DATABASE_URL is set.',
  },
  {
    name: 'DATABASE_URL',
    byDefault: '',
    meaning: 'A PostgreSQL of your own (postgresql://…) instead of the embedded one.',
  },
  {
    name: 'ORGANISATION_NAME',
    byDefault: 'Your organisation',
    meaning: 'Name of the organisation, as members read it.',
  },
  {
    name: 'GUIDES_DIR',
    byDefault: '',
    meaning: 'Folder of Markdown guides of your own: new names are added, known names replace ours.',
  },
  {
    name: 'LOG_LEVEL',
    byDefault: 'info',
    meaning: 'fatal, error, warn, info, debug, trace or silent. Logs never hold what people write.',
  },
  { name: 'NODE_ENV', byDefault: '', meaning: '`production` refuses the sandbox and unauthenticated local mode.' },
  {
    name: 'SLACK_SIGNING_SECRET',
    byDefault: '',
    meaning: 'Slack: Basic Information → Signing Secret. Needed over HTTP.',
  },
  { name: 'SLACK_BOT_TOKEN', byDefault: '', meaning: 'Slack: OAuth & Permissions → Bot User OAuth Token (xoxb-…).' },
  {
    name: 'SLACK_APP_TOKEN',
    byDefault: '',
    meaning: 'Slack: app-level token (xapp-…); when set, Socket Mode is used instead of HTTP.',
  },
  { name: 'SLACK_API_URL', byDefault: '', meaning: 'Another Slack-compatible Web API base, for tests and gateways.' },
  { name: 'TEAMS_APP_ID', byDefault: '', meaning: 'Teams: application (client) id of the bot registration.' },
  { name: 'TEAMS_APP_PASSWORD', byDefault: '', meaning: 'Teams: its client secret.' },
  { name: 'TEAMS_TENANT_ID', byDefault: '', meaning: 'Teams: the only tenant whose people may use it.' },
  {
    name: 'TEAMS_AUTH',
    byDefault: 'entra',
    meaning: '`local` takes unauthenticated requests from this machine only, for development; refused in production.',
  },
  {
    name: 'SANDBOX',
    byDefault: 'auto',
    meaning: '`auto`: on when no platform is set; `on`: beside real settings; `off`. Refused in production.',
  },
  { name: 'SANDBOX_PORT', byDefault: '3100', meaning: 'Port of the sandbox page, on this machine only.' },
];

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);
const PLACEHOLDER_LOCAL_BOT = '00000000-0000-4000-8000-000000000000';
/** A tenant of the sandbox's own; real ones come from TEAMS_TENANT_ID. */
const SANDBOX_TENANT = '11111111-1111-4111-8111-111111111111';

const set = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const port = z.coerce.number().int().min(0).max(65_535);

const Environment = z.object({
  PORT: set(port),
  HOST: set(z.string()),
  DATA_DIR: set(z.string()),
  DATABASE_URL: set(z.string().regex(/^postgres(?:ql)?:\/\//u, 'must start with postgresql://')),
  ORGANISATION_NAME: set(z.string().max(80, 'must be at most 80 characters')),
  GUIDES_DIR: set(z.string()),
  LOG_LEVEL: set(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])),
  NODE_ENV: set(z.string()),
  SLACK_SIGNING_SECRET: set(z.string().min(16, 'is too short to be a signing secret')),
  SLACK_BOT_TOKEN: set(z.string().startsWith('xoxb-', 'must start with xoxb-')),
  SLACK_APP_TOKEN: set(z.string().startsWith('xapp-', 'must start with xapp-')),
  SLACK_API_URL: set(z.url('must be an address such as https://slack.com/api/')),
  TEAMS_APP_ID: set(z.uuid('must be the application id, a GUID')),
  TEAMS_APP_PASSWORD: set(z.string()),
  TEAMS_TENANT_ID: set(z.uuid('must be the tenant id, a GUID')),
  TEAMS_AUTH: set(z.enum(['entra', 'local'])),
  SANDBOX: set(z.enum(['auto', 'on', 'off'])),
  SANDBOX_PORT: set(port),
});
type Environment = z.infer<typeof Environment>;

export type SlackConfig = {
  readonly signingSecret: string;
  readonly botToken: string;
  readonly appToken?: string;
  readonly apiUrl?: string;
};
export type TeamsConfig = {
  readonly appId: string;
  readonly appPassword: string;
  readonly tenantId: string;
  readonly auth: 'entra' | 'local';
};

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string | null;
  readonly databaseUrl: string | null;
  readonly organisationName: string | null;
  readonly guidesDir: string | null;
  readonly logLevel: string;
  readonly production: boolean;
  readonly slack: SlackConfig | null;
  readonly teams: TeamsConfig | null;
  /** Null when the sandbox stays off. */
  readonly sandbox: { readonly port: number } | null;
};

/** Every bad setting at once, a line each. */
export class BadSettings extends OperatorError {
  override readonly name = 'BadSettings';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Bad settings:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Reads the settings. Throws `BadSettings`, which names all that is wrong. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const bad = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
    const rest = Environment.partial().safeParse(
      Object.fromEntries(Object.entries(env).filter(([name]) => !bad.has(name))),
    );
    const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new BadSettings([...issues, ...(rest.success ? problemsIn(rest.data, bad) : [])]);
  }
  const settings = parsed.data;
  const problems = problemsIn(settings, new Set());
  if (problems.length > 0) throw new BadSettings(problems);
  return configFrom(settings);
}

const slackNames = ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_API_URL'] as const;
const teamsNames = ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID', 'TEAMS_AUTH'] as const;
const wantsSlack = (settings: Environment): boolean => slackNames.some((name) => settings[name] !== undefined);
const wantsTeams = (settings: Environment): boolean => teamsNames.some((name) => settings[name] !== undefined);

/** What does not go together. Settings in `known` are complained about already. */
function problemsIn(settings: Environment, known: ReadonlySet<string>): readonly string[] {
  const missing = (name: keyof Environment, when: boolean, why: string): readonly string[] =>
    when && settings[name] === undefined && !known.has(name) ? [`${name}: is missing; ${why}`] : [];
  const slack = wantsSlack(settings) || slackNames.some((name) => known.has(name));
  const teams = wantsTeams(settings) || teamsNames.some((name) => known.has(name));
  const local = settings.TEAMS_AUTH === 'local';
  const production = settings.NODE_ENV === 'production';
  const sandbox = settings.SANDBOX ?? 'auto';
  return [
    ...missing('SLACK_BOT_TOKEN', slack, 'it is needed as soon as any SLACK_ setting is given'),
    ...missing(
      'SLACK_SIGNING_SECRET',
      slack && settings.SLACK_APP_TOKEN === undefined,
      'it is needed over HTTP (docs/install-slack.md)',
    ),
    ...missing('TEAMS_TENANT_ID', teams, 'it is needed as soon as any TEAMS_ setting is given'),
    ...missing('TEAMS_APP_ID', teams && !local, 'an empty app id would mean no authentication (docs/install-teams.md)'),
    ...missing('TEAMS_APP_PASSWORD', teams && !local, 'it is the client secret of the bot registration'),
    ...(local && production
      ? ['TEAMS_AUTH: local mode takes unauthenticated requests and is refused in production']
      : []),
    ...(local && !LOOPBACK.has(settings.HOST ?? '127.0.0.1')
      ? ['TEAMS_AUTH: local mode needs HOST to be 127.0.0.1, localhost or ::1']
      : []),
    ...(sandbox === 'on' && production ? ['SANDBOX: it is refused in production'] : []),
    ...(!slack && !teams && (production || sandbox === 'off')
      ? ['SLACK_BOT_TOKEN or TEAMS_APP_ID: no platform is set, so there is nobody to talk to']
      : []),
    ...(sandbox !== 'off' && !slack && !teams && !LOOPBACK.has(settings.HOST ?? '127.0.0.1')
      ? ['HOST: the sandbox needs 127.0.0.1, localhost or ::1']
      : []),
  ];
}

function configFrom(settings: Environment): Config {
  const real = wantsSlack(settings) || wantsTeams(settings);
  const sandbox = settings.SANDBOX === 'on' || ((settings.SANDBOX ?? 'auto') === 'auto' && !real);
  return {
    port: settings.PORT ?? 3000,
    host: settings.HOST ?? '127.0.0.1',
    dataDir: settings.DATA_DIR ?? null,
    databaseUrl: settings.DATABASE_URL ?? null,
    organisationName: settings.ORGANISATION_NAME ?? null,
    guidesDir: settings.GUIDES_DIR ?? null,
    logLevel: settings.LOG_LEVEL ?? 'info',
    production: settings.NODE_ENV === 'production',
    slack: slackFrom(settings),
    teams: teamsFrom(settings),
    sandbox: sandbox ? { port: settings.SANDBOX_PORT ?? 3100 } : null,
  };
}

function slackFrom(settings: Environment): SlackConfig | null {
  if (!wantsSlack(settings)) return null;
  return {
    signingSecret: settings.SLACK_SIGNING_SECRET ?? '',
    botToken: settings.SLACK_BOT_TOKEN ?? '',
    ...(settings.SLACK_APP_TOKEN === undefined ? {} : { appToken: settings.SLACK_APP_TOKEN }),
    ...(settings.SLACK_API_URL === undefined ? {} : { apiUrl: settings.SLACK_API_URL }),
  };
}

function teamsFrom(settings: Environment): TeamsConfig | null {
  if (!wantsTeams(settings)) return null;
  const auth = settings.TEAMS_AUTH ?? 'entra';
  return {
    appId: settings.TEAMS_APP_ID ?? (auth === 'local' ? PLACEHOLDER_LOCAL_BOT : ''),
    appPassword: settings.TEAMS_APP_PASSWORD ?? '',
    tenantId: settings.TEAMS_TENANT_ID ?? '',
    auth,
  };
}

/** What both platforms are told when the sandbox stands in for them. */
export function sandboxPlatforms(secret: string): { readonly slack: SlackConfig; readonly teams: TeamsConfig } {
  return {
    slack: { signingSecret: secret, botToken: `xoxb-${secret}` },
    teams: { appId: PLACEHOLDER_LOCAL_BOT, appPassword: '', tenantId: SANDBOX_TENANT, auth: 'local' },
  };
}
