import { afterEach, describe, expect, it } from 'vitest';
import type { Act } from '../../core/domain/inbound/inbound.ts';
import type { FinalAnswer } from '../../flows/engine/contract.ts';
import { ASK_FORM, DECIDE_CARD, SAID_CARD } from '../testing/contract-views.ts';
import { ScriptedRunner } from '../testing/platform-contract.ts';
import { startTeamsHarness, type TeamsHarness } from './testing/teams-harness.fixture.ts';

const benches: TeamsHarness[] = [];

afterEach(async () => {
  for (const harness of benches.splice(0)) await harness.stop();
});

async function start(answer: (act: Act) => readonly FinalAnswer[]) {
  const runner = new ScriptedRunner();
  runner.answer = answer;
  const harness = await startTeamsHarness(runner);
  benches.push(harness);
  return { runner, harness, standIn: harness.standIn };
}

const botMessages = ({ standIn }: TeamsHarness) =>
  standIn.conversation('ada').messages.filter(({ from }) => from === 'bot');

describe('a dialog', () => {
  const form = { do: 'openForm', form: ASK_FORM } as const;
  const note = { 'text:note': 'Please' };

  async function opened(answer: (act: Act) => readonly FinalAnswer[]) {
    const started = await start((act) => (act.kind === 'submit' ? answer(act) : [form]));
    await started.standIn.say('ada', 'ask');
    const cardId = botMessages(started.harness)[0]?.id ?? '';
    await started.standIn.press('ada', cardId, 'Open form');
    return { ...started, cardId };
  }

  it('is opened by the one button that answers a command', async () => {
    const { runner, standIn } = await opened(() => []);
    expect(runner.acts('open')).toEqual([{ kind: 'open', formId: ASK_FORM.id, ref: ASK_FORM.ref }]);
    expect(standIn.dialog('ada')?.title).toBe(ASK_FORM.title);
  });

  it('replaces the card that opened it', async () => {
    const { standIn, harness, cardId } = await opened(() => [{ do: 'replaceClicked', card: SAID_CARD }]);
    await standIn.submitDialog('ada', note);
    await harness.adapter.stop();
    expect(standIn.dialog('ada')).toBeNull();
    expect(botMessages(harness).map(({ id, summary }) => ({ id, summary }))).toEqual([
      { id: cardId, summary: SAID_CARD.summary },
    ]);
  });

  it('shows its end without a button', async () => {
    const { standIn } = await opened(() => [{ do: 'done', card: SAID_CARD }]);
    await standIn.submitDialog('ada', note);
    expect(JSON.stringify(standIn.dialog('ada')?.card)).toContain('Four mentors fit');
    expect(JSON.stringify(standIn.dialog('ada')?.card)).not.toContain('Action.');
  });

  it('is left by cancel although a required field is empty, and no flow hears of it', async () => {
    const { runner, standIn } = await opened(() => []);
    expect(await standIn.submitDialog('ada', {}, ASK_FORM.cancelLabel)).toMatchObject({ ok: true });
    expect(standIn.dialog('ada')).toBeNull();
    expect(runner.acts('submit')).toEqual([]);
  });

  it('shows a card in the place of a form that cannot be opened', async () => {
    const { standIn, harness } = await start((act) =>
      act.kind === 'open' ? [{ do: 'respond', card: DECIDE_CARD }] : [form],
    );
    await standIn.say('ada', 'ask');
    await standIn.press('ada', botMessages(harness)[0]?.id ?? '', 'Open form');
    expect(JSON.stringify(standIn.dialog('ada')?.card)).toContain('asks you to be their mentor');
    expect(JSON.stringify(standIn.dialog('ada')?.card)).not.toContain('Action.');
  });
});

describe('a press on an old client', () => {
  it('comes as a message, and replaces the card all the same', async () => {
    const { runner, standIn, harness } = await start((act) =>
      act.kind === 'action' ? [{ do: 'replaceClicked', card: SAID_CARD }] : [{ do: 'respond', card: DECIDE_CARD }],
    );
    await standIn.say('ada', 'requests');
    const id = botMessages(harness)[0]?.id ?? '';
    const value = { rapport: { do: 'run', id: 'contract.accept', ref: 'request-1' } };
    await standIn.deliver('ada', { type: 'message', id: 'submit-1', value, replyToId: id });
    expect(runner.acts('action')).toHaveLength(1);
    expect(botMessages(harness).map((message) => ({ id: message.id, summary: message.summary }))).toEqual([
      { id, summary: SAID_CARD.summary },
    ]);
  });

  it('tells what happened although its card was deleted', async () => {
    const { standIn, harness } = await start(() => [{ do: 'replaceClicked', card: SAID_CARD }]);
    const value = { rapport: { do: 'run', id: 'contract.accept', ref: 'request-1' } };
    await standIn.deliver('ada', { type: 'message', id: 'submit-1', value, replyToId: 'long-gone' });
    expect(botMessages(harness).map(({ summary }) => summary)).toEqual([SAID_CARD.summary]);
  });
});
