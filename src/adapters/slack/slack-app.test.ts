import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordsOf } from '../../../sandbox/slack/slack-stand-in.ts';
import { ASK_FORM, SAID_CARD } from '../testing/contract-views.ts';
import { ScriptedRunner } from '../testing/platform-contract.ts';
import { commandBody, post } from './testing/slack-forgery.fixture.ts';
import { type SlackHarness, startSlackHarness } from './testing/slack-harness.fixture.ts';

const OPENER = {
  ...SAID_CARD,
  actions: [
    { kind: 'run', id: 'contract.look', label: 'Look', ref: 'r1' },
    { kind: 'openForm', id: ASK_FORM.id, label: 'Ask', ref: ASK_FORM.ref },
    { kind: 'link', id: 'guide', label: 'Guide', ref: 'https://example.org/' },
  ],
} as const;

let runner: ScriptedRunner;
let harness: SlackHarness;
beforeEach(async () => {
  runner = new ScriptedRunner();
  harness = await startSlackHarness(runner);
});
afterEach(async () => {
  await harness.stop();
});

const settled = () => harness.adapter.settled();
const view = () => harness.standIn.view('ada');
const messages = () => harness.standIn.conversation('ada').filter(({ from }) => from === 'app');

describe('words', () => {
  it('typed to the bot are a command, answered in the conversation', async () => {
    runner.answer = () => [{ do: 'respond', card: SAID_CARD }];
    await harness.standIn.say('ada', 'find a mentor & more');
    await settled();
    expect(runner.acts('command')).toEqual([{ kind: 'command', words: 'find a mentor & more' }]);
    expect(messages().at(-1)).toMatchObject({ ephemeral: false, text: 'Four mentors fit, closest first.' });
  });

  it('typed to the bot open a form by a button', async () => {
    runner.answer = () => [{ do: 'openForm', form: ASK_FORM }];
    await harness.standIn.say('ada', 'ask');
    await settled();
    await harness.standIn.press('ada', messages().at(-1)?.ts ?? '', 'Open the form');
    await settled();
    expect(wordsOf(view())).toContain('Ask for mentoring');
  });

  it('of a shortcut are answered in a modal', async () => {
    runner.answer = () => [{ do: 'respond', card: SAID_CARD }];
    await harness.standIn.shortcut('ada', 'find-a-mentor');
    await settled();
    expect(runner.acts('command')).toEqual([{ kind: 'command', words: 'find' }]);
    expect(wordsOf(view())).toContain('Four mentors fit');
  });

  it('of a shortcut nobody knows are answered, and run nothing', async () => {
    await harness.standIn.shortcut('ada', 'from-last-year');
    await settled();
    expect(runner.heard).toEqual([]);
    expect(wordsOf(view())).toContain('older version');
  });
});

describe('a button', () => {
  it('that is a link is acknowledged and runs nothing', async () => {
    runner.answer = () => [{ do: 'respond', card: OPENER }];
    await harness.standIn.command('ada', 'home');
    const pressed = await harness.standIn.press('ada', messages().at(-1)?.ts ?? '', 'Guide');
    expect(pressed.ok).toBe(true);
    expect(runner.heard.length).toBe(1);
  });

  it('whose form can no longer be opened leaves a button that opens it', async () => {
    runner.answer = () => [{ do: 'openForm', form: ASK_FORM }];
    harness.standIn.fail('views.open', { go: 'code', code: 'trigger_expired' });
    await harness.standIn.command('ada', 'ask');
    await settled();
    expect(view()).toBeNull();
    await harness.standIn.press('ada', messages().at(-1)?.ts ?? '', 'Open the form');
    await settled();
    expect(wordsOf(view())).toContain('Ask for mentoring');
  });
});

describe('people', () => {
  it('are looked up once, and a turn goes on when that fails', async () => {
    await harness.standIn.command('ada', 'help');
    await harness.standIn.command('ada', 'help');
    const lookups = harness.standIn.calls().filter(({ name }) => name === 'users.info');
    expect(lookups.length).toBe(1);
    harness.standIn.fail('users.info', { go: 'code', code: 'internal_error' });
    await harness.standIn.command('grace', 'help');
    expect(runner.heard.at(-1)?.origin.person).toEqual({ externalId: 'U0GRACE' });
  });

  it('who change tell it once, and who are deactivated are gone', async () => {
    await harness.standIn.changeUser('ada', { name: 'Ada King' });
    await harness.standIn.changeUser('ada', {});
    await harness.standIn.changeUser('ada', { deleted: true });
    expect(runner.heard.map(({ act }) => act.kind)).toEqual(['profile-changed', 'account-deactivated']);
    expect(runner.heard[0]?.origin.person).toMatchObject({ name: 'Ada King', guest: false, bot: false });
  });
});

describe('the workspace', () => {
  it('is known by its token, also when Slack is away for a moment', async () => {
    harness.standIn.fail('auth.test', { go: 'code', code: 'service_unavailable' });
    expect(await harness.adapter.workspace()).toEqual({ externalId: 'T0SANDBOX', name: 'Sandbox' });
  });

  it('tells when it is lost', async () => {
    const lost: string[] = [];
    const other = await startSlackHarness(runner, {
      onRevoked: async (workspace) => {
        lost.push(workspace);
      },
    });
    await other.standIn.uninstall();
    await other.stop();
    expect(lost).toEqual(['T0SANDBOX']);
  });
});

describe('what is logged', () => {
  it('holds nothing that people wrote, and no secret', async () => {
    await harness.standIn.command('ada', 'my-private-words');
    await post(harness.baseUrl, { body: commandBody('my-private-words'), headers: { 'x-slack-signature': 'v0=0' } });
    await post(harness.baseUrl, { body: '{"my-private-words', contentType: 'application/json' });
    harness.standIn.fail('*', { go: 'code', code: 'internal_error' }, 5);
    await harness.standIn.command('grace', 'my-private-words');
    await settled();
    expect(harness.lines.length).toBeGreaterThan(1);
    expect(JSON.stringify(harness.lines)).not.toMatch(/my-private-words|xoxb|trigger|\/response\//);
  });
});

it('serves no requests over HTTP in Socket Mode', async () => {
  const settings = { signingSecret: '', botToken: 'xoxb-1', appToken: 'xapp-1' };
  const socket = await startSlackHarness(runner, { settings });
  expect((await post(socket.baseUrl, { body: commandBody('help') })).status).toBe(404);
  expect(runner.heard).toEqual([]);
  await socket.stop();
});
