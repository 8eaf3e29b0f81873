import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { objectOf, objectsOf } from '../../../../sandbox/slack/json-value.ts';
import type { Address } from '../../../core/domain/delivery/address.ts';
import { SAID_CARD } from '../../testing/contract-views.ts';
import { homeWith } from '../../testing/picture-contract.ts';
import { ScriptedRunner } from '../../testing/platform-contract.ts';
import { picturesInMemory, type SlackHarness, startSlackHarness } from '../testing/slack-harness.fixture.ts';

const ada: Address = { workspace: 'T0SANDBOX', externalId: 'U0ADA', address: null, zone: 'UTC', locale: 'en-GB' };
const place = { platform: 'slack', workspace: 'T0SANDBOX', externalId: 'U0ADA' } as const;
const homePictures = picturesInMemory();

let harness: SlackHarness;
let waits: number[];
beforeEach(async () => {
  waits = [];
  harness = await startSlackHarness(new ScriptedRunner(), { homePictures, pause: async (ms) => void waits.push(ms) });
});
afterEach(async () => {
  await publish(SAID_CARD);
  await harness.stop();
  expect(await homePictures.of(place)).toEqual([]);
});

async function publish(card = homeWith('Lead a team'), to = ada): Promise<void> {
  await harness.adapter.messenger.publishHome(to, card);
  await harness.adapter.settled();
}

const calls = (name: string) => harness.standIn.calls().filter((call) => call.name === name);
const filesShown = () =>
  objectsOf(harness.standIn.home('ada')?.blocks).flatMap(({ slack_file: file }) =>
    file === undefined ? [] : [String(objectOf(file).id)],
  );
const filesKept = () => [...harness.standIn.workspace.files.keys()];
const said = () => harness.lines.map(({ message }) => message).filter((message) => message !== 'slack library');
const words = () => JSON.stringify(harness.standIn.home('ada'));

describe('a picture on the Home tab', () => {
  it('is brought in after the page, once Slack has looked at it', async () => {
    harness.standIn.looksAtUploads(2);
    await publish();
    const [first, ...later] = calls('views.publish');
    expect(JSON.stringify(first?.request)).toContain('no steps yet');
    expect(JSON.stringify(first?.request)).not.toContain('slack_file');
    expect(later.map(({ refused }) => refused?.split(':')[0])).toEqual(['invalid_blocks', 'invalid_blocks', undefined]);
    expect(waits).toEqual([400, 800]);
    expect(filesShown()).toEqual(filesKept());
  });

  it('is shared with nobody, and its file has a name that says nothing', async () => {
    await publish();
    expect(calls('files.completeUploadExternal').map(({ request }) => request)).toEqual([
      { files: [{ id: filesKept()[0], title: 'Goals' }] },
    ]);
    expect(JSON.stringify(calls('files.getUploadURLExternal'))).not.toContain('Lead a team');
    expect(harness.standIn.conversation('ada')).toEqual([]);
  });

  it('stands on the page at once while it is unchanged, whatever process put it there', async () => {
    await publish();
    const published = calls('views.publish').length;
    const shown = filesShown();
    await publish();
    expect(filesShown()).toEqual(shown);
    expect([calls('views.publish').length - published, calls('files.getUploadURLExternal').length]).toEqual([1, 1]);
  });

  it('takes the place of the one before, which is deleted', async () => {
    await publish();
    const [before] = filesShown();
    await publish(homeWith('Speak up'));
    expect(filesShown()).not.toContain(before);
    expect(filesKept()).toEqual(filesShown());
    expect((await homePictures.of(place)).map(({ file }) => file)).toEqual(filesShown());
  });

  it('is deleted when the page has none any more', async () => {
    await publish(homeWith('Lead a team', 'Speak up'));
    expect(filesKept()).toHaveLength(2);
    await publish(SAID_CARD);
    expect(filesKept()).toEqual([]);
  });

  it('is tried again to delete with the next page when Slack was away', async () => {
    await publish();
    harness.standIn.fail('files.delete', { go: 'status', status: 503 });
    await publish(homeWith('Speak up'));
    expect(filesKept()).toHaveLength(2);
    await publish(homeWith('Speak up'));
    expect(filesKept()).toEqual(filesShown());
  });

  it('is uploaded again when somebody deleted it in Slack', async () => {
    await publish();
    harness.standIn.workspace.files.clear();
    await publish();
    expect(filesShown()).toEqual(filesKept());
    expect(filesKept()).toHaveLength(1);
  });

  it('never overwrites a newer page', async () => {
    harness.standIn.looksAtUploads(3);
    await harness.adapter.messenger.publishHome(ada, homeWith('Lead a team'));
    await harness.adapter.messenger.publishHome(ada, homeWith('Speak up'));
    await harness.adapter.settled();
    expect(words()).toContain('Speak up');
    expect(words()).not.toContain('Lead a team');
    expect(filesKept()).toEqual(filesShown());
  });
});

describe('a Home tab whose picture fails', () => {
  it.each([
    ['files.getUploadURLExternal', { go: 'code', code: 'missing_scope' }],
    ['files.getUploadURLExternal', { go: 'rate limit', retryAfterSeconds: 30 }],
    ['files.completeUploadExternal', { go: 'code', code: 'internal_error' }],
    ['files.completeUploadExternal', { go: 'drop the request' }],
  ] as const)('is there in words when %s fails (%j), and nothing of it is logged', async (method, fault) => {
    harness.standIn.fail(method, fault);
    await publish();
    expect(words()).toContain('Four mentors fit');
    expect(words()).toContain('no steps yet');
    expect(said()).toEqual(['a picture of a slack home could not be brought up to date']);
    expect(JSON.stringify(harness.lines)).not.toContain('Lead a team');
    await publish();
    expect(filesShown()).toHaveLength(1);
  });

  it('is there in words while Slack never looks at the upload, which is not tried for ever', async () => {
    harness.standIn.looksAtUploads(1_000);
    await publish();
    expect(words()).toContain('no steps yet');
    expect(calls('views.publish').length).toBe(6);
    expect(calls('files.getUploadURLExternal')).toHaveLength(1);
    expect(said()).toEqual(['slack home stays without its picture']);
  });

  it('is refused as before when the page itself is', async () => {
    harness.standIn.fail('views.publish', { go: 'code', code: 'internal_error' });
    await expect(harness.adapter.messenger.publishHome(ada, homeWith('Lead a team'))).rejects.toMatchObject({
      kind: 'retry',
    });
  });
});
