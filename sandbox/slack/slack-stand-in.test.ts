import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EchoApp, people, secret, startEchoApp, token, until } from './echo-app.fixture.ts';
import { createSlackStandIn, type SlackStandIn, wordsOf } from './slack-stand-in.ts';

let slack: SlackStandIn;
let app: EchoApp;

beforeAll(async () => {
  slack = createSlackStandIn({
    signingSecret: secret,
    botToken: token,
    people,
    patienceMs: 2_000,
    retryDelaysMs: [0, 0, 0],
  });
  app = await startEchoApp(slack, await slack.listen());
});

afterAll(async () => {
  await app.stop();
  await slack.close();
});

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
  expect(app.closed).toEqual([second?.id]);
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
