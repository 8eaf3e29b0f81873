import { afterEach, describe, expect, it } from 'vitest';
import type { Act } from '../../core/domain/inbound/inbound.ts';
import { HOUR_MS } from '../../core/domain/time/durations.ts';
import type { FinalAnswer } from '../../flows/engine/contract.ts';
import { DECIDE_CARD, SAID_CARD } from '../testing/contract-views.ts';
import { ScriptedRunner } from '../testing/platform-contract.ts';
import { TEAMS_WORDS } from './render/teams-words.ts';
import {
  lastActivity,
  PEOPLE,
  startTeamsHarness,
  TENANT_ID,
  type TeamsHarness,
} from './testing/teams-harness.fixture.ts';

const benches: TeamsHarness[] = [];

afterEach(async () => {
  for (const harness of benches.splice(0)) await harness.stop();
});

async function start(answer: (act: Act) => readonly FinalAnswer[] = () => [], now = () => new Date()) {
  const runner = new ScriptedRunner();
  runner.answer = answer;
  const harness = await startTeamsHarness(runner, { clock: { now } });
  benches.push(harness);
  return { runner, harness, standIn: harness.standIn };
}

const botMessages = ({ standIn }: TeamsHarness) =>
  standIn.conversation('ada').messages.filter(({ from }) => from === 'bot');

describe('typed words', () => {
  it.each([
    ['Help', 'Help'],
    ['/find leadership', 'find leadership'],
    ['/mentor find', 'find'],
    ['MENTOR status', 'status'],
    ['mentor', ''],
    ['mentors find', 'mentors find'],
    ['  find\u00a0 mentees ', 'find mentees'],
  ])('“%s” means “%s”', async (typed, words) => {
    const { runner, standIn } = await start();
    await standIn.say('ada', typed);
    expect(runner.acts('command')).toEqual([{ kind: 'command', words }]);
  });

  it('mean the same after our name was called', async () => {
    const { runner, standIn } = await start();
    const entities = [{ type: 'mention', text: '<at>Rapport</at>', mentioned: { id: standIn.tenant.botId } }];
    await standIn.deliver('ada', { type: 'message', id: '1', text: '<at>Rapport</at>&nbsp;status', entities });
    expect(runner.acts('command')).toEqual([{ kind: 'command', words: 'status' }]);
  });

  it('are asked of the person once, and of the directory twice a day at most', async () => {
    let now = new Date();
    const { runner, standIn, harness } = await start(undefined, () => now);
    await standIn.say('ada', 'help');
    await standIn.say('ada', 'help');
    const asked = () => standIn.calls().filter(({ name }) => name === 'getConversationMember').length;
    expect(asked()).toBe(1);
    now = new Date(now.getTime() + 12 * HOUR_MS + 1);
    const lasting = harness.token({ endsInMinutes: 24 * 60 });
    await standIn.deliver('ada', { type: 'message', id: 'much-later', text: 'help' }, lasting);
    expect(asked()).toBe(2);
    const { id, userId } = standIn.tenant.ofPerson('ada');
    expect(runner.heard.at(-1)?.origin).toEqual({
      platform: 'teams',
      workspace: TENANT_ID,
      person: {
        externalId: PEOPLE[0]?.teamsAadId,
        name: 'Ada Lovelace',
        email: 'ada@example.org',
        zone: 'Europe/Lisbon',
        locale: 'en-GB',
        guest: false,
        address: {
          serviceUrl: standIn.urls().serviceUrl,
          conversationId: id,
          botId: standIn.tenant.botId,
          tenantId: TENANT_ID,
          userId,
        },
      },
    });
  });

  it('are answered although the directory is silent', async () => {
    const { runner, standIn, harness } = await start(() => [{ do: 'respond', card: SAID_CARD }]);
    standIn.faults.next({ kind: 'hang' }, { on: 'getConversationMember' });
    await standIn.say('ada', 'help');
    expect(runner.heard[0]?.origin.person).not.toHaveProperty('email');
    expect(botMessages(harness)).toHaveLength(1);
  });

  it('in a channel are told once where we talk, and reach no flow', async () => {
    const { runner, standIn } = await start();
    const fields = {
      type: 'message',
      text: '<at>Rapport</at> help',
      entities: [{ type: 'mention', text: '<at>Rapport</at>', mentioned: { id: standIn.tenant.botId } }],
      conversation: { id: standIn.conversation('ada').id, conversationType: 'channel', tenantId: TENANT_ID },
    };
    await standIn.deliver('ada', { ...fields, id: '1' });
    await standIn.deliver('ada', { ...fields, id: '2' });
    await standIn.deliver('ada', { ...fields, id: '3', entities: [] });
    const told = standIn.conversation('ada').messages.map(({ text }) => text);
    expect({ told, heard: runner.heard }).toEqual({ told: [TEAMS_WORDS.elsewhere], heard: [] });
  });
});

describe('the app', () => {
  it('hears that it was added, and that it was removed', async () => {
    const { runner, standIn } = await start();
    await standIn.install('alan');
    await standIn.uninstall('alan');
    expect(runner.heard.map(({ act }) => act.kind)).toEqual(['app-installed', 'app-installed', 'app-removed']);
    expect(new Set(runner.heard.map(({ eventKey }) => eventKey)).size).toBe(3);
  });

  it('keeps two people apart who write in the same instant', async () => {
    const { runner, standIn } = await start();
    await standIn.deliver('ada', { type: 'message', id: '1795336885050', text: 'help' });
    await standIn.deliver('grace', { type: 'message', id: '1795336885050', text: 'help' });
    expect(new Set(runner.heard.map(({ eventKey }) => eventKey)).size).toBe(2);
  });

  it('does not know invokes it never causes, and lets everything else pass', async () => {
    const { runner, harness } = await start();
    await harness.standIn.say('ada', 'help');
    const activity = JSON.parse(JSON.stringify(lastActivity(harness)));
    const statuses = ['invoke', 'typing', 'messageReaction', 'event'].map(
      async (type) => (await harness.post({ ...activity, id: type, type, name: 'signin/verifyState' })).status,
    );
    expect(await Promise.all(statuses)).toEqual([501, 200, 200, 200]);
    expect(runner.heard).toHaveLength(1);
  });

  it('tells the person when a turn breaks, and Teams that all is well', async () => {
    const { standIn, harness } = await start(() => {
      throw new Error('the database password is hunter2');
    });
    expect(await standIn.say('ada', 'help')).toMatchObject({ ok: true, status: 200 });
    expect(botMessages(harness).map(({ text }) => text)).toEqual([TEAMS_WORDS.failed]);
  });

  it('makes nothing that Teams refuses or draws worse', async () => {
    const { standIn, harness } = await start(() => [{ do: 'respond', card: DECIDE_CARD }]);
    await standIn.say('ada', 'requests');
    const id = botMessages(harness)[0]?.id ?? '';
    await standIn.press('ada', id, 'Accept');
    await harness.adapter.stop();
    expect(
      standIn
        .calls()
        .flatMap(({ refused, warnings }) => [refused, ...(warnings ?? [])])
        .filter(Boolean),
    ).toEqual([]);
  });
});
