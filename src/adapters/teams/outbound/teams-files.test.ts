import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MadeFile } from '../../../core/domain/document/file.ts';
import type { MessageId } from '../../../core/domain/kernel/ids.ts';
import { ScriptedRunner } from '../../testing/platform-contract.ts';
import { TEAMS_WORDS } from '../render/teams-words.ts';
import { filesOf, startTeamsHarness, TENANT_ID, type TeamsHarness } from '../testing/teams-harness.fixture.ts';
import { uploadTo } from './teams-files.ts';

const made = (words: string): MadeFile => ({
  order: { kind: 'agreement.paper', ref: 'rel-1/2' },
  name: 'Agreement.pdf',
  mediaType: 'application/pdf',
  bytes: new TextEncoder().encode(words),
  words: 'Your agreement.',
});

let runner: ScriptedRunner;
let harness: TeamsHarness;
beforeEach(async () => {
  runner = new ScriptedRunner();
  harness = await startTeamsHarness(runner);
});
afterEach(() => harness.stop());

async function offered(file = made('as it was')): Promise<string> {
  const { tenant } = harness.standIn;
  const { userId, aadObjectId, id } = tenant.ofPerson('ada');
  const { serviceUrl } = harness.standIn.urls();
  const address = { serviceUrl, botId: tenant.botId, tenantId: TENANT_ID, userId, conversationId: id };
  const to = { workspace: TENANT_ID, externalId: aadObjectId, address, zone: 'UTC', locale: 'en-GB' };
  const { ref } = await harness.adapter.messenger.hand(to, file, 'message-1' as MessageId);
  return String(ref.activityId);
}

const answers = async (id: string, answer: 'accept' | 'decline') => {
  await harness.standIn.answerFile('ada', id, answer);
  await harness.adapter.stop();
};
const said = () => harness.standIn.conversation('ada').messages.map(({ text }) => text);

describe('a file in Teams', () => {
  it('is made when its reader says yes, for the one who says it, and put away once', async () => {
    const id = await offered();
    expect(await filesOf(harness, 'ada')).toEqual([]);
    runner.file = made('as it is now');
    await answers(id, 'accept');
    await harness.standIn.resend(
      harness.standIn.calls().findLast(({ name }) => name === 'fileConsent/invoke')?.id ?? 0,
    );
    await harness.adapter.stop();
    expect(await filesOf(harness, 'ada')).toEqual([{ name: 'Agreement.pdf', bytes: Buffer.from('as it is now') }]);
    expect(runner.fetched).toEqual([{ kind: 'agreement.paper', ref: 'rel-1/2' }]);
    expect(harness.standIn.conversation('ada').messages.map((message) => message.id)).not.toContain(id);
  });

  it('is not put anywhere when its reader says no', async () => {
    await answers(await offered(), 'decline');
    expect(said()).toContain(TEAMS_WORDS.fileDeclined);
    expect(runner.fetched).toEqual([]);
  });

  it('that is no longer theirs is refused in a sentence', async () => {
    runner.file = null;
    await answers(await offered(), 'accept');
    expect(said()).toContain(TEAMS_WORDS.fileGone);
  });

  it('that could not be made says so, and may be asked for again with the same card', async () => {
    const broken = { ...runner };
    runner.file = made('x');
    const id = await offered();
    Object.assign(runner, { fetchFile: () => Promise.reject(new Error('what two people say')) });
    await answers(id, 'accept');
    expect(said()).toContain(TEAMS_WORDS.fileFailed);
    expect(JSON.stringify(harness.logged)).not.toContain('what two people say');
    Object.assign(runner, { fetchFile: broken.fetchFile });
    runner.file = made('at last');
    await answers(id, 'accept');
    expect((await filesOf(harness, 'ada')).map(({ bytes }) => bytes.toString())).toEqual(['at last']);
  });

  it('is not put where an activity says, but in a OneDrive alone', async () => {
    const entra = { auth: 'entra' } as const;
    for (const url of [
      'http://contoso-my.sharepoint.com/upload',
      'https://sharepoint.com.evil.example/upload',
      'https://evilsharepoint.com/upload',
      'https://user@contoso-my.sharepoint.com/upload',
      'https://contoso-my.sharepoint.com:8443/upload',
      'http://127.0.0.1/upload',
      'nothing',
    ])
      await expect(uploadTo(url, new Uint8Array(1), entra)).rejects.toMatchObject({
        platformCode: 'UploadUrlNotAllowed',
      });
    await expect(uploadTo('https://graph.microsoft.com/x', new Uint8Array(1), entra)).rejects.toThrow();
  });

  it('with an answer that is none of ours is refused', async () => {
    const context = { file: { kind: 'a', ref: 'b'.repeat(50_000) } };
    const value = { action: 'accept', context, uploadInfo: { uploadUrl: 'https://contoso-my.sharepoint.com/' } };
    const fields = { type: 'invoke', id: 'f:9', name: 'fileConsent/invoke', replyToId: 'card', value };
    expect((await harness.standIn.deliver('ada', fields)).status).toBe(501);
    expect(runner.fetched).toEqual([]);
  });
});
