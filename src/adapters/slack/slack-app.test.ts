import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { objectsOf } from '../../../sandbox/slack/json-value.ts';
import { wordsOf } from '../../../sandbox/slack/slack-stand-in.ts';
import type { MessageId } from '../../core/ids.ts';
import { ASK_FORM, DECIDE_CARD, NEXT_FORM, SAID_CARD } from '../contract/contract-views.ts';
import { ScriptedRunner } from '../contract/platform-contract.ts';
import { type SlackBench, startSlackBench } from './slack-bench.fixture.ts';
import { commandBody, post } from './slack-forgery.fixture.ts';

const OPENER = {
  ...SAID_CARD,
  actions: [
    { kind: 'run', id: 'contract.look', label: 'Look', ref: 'r1' },
    { kind: 'openForm', id: ASK_FORM.id, label: 'Ask', ref: ASK_FORM.ref },
    { kind: 'link', id: 'guide', label: 'Guide', ref: 'https://example.org/' },
  ],
} as const;

let runner: ScriptedRunner;
let bench: SlackBench;
beforeEach(async () => {
  runner = new ScriptedRunner();
  bench = await startSlackBench(runner);
});
afterEach(async () => {
  await bench.stop();
});

const settled = () => bench.adapter.settled();
const view = () => bench.standIn.view('ada');
const messages = () => bench.standIn.conversation('ada').filter(({ from }) => from === 'app');

async function openHome(): Promise<void> {
  runner.answer = () => [{ do: 'respond', card: OPENER }];
  await bench.standIn.openTab('ada', 'home');
  await settled();
}

describe('the Home tab', () => {
  it('is published when it is opened', async () => {
    await openHome();
    expect(runner.acts('home').length).toBe(1);
    expect(wordsOf(bench.standIn.home('ada'))).toContain('Four mentors fit');
  });

  it('shows an answer to its buttons as a modal whose buttons work too', async () => {
    await openHome();
    runner.answer = () => [{ do: 'respond', card: DECIDE_CARD }];
    await bench.standIn.press('ada', 'home', 'Look');
    await settled();
    expect(wordsOf(view())).toContain('Somebody asks you');
    runner.answer = () => [{ do: 'replaceClicked', card: SAID_CARD }];
    await bench.standIn.press('ada', view()?.id ?? '', 'Accept');
    await settled();
    expect(wordsOf(view())).toContain('Four mentors fit');
    expect(runner.acts('action').map((act) => 'id' in act && act.id)).toEqual(['contract.look', 'contract.accept']);
  });

  it('shows the outcome of its form in the modal', async () => {
    await openHome();
    runner.answer = () => [{ do: 'openForm', form: ASK_FORM }];
    await bench.standIn.press('ada', 'home', 'Ask');
    await settled();
    expect(runner.acts('open')).toEqual([{ kind: 'open', formId: ASK_FORM.id, ref: ASK_FORM.ref }]);
    runner.answer = () => [{ do: 'respond', card: DECIDE_CARD }];
    await bench.standIn.submit('ada', view()?.id ?? '', { 'contract.ask:note': 'Please' });
    await settled();
    expect(wordsOf(view())).toContain('Somebody asks you');
    expect(messages()).toEqual([]);
  });

  it('puts a form above the card it was opened from, and changes that card', async () => {
    await openHome();
    runner.answer = () => [{ do: 'respond', card: OPENER }];
    await bench.standIn.press('ada', 'home', 'Look');
    await settled();
    const cardId = view()?.id;
    runner.answer = () => [{ do: 'openForm', form: ASK_FORM }];
    await bench.standIn.press('ada', cardId ?? '', 'Ask');
    await settled();
    expect(view()?.previous_view_id).toBe(cardId);
    runner.answer = () => [{ do: 'replaceClicked', card: DECIDE_CARD }];
    await bench.standIn.submit('ada', view()?.id ?? '', { 'contract.ask:note': 'Please' });
    await settled();
    expect(view()?.id).toBe(cardId);
    expect(wordsOf(view())).toContain('Somebody asks you');
  });
});

describe('a form opened from a message', () => {
  it('changes that message and tells its outcome', async () => {
    const to = { workspace: 'T0SANDBOX', externalId: 'U0ADA', address: null, zone: 'UTC', locale: 'en-GB' };
    const { ref } = await bench.adapter.messenger.send(to, OPENER, 'message-1' as MessageId);
    runner.answer = () => [{ do: 'openForm', form: ASK_FORM }];
    await bench.standIn.press('ada', String(ref.ts), 'Ask');
    await settled();
    runner.answer = () => [
      { do: 'replaceClicked', card: DECIDE_CARD },
      { do: 'done', card: { ...SAID_CARD, actions: [] } },
    ];
    await bench.standIn.submit('ada', view()?.id ?? '', { 'contract.ask:note': 'Please' });
    await settled();
    expect(messages().map((message) => wordsOf(message.blocks))).toEqual([
      expect.stringContaining('Somebody asks you'),
    ]);
    expect(wordsOf(view())).toContain('Four mentors fit');
  });
});

describe('words', () => {
  it('typed to the bot are a command, answered in the conversation', async () => {
    runner.answer = () => [{ do: 'respond', card: SAID_CARD }];
    await bench.standIn.say('ada', 'find a mentor & more');
    await settled();
    expect(runner.acts('command')).toEqual([{ kind: 'command', words: 'find a mentor & more' }]);
    expect(messages().at(-1)).toMatchObject({ ephemeral: false, text: 'Four mentors fit, closest first.' });
  });

  it('typed to the bot open a form by a button', async () => {
    runner.answer = () => [{ do: 'openForm', form: ASK_FORM }];
    await bench.standIn.say('ada', 'ask');
    await settled();
    await bench.standIn.press('ada', messages().at(-1)?.ts ?? '', 'Open the form');
    await settled();
    expect(wordsOf(view())).toContain('Ask for mentoring');
  });

  it('of a shortcut are answered in a modal', async () => {
    runner.answer = () => [{ do: 'respond', card: SAID_CARD }];
    await bench.standIn.shortcut('ada', 'find-a-mentor');
    await settled();
    expect(runner.acts('command')).toEqual([{ kind: 'command', words: 'find' }]);
    expect(wordsOf(view())).toContain('Four mentors fit');
  });

  it('of a shortcut nobody knows are answered, and run nothing', async () => {
    await bench.standIn.shortcut('ada', 'from-last-year');
    await settled();
    expect(runner.heard).toEqual([]);
    expect(wordsOf(view())).toContain('older version');
  });
});

describe('a button', () => {
  it('that is a link is acknowledged and runs nothing', async () => {
    runner.answer = () => [{ do: 'respond', card: OPENER }];
    await bench.standIn.command('ada', 'home');
    const pressed = await bench.standIn.press('ada', messages().at(-1)?.ts ?? '', 'Guide');
    expect(pressed.ok).toBe(true);
    expect(runner.heard.length).toBe(1);
  });

  it('whose form can no longer be opened leaves a button that opens it', async () => {
    runner.answer = () => [{ do: 'openForm', form: ASK_FORM }];
    bench.standIn.fail('views.open', { go: 'code', code: 'trigger_expired' });
    await bench.standIn.command('ada', 'ask');
    await settled();
    expect(view()).toBeNull();
    await bench.standIn.press('ada', messages().at(-1)?.ts ?? '', 'Open the form');
    await settled();
    expect(wordsOf(view())).toContain('Ask for mentoring');
  });
});

describe('people', () => {
  it('are looked up once, and a turn goes on when that fails', async () => {
    await bench.standIn.command('ada', 'help');
    await bench.standIn.command('ada', 'help');
    const lookups = bench.standIn.calls().filter(({ name }) => name === 'users.info');
    expect(lookups.length).toBe(1);
    bench.standIn.fail('users.info', { go: 'code', code: 'internal_error' });
    await bench.standIn.command('grace', 'help');
    expect(runner.heard.at(-1)?.origin.person).toEqual({ externalId: 'U0GRACE' });
  });

  it('who change tell it once, and who are deactivated are gone', async () => {
    await bench.standIn.changeUser('ada', { name: 'Ada King' });
    await bench.standIn.changeUser('ada', {});
    await bench.standIn.changeUser('ada', { deleted: true });
    expect(runner.heard.map(({ act }) => act.kind)).toEqual(['learned', 'gone']);
    expect(runner.heard[0]?.origin.person).toMatchObject({ name: 'Ada King', guest: false, bot: false });
  });
});

describe('the workspace', () => {
  it('is known by its token, also when Slack is away for a moment', async () => {
    bench.standIn.fail('auth.test', { go: 'code', code: 'service_unavailable' });
    expect(await bench.adapter.workspace()).toEqual({ externalId: 'T0SANDBOX', name: 'Sandbox' });
  });

  it('tells when it is lost', async () => {
    const lost: string[] = [];
    const other = await startSlackBench(runner, {
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
    await bench.standIn.command('ada', 'my-private-words');
    await post(bench.baseUrl, { body: commandBody('my-private-words'), headers: { 'x-slack-signature': 'v0=0' } });
    await post(bench.baseUrl, { body: '{"my-private-words', contentType: 'application/json' });
    bench.standIn.fail('*', { go: 'code', code: 'internal_error' }, 5);
    await bench.standIn.command('grace', 'my-private-words');
    await settled();
    expect(bench.lines.length).toBeGreaterThan(1);
    expect(JSON.stringify(bench.lines)).not.toMatch(/my-private-words|xoxb|trigger|\/response\//);
  });
});

it('draws the next form into the same modal', async () => {
  runner.answer = (act) => [{ do: 'openForm', form: act.kind === 'submit' ? NEXT_FORM : ASK_FORM }];
  await bench.standIn.command('ada', 'ask');
  await settled();
  const first = view()?.id;
  await bench.standIn.submit('ada', first ?? '', { 'contract.ask:note': 'Please' });
  expect(view()?.id).toBe(first);
  expect(objectsOf(view()?.blocks).map((block) => block.block_id)).toEqual(['contract.next:why']);
});
