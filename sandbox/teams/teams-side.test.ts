import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SideChange } from '../side.ts';
import { listAt, objectAt, textAt } from './json-reading.ts';
import type { TeamsStandIn } from './stand-in.ts';
import { createTeamsSide } from './teams-side.ts';
import { AMINA, startStandIn } from './testing/demo-tenant.ts';
import { type EchoBot, startEchoBot } from './testing/echo-bot.ts';

let standIn: TeamsStandIn;
let bot: EchoBot;
beforeEach(async () => {
  standIn = await startStandIn();
  bot = await startEchoBot(null);
  standIn.connect(bot.url);
});
afterEach(async () => {
  await standIn.close();
  await bot.close();
});

const lastShown = (side: ReturnType<typeof createTeamsSide>) => listAt(side.snapshot('amina'), 'messages').at(-1);

it('shows a card whose actions the page can name, and presses the one it names', async () => {
  const side = createTeamsSide(standIn);
  await side.perform('amina', { do: 'type', text: 'card' });
  const shown = lastShown(side);
  const actions = listAt(objectAt(shown, 'card'), 'actions').map((action) => [
    textAt(action, 'title'),
    textAt(action, 'id'),
  ]);

  const activity = textAt(shown, 'id') ?? '';
  const outcome = await side.perform('amina', { do: 'press', activity, action: 3, inputs: { name: 'Ada' } });

  expect(actions[3]).toEqual(['Save', 'press-3']);
  expect(outcome).toEqual({ ok: true });
  expect(textAt(lastShown(side), 'text')).toBe('Saved Ada');
});

it('says why nothing was sent, with a sentence for each input', async () => {
  const side = createTeamsSide(standIn);
  await side.perform('amina', { do: 'type', text: 'card' });
  const activity = textAt(lastShown(side), 'id') ?? '';

  const outcome = await side.perform('amina', { do: 'press', activity, action: 0, inputs: {} });

  expect(outcome).toEqual({ ok: false, text: 'Please type a name', fields: { name: 'Please type a name' } });
});

it('tells its listeners about the calls and whose screen changed', async () => {
  const changes: SideChange[] = [];
  const side = createTeamsSide(standIn);
  const end = side.subscribe((change) => changes.push(change));

  await side.perform('amina', { do: 'type', text: 'hello' });
  end();
  await side.perform('amina', { do: 'type', text: 'again' });

  const told = changes.map((change) => (change.kind === 'call' ? change.call.name : change.person));
  expect(told).toEqual(['amina', 'replyToActivity', 'amina', 'message']);
});

it('sends the same activity again when asked to', async () => {
  const side = createTeamsSide(standIn);
  await side.perform('amina', { do: 'type', text: 'hello' });
  const call = side.calls().find(({ name }) => name === 'message')?.id ?? 0;

  const outcome = await side.perform('amina', { do: 'resend', call });

  expect(outcome).toEqual({ ok: true });
  expect(bot.seen.map(({ id }) => id)).toEqual(Array(2).fill(bot.seen[0]?.id));
});

it('refuses acts it does not know', async () => {
  const side = createTeamsSide(standIn);

  expect(await side.perform('amina', { do: 'dance' })).toMatchObject({ ok: false });
  expect(side.people()[0]).toEqual(AMINA);
});
