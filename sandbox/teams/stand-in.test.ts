import { afterEach, describe, expect, it } from 'vitest';
import { cardText } from './cards/card-reading.ts';
import type { TeamsStandIn, TeamsStandInOptions } from './stand-in.ts';
import { AMINA, BOT, startStandIn, TENANT } from './testing/demo-tenant.ts';
import { type EchoBot, startEchoBot } from './testing/echo-bot.ts';

const open: { standIn: TeamsStandIn; bot: EchoBot }[] = [];

async function together(
  auth: 'local' | 'token',
  options: Partial<TeamsStandInOptions> = {},
  slow?: () => Promise<void>,
) {
  const standIn = await startStandIn({ auth, ...options });
  const { openIdMetadata, login } = standIn.urls();
  const bot = await startEchoBot(auth === 'token' ? { appId: BOT, openIdMetadata, login } : null, slow);
  standIn.connect(bot.url);
  open.push({ standIn, bot });
  return { standIn, bot };
}

afterEach(async () => {
  for (const { standIn, bot } of open.splice(0)) {
    await standIn.close();
    await bot.close();
  }
});

const last = (standIn: TeamsStandIn) => standIn.conversation('amina').messages.at(-1);
const asked = async (standIn: TeamsStandIn) => {
  await standIn.say('amina', 'card');
  return last(standIn)?.id ?? '';
};

describe.each(['local', 'token'] as const)('a bot on the real CloudAdapter, %s authentication', (auth) => {
  it('answers a typed message in the chat', async () => {
    const { standIn } = await together(auth);

    const outcome = await standIn.say('amina', 'good morning');

    expect(outcome).toMatchObject({ ok: true, status: 200 });
    expect(standIn.conversation('amina').messages.map(({ from, text }) => [from, text])).toEqual([
      ['person', 'good morning'],
      ['bot', 'You said good morning'],
    ]);
  });

  it('is told of the installation as Teams tells it', async () => {
    const { standIn, bot } = await together(auth, { installed: [] });

    await standIn.install('amina');

    expect(bot.seen.map(({ type, action }) => [type, action])).toEqual([
      ['conversationUpdate', undefined],
      ['installationUpdate', 'add'],
    ]);
    expect(bot.seen[0]).toMatchObject({
      channelId: 'msteams',
      from: { aadObjectId: AMINA.teamsAadId },
      conversation: { conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      entities: [{ type: 'clientInfo', locale: 'en-NG', country: 'NG', timezone: 'Africa/Lagos' }],
    });
    expect(last(standIn)?.text).toBe('Welcome');
  });

  it('replaces the card of the person who pressed Execute', async () => {
    const { standIn } = await together(auth);
    const id = await asked(standIn);

    const outcome = await standIn.press('amina', id, 'Answer', { name: 'Ada' });

    expect(outcome.ok).toBe(true);
    expect(cardText(last(standIn)?.cardForClicker ?? {})).toContain('Thank you, Ada');
  });

  it('opens, keeps and closes a dialog', async () => {
    const { standIn } = await together(auth);
    const id = await asked(standIn);

    await standIn.press('amina', id, 'Form');
    const first = standIn.dialog('amina');
    await standIn.submitDialog('amina', {}, 'Again');
    const second = standIn.dialog('amina');
    await standIn.submitDialog('amina', { name: 'Ada' });
    const third = standIn.dialog('amina');

    expect([first?.title, second?.title, third?.text]).toEqual(['Your name', 'Once more', 'Thank you, Ada']);
    expect(new Set([first?.key, second?.key, third?.key]).size).toBe(1);
    expect([first?.version, second?.version, third?.version]).toEqual([1, 2, 3]);
    standIn.closeDialog('amina');
    expect(standIn.dialog('amina')).toBeNull();
  });

  it('changes a card it sent before', async () => {
    const { standIn } = await together(auth);

    await standIn.say('amina', 'edit');

    expect(standIn.conversation('amina').messages).toHaveLength(2);
    expect(last(standIn)).toMatchObject({ summary: 'Hello', editedAt: expect.any(String) });
  });
});

describe('the client', () => {
  it('sends a Submit as a message with a value and without text', async () => {
    const { standIn, bot } = await together('local');
    const id = await asked(standIn);

    await standIn.press('amina', id, 'Save', { name: 'Ada' });

    const sent = bot.seen.at(-1);
    expect(sent).toMatchObject({ type: 'message', replyToId: id, value: { question: 'q1', name: 'Ada' } });
    expect(sent).not.toHaveProperty('text');
  });

  it('sends nothing while a required input is empty, save for actions that take no inputs', async () => {
    const { standIn, bot } = await together('local');
    const id = await asked(standIn);
    const before = bot.seen.length;

    const blocked = await standIn.press('amina', id, 'Save');
    const cancelled = await standIn.press('amina', id, 'Cancel');

    expect(blocked).toMatchObject({ ok: false, code: 'InvalidInputs', fields: { name: 'Please type a name' } });
    expect(cancelled.ok).toBe(true);
    expect(bot.seen.slice(before).map(({ value }) => value)).toEqual([{ cancelled: true }]);
  });

  it('shows the words an Execute is answered with under the card', async () => {
    const { standIn } = await together('local');
    const id = await asked(standIn);

    await standIn.press('amina', id, 'Shrug');

    expect(last(standIn)?.note).toEqual({ text: 'Noted.', failed: false });
  });

  it('says that something went wrong when an invoke is answered in a form Teams does not know', async () => {
    const { standIn } = await together('local');
    const id = await asked(standIn);

    const outcome = await standIn.press('amina', id, 'Break');

    expect(outcome).toMatchObject({ ok: false, code: 'InvalidInvokeResponse' });
    expect(last(standIn)?.note?.failed).toBe(true);
    expect(standIn.calls().at(-1)?.refused).toContain('without statusCode');
  });

  it('gives up on an invoke after the time limit', async () => {
    const gate = Promise.withResolvers<void>();
    const slow = () => (bot.seen.at(-1)?.type === 'invoke' ? gate.promise : Promise.resolve());
    const { standIn, bot } = await together('local', { invokeLimitMs: 60 }, slow);
    const id = await asked(standIn);

    const outcome = await standIn.press('amina', id, 'Form');
    gate.resolve();

    expect(outcome).toMatchObject({ ok: false, code: 'Timeout' });
    expect(standIn.calls().at(-1)).toMatchObject({
      name: 'task/fetch',
      status: 0,
      refused: 'Timeout: no answer in 60 ms',
    });
  });

  it('opens no dialog for a typed command', async () => {
    const { standIn } = await together('local');

    await standIn.say('amina', 'form');

    expect(standIn.dialog('amina')).toBeNull();
    expect(await standIn.submitDialog('amina')).toMatchObject({ ok: false, code: 'NoDialog' });
  });

  it('splits text and card into two messages and warns about it', async () => {
    const { standIn } = await together('local');

    await standIn.say('amina', 'both');

    const sent = standIn.conversation('amina').messages.slice(1);
    expect(sent.map(({ text, card }) => [text, Boolean(card)])).toEqual([
      ['Look:', false],
      [undefined, true],
    ]);
    expect(standIn.calls().find(({ direction }) => direction === 'from app')?.response).toEqual({});
  });
});
