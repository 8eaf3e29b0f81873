import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { teamsActivity } from '../../../../sandbox/teams/activities.ts';
import { createTeamsStandIn, type TeamsStandIn } from '../../../../sandbox/teams/stand-in.ts';
import type { TurnOutcome, TurnRunner } from '../../../flows/engine/contract.ts';
import { ASK_FORM, SAID_CARD } from '../../testing/contract-views.ts';
import { plainFileRenderer } from '../../testing/plain-file-renderer.ts';
import { createConnector } from '../connection/teams-connector.ts';
import { TeamsActivity } from '../connection/teams-parse.ts';
import { TeamsPeople } from '../connection/teams-people.ts';
import { TEAMS_WORDS } from '../render/teams-words.ts';
import { APP_ID, PEOPLE, TENANT_ID } from '../testing/teams-harness.fixture.ts';
import { TeamsListeners } from './teams-listeners.ts';

let standIn: TeamsStandIn;
let pauses: number[];
let logged: object[];

beforeEach(async () => {
  pauses = [];
  logged = [];
  const { 0: ada } = PEOPLE;
  standIn = createTeamsStandIn({
    appBaseUrl: 'http://127.0.0.1:9',
    tenantId: TENANT_ID,
    botAppId: APP_ID,
    people: ada ? [ada] : [],
    installed: ['ada'],
    auth: 'local',
  });
  await standIn.listen();
});
afterEach(() => standIn.close());

const outcome = (...answers: TurnOutcome['answers']): TurnOutcome => ({
  answers,
  zone: 'Europe/Lisbon',
  locale: 'en-GB',
  repeated: false,
});

function listenersFor(run: TurnRunner['run'], invokeWithinMs: number): TeamsListeners {
  const connector = createConnector({ token: async () => null, forget: () => undefined }, { auth: 'local' });
  const keep = (facts: object, message: string) => void logged.push({ ...facts, message });
  return new TeamsListeners({
    connector,
    people: new TeamsPeople(connector, { now: () => new Date(0) }),
    runner: { run, composeHome: async () => null, composeFile: async () => null, fetchFile: async () => null },
    renderer: plainFileRenderer,
    files: { answer: async () => undefined },
    log: { info: keep, warn: keep, error: keep },
    pause: async (ms) => void pauses.push(ms),
    tenantId: TENANT_ID,
    invokeWithinMs,
  });
}

function pressed(name: string, data: object): TeamsActivity {
  const value = name === 'adaptiveCard/action' ? { action: { data } } : { data };
  const conversation = standIn.tenant.ofPerson('ada');
  const origin = { tenant: standIn.tenant, conversation, serviceUrl: standIn.urls().serviceUrl, now: new Date(0) };
  const fields = { type: 'invoke', id: 'f:1', name, value: JSON.parse(JSON.stringify(value)) };
  return TeamsActivity.parse(teamsActivity(origin, fields));
}

const run = { rapport: { do: 'run', id: 'a.b', ref: 'r' } };
const open = { rapport: { do: 'open', id: ASK_FORM.id, ref: 'r' } };
const summaries = () => standIn.conversation('ada').messages.map(({ summary, text }) => summary ?? text);

describe('an invoke whose turn takes long', () => {
  it.each([
    [
      'adaptiveCard/action',
      run,
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: TEAMS_WORDS.late },
    ],
    ['task/fetch', open, { task: { type: 'message', value: TEAMS_WORDS.late } }],
  ])('is answered in time, and the answer follows as a message: %s', async (name, data, body) => {
    const turn = Promise.withResolvers<TurnOutcome>();
    const listeners = listenersFor(() => turn.promise, 1);
    expect(await listeners.hear(pressed(name, data))).toEqual({ status: 200, body });
    expect(summaries()).toEqual([]);
    turn.resolve(outcome({ do: 'respond', card: SAID_CARD }, { do: 'openForm', form: ASK_FORM }));
    await listeners.settled();
    expect(summaries()).toEqual([SAID_CARD.summary, ASK_FORM.title]);
  });
});

describe('an invoke', () => {
  it('that was delivered twice is told so the second time', async () => {
    const listeners = listenersFor(async () => ({ ...outcome(), repeated: true }), 60_000);
    expect(await listeners.hear(pressed('task/fetch', open))).toEqual({
      status: 200,
      body: { task: { type: 'message', value: TEAMS_WORDS.repeated } },
    });
  });

  it('whose turn breaks says so, sends nothing, and logs no word of why', async () => {
    const listeners = listenersFor(() => Promise.reject(new TypeError('I want to leave my team')), 60_000);
    const answer = await listeners.hear(pressed('adaptiveCard/action', run));
    expect(answer?.body).toMatchObject({ value: TEAMS_WORDS.failed });
    expect(summaries()).toEqual([]);
    expect(logged).toMatchObject([{ error: 'TypeError', message: 'teams turn failed' }]);
    expect(JSON.stringify(logged)).not.toContain('leave');
  });

  it('with data that are not ours is told that the button is out of date', async () => {
    const listeners = listenersFor(async () => outcome(), 60_000);
    const answer = await listeners.hear(pressed('adaptiveCard/action', { colour: 'blue' }));
    expect(answer?.body).toMatchObject({ value: TEAMS_WORDS.unknownButton });
  });
});

describe('an answer that is throttled', () => {
  const answered = async (times: number, retryAfterSeconds: number) => {
    standIn.faults.next({ kind: 'throttle', retryAfterSeconds }, { times, on: 'sendToConversation' });
    const listeners = listenersFor(async () => outcome({ do: 'respond', card: SAID_CARD }), 60_000);
    await listeners.hear(pressed('adaptiveCard/action', run));
    await listeners.settled();
    return summaries();
  };

  it('arrives after the wait that was asked for', async () => {
    expect(await answered(2, 2)).toEqual([SAID_CARD.summary]);
    expect(pauses).toEqual([2_000, 2_000]);
  });

  it('is given up when it would come too late to be one', async () => {
    expect(await answered(3, 600)).toEqual([]);
    expect(pauses).toEqual([3_000, 3_000]);
  });
});
