import { createServer } from 'node:http';
import type { DemoPerson, Json } from '../../../../sandbox/side.ts';
import { readCard } from '../../../../sandbox/teams/cards/card-reading.ts';
import { signToken, type TokenWish } from '../../../../sandbox/teams/connector/sign-token.ts';
import { isObject, listAt, textAt } from '../../../../sandbox/teams/json-reading.ts';
import { createTeamsStandIn, type TeamsStandIn } from '../../../../sandbox/teams/stand-in.ts';
import type { TurnRunner } from '../../../flows/engine/contract.ts';
import { plainFileRenderer } from '../../testing/plain-file-renderer.ts';
import type { PlatformHarness } from '../../testing/platform-contract.ts';
import { createTeamsAdapter, type TeamsAdapter, type TeamsOptions } from '../teams-app.ts';
import { answerYes, inputsFor, screenOf, visibleActions } from './teams-screen.fixture.ts';

/** The app behind a stand-in for a Teams tenant, tokens signed both ways: for tests. */
export type TeamsHarness = {
  readonly standIn: TeamsStandIn;
  readonly adapter: TeamsAdapter;
  readonly logged: readonly { readonly facts: object; readonly message: string }[];
  /** Posts anything to `/api/messages`; the token is good unless another is given. */
  readonly post: (activity: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly token: (wish?: Partial<TokenWish>) => string;
  readonly stop: () => Promise<void>;
};

export const TENANT_ID = '3f7c2d0e-7c55-4a0e-9a1e-2b9f3c5d7e11';
export const APP_ID = '9d3b6a4c-1f1e-4d57-8f0c-6b1f0a2c4e33';
const SECRET = 'a secret of the sandbox';

const demo = (key: string, name: string, at: number): DemoPerson => ({
  key,
  name,
  title: 'Analyst',
  platform: 'teams',
  teamsAadId: `00000000-0000-4000-8000-00000000000${at}`,
  email: `${key}@example.org`,
  zone: 'Europe/Lisbon',
  locale: 'en-GB',
});
export const PEOPLE = [
  demo('ada', 'Ada Lovelace', 1),
  demo('grace', 'Grace Hopper', 2),
  demo('alan', 'Alan Turing', 3),
];

/** Ada and Grace have the app, Alan has not. */
export async function startTeamsHarness(
  runner: TurnRunner,
  options: { readonly settings?: Partial<TeamsOptions['settings']>; readonly clock?: TeamsOptions['clock'] } = {},
): Promise<TeamsHarness> {
  const server = createServer((request, response) => adapter.requestListener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const appBaseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const standIn = createTeamsStandIn({
    appBaseUrl,
    tenantId: TENANT_ID,
    botAppId: APP_ID,
    botSecret: SECRET,
    people: PEOPLE,
    installed: ['ada', 'grace'],
    auth: options.settings?.auth === 'local' ? 'local' : 'token',
  });
  await standIn.listen();
  const logged: { facts: object; message: string }[] = [];
  const keep = (facts: object, message: string) => void logged.push({ facts, message });
  const urls = standIn.urls();
  const adapter = createTeamsAdapter({
    settings: { appId: APP_ID, appPassword: SECRET, tenantId: TENANT_ID, auth: 'entra', ...options.settings },
    openIdMetadataUrl: urls.openIdMetadata,
    loginUrl: urls.login,
    runner,
    renderer: plainFileRenderer,
    log: { info: keep, warn: keep, error: keep },
    clock: options.clock ?? { now: () => new Date() },
  });
  const { issuer } = standIn;
  const token = (wish: Partial<TokenWish> = {}) => {
    const { privateKey, keyId } = issuer;
    return signToken({ privateKey, keyId, botAppId: APP_ID, serviceUrl: urls.serviceUrl, now: new Date(), ...wish });
  };
  return {
    standIn,
    adapter,
    logged,
    token,
    post: (activity, headers = {}) =>
      fetch(`${appBaseUrl}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token()}`, ...headers },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      }),
    stop: async () => {
      await adapter.stop();
      await standIn.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The newest activity that went to the app, as it went. */
export function lastActivity({ standIn }: TeamsHarness): Json {
  const sent = standIn.calls().findLast(({ direction, request }) => direction === 'to app' && request !== undefined);
  if (sent?.request === undefined) throw new Error('nothing was sent to the app yet');
  return sent.request;
}

/** The harness as every platform's contract wants it. */
export function asPlatformHarness(harness: TeamsHarness): PlatformHarness {
  const { standIn, adapter } = harness;
  const settled = async (act: Promise<unknown>) => {
    await act;
    await adapter.stop();
  };
  const { tenant } = standIn;
  const to = (key: string, place: 'known' | 'new') => {
    const { userId, aadObjectId, id } = tenant.ofPerson(key);
    const stored = { serviceUrl: standIn.urls().serviceUrl, botId: tenant.botId, tenantId: TENANT_ID, userId };
    const address = place === 'known' ? { ...stored, conversationId: id } : stored;
    return { workspace: TENANT_ID, externalId: aadObjectId, address, zone: 'Europe/Lisbon', locale: 'en-GB' };
  };
  return {
    ada: { workspace: TENANT_ID, externalId: tenant.ofPerson('ada').aadObjectId },
    types: (words) => settled(standIn.say('ada', words)),
    presses: (label) => settled(pressLabel(harness, label)),
    submits: (values) => settled(standIn.submitDialog('ada', inputsFor(standIn.dialog('ada')?.card, values))),
    pressesUnknown: () =>
      settled(standIn.deliver('ada', { type: 'message', id: 'press-unknown', value: { colour: 'blue' }, text: '' })),
    redelivers: () => settled(harness.post(lastActivity(harness))),
    hearsItself: () => {
      const from = { id: tenant.botId, name: 'Rapport', aadObjectId: APP_ID };
      return settled(standIn.deliver('ada', { type: 'message', id: 'own-1', text: 'help', from }));
    },
    forges: () => forged(harness),
    screen: (externalId) => screenOf(standIn.conversation(keyOf(externalId ?? ''))),
    takesFile: async (externalId) => {
      const asked = standIn.conversation(keyOf(externalId)).messages.findLast(({ consent }) => consent !== undefined);
      await settled(standIn.answerFile(keyOf(externalId), asked?.id ?? '', 'accept'));
    },
    files: (externalId) => filesOf(harness, keyOf(externalId)),
    pictures: async (externalId) =>
      standIn.conversation(keyOf(externalId)).messages.flatMap(({ card }) => (card ? inlinePictures(card) : [])),
    opensHome: () => settled(standIn.say('ada', 'home')),
    homePictures: async () => {
      const card = standIn.conversation('ada').messages.at(-1)?.card;
      return card ? inlinePictures(card) : [];
    },
    homeWords: async () => screenOf(standIn.conversation('ada')).cards.at(-1)?.text ?? '',
    messenger: adapter.messenger,
    stranger: to('grace', 'new'),
    unreachable: to('alan', 'known'),
    stop: harness.stop,
  };
}

/** Pictures that are in the card itself, from the top. */
function inlinePictures(part: Json): readonly { readonly alt: string; readonly bytes: Buffer }[] {
  const [, content] = (textAt(part, 'url') ?? '').split('base64,');
  const own =
    content === undefined ? [] : [{ alt: textAt(part, 'altText') ?? '', bytes: Buffer.from(content, 'base64') }];
  return [...own, ...['body', 'items'].flatMap((field) => listAt(part, field).flatMap(inlinePictures))];
}

const keyOf = (externalId: string): string => PEOPLE.find(({ teamsAadId }) => teamsAadId === externalId)?.key ?? 'ada';

/** What the person finds in their OneDrive, by the messages that point there. */
export async function filesOf({ standIn }: TeamsHarness, key: string) {
  const files = standIn.conversation(key).messages.flatMap(({ file }) => file ?? []);
  return Promise.all(
    files.map(async ({ name, id }) => {
      const response = await fetch(`${standIn.urls().serviceUrl}drive/${id}`);
      return { name, bytes: Buffer.from(await response.arrayBuffer()) };
    }),
  );
}

async function forged(harness: TeamsHarness) {
  const activity = lastActivity(harness);
  const fields = isObject(activity) ? activity : {};
  const as = (token: string) => ({ authorization: `Bearer ${token}` });
  const attempts = {
    'no token': () => harness.post(activity, { authorization: '' }),
    'another app': () => harness.post(activity, as(harness.token({ claims: { aud: 'another-app' } }))),
    'self-signed': () => harness.post(activity, as(harness.token({ selfSigned: true }))),
    'another tenant': () => harness.post({ ...fields, channelData: { tenant: { id: 'another-tenant' } } }),
    'another channel': () => harness.post({ ...fields, channelId: 'emulator' }),
    'cut short': () => harness.post(JSON.stringify(activity).slice(0, -5)),
  };
  const statuses = Object.entries(attempts).map(async ([wrong, attempt]) => ({
    wrong,
    status: (await attempt()).status,
  }));
  return Promise.all(statuses);
}

async function pressLabel({ standIn }: TeamsHarness, label: string): Promise<void> {
  const messages = standIn.conversation('ada').messages.toReversed();
  for (const { id, card, cardForClicker } of messages) {
    const drawn = cardForClicker ?? card;
    const found = drawn && visibleActions(drawn).find((action) => textAt(action, 'title') === label);
    if (!drawn || !found) continue;
    const { actions } = readCard(drawn);
    const asked = textAt(found, 'type') === 'Action.ToggleVisibility' ? answerYes(drawn, found) : found;
    const place = actions.findIndex(({ action }) => action === asked);
    const outcome = await standIn.press('ada', id, place);
    if (!outcome.ok) throw new Error(`${label}: ${outcome.code} ${outcome.text}`);
    return;
  }
  throw new Error(`no button ${label}`);
}
