import { pino } from 'pino';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { plainFileRenderer } from '../adapters/testing/plain-file-renderer.ts';
import { DeliveryFailed } from '../core/domain/delivery/delivery-failed.ts';
import { CredentialsRefused, openPlatforms } from './open-platforms.ts';
import type { PlatformAdapter } from './platform-module.ts';
import { startFailure } from './start-failure.ts';

const nobody = () => Promise.reject(new Error('nobody calls this'));
const tools = {
  runner: { run: nobody, composeHome: nobody, composeFile: nobody, fetchFile: nobody },
  renderer: plainFileRenderer,
  homePictures: { of: nobody, keep: nobody, forget: nobody },
  log: pino({ level: 'silent' }),
};

/** A platform whose sign-in ends so. */
async function opened(workspace: PlatformAdapter['workspace']) {
  const capabilities = { formFromCommand: true, home: true, itemsPerCard: 3, maxOptions: 20 };
  const adapter: PlatformAdapter = {
    requestListener: () => undefined,
    messenger: { send: nobody, hand: nobody, edit: nobody, find: nobody, publishHome: nobody },
    capabilities,
    workspace,
    start: async () => undefined,
    stop: async () => undefined,
  };
  const toy = {
    name: 'Toy',
    path: '/toy',
    capabilities,
    environment: z.object({}),
    mainSetting: 'TOY_TOKEN',
    settingsFrom: () => ({}),
    conflicts: () => [],
    create: async () => adapter,
  };
  return openPlatforms({ toy }, { toy: {} }, tools);
}

const failing = (kind: DeliveryFailed['kind']) => () => Promise.reject(new DeliveryFailed(kind, 'token_said_no'));

test('a dead token ends the start with a sentence that names the setting', async () => {
  const platforms = await opened(failing('revoked'));
  const error = await platforms.install(nobody).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(CredentialsRefused);
  expect(startFailure(error)).toMatch(/^Toy refused the credentials \(token_said_no\)\. Check TOY_TOKEN/u);
});

test('a platform that is away does not hold the start up', async () => {
  const platforms = await opened(failing('retry'));
  await expect(platforms.install(nobody)).resolves.toBeUndefined();
  await platforms.stop();
});

test('a workspace that cannot be stored ends the start with that error', async () => {
  const platforms = await opened(async () => ({ externalId: 'T1', name: 'Guild' }));
  await expect(platforms.install(nobody)).rejects.toThrow('nobody calls this');
});
