import { App, LogLevel } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DemoPerson } from '../side.ts';
import { createSlackStandIn, type SlackStandIn, wordsOf } from './slack-stand-in.ts';

const people: readonly DemoPerson[] = [
  {
    key: 'ada',
    name: 'Ada Bell',
    title: 'Engineer',
    platform: 'slack',
    slackId: 'U0ADA',
    email: 'ada@example.org',
    zone: 'Europe/London',
    locale: 'en-GB',
  },
  {
    key: 'ben',
    name: 'Ben Cole',
    title: 'Analyst',
    platform: 'both',
    slackId: 'U0BEN',
    email: 'ben@example.org',
    zone: 'Asia/Kolkata',
    locale: 'en-IN',
  },
  {
    key: 'tia',
    name: 'Tia Dunn',
    title: 'Lawyer',
    platform: 'teams',
    email: 'tia@example.org',
    zone: 'Europe/Paris',
    locale: 'fr-FR',
  },
];
const secret = 'sandbox-secret';
const token = 'xoxb-sandbox';
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const greeting = {
  type: 'modal' as const,
  callback_id: 'greet',
  title: plain('Greet'),
  submit: plain('Send'),
  notify_on_close: true,
};
const field = (block_id: string) => ({
  type: 'input' as const,
  block_id,
  label: plain('Words'),
  element: { type: 'plain_text_input' as const, action_id: 'text', max_length: 20 },
});

let slack: SlackStandIn;
let app: App;
let client: WebClient;
let closed: string[] = [];

beforeAll(async () => {
  slack = createSlackStandIn({
    signingSecret: secret,
    botToken: token,
    people,
    patienceMs: 400,
    retryDelaysMs: [0, 0, 0],
  });
  const slackApiUrl = await slack.listen();
  app = new App({
    signingSecret: secret,
    token,
    clientOptions: { slackApiUrl, retryConfig: { retries: 0 } },
    logLevel: LogLevel.ERROR,
  });
  app.error(async () => undefined);
  listen(app);
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const address = server.address();
  slack.connect(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
  client = new WebClient(token, {
    slackApiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 300,
  });
});

afterAll(async () => {
  await app.stop();
  await slack.close();
});

beforeEach(() => {
  closed = [];
  slack.heal();
});

function listen(app: App): void {
  app.command('/mentor', async ({ ack, command, client, respond }) => {
    if (command.text === 'silent') return;
    if (command.text.startsWith('echo')) return ack({ text: command.text.slice(5) });
    if (command.text === 'broken answer') return ack({ blocks: [{ type: 'header', text: plain('x'.repeat(151)) }] });
    await ack();
    if (command.text === 'form') {
      await client.views.open({ trigger_id: command.trigger_id, view: { ...greeting, blocks: [field('words')] } });
      return;
    }
    await respond({
      text: 'Pick',
      blocks: [
        {
          type: 'actions',
          block_id: 'row',
          elements: [{ type: 'button', action_id: 'go', value: '7', text: plain('Go') }],
        },
      ],
    });
  });
  app.action('go', async ({ ack, respond, body }) => {
    await ack();
    await respond({ replace_original: true, text: `Gone, ${body.user.id}` });
  });
  app.view('greet', async ({ ack, view, body, client }) => {
    const text = view.state.values.words?.text?.value ?? '';
    if (text === 'bad') return ack({ response_action: 'errors', errors: { words: 'Kinder words, please.' } });
    if (text === 'next') return ack({ response_action: 'push', view: { ...greeting, blocks: [field('more')] } });
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `You said ${text}` });
  });
  app.view({ callback_id: 'greet', type: 'view_closed' }, async ({ ack, view }) => {
    closed.push(view.id);
    await ack();
  });
  app.options('find', async ({ ack, options }) =>
    ack({ options: [{ text: plain(`Found ${options.value}`), value: 'f1' }] }),
  );
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    const blocks = [
      {
        type: 'section',
        block_id: 's',
        text: plain('Welcome'),
        accessory: { type: 'external_select', action_id: 'find' },
      },
    ];
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
  app.event('message', async ({ event, client }) => {
    if (event.subtype === undefined)
      await client.chat.postMessage({ channel: event.channel, text: `Heard: ${event.text}` });
  });
}

const lastLine = (user: string) => slack.conversation(user).at(-1);

test('a command answered in the acknowledgement is seen by the person alone', async () => {
  await slack.command('ada', 'echo hello');

  expect(lastLine('ada')).toMatchObject({ from: 'app', ephemeral: true, text: 'hello' });
});

test('a command carries mentions as ids and markup as harmless text', async () => {
  await slack.command('ada', 'echo @Ben Cole <!channel> & co');

  expect(lastLine('ada')?.text).toBe('<@U0BEN|ben> &lt;!channel&gt; &amp; co');
});

test('a command that is never acknowledged fails with Slack’s own words', async () => {
  const outcome = await slack.command('ada', 'silent');

  expect(outcome.ok).toBe(false);
  expect(lastLine('ada')?.text).toBe('/mentor failed with the error "operation_timeout"');
  expect(slack.calls().at(-1)).toMatchObject({
    name: '/mentor',
    refused: expect.stringContaining('operation_timeout'),
  });
});

test('a command answer that breaks a limit is refused', async () => {
  await slack.command('ada', 'broken answer');

  expect(lastLine('ada')?.text).toContain('invalid_command_response');
});

test('a button press reaches the app and its answer replaces the message', async () => {
  await slack.command('ada', 'buttons');
  const message = await until(() => slack.conversation('ada').findLast((line) => line.blocks.length > 0));

  await slack.press('ada', message.ts, 'Go');

  await until(() => (lastLine('ada')?.text === 'Gone, U0ADA' ? true : undefined));
  expect(slack.conversation('ada').filter((line) => line.ts === message.ts)).toHaveLength(1);
});

test('a modal opens, keeps its errors, stacks another and closes', async () => {
  await slack.command('ben', 'form');
  const first = await until(() => slack.view('ben') ?? undefined);

  expect(await slack.submit('ben', first.id, {})).toMatchObject({
    fields: { words: 'Please complete this required field.' },
  });
  expect(await slack.submit('ben', first.id, { words: 'x'.repeat(21) })).toMatchObject({
    fields: { words: 'Please enter at most 20 characters.' },
  });
  expect(await slack.submit('ben', first.id, { words: 'bad' })).toMatchObject({
    fields: { words: 'Kinder words, please.' },
  });
  await slack.submit('ben', first.id, { words: 'next' });
  const second = slack.view('ben');
  expect(second?.previous_view_id).toBe(first.id);

  await slack.closeView('ben', String(second?.id));
  expect(closed).toEqual([second?.id]);
  await slack.submit('ben', first.id, { words: 'hi' });
  await until(() => slack.conversation('ben').find((line) => line.text === 'You said hi'));
  expect(slack.view('ben')).toBeNull();
});

test('the Home tab is published when opened and its search field asks the app', async () => {
  await slack.openTab('ada', 'home');
  const home = await until(() => slack.home('ada') ?? undefined);

  expect(wordsOf(home.blocks)).toContain('Welcome');
  expect(await slack.suggest('ada', 'home', 'find', 'law')).toMatchObject({ data: { options: [{ value: 'f1' }] } });
});

test('a message to the app is an event, delivered again when the app fails', async () => {
  await slack.say('ada', 'hello there');
  await until(() => slack.conversation('ada').find((line) => line.text === 'Heard: hello there'));

  const first = slack.calls().find((call) => call.name === 'message');
  await slack.resend(first?.id ?? 0);
  await until(() =>
    slack.conversation('ada').filter((line) => line.text === 'Heard: hello there').length === 2 ? true : undefined,
  );
});

test('an event the app cannot take is tried three times more', async () => {
  const lonely = createSlackStandIn({
    signingSecret: secret,
    botToken: token,
    people,
    appBaseUrl: 'http://127.0.0.1:1',
    retryDelaysMs: [0, 0, 0],
  });

  await lonely.say('ada', 'anybody?');

  expect(lonely.calls().map((call) => call.refused)).toEqual(
    Array(4).fill('connection_failed: the app could not be reached'),
  );
});

test('a wrong token, channel, person or method is refused as Slack refuses it', async () => {
  const stranger = new WebClient('xoxb-wrong', { slackApiUrl: client.slackApiUrl, retryConfig: { retries: 0 } });

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
  await slack.command('ada', 'echo x');
  const url = String(Object(slack.calls().at(-1)?.request).response_url);
  const post = () =>
    fetch(url, { method: 'POST', body: JSON.stringify({ text: 'again' }) }).then((response) => response.status);

  const statuses = [await post(), await post(), await post(), await post(), await post(), await post()];

  expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
});

/** Waits for the app's own work after its acknowledgement. */
async function until<T>(look: () => T | undefined): Promise<T> {
  const deadline = performance.now() + 5000;
  while (performance.now() < deadline) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('It did not come.');
}
