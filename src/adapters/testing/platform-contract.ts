import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../core/domain/view/card.ts';
import { plain } from '../../core/domain/view/rich-text.ts';
import { ASK_FORM, DECIDE_CARD, SAID_CARD, SEVERAL_CARD } from './contract-views.ts';
import { directMessages } from './delivery-contract.ts';
import { filledForms } from './form-contract.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { homePictures } from './picture-contract.ts';
import {
  newest,
  type PlatformHarness,
  type PlatformUnderTest,
  ScriptedRunner,
  type Start,
} from './platform-harness.ts';

export {
  type PlatformHarness,
  type PlatformUnderTest,
  type Screen,
  ScriptedRunner,
  type ShownCard,
  type ShownForm,
} from './platform-harness.ts';

/** What every chat platform does for its members, whatever it looks like. */
export function platformContract(name: string, platform: PlatformUnderTest): void {
  describe(`${name} as a chat platform`, () => {
    let runner: ScriptedRunner;
    let harness: PlatformHarness;
    beforeEach(async () => {
      runner = new ScriptedRunner();
      harness = await platform.start(runner);
    });
    afterEach(async () => {
      await harness.stop();
    });
    const start = () => ({ runner, harness });
    typedWords(start);
    pressedButtons(start);
    filledForms(start);
    refusedRequests(start);
    directMessages(start);
    homePictures(start);
  });
}

function typedWords(start: Start): void {
  it('brings typed words to the runner with who typed them, and shows the answer', async () => {
    const { runner, harness } = start();
    runner.answer = () => [{ do: 'respond', card: SAID_CARD }];
    await harness.types('find leadership');
    expect(runner.acts('command')).toEqual([{ kind: 'command', words: 'find leadership' }]);
    const person = runner.heard[0]?.origin;
    expect({ workspace: person?.workspace, externalId: person?.person.externalId }).toEqual(harness.ada);
    expect(newest(harness).text).toContain('Four mentors fit');
  });

  it('tells the name and zone of somebody it meets for the first time', async () => {
    const { runner, harness } = start();
    await harness.types('help');
    expect(runner.heard[0]?.origin.person).toMatchObject({ name: 'Ada Lovelace', zone: 'Europe/Lisbon' });
  });

  it('shows hostile words as words', async () => {
    const { runner, harness } = start();
    const card: Card = { ...SAID_CARD, body: HOSTILE_TEXTS.map((text) => ({ type: 'text', text: plain(text) })) };
    runner.answer = () => [{ do: 'respond', card }];
    await harness.types('find');
    expect({ links: newest(harness).links, mentions: newest(harness).mentions }).toEqual({ links: [], mentions: [] });
    expect(newest(harness).text).toContain('free money');
  });

  it('does not answer itself', async () => {
    const { runner, harness } = start();
    await harness.hearsItself();
    expect(runner.acts('command')).toEqual([]);
  });
}

function pressedButtons(start: Start): void {
  it('brings a press to the runner and replaces the card that held the button', async () => {
    const { runner, harness } = start();
    runner.answer = (act) =>
      act.kind === 'action' ? [{ do: 'replaceClicked', card: SAID_CARD }] : [{ do: 'respond', card: DECIDE_CARD }];
    await harness.types('requests');
    const before = harness.screen().cards.length;
    await harness.presses('Accept');
    expect(runner.acts('action')).toEqual([{ kind: 'action', id: 'contract.accept', ref: 'request-1' }]);
    expect(newest(harness).text).toContain('Four mentors fit');
    expect(harness.screen().cards.flatMap(({ buttons }) => buttons)).not.toContain('Accept');
    expect(harness.screen().cards.length).toBe(before);
  });

  it('leaves a card of several things where it is, whatever comes of one of them', async () => {
    const { runner, harness } = start();
    runner.answer = (act) => {
      if (act.kind === 'command') return [{ do: 'respond', card: SEVERAL_CARD }];
      return act.kind === 'open' ? [{ do: 'openForm', form: ASK_FORM }] : [{ do: 'replaceClicked', card: SAID_CARD }];
    };
    await harness.types('requests');
    await harness.presses('On track');
    expect(runner.acts('action')).toEqual([{ kind: 'action', id: 'contract.track', ref: 'goal-1' }]);
    expect(newest(harness).text).toContain('Four mentors fit');
    await harness.presses('Answer');
    expect(harness.screen().form?.title).toBe(ASK_FORM.title);
    await harness.submits({ note: 'Please' });
    const { cards } = harness.screen();
    expect(cards.filter(({ text }) => text.includes('Four mentors fit'))).toHaveLength(2);
    expect(cards.flatMap(({ buttons }) => buttons)).toEqual(expect.arrayContaining(['On track', 'Answer']));
  });

  it('keeps the buttons of one card apart', async () => {
    const { runner, harness } = start();
    runner.answer = (act) => (act.kind === 'command' ? [{ do: 'respond', card: DECIDE_CARD }] : []);
    await harness.types('requests');
    await harness.presses('Decline');
    expect(runner.acts('action')).toEqual([{ kind: 'action', id: 'contract.decline', ref: 'request-1' }]);
  });

  it('gives a repeated delivery the key of the first, and another press another key', async () => {
    const { runner, harness } = start();
    runner.answer = (act) => (act.kind === 'command' ? [{ do: 'respond', card: DECIDE_CARD }] : []);
    await harness.types('requests');
    await harness.presses('Accept');
    await harness.redelivers();
    await harness.presses('Accept');
    const keys = runner.heard.filter(({ act }) => act.kind === 'action').map(({ eventKey }) => eventKey);
    expect(new Set(keys).size).toBe(2);
    expect(keys[0]).not.toBe(keys.at(-1));
  });

  it('answers a button nobody knows', async () => {
    const { runner, harness } = start();
    runner.answer = () => [{ do: 'respond', card: DECIDE_CARD }];
    await harness.types('requests');
    runner.answer = () => [{ do: 'respond', card: SAID_CARD }];
    const before = JSON.stringify(harness.screen());
    await harness.pressesUnknown();
    expect(JSON.stringify(harness.screen())).not.toBe(before);
  });
}

function refusedRequests(start: Start): void {
  it('refuses every forged request before the runner hears of it', async () => {
    const { runner, harness } = start();
    await harness.types('help');
    const heard = runner.heard.length;
    const forged = await harness.forges();
    expect(forged.length).toBeGreaterThan(3);
    expect(forged.filter(({ status }) => status < 400 || status >= 500)).toEqual([]);
    expect(runner.heard.length).toBe(heard);
  });
}
