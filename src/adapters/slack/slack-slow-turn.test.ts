import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordsOf } from '../../../sandbox/slack/slack-stand-in.ts';
import { withTyped } from '../../core/domain/view/form.ts';
import type { TurnRunner } from '../../flows/engine/contract.ts';
import { ASK_FORM, DECIDE_CARD } from '../testing/contract-views.ts';
import { ScriptedRunner } from '../testing/platform-contract.ts';
import { postEvent } from './testing/slack-forgery.fixture.ts';
import { type SlackHarness, startSlackHarness } from './testing/slack-harness.fixture.ts';

/** Answers as scripted, but each turn only when its gate is opened. */
class GatedRunner implements TurnRunner {
  readonly script = new ScriptedRunner();
  gate = Promise.withResolvers<void>();

  readonly run: TurnRunner['run'] = async (...call) => {
    await this.gate.promise;
    return this.script.run(...call);
  };
  readonly composeHome: TurnRunner['composeHome'] = async () => null;
  readonly composeFile: TurnRunner['composeFile'] = async () => null;
  readonly fetchFile: TurnRunner['fetchFile'] = async () => null;
}

let runner: GatedRunner;
let harness: SlackHarness;
beforeEach(async () => {
  runner = new GatedRunner();
  harness = await startSlackHarness(runner, { ackAfterMs: 20 });
});
afterEach(async () => {
  await harness.stop();
});

const said = () => harness.standIn.conversation('ada').flatMap(({ from, text }) => (from === 'app' ? [text] : []));

async function openForm(): Promise<string> {
  runner.gate.resolve();
  runner.script.answer = () => [{ do: 'openForm', form: ASK_FORM }];
  await harness.standIn.command('ada', 'ask');
  await harness.adapter.settled();
  runner.gate = Promise.withResolvers<void>();
  return harness.standIn.view('ada')?.id ?? '';
}

async function submitSlowly(viewId: string): Promise<void> {
  await harness.standIn.submit('ada', viewId, { 'contract.ask:note': 'Please' });
  expect(wordsOf(harness.standIn.view('ada'))).toContain('On it…');
  runner.gate.resolve();
  await harness.adapter.settled();
}

describe('a slow turn', () => {
  it('is acknowledged before its end and answered after it', async () => {
    runner.script.answer = () => [{ do: 'respond', card: DECIDE_CARD }];
    await harness.standIn.command('ada', 'help');
    expect(said()).toEqual(['On it…']);
    runner.gate.resolve();
    await harness.adapter.settled();
    expect(said()).toEqual(['On it…', DECIDE_CARD.summary]);
  });

  it('of a press still replaces its card', async () => {
    runner.gate.resolve();
    runner.script.answer = () => [{ do: 'respond', card: DECIDE_CARD }];
    await harness.standIn.command('ada', 'requests');
    await harness.adapter.settled();
    runner.gate = Promise.withResolvers<void>();
    runner.script.answer = () => [{ do: 'replaceClicked', card: { summary: 'Accepted.', body: [] } }];
    const card = harness.standIn.conversation('ada').find(({ text }) => text === DECIDE_CARD.summary);
    await harness.standIn.press('ada', card?.ts ?? '', 'Accept');
    runner.gate.resolve();
    await harness.adapter.settled();
    // On a busy machine the command, too, was slow and said so.
    expect(said().filter((text) => text !== 'On it…')).toEqual(['Accepted.']);
  });

  it('of a form gives the form back with its errors and what was typed', async () => {
    const viewId = await openForm();
    const errors = { note: 'Say a little more.' };
    const form = withTyped(ASK_FORM, { note: 'Please' }, errors);
    runner.script.answer = () => [{ do: 'formErrors', form, errors }];
    await submitSlowly(viewId);
    expect(wordsOf(harness.standIn.view('ada'))).toContain('Say a little more.');
    expect(JSON.stringify(harness.standIn.view('ada'))).toContain('"initial_value":"Please"');
  });

  it('of a form that leaves nothing to show says that it is done', async () => {
    const viewId = await openForm();
    runner.script.answer = () => [{ do: 'respond', card: DECIDE_CARD }];
    await submitSlowly(viewId);
    expect(said().at(-1)).toBe(DECIDE_CARD.summary);
    expect(wordsOf(harness.standIn.view('ada'))).toContain('All done.');
  });

  it('of an event is acknowledged only at its end, so that a crash loses nothing', async () => {
    let answered = false;
    const message = { type: 'message', channel: 'D0ADA', channel_type: 'im', user: 'U0ADA', text: 'help', ts: '1.1' };
    const posted = postEvent(harness.baseUrl, 'Ev1', message).then(({ status }) => {
      answered = true;
      return status;
    });
    await harness.standIn.command('grace', 'help');
    expect(answered).toBe(false);
    runner.gate.resolve();
    expect(await posted).toBe(200);
  });
});
