import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MessageId } from '../../core/ids.ts';
import type { Act, Inbound } from '../../core/ports/inbound.ts';
import { type Address, DeliveryFailed, type Messenger } from '../../core/ports/messenger.ts';
import type { Card } from '../../core/view/card.ts';
import { type FormValues, withTyped } from '../../core/view/form.ts';
import { plain } from '../../core/view/rich-text.ts';
import type { FinalAnswer, TurnRunner } from '../../flows/flow.ts';
import { ASK_FORM, DECIDE_CARD, NEXT_FORM, SAID_CARD } from './contract-views.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** A platform stand-in with our adapter behind it and one person, Ada, in front of it. */
export type PlatformHarness = { readonly start: (runner: TurnRunner) => Promise<PlatformBench> };

/** What Ada does and sees. Every act settles when the app has done all it does about it. */
export type PlatformBench = {
  readonly ada: { readonly workspace: string; readonly externalId: string };
  /** Types words to the app as this platform has it: after the root command, or bare. */
  types(words: string): Promise<void>;
  /** Presses the button of this label on the newest card that has one; confirms if asked. */
  presses(label: string): Promise<void>;
  /** Fills the open form and sends it. */
  submits(values: FormValues): Promise<void>;
  /** Presses a button that no card of ours ever had. */
  pressesUnknown(): Promise<void>;
  /** The platform delivers its last request again, byte for byte. */
  redelivers(): Promise<void>;
  /** The app's own message comes back to it as an event. */
  hearsItself(): Promise<void>;
  /** Answers to forged copies of a good request, by what is wrong with them. */
  forges(): Promise<readonly { readonly wrong: string; readonly status: number }[]>;
  /** What the person (Ada when left out) sees now. */
  screen(externalId?: string): Screen;
  readonly messenger: Messenger;
  /** Somebody the app never wrote to, and somebody who cannot be written to. */
  readonly stranger: Address;
  readonly unreachable: Address;
  stop(): Promise<void>;
};

export type Screen = {
  /** Oldest first; cards in a dialog or modal count as the newest. */
  readonly cards: readonly ShownCard[];
  readonly form: ShownForm | null;
};
/** `text` is what a person reads; `links` and `mentions` are the live ones. */
export type ShownCard = {
  readonly text: string;
  readonly buttons: readonly string[];
  readonly links: readonly string[];
  readonly mentions: readonly string[];
};
/** `text` is everything readable on the form, its errors with it. */
export type ShownForm = { readonly title: string; readonly text: string; readonly values: FormValues };

/** Decides answers from a table and keeps what it was asked. A real runner, only a small one. */
export class ScriptedRunner implements TurnRunner {
  readonly heard: Inbound[] = [];
  answer: (act: Act) => readonly FinalAnswer[] = () => [];

  readonly run: TurnRunner['run'] = async (inbound) => {
    this.heard.push(inbound);
    return { answers: this.answer(inbound.act), zone: 'Europe/Lisbon', locale: 'en-GB', repeated: false };
  };
  readonly composeHome: TurnRunner['composeHome'] = async () => null;

  acts(kind: Act['kind']): readonly Act[] {
    return this.heard.map(({ act }) => act).filter((act) => act.kind === kind);
  }
}

/** What every chat platform owes its members, whatever it looks like. */
export function platformContract(name: string, harness: PlatformHarness): void {
  describe(`${name} as a chat platform`, () => {
    let runner: ScriptedRunner;
    let bench: PlatformBench;
    beforeEach(async () => {
      runner = new ScriptedRunner();
      bench = await harness.start(runner);
    });
    afterEach(async () => {
      await bench.stop();
    });
    const start = () => ({ runner, bench });
    typedWords(start);
    pressedButtons(start);
    filledForms(start);
    refusedRequests(start);
    directMessages(start);
  });
}

type Start = () => { readonly runner: ScriptedRunner; readonly bench: PlatformBench };

function typedWords(start: Start): void {
  it('brings typed words to the runner with who typed them, and shows the answer', async () => {
    const { runner, bench } = start();
    runner.answer = () => [{ do: 'respond', card: SAID_CARD }];
    await bench.types('find leadership');
    expect(runner.acts('command')).toEqual([{ kind: 'command', words: 'find leadership' }]);
    const person = runner.heard[0]?.origin;
    expect({ workspace: person?.workspace, externalId: person?.person.externalId }).toEqual(bench.ada);
    expect(newest(bench).text).toContain('Four mentors fit');
  });

  it('tells the name and zone of somebody it meets for the first time', async () => {
    const { runner, bench } = start();
    await bench.types('help');
    expect(runner.heard[0]?.origin.person).toMatchObject({ name: 'Ada Lovelace', zone: 'Europe/Lisbon' });
  });

  it('shows hostile words as words', async () => {
    const { runner, bench } = start();
    const card: Card = { ...SAID_CARD, body: HOSTILE_TEXTS.map((text) => ({ type: 'text', text: plain(text) })) };
    runner.answer = () => [{ do: 'respond', card }];
    await bench.types('find');
    expect({ links: newest(bench).links, mentions: newest(bench).mentions }).toEqual({ links: [], mentions: [] });
    expect(newest(bench).text).toContain('free money');
  });

  it('does not answer itself', async () => {
    const { runner, bench } = start();
    await bench.hearsItself();
    expect(runner.acts('command')).toEqual([]);
  });
}

function pressedButtons(start: Start): void {
  it('brings a press to the runner and replaces the card that held the button', async () => {
    const { runner, bench } = start();
    runner.answer = (act) =>
      act.kind === 'action' ? [{ do: 'replaceClicked', card: SAID_CARD }] : [{ do: 'respond', card: DECIDE_CARD }];
    await bench.types('requests');
    const before = bench.screen().cards.length;
    await bench.presses('Accept');
    expect(runner.acts('action')).toEqual([{ kind: 'action', id: 'contract.accept', ref: 'request-1' }]);
    expect(newest(bench).text).toContain('Four mentors fit');
    expect(bench.screen().cards.flatMap(({ buttons }) => buttons)).not.toContain('Accept');
    expect(bench.screen().cards.length).toBe(before);
  });

  it('keeps the buttons of one card apart', async () => {
    const { runner, bench } = start();
    runner.answer = (act) => (act.kind === 'command' ? [{ do: 'respond', card: DECIDE_CARD }] : []);
    await bench.types('requests');
    await bench.presses('Decline');
    expect(runner.acts('action')).toEqual([{ kind: 'action', id: 'contract.decline', ref: 'request-1' }]);
  });

  it('gives a repeated delivery the key of the first, and another press another key', async () => {
    const { runner, bench } = start();
    runner.answer = (act) => (act.kind === 'command' ? [{ do: 'respond', card: DECIDE_CARD }] : []);
    await bench.types('requests');
    await bench.presses('Accept');
    await bench.redelivers();
    await bench.presses('Accept');
    const keys = runner.heard.filter(({ act }) => act.kind === 'action').map(({ eventKey }) => eventKey);
    expect(new Set(keys).size).toBe(2);
    expect(keys[0]).not.toBe(keys.at(-1));
  });

  it('answers a button nobody knows', async () => {
    const { runner, bench } = start();
    runner.answer = () => [{ do: 'respond', card: DECIDE_CARD }];
    await bench.types('requests');
    runner.answer = () => [{ do: 'respond', card: SAID_CARD }];
    const before = JSON.stringify(bench.screen());
    await bench.pressesUnknown();
    expect(JSON.stringify(bench.screen())).not.toBe(before);
  });
}

function filledForms(start: Start): void {
  const opened = async (answer: (act: Act) => readonly FinalAnswer[]) => {
    const { runner, bench } = start();
    runner.answer = (act) => (act.kind === 'submit' ? answer(act) : [{ do: 'openForm', form: ASK_FORM }]);
    await bench.types('ask');
    const [button] = newestOrNone(bench)?.buttons ?? [];
    if (bench.screen().form === null && button !== undefined) await bench.presses(button);
    expect(bench.screen().form?.title).toBe(ASK_FORM.title);
    return { runner, bench };
  };
  const typed: FormValues = { note: 'Please & <thanks>', count: 3, on: '2026-12-01', remind: true, topics: ['a', 'c'] };

  it('opens a form from a command, directly or by one button, and brings back what was typed', async () => {
    const { runner, bench } = await opened(() => [{ do: 'done', card: { ...SAID_CARD, actions: [] } }]);
    await bench.submits(typed);
    expect(runner.acts('submit')).toEqual([
      { kind: 'submit', formId: ASK_FORM.id, ref: ASK_FORM.ref, values: expect.objectContaining(typed) },
    ]);
    expect(newest(bench).text).toContain('Four mentors fit');
  });

  it('keeps the form, what was typed and the errors after a refusal', async () => {
    const errors = { note: 'Say a little more.' };
    const { bench } = await opened(() => [{ do: 'formErrors', form: withTyped(ASK_FORM, typed, errors), errors }]);
    await bench.submits(typed);
    expect(bench.screen().form?.text).toContain('Say a little more.');
    expect(bench.screen().form?.values).toMatchObject(typed);
  });

  it('shows what is wrong with the whole form, too', async () => {
    const errors = { form: 'These do not go together.' };
    const { bench } = await opened(() => [{ do: 'formErrors', form: withTyped(ASK_FORM, typed, errors), errors }]);
    await bench.submits(typed);
    expect(bench.screen().form?.text).toContain('These do not go together.');
    expect(bench.screen().form?.values).toMatchObject(typed);
  });

  it('goes on to the next form', async () => {
    const { bench } = await opened(() => [{ do: 'openForm', form: NEXT_FORM }]);
    await bench.submits(typed);
    expect(bench.screen().form?.title).toBe(NEXT_FORM.title);
  });

  it('shows an answer after a form and closes it', async () => {
    const { bench } = await opened(() => [{ do: 'respond', card: DECIDE_CARD }]);
    await bench.submits(typed);
    expect(bench.screen().form).toBeNull();
    expect(newest(bench).buttons).toContain('Accept');
  });
}

function refusedRequests(start: Start): void {
  it('refuses every forged request before the runner hears of it', async () => {
    const { runner, bench } = start();
    await bench.types('help');
    const heard = runner.heard.length;
    const forged = await bench.forges();
    expect(forged.length).toBeGreaterThan(3);
    expect(forged.filter(({ status }) => status < 400 || status >= 500)).toEqual([]);
    expect(runner.heard.length).toBe(heard);
  });
}

function directMessages(start: Start): void {
  const deliveryId = 'message-1' as MessageId;

  it('writes to somebody it never met, finds the message again and replaces it', async () => {
    const { messenger, stranger, ...bench } = start().bench;
    const sent = await messenger.send(stranger, DECIDE_CARD, deliveryId);
    expect(bench.screen(stranger.externalId).cards.at(-1)?.buttons).toContain('Accept');
    const address = { ...stranger, address: sent.address ?? stranger.address };
    const found = await messenger.find(address, deliveryId, new Date(0));
    if (found !== 'unknowable') expect(found).toEqual(sent.ref);
    await messenger.edit(address, sent.ref, SAID_CARD);
    const cards = bench.screen(stranger.externalId).cards;
    expect(cards.at(-1)?.text).toContain('Four mentors fit');
    expect(cards.flatMap(({ buttons }) => buttons)).not.toContain('Accept');
  });

  it('says that a message never arrived, where the platform can tell', async () => {
    const { messenger, stranger } = start().bench;
    const sent = await messenger.send(stranger, SAID_CARD, deliveryId);
    const address = { ...stranger, address: sent.address ?? stranger.address };
    expect(['absent', 'unknowable']).toContain(await messenger.find(address, 'other' as MessageId, new Date(0)));
  });

  it('tells when somebody cannot be written to', async () => {
    const { messenger, unreachable } = start().bench;
    const failed = await messenger.send(unreachable, SAID_CARD, deliveryId).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(DeliveryFailed);
    expect(failed).toMatchObject({ kind: 'unreachable' });
  });
}

const newestOrNone = (bench: PlatformBench): ShownCard | undefined => bench.screen().cards.at(-1);

function newest(bench: PlatformBench): ShownCard {
  return newestOrNone(bench) ?? { text: '', buttons: [], links: [], mentions: [] };
}
