import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { movableClock } from '../src/adapters/time/movable-clock.ts';
import type { DemoPerson } from './side.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from './start-sandbox.ts';
import { createProductClock } from './time/product-clock.ts';
import { createTimeMachine } from './time/time-machine.ts';

const person = (key: string, name: string, platform: DemoPerson['platform']): DemoPerson => ({
  key,
  name,
  platform,
  title: 'Tester',
  email: `${key}@example.org`,
  zone: 'Europe/London',
  locale: 'en-GB',
});
const people = [
  person('ada', 'Ada <Bell>', 'slack'),
  { ...person('robot', 'Robot', 'slack'), bot: true },
  person('tia', 'Tia Dunn', 'both'),
];

const options: SandboxOptions = {
  port: 0,
  appBaseUrl: 'http://127.0.0.1:1',
  people,
  slack: { signingSecret: 's', botToken: 'xoxb-test' },
  teams: {
    tenantId: '1a4bf1e1-0000-4000-8000-000000000001',
    botAppId: '1a4bf1e1-0000-4000-8000-0000000000b0',
    auth: 'local',
  },
};

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox(options);
  sandbox.open(null);
});

afterAll(() => sandbox.close());

const fetchText = async (path: string, init?: RequestInit) => {
  const response = await fetch(`${sandbox.url}${path}`, init);
  return { status: response.status, text: await response.text(), headers: response.headers };
};

test('both sides answer on one loopback address', () => {
  expect(sandbox.slackApiUrl).toBe(`${sandbox.url}/slack/api/`);
  expect(sandbox.teamsServiceUrl.startsWith(`${sandbox.url}/teams/`)).toBe(true);
  expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test('the page comes with its modules, their types taken away, and a strict content policy', async () => {
  const page = await fetchText('/');
  const module = await fetchText('/web/element.ts');

  expect(page.text).toContain('Rapport');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(module.headers.get('content-type')).toContain('javascript');
  expect(module.text).not.toContain(': string =>');
});

test('people who are bots are not offered', async () => {
  const { sides } = JSON.parse((await fetchText('/state')).text);

  expect(sides[0].people.map(({ key }: { key: string }) => key)).toEqual(['ada', 'tia']);
});

test('an act reaches its side, and the screen then shows it', async () => {
  const act = { platform: 'slack', person: 'ada', act: { do: 'type', text: '/weather' } };
  const done = await fetchText('/act', { method: 'POST', body: JSON.stringify(act) });
  const { messages } = JSON.parse((await fetchText('/snapshot?platform=slack&person=ada')).text);

  expect(JSON.parse(done.text)).toEqual({ ok: true });
  expect(messages.at(-1).text).toContain('/weather is not a valid command');
});

test('changes are told as they happen', async () => {
  const stop = new AbortController();
  const response = await fetch(`${sandbox.url}/changes`, { signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();

  await sandbox.slack.command('ada', '/weather');

  expect((await reader?.read())?.value).toContain('"person":"ada"');
  stop.abort();
});

test.each([
  ['an act that no side knows', { platform: 'slack', person: 'ada', act: { do: 'dance' } }, 200],
  ['an act without a name', { platform: 'slack', person: 'ada', act: {} }, 400],
  ['a side that is not there', { platform: 'irc', person: 'ada', act: { do: 'type', text: 'x' } }, 404],
  ['a person who is not there', { platform: 'slack', person: 'zoe', act: { do: 'type', text: 'x' } }, 404],
])('%s is refused in words', async (_what, body, status) => {
  const done = await fetchText('/act', { method: 'POST', body: JSON.stringify(body) });

  expect(done.status).toBe(status);
  expect(done.text.length).toBeGreaterThan(10);
});

test('malformed JSON is refused', async () => {
  expect((await fetchText('/act', { method: 'POST', body: '{' })).status).toBe(400);
});

test('a picture is initials on a colour, with no markup from the name', async () => {
  const { text } = await fetchText('/avatars/ada.svg');

  expect(text).toContain('>A');
  expect(text).not.toContain('<Bell>');
});

test('files outside the page are not served', async () => {
  for (const path of ['/web/../side.ts', '/web/%2e%2e/side.ts', '/web/slack/mrkdwn.test.ts', '/web/nothing.ts']) {
    expect((await fetchText(path)).status).toBe(404);
  }
});

test('a page of another name or origin is refused', async () => {
  const status = await new Promise((resolve) => {
    get(`${sandbox.url}/state`, { headers: { host: 'evil.example' } }, (response) => resolve(response.statusCode));
  });

  expect(status).toBe(403);
  expect((await fetchText('/state', { headers: { origin: 'https://evil.example' } })).status).toBe(403);
});

test('nobody is let in before the app is ready; the page asks again by itself', async () => {
  const early = await startSandbox(options);
  const page = await fetch(early.url);
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('http-equiv="refresh"');
  expect((await fetch(`${early.url}/act`, { method: 'POST', body: '{}' })).status).toBe(503);
  expect((await fetch(`${early.url}/changes`)).status).toBe(503);
  early.open(null);
  expect((await fetch(early.url)).status).toBe(200);
  await early.close();
});

test('without a time machine the page shows no time, and none is moved', async () => {
  expect(JSON.parse((await fetchText('/state')).text).time).toBeNull();
  const moved = await fetchText('/time', { method: 'POST', body: '{"to":"2027-01-01T00:00:00Z"}' });
  expect(moved.status).toBe(404);
  expect(moved.text).toContain('Real people are connected here');
});

test('time moves by the page, messages carry it, and what is no date is refused', async () => {
  const clock = createProductClock(movableClock(new Date('2026-11-24T10:00:00Z')));
  const played = await startSandbox({ ...options, shownNow: clock.now });
  const idle = { dueBy: async () => false, catchUp: async () => undefined };
  played.open(createTimeMachine(clock, idle, async () => undefined));
  const post = (path: string, body: unknown) =>
    fetch(`${played.url}${path}`, { method: 'POST', body: JSON.stringify(body) });
  expect((await post('/time', { to: 'tomorrow' })).status).toBe(400);
  expect(await (await post('/time', { to: '2026-12-24T18:00:00Z' })).json()).toEqual({ ok: true });
  expect(await (await post('/time', { to: '2026-12-24T17:00:00Z' })).json()).toMatchObject({ ok: false });
  expect(await (await fetch(`${played.url}/state`)).json()).toMatchObject({
    time: { now: '2026-12-24T18:00:00.000Z', moving: false },
  });
  await post('/act', { platform: 'slack', person: 'ada', act: { do: 'type', text: '/weather' } });
  const written = Number(played.slack.conversation('ada').at(-1)?.ts);
  expect(new Date(Math.floor(written) * 1000).toISOString()).toBe('2026-12-24T18:00:00.000Z');
  await played.close();
});
