import { App, LogLevel } from '@slack/bolt';
import type { DemoPerson } from '../side.ts';
import type { SlackStandIn } from './slack-stand-in.ts';

export const people: readonly DemoPerson[] = [
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
export const secret = 'sandbox-secret';
export const token = 'xoxb-sandbox';
export const plain = (text: string) => ({ type: 'plain_text' as const, text });
export const greeting = {
  type: 'modal' as const,
  callback_id: 'greet',
  title: plain('Greet'),
  submit: plain('Send'),
  notify_on_close: true,
};
export const field = (block_id: string) => ({
  type: 'input' as const,
  block_id,
  label: plain('Words'),
  element: { type: 'plain_text_input' as const, action_id: 'text', max_length: 20 },
});

export type EchoApp = { readonly closed: string[]; stop(): Promise<void> };

/** A small real Bolt app that answers the stand-in, so that both ends of the wire are tried. */
export async function startEchoApp(slack: SlackStandIn, slackApiUrl: string): Promise<EchoApp> {
  const closed: string[] = [];
  const clientOptions = { slackApiUrl, retryConfig: { retries: 0 } };
  const app = new App({ signingSecret: secret, token, clientOptions, logLevel: LogLevel.ERROR });
  app.error(async () => undefined);
  answerCommands(app);
  answerPresses(app);
  answerForms(app, closed);
  answerEvents(app);
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const address = server.address();
  slack.connect(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
  return {
    closed,
    stop: async () => {
      await app.stop();
    },
  };
}

function answerCommands(app: App): void {
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
}

function answerPresses(app: App): void {
  app.action('go', async ({ ack, respond, body }) => {
    await ack();
    await respond({ replace_original: true, text: `Gone, ${body.user.id}` });
  });
}

function answerForms(app: App, closed: string[]): void {
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
}

function answerEvents(app: App): void {
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

/** Waits for the app's own work after its acknowledgement. */
export async function until<T>(look: () => T | undefined): Promise<T> {
  const deadline = performance.now() + 5000;
  while (performance.now() < deadline) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('It did not come.');
}
