import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { objectsOf } from '../../../sandbox/slack/json-value.ts';
import { wordsOf } from '../../../sandbox/slack/slack-stand-in.ts';
import type { MessageId } from '../../core/domain/kernel/ids.ts';
import { ASK_FORM, DECIDE_CARD, NEXT_FORM, SAID_CARD } from '../testing/contract-views.ts';
import { ScriptedRunner } from '../testing/platform-contract.ts';
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

async function openHome(): Promise<void> {
  runner.answer = () => [{ do: 'respond', card: OPENER }];
  await harness.standIn.openTab('ada', 'home');
  await settled();
}

describe('the Home tab', () => {
  it('is published when it is opened', async () => {
    await openHome();
    expect(runner.acts('home').length).toBe(1);
    expect(wordsOf(harness.standIn.home('ada'))).toContain('Four mentors fit');
  });

  it('shows an answer to its buttons as a modal whose buttons work too', async () => {
    await openHome();
    runner.answer = () => [{ do: 'respond', card: DECIDE_CARD }];
    await harness.standIn.press('ada', 'home', 'Look');
    await settled();
    expect(wordsOf(view())).toContain('Somebody asks you');
    runner.answer = () => [{ do: 'replaceClicked', card: SAID_CARD }];
    await harness.standIn.press('ada', view()?.id ?? '', 'Accept');
    await settled();
    expect(wordsOf(view())).toContain('Four mentors fit');
    expect(runner.acts('action').map((act) => 'id' in act && act.id)).toEqual(['contract.look', 'contract.accept']);
  });

  it('shows the outcome of its form in the modal', async () => {
    await openHome();
    runner.answer = () => [{ do: 'openForm', form: ASK_FORM }];
    await harness.standIn.press('ada', 'home', 'Ask');
    await settled();
    expect(runner.acts('open')).toEqual([{ kind: 'open', formId: ASK_FORM.id, ref: ASK_FORM.ref }]);
    runner.answer = () => [{ do: 'respond', card: DECIDE_CARD }];
    await harness.standIn.submit('ada', view()?.id ?? '', { 'contract.ask:note': 'Please' });
    await settled();
    expect(wordsOf(view())).toContain('Somebody asks you');
    expect(messages()).toEqual([]);
  });

  it('puts a form above the card it was opened from, and changes that card', async () => {
    await openHome();
    runner.answer = () => [{ do: 'respond', card: OPENER }];
    await harness.standIn.press('ada', 'home', 'Look');
    await settled();
    const cardId = view()?.id;
    runner.answer = () => [{ do: 'openForm', form: ASK_FORM }];
    await harness.standIn.press('ada', cardId ?? '', 'Ask');
    await settled();
    expect(view()?.previous_view_id).toBe(cardId);
    runner.answer = () => [{ do: 'replaceClicked', card: DECIDE_CARD }];
    await harness.standIn.submit('ada', view()?.id ?? '', { 'contract.ask:note': 'Please' });
    await settled();
    expect(view()?.id).toBe(cardId);
    expect(wordsOf(view())).toContain('Somebody asks you');
  });
});

describe('a form opened from a message', () => {
  it('changes that message and tells its outcome', async () => {
    const to = { workspace: 'T0SANDBOX', externalId: 'U0ADA', address: null, zone: 'UTC', locale: 'en-GB' };
    const { ref } = await harness.adapter.messenger.send(to, OPENER, 'message-1' as MessageId);
    runner.answer = () => [{ do: 'openForm', form: ASK_FORM }];
    await harness.standIn.press('ada', String(ref.ts), 'Ask');
    await settled();
    runner.answer = () => [
      { do: 'replaceClicked', card: DECIDE_CARD },
      { do: 'done', card: { ...SAID_CARD, actions: [] } },
    ];
    await harness.standIn.submit('ada', view()?.id ?? '', { 'contract.ask:note': 'Please' });
    await settled();
    expect(messages().map((message) => wordsOf(message.blocks))).toEqual([
      expect.stringContaining('Somebody asks you'),
    ]);
    expect(wordsOf(view())).toContain('Four mentors fit');
  });
});

it('draws the next form into the same modal', async () => {
  runner.answer = (act) => [{ do: 'openForm', form: act.kind === 'submit' ? NEXT_FORM : ASK_FORM }];
  await harness.standIn.command('ada', 'ask');
  await settled();
  const first = view()?.id;
  await harness.standIn.submit('ada', first ?? '', { 'contract.ask:note': 'Please' });
  expect(view()?.id).toBe(first);
  expect(objectsOf(view()?.blocks).map((block) => block.block_id)).toEqual(['contract.next:why']);
});
