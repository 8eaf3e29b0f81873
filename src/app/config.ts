import { LOCAL_BOT_ID } from '../adapters/teams/teams-platform.ts';
import { OperatorError } from '../core/domain/kernel/operator-error.ts';
import type { Environment, PlatformModules, SettingSection, Surroundings } from './platform-module.ts';
import { PLATFORMS } from './platforms.ts';
import { AppEnvironment, SandboxEnvironment, type SettingDoc, settingDocs } from './settings.ts';

/** What each platform is told; null when none of its settings is given. */
export type PlatformSettings<Settings> = { readonly [Name in keyof Settings]: Settings[Name] | null };

/** The settings of the app with these platforms. */
export type ConfigOf<Settings> = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string | null;
  readonly databaseUrl: string | null;
  readonly organisationName: string | null;
  readonly guidesDir: string | null;
  readonly logLevel: string;
  readonly production: boolean;
  readonly platforms: PlatformSettings<Settings>;
  /** Null when the sandbox stays off. */
  readonly sandbox: { readonly port: number } | null;
};

type Known = typeof PLATFORMS extends PlatformModules<infer Settings> ? Settings : never;
export type Config = ConfigOf<Known>;

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);
/** A tenant of the sandbox's own; real ones come from TEAMS_TENANT_ID. */
const SANDBOX_TENANT = '11111111-1111-4111-8111-111111111111';

/** Every bad setting at once, a line each. */
export class BadSettings extends OperatorError {
  override readonly name = 'BadSettings';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Bad settings:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Every setting, in the order operators read them. */
export const SETTING_DOCS: readonly SettingDoc[] = sectionsOf(PLATFORMS).flatMap(settingDocs);

/** Reads the settings. Throws `BadSettings`, which names all that is wrong. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  return parseConfigOf(env, PLATFORMS);
}

/** The same for these platforms. */
export function parseConfigOf<Settings>(
  env: Readonly<Record<string, string | undefined>>,
  modules: PlatformModules<Settings>,
): ConfigOf<Settings> {
  const given = givenIn(env);
  const wrong = sectionsOf(modules).flatMap((section) => wrongIn(section, given));
  const bad = new Set(wrong.map(({ name }) => name));
  const good = Object.fromEntries(Object.entries(given).filter(([name]) => !bad.has(name)));
  const config = configFrom(good, given, modules);
  const problems = [
    ...wrong.map(({ name, message }) => `${name}: ${message}`),
    ...conflictsIn(config, good, modules).filter((line) => !bad.has(line.split(':')[0] ?? '')),
  ];
  if (problems.length > 0) throw new BadSettings(problems);
  return config;
}

/** An empty setting is one that is not given. */
const givenIn = (env: Readonly<Record<string, string | undefined>>): Environment =>
  Object.fromEntries(Object.entries(env).flatMap(([name, text]) => (text ? [[name, text]] : [])));

function sectionsOf<Settings>(modules: PlatformModules<Settings>): readonly SettingSection[] {
  const platforms: SettingSection[] = [];
  for (const name in modules) platforms.push(modules[name].environment);
  return [AppEnvironment, ...platforms, SandboxEnvironment];
}

function wrongIn(section: SettingSection, given: Environment) {
  const { error } = section.safeParse(given);
  return (error?.issues ?? []).map(({ path, message }) => ({ name: path.join('.'), message }));
}

function configFrom<Settings>(
  good: Environment,
  given: Environment,
  modules: PlatformModules<Settings>,
): ConfigOf<Settings> {
  const app = AppEnvironment.parse(good);
  const { SANDBOX, SANDBOX_PORT } = SandboxEnvironment.parse(good);
  // Filled below, name by name.
  const platforms = {} as { -readonly [Name in keyof Settings]: Settings[Name] | null };
  let real = false;
  for (const name in modules) {
    const { environment, settingsFrom } = modules[name];
    const wanted = Object.keys(environment.shape).some((setting) => given[setting] !== undefined);
    platforms[name] = wanted ? settingsFrom(good) : null;
    real ||= wanted;
  }
  return {
    port: app.PORT,
    host: app.HOST,
    dataDir: app.DATA_DIR ?? null,
    databaseUrl: app.DATABASE_URL ?? null,
    organisationName: app.ORGANISATION_NAME ?? null,
    guidesDir: app.GUIDES_DIR ?? null,
    logLevel: app.LOG_LEVEL,
    production: app.NODE_ENV === 'production',
    platforms,
    sandbox: SANDBOX === 'on' || (SANDBOX === 'auto' && !real) ? { port: SANDBOX_PORT } : null,
  };
}

/** What does not go together. */
function conflictsIn<Settings>(
  { host, production, platforms }: ConfigOf<Settings>,
  good: Environment,
  modules: PlatformModules<Settings>,
): readonly string[] {
  const { SANDBOX } = SandboxEnvironment.parse(good);
  const where: Surroundings = { production, loopback: LOOPBACK.has(host) };
  const conflicts: string[] = [];
  const names: string[] = [];
  let real = false;
  for (const name in modules) {
    const settings = platforms[name];
    names.push(modules[name].mainSetting);
    if (settings === null) continue;
    real = true;
    conflicts.push(...modules[name].conflicts(settings, where));
  }
  return [
    ...conflicts,
    ...(SANDBOX === 'on' && production ? ['SANDBOX: it is refused in production'] : []),
    ...(!real && (production || SANDBOX === 'off')
      ? [`${names.join(' or ')}: no platform is set, so there is nobody to talk to`]
      : []),
    ...(SANDBOX !== 'off' && !real && !where.loopback ? ['HOST: the sandbox needs 127.0.0.1, localhost or ::1'] : []),
  ];
}

/** What both platforms are told when the sandbox stands in for them. */
export function sandboxPlatforms(secret: string): { readonly [Name in keyof Known]: Known[Name] } {
  return {
    slack: { signingSecret: secret, botToken: `xoxb-${secret}` },
    teams: { appId: LOCAL_BOT_ID, appPassword: '', tenantId: SANDBOX_TENANT, auth: 'local' },
  };
}
