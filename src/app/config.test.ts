import { expect, test } from 'vitest';
import { BadSettings, parseConfig, SETTING_DOCS } from './config.ts';

const SLACK = { SLACK_SIGNING_SECRET: '0123456789abcdef', SLACK_BOT_TOKEN: 'xoxb-1' };
const TEAMS = { TEAMS_APP_ID: crypto.randomUUID(), TEAMS_APP_PASSWORD: 'secret', TEAMS_TENANT_ID: crypto.randomUUID() };

function problems(env: Record<string, string>): readonly string[] {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    if (error instanceof BadSettings) return error.problems;
    throw error;
  }
}

test('nothing set means the sandbox on loopback', () => {
  expect(parseConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    platforms: { slack: null, teams: null },
    sandbox: { port: 3100 },
  });
});

test('real settings keep the sandbox off unless it is asked for', () => {
  expect(parseConfig(SLACK).sandbox).toBeNull();
  expect(parseConfig({ ...SLACK, SANDBOX: 'on' }).sandbox).toEqual({ port: 3100 });
});

test('all bad settings are named at once', () => {
  const found = problems({
    PORT: 'many',
    SLACK_BOT_TOKEN: 'wrong',
    DATABASE_URL: 'mysql://x',
    TEAMS_APP_PASSWORD: 's',
  });
  for (const name of [
    'PORT',
    'SLACK_BOT_TOKEN',
    'SLACK_SIGNING_SECRET',
    'DATABASE_URL',
    'TEAMS_APP_ID',
    'TEAMS_TENANT_ID',
  ]) {
    expect(found.filter((line) => line.startsWith(`${name}:`))).toHaveLength(1);
  }
});

test.each([
  ['an empty Teams app id', { ...TEAMS, TEAMS_APP_ID: '' }, 'TEAMS_APP_ID'],
  ['local Teams mode in production', { ...TEAMS, TEAMS_AUTH: 'local', NODE_ENV: 'production' }, 'TEAMS_AUTH'],
  ['local Teams mode on a public address', { ...TEAMS, TEAMS_AUTH: 'local', HOST: '0.0.0.0' }, 'TEAMS_AUTH'],
  ['the sandbox in production', { ...SLACK, SANDBOX: 'on', NODE_ENV: 'production' }, 'SANDBOX'],
  ['production without a platform', { NODE_ENV: 'production' }, 'SLACK_BOT_TOKEN'],
  ['no platform and no sandbox', { SANDBOX: 'off' }, 'SLACK_BOT_TOKEN'],
  ['the sandbox on a public address', { HOST: '0.0.0.0' }, 'HOST'],
])('refuses %s', (_what, env, name) => {
  expect(problems(env).some((line) => line.startsWith(name))).toBe(true);
});

test('Socket Mode needs no signing secret', () => {
  expect(parseConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).platforms.slack).toMatchObject({
    appToken: 'xapp-1',
  });
});

test('a setting that is empty is one that is not given', () => {
  expect(parseConfig({ PORT: '', SLACK_BOT_TOKEN: '' })).toEqual(parseConfig({}));
});

test('every setting is documented once', () => {
  const names = SETTING_DOCS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['PORT', 'SLACK_BOT_TOKEN', 'TEAMS_APP_ID', 'SANDBOX']));
});

test('no secret has a default', () => {
  const secrets = SETTING_DOCS.filter(({ secret }) => secret);
  expect(secrets.map(({ name, byDefault }) => `${name}=${byDefault}`)).toEqual([
    'DATABASE_URL=',
    'SLACK_SIGNING_SECRET=',
    'SLACK_BOT_TOKEN=',
    'SLACK_APP_TOKEN=',
    'TEAMS_APP_PASSWORD=',
  ]);
});
