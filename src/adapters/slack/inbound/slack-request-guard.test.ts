import { expect, it } from 'vitest';
import { ScriptedRunner } from '../../testing/platform-contract.ts';
import { commandBody, forge, post } from '../testing/slack-forgery.fixture.ts';
import { startSlackHarness } from '../testing/slack-harness.fixture.ts';

it('refuses each forgery for what is wrong with it', async () => {
  const harness = await startSlackHarness(new ScriptedRunner());
  const refused = await forge(harness.baseUrl);
  expect(Object.fromEntries(refused.map(({ wrong, status }) => [wrong, status]))).toEqual({
    unsigned: 401,
    'without a time': 401,
    'badly signed': 401,
    'signed in another version': 401,
    'with an odd signature': 401,
    stale: 401,
    'from the future': 401,
    'from no time at all': 401,
    'too large': 413,
    'no form': 400,
    'not posted': 405,
  });
  await harness.stop();
});

it('answers well-signed nonsense at once and lives on', async () => {
  const runner = new ScriptedRunner();
  const harness = await startSlackHarness(runner);
  const nonsense = ['null', '[]', '"x"', '1', '{}', '{', '', '{"event":null}', '{"type":"block_actions","actions":[]}'];
  for (const body of [...nonsense, '{"type":"view_submission","view":null}', '{"type":"dialog_submission"}']) {
    expect((await post(harness.baseUrl, { body, contentType: 'application/json' })).status).toBe(400);
    const form = new URLSearchParams({ payload: body }).toString();
    expect((await post(harness.baseUrl, { body: form })).status).toBe(400);
  }
  expect((await post(harness.baseUrl, { body: commandBody('help') })).status).toBe(200);
  expect(runner.heard.length).toBe(1);
  await harness.stop();
});

it('answers Slack’s own questions about the address', async () => {
  const harness = await startSlackHarness(new ScriptedRunner());
  const body = JSON.stringify({ type: 'url_verification', challenge: 'c1' });
  const verified = await post(harness.baseUrl, { body, contentType: 'application/json' });
  expect(verified).toEqual({ status: 200, body: '{"challenge":"c1"}' });
  await harness.stop();
});
