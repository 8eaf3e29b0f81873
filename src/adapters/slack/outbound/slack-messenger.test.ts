import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../../sandbox/slack/faults.ts';
import type { Address } from '../../../core/domain/delivery/address.ts';
import type { DeliveryFailed } from '../../../core/domain/delivery/delivery-failed.ts';
import type { MadeFile } from '../../../core/domain/document/file.ts';
import type { MessageId } from '../../../core/domain/kernel/ids.ts';
import { SAID_CARD } from '../../testing/contract-views.ts';
import { ScriptedRunner } from '../../testing/platform-contract.ts';
import { type SlackHarness, startSlackHarness } from '../testing/slack-harness.fixture.ts';

const deliveryId = 'message-1' as MessageId;
const ada: Address = { workspace: 'T0SANDBOX', externalId: 'U0ADA', address: null, zone: 'UTC', locale: 'en-GB' };
const FILE: MadeFile = {
  order: { kind: 'session.calendar', ref: 'session-1' },
  name: 'Session.ics',
  mediaType: 'text/calendar',
  bytes: new Uint8Array([1, 2, 3]),
  words: 'Your session.',
};
const code = (name: string): Fault => ({ go: 'code', code: name });

let harness: SlackHarness;
beforeEach(async () => {
  harness = await startSlackHarness(new ScriptedRunner());
});
afterEach(async () => {
  await harness.stop();
});

const failure = (work: Promise<unknown>): Promise<DeliveryFailed> =>
  work.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: DeliveryFailed) => error,
  );

describe('the Slack messenger', () => {
  it.each([
    [code('internal_error'), 'uncertain'],
    [code('fatal_error'), 'uncertain'],
    [code('service_unavailable'), 'retry'],
    [code('channel_not_found'), 'unreachable'],
    [code('messages_tab_disabled'), 'unreachable'],
    [code('token_revoked'), 'revoked'],
    [code('account_inactive'), 'revoked'],
    [code('missing_scope'), 'revoked'],
    [code('invalid_blocks'), 'rejected'],
    [code('msg_too_long'), 'rejected'],
    [{ go: 'status', status: 503 }, 'uncertain'],
    [{ go: 'drop the reply' }, 'uncertain'],
    [{ go: 'drop the request' }, 'uncertain'],
  ] satisfies readonly (readonly [Fault, DeliveryFailed['kind']])[])(
    'takes %j of a send for %s',
    async (fault, kind) => {
      harness.standIn.fail('chat.postMessage', fault);
      expect(await failure(harness.adapter.messenger.send(ada, SAID_CARD, deliveryId))).toMatchObject({ kind });
    },
  );

  it('waits as long as Slack says', async () => {
    harness.standIn.fail('chat.postMessage', { go: 'rate limit', retryAfterSeconds: 7 });
    const failed = await failure(harness.adapter.messenger.send(ada, SAID_CARD, deliveryId));
    expect(failed).toMatchObject({ kind: 'retry', retryAfterMs: 7000, platformCode: 'ratelimited' });
  });

  it('takes a lost edit and a lost home page for something to try again', async () => {
    harness.standIn.fail('*', { go: 'drop the reply' }, 2);
    const { messenger } = harness.adapter;
    expect(await failure(messenger.edit(ada, { channel: 'D0ADA', ts: '1.1' }, SAID_CARD))).toMatchObject({
      kind: 'retry',
    });
    expect(await failure(messenger.publishHome(ada, SAID_CARD))).toMatchObject({ kind: 'retry' });
  });

  it('finds a message whose reply was lost, so that it is not sent again', async () => {
    harness.standIn.fail('chat.postMessage', { go: 'drop the reply' });
    const { messenger } = harness.adapter;
    expect((await failure(messenger.send(ada, SAID_CARD, deliveryId))).kind).toBe('uncertain');
    expect(await messenger.find(ada, deliveryId, new Date())).toMatchObject({ channel: 'D0ADA' });
    expect(harness.standIn.conversation('ada').length).toBe(1);
  });

  it('says absent when the request itself was lost, however much else was said', async () => {
    const { messenger } = harness.adapter;
    for (let other = 0; other < 120; other += 1) await messenger.send(ada, SAID_CARD, `other-${other}` as MessageId);
    harness.standIn.fail('chat.postMessage', { go: 'drop the request' });
    await failure(messenger.send(ada, SAID_CARD, deliveryId));
    expect(await messenger.find(ada, deliveryId, new Date())).toBe('absent');
  });

  it('refuses a reference it did not write', async () => {
    const failed = await failure(harness.adapter.messenger.edit(ada, { activityId: '1' }, SAID_CARD));
    expect(failed).toMatchObject({ kind: 'rejected', platformCode: 'malformed_ref' });
  });

  it('finds a file whose share was lost on the way back, so that it is not handed over again', async () => {
    harness.standIn.fail('files.completeUploadExternal', { go: 'drop the reply' });
    const { messenger } = harness.adapter;
    expect((await failure(messenger.hand(ada, FILE, deliveryId))).kind).toBe('uncertain');
    expect(await messenger.find(ada, deliveryId, new Date())).toMatchObject({ channel: 'D0ADA' });
    expect(harness.standIn.conversation('ada').length).toBe(1);
  });

  it.each([
    ['files.getUploadURLExternal', code('internal_error'), 'retry'],
    ['files.getUploadURLExternal', { go: 'drop the reply' }, 'retry'],
    ['files.getUploadURLExternal', code('missing_scope'), 'rejected'],
    ['files.getUploadURLExternal', code('file_uploads_disabled'), 'rejected'],
    ['files.completeUploadExternal', code('internal_error'), 'uncertain'],
    ['files.completeUploadExternal', { go: 'drop the request' }, 'uncertain'],
    ['files.completeUploadExternal', code('missing_scope'), 'rejected'],
  ] satisfies readonly (readonly [string, Fault, DeliveryFailed['kind']])[])(
    'takes a failed %s (%j) for %s: only the share can have been seen',
    async (method, fault, kind) => {
      harness.standIn.fail(method, fault);
      expect(await failure(harness.adapter.messenger.hand(ada, FILE, deliveryId))).toMatchObject({ kind });
      expect(await harness.adapter.messenger.find(ada, deliveryId, new Date())).toBe('absent');
    },
  );

  it('publishes the home page', async () => {
    await harness.adapter.messenger.publishHome(ada, SAID_CARD);
    expect(JSON.stringify(harness.standIn.home('ada'))).toContain('Four mentors fit');
  });
});
