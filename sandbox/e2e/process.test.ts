import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppProcess, runToEnd, startAppProcess } from './app-process.ts';
import { temporaryFolder } from './stage.ts';

let folder: string;
let dataDir: string;
let app: AppProcess;

beforeAll(async () => {
  folder = await temporaryFolder();
  dataDir = path.join(folder, 'data');
  app = await startAppProcess(dataDir);
});

afterAll(async () => {
  await app?.stop();
  await rm(folder, { recursive: true, force: true });
});

const act = (platform: string, person: string, act: object): Promise<Response> =>
  fetch(`${app.sandboxUrl}/act`, { method: 'POST', body: JSON.stringify({ platform, person, act }) });

async function screenOf(platform: string, person: string): Promise<string> {
  return (await fetch(`${app.sandboxUrl}/snapshot?platform=${platform}&person=${person}`)).text();
}

test('a second process on the same folder is refused with a sentence, and the first goes on', async () => {
  const second = await runToEnd({ DATA_DIR: dataDir, PORT: '0', SANDBOX_PORT: '0' });
  expect(second.code).toBe(1);
  expect(second.said.trim().split('\n')).toHaveLength(1);
  expect(second.said).toContain(dataDir);
  expect(second.said).not.toMatch(/\bat .*\.ts:\d+/);
  expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
});

test('wrong settings are all named at once', async () => {
  const refused = await runToEnd({
    DATA_DIR: dataDir,
    PORT: 'three thousand',
    LOG_LEVEL: 'loud',
    SLACK_BOT_TOKEN: 'not-a-token',
    TEAMS_APP_ID: 'not-a-guid',
  });
  expect(refused.code).toBe(1);
  for (const name of [
    'PORT',
    'LOG_LEVEL',
    'SLACK_BOT_TOKEN',
    'SLACK_SIGNING_SECRET',
    'TEAMS_APP_ID',
    'TEAMS_TENANT_ID',
  ])
    expect(refused.said).toMatch(new RegExp(`^ +${name}: `, 'm'));
});

test('SIGTERM while turns run finishes them, stops cleanly, and the next start finds everything', async () => {
  const pressed = await act('slack', 'priya-raman', { do: 'type', text: '/mentor hide' });
  expect(await pressed.json()).toMatchObject({ ok: true });
  const running = Array.from({ length: 12 }, () => act('slack', 'tom-ashworth', { do: 'type', text: '/mentor find' }));
  await Promise.any(running);
  const stopped = await app.stop();
  await Promise.allSettled(running);
  expect(stopped).toMatchObject({ code: 0, signal: null });
  app = await startAppProcess(dataDir);
  process.stdout.write(`\nStopped in ${stopped.ms} ms; ready again in ${app.readyMs} ms.\n`);
  await act('slack', 'priya-raman', { do: 'type', text: '/mentor status' });
  expect(await screenOf('slack', 'priya-raman')).toContain('nobody finds you until');
});

test('an interrupt from the keyboard stops it as cleanly', async () => {
  expect(await app.stop('SIGINT')).toMatchObject({ code: 0, signal: null });
});
