import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { field, greeting, people, secret, token } from '../echo-app.fixture.ts';
import { createSlackStandIn, type SlackStandIn } from '../slack-stand-in.ts';

const nowhere = 'http://127.0.0.1:1';

let slack: SlackStandIn;
let client: WebClient;
let slackApiUrl: string;

beforeAll(async () => {
  slack = createSlackStandIn({ signingSecret: secret, botToken: token, people, appBaseUrl: nowhere });
  slackApiUrl = await slack.listen();
  client = new WebClient(token, {
    slackApiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 300,
  });
});

afterAll(() => slack.close());

test('a wrong token, channel, person or method is refused as Slack refuses it', async () => {
  const stranger = new WebClient('xoxb-wrong', { slackApiUrl, retryConfig: { retries: 0 } });

  await expect(stranger.auth.test()).rejects.toMatchObject({ data: { error: 'invalid_auth' } });
  await expect(client.chat.postMessage({ channel: 'D0NOBODY', text: 'hi' })).rejects.toMatchObject({
    data: { error: 'channel_not_found' },
  });
  await expect(client.users.info({ user: 'U0TIA' })).rejects.toMatchObject({ data: { error: 'user_not_found' } });
  await expect(client.apiCall('bots.dance')).rejects.toMatchObject({ data: { error: 'unknown_method' } });
  await expect(client.chat.postMessage({ channel: 'U0ADA', text: '' })).rejects.toMatchObject({
    data: { error: 'no_text' },
  });
});

test('a trigger opens one view, and only for three seconds', async () => {
  let now = new Date();
  const later = createSlackStandIn({
    signingSecret: secret,
    botToken: token,
    people,
    appBaseUrl: 'http://127.0.0.1:1',
    now: () => now,
  });
  const slackApiUrl = await later.listen();
  const web = new WebClient(token, { slackApiUrl, retryConfig: { retries: 0 } });
  await later.command('ada', 'x');
  await later.command('ada', 'x');
  const [one = '', two = ''] = [...later.workspace.triggers.keys()];
  const view = { ...greeting, blocks: [field('a')] };

  await web.views.open({ trigger_id: one, view });
  await expect(web.views.open({ trigger_id: one, view })).rejects.toMatchObject({
    data: { error: 'exchanged_trigger_id' },
  });
  now = new Date(now.getTime() + 3001);
  await expect(web.views.open({ trigger_id: two, view })).rejects.toMatchObject({ data: { error: 'trigger_expired' } });
  const stale = web.views.update({ view_id: String(later.view('ada')?.id), hash: '1.old', view });
  await expect(stale).rejects.toMatchObject({ data: { error: 'hash_conflict' } });
  await later.close();
});

test('a delivery can be found again by its metadata, newest first', async () => {
  const metadata = { event_type: 'delivery', event_payload: { delivery_id: 'd1' } };
  const sent = await client.chat.postMessage({ channel: 'U0ADA', text: 'News', metadata });

  const page = await client.conversations.history({
    channel: String(sent.channel),
    include_all_metadata: true,
    limit: 1,
  });

  expect(page.messages).toMatchObject([{ text: 'News', metadata }]);
});

test('a reply that is lost leaves the message posted', async () => {
  slack.fail('chat.postMessage', { go: 'drop the reply' });

  await expect(client.chat.postMessage({ channel: 'U0ADA', text: 'Once only' })).rejects.toThrow();

  expect(slack.conversation('ada').filter((line) => line.text === 'Once only')).toHaveLength(1);
});

test('faults answer with a code, a status, a rate limit or nothing at all', async () => {
  slack.fail('chat.postMessage', { go: 'code', code: 'internal_error' });
  slack.fail('chat.postMessage', { go: 'status', status: 503 });
  slack.fail('chat.postMessage', { go: 'rate limit', retryAfterSeconds: 7 });
  slack.fail('chat.postMessage', { go: 'hang' });
  const post = () => client.chat.postMessage({ channel: 'U0ADA', text: 'x' });

  await expect(post()).rejects.toMatchObject({ data: { error: 'internal_error' } });
  await expect(post()).rejects.toMatchObject({ statusCode: 503 });
  await expect(post()).rejects.toMatchObject({ retryAfter: 7 });
  await expect(post()).rejects.toThrow();
  await expect(post()).resolves.toMatchObject({ ok: true });
});

test('a response_url works five times', async () => {
  await slack.command('ada', 'anything');
  const url = String(Object(slack.calls().at(-1)?.request).response_url);
  const post = () =>
    fetch(url, { method: 'POST', body: JSON.stringify({ text: 'again' }) }).then((response) => response.status);

  const statuses = [await post(), await post(), await post(), await post(), await post(), await post()];

  expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
});
