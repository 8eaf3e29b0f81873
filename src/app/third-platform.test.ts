import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createHttpServer } from '../adapters/http/http-server.ts';
import { type TestDatabase, testDatabase } from '../adapters/postgres/testing/test-database.ts';
import { type Database, openDatabase } from '../adapters/prisma/connection/database.ts';
import { foundOrganisation, installWorkspace } from '../adapters/prisma/identity/found-organisation.ts';
import { createOutbox } from '../adapters/prisma/outbox/outbox.ts';
import { createHomePictures } from '../adapters/prisma/stores/people/home-pictures.ts';
import { deliverConversation } from '../adapters/queue/deliver-conversation.ts';
import { createRateLimitBackoff } from '../adapters/queue/rate-limit-backoff.ts';
import { movableClock } from '../adapters/time/movable-clock.ts';
import { systemIds } from '../adapters/time/system-ids.ts';
import type { Messenger } from '../core/application/delivery/messenger.ts';
import type { Address } from '../core/domain/delivery/address.ts';
import type { Card } from '../core/domain/view/card.ts';
import { parseConfigOf } from './config.ts';
import { createProgramme } from './create-programme.ts';
import { openPlatforms } from './open-platforms.ts';
import type { Environment, PlatformAdapter, PlatformParts } from './platform-module.ts';
import { PLATFORMS } from './platforms.ts';
import { productParts } from './product-parts.ts';

type ToySettings = { readonly room: string };
type Sent = { readonly to: Address; readonly card: Card };

const sent: Sent[] = [];
const Heard = z.object({ who: z.string(), words: z.string().optional() });

/** A platform that nothing outside this file has heard of. */
const toy = {
  name: 'Toy',
  path: '/toy',
  capabilities: { formFromCommand: true, home: true, itemsPerCard: 3, maxOptions: 20 },
  environment: z.object({ TOY_ROOM: z.string().optional().meta({ description: 'The room it serves.' }) }),
  mainSetting: 'TOY_ROOM',
  settingsFrom: ({ TOY_ROOM = '' }: Environment): ToySettings => ({ room: TOY_ROOM }),
  conflicts: ({ room }: ToySettings) => (room === 'cellar' ? ['TOY_ROOM: nobody goes there'] : []),
  create: async ({ room }: ToySettings, { runner }: PlatformParts): Promise<PlatformAdapter> => {
    const hear = async (request: IncomingMessage, response: ServerResponse) => {
      const { who, words } = Heard.parse(await json(request));
      const origin = { platform: 'toy', workspace: room, person: { externalId: who, name: who } };
      const act = words === undefined ? ({ kind: 'app-installed' } as const) : ({ kind: 'command', words } as const);
      const outcome = await runner.run({ origin, eventKey: systemIds.next(), act }, toy.capabilities);
      response.end(JSON.stringify(outcome.answers));
    };
    return {
      requestListener: (request, response) => void hear(request, response),
      messenger: toyMessenger,
      capabilities: toy.capabilities,
      workspace: async () => ({ externalId: room, name: room }),
      start: async () => undefined,
      stop: async () => undefined,
    };
  },
};

const toyMessenger: Messenger = {
  send: async (to, card) => {
    sent.push({ to, card });
    return { ref: { number: sent.length } };
  },
  hand: async () => ({ ref: {} }),
  edit: async () => undefined,
  find: async () => 'absent',
  publishHome: async (to, card) => void sent.push({ to, card }),
};

const MODULES = { ...PLATFORMS, toy };

describe('a third platform', () => {
  it('is set up by its own settings', () => {
    const { platforms, sandbox } = parseConfigOf({ TOY_ROOM: 'garden' }, MODULES);
    expect({ platforms, sandbox }).toEqual({
      platforms: { slack: null, teams: null, toy: { room: 'garden' } },
      sandbox: null,
    });
  });

  it('says what is wrong with them, and is named where none is on', () => {
    expect(() => parseConfigOf({ TOY_ROOM: 'cellar' }, MODULES)).toThrow('TOY_ROOM: nobody goes there');
    expect(() => parseConfigOf({ SANDBOX: 'off' }, MODULES)).toThrow('SLACK_BOT_TOKEN or TEAMS_APP_ID or TOY_ROOM: no');
  });

  it('hears its people, answers them and delivers what is enqueued for them', async () => {
    const { tell, deliver, reported } = await theApp();

    const answers = await tell({ who: 'ida', words: 'help' });
    await tell({ who: 'bo' });
    await deliver();

    expect(answers).toContain('"do":"respond"');
    expect(sent.map(({ to }) => [to.workspace, to.externalId])).toContainEqual(['garden', 'bo']);
    expect(reported).toEqual([]);
  });
});

let test: TestDatabase;
let database: Database;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  test = await testDatabase();
  database = openDatabase({ url: test.url });
});

afterAll(async () => {
  for (const close of closing) await close();
  await database.close();
  await test.drop();
});

/** Wired as the app is, without a queue. */
async function theApp() {
  const clock = movableClock(new Date('2026-11-24T10:00:00Z'));
  const reported: unknown[] = [];
  const report = (_reference: string, error: unknown) => void reported.push(error);
  const programme = createProgramme({ ...(await productParts()), platforms: MODULES, database, clock, report });
  const { runner, renderer } = programme;
  const log = pino({ level: 'silent' });
  const tools = { runner, renderer, homePictures: createHomePictures(database), log };
  const platforms = await openPlatforms(MODULES, parseConfigOf({ TOY_ROOM: 'garden' }, MODULES).platforms, tools);
  const organisationId = await foundOrganisation(database, systemIds, { name: 'Larkfield', topics: [] });
  await platforms.install((platform, externalId, name) =>
    installWorkspace(database, systemIds, { organisationId, platform, externalId, name }),
  );
  const http = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    log,
    listeners: platforms.listeners,
    ready: async () => [],
  });
  const url = await http.start();
  closing.push(http.stop);
  const outbox = createOutbox(database);
  return {
    reported,
    tell: async (body: z.infer<typeof Heard>) =>
      (await fetch(`${url}/toy`, { method: 'POST', body: JSON.stringify(body) })).text(),
    deliver: async () => {
      for (const conversation of await outbox.overdue(clock.now(), 10))
        await deliverConversation(conversation, {
          outbox,
          messengers: platforms.messengers,
          composeHome: async () => null,
          composeFile: async () => null,
          backoff: createRateLimitBackoff(),
          clock,
          random: () => 0.5,
          log,
          lookAgain: async () => undefined,
          onUndeliverable: async () => undefined,
        });
    },
  };
}
