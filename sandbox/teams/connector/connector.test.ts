import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../json-reading.ts';
import type { TeamsStandIn } from '../stand-in.ts';
import { callConnector, chatOf, errorBody } from '../testing/connector-caller.ts';
import { AMINA, BOT, GIL, startStandIn, TENANT } from '../testing/demo-tenant.ts';
import { GREETING } from '../testing/echo-cards.ts';

let standIn: TeamsStandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.close());

const call = (method: string, path: string, body?: JsonObject) => callConnector(standIn, method, path, body);
const chat = (person?: string) => chatOf(standIn, person);
const text = (words: string): JsonObject => ({ type: 'message', text: words });
const card = (content: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'message',
  summary: 'Hello',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  ...more,
});
const warnings = () => standIn.calls().at(-1)?.warnings ?? [];

describe('writing into a chat', () => {
  it('gives back an id by which the message can be replaced and taken away', async () => {
    const sent = await call('POST', `${chat()}/activities`, text('one'));
    const path = `${chat()}/activities/${sent.body.id}`;

    const replaced = await call('PUT', path, text('two'));
    const shown = standIn.conversation('amina').messages.map((message) => message.text);
    const removed = await call('DELETE', path);

    expect([sent.status, replaced.status, removed.status]).toEqual([201, 200, 200]);
    expect(shown).toEqual(['two']);
    expect(standIn.conversation('amina').messages).toEqual([]);
    expect(await call('PUT', path, text('three'))).toMatchObject({
      status: 404,
      body: errorBody('ActivityNotFoundInConversation'),
    });
  });

  it.each([
    ['a chat that does not exist', () => '/a:1nobody', 404, 'ConversationNotFound'],
    ['a chat without the app', () => chat('gil'), 403, 'BotNotInConversationRoster'],
  ])('is refused in %s', async (_name, path, status, code) => {
    const answer = await call('POST', `${path()}/activities`, text('hello'));

    expect(answer).toMatchObject({ status, body: errorBody(code) });
  });

  it('is refused when the person has blocked the bot', async () => {
    standIn.block('amina', true);

    const answer = await call('POST', `${chat()}/activities`, text('hello'));

    expect(answer).toMatchObject({ status: 403, body: errorBody('ConversationBlockedByUser') });
  });

  it.each([
    ['nothing to show', { type: 'message' }, 400, 'BadSyntax'],
    ['an unknown type', { type: 'shout', text: 'hello' }, 400, 'BadArgument'],
    ['an element that is not of schema 1.5', card({ ...GREETING, body: [{ type: 'Carousel' }] }), 400, 'BadArgument'],
    ['a card of version 1.6', card({ ...GREETING, version: '1.6' }), 400, 'BadArgument'],
    ['more than 100 KB in UTF-16', text('x'.repeat(52_000)), 413, 'MessageSizeTooBig'],
  ])('is refused with %s', async (_name, activity, status, code) => {
    const answer = await call('POST', `${chat()}/activities`, activity);

    expect(answer).toMatchObject({ status, body: errorBody(code) });
    expect(standIn.calls().at(-1)?.refused).toContain(code);
    expect(standIn.conversation('amina').messages).toEqual([]);
  });

  it.each([
    ['a card without a summary', card(GREETING, { summary: '' }), 'summary'],
    [
      'more than six actions',
      card({ ...GREETING, actions: Array(7).fill({ type: 'Action.Submit', title: 'Go' }) }),
      '7 actions',
    ],
    ['more than 28 KB', text('x'.repeat(30_000)), '30 KB'],
  ])('goes through with a remark about %s', async (_name, activity, remark) => {
    const answer = await call('POST', `${chat()}/activities`, activity);

    expect(answer.status).toBe(201);
    expect(warnings().join()).toContain(remark);
  });

  it('refuses an update with both text and card', async () => {
    const sent = await call('POST', `${chat()}/activities`, card(GREETING));

    const answer = await call('PUT', `${chat()}/activities/${sent.body.id}`, card(GREETING, { text: 'Look' }));

    expect(answer).toMatchObject({ status: 400, body: errorBody('BadArgument') });
  });

  it('asks for a recipient of a targeted message', async () => {
    const path = `${chat()}/activities?isTargetedActivity=true`;

    const without = await call('POST', path, text('for you'));
    const within = await call('POST', path, { ...text('for you'), recipient: { id: AMINA.teamsAadId ?? '' } });

    expect([without.status, within.status]).toEqual([400, 201]);
    expect(standIn.conversation('amina').messages[0]?.targeted).toBe(true);
  });
});

describe('opening a chat', () => {
  const parameters = (aad: string | undefined, more: JsonObject = {}): JsonObject => ({
    bot: { id: `28:${BOT}` },
    isGroup: false,
    members: [{ id: aad ?? '' }],
    channelData: { tenant: { id: TENANT } },
    ...more,
  });

  it('gives the same id every time, by Entra id', async () => {
    const first = await call('POST', '', parameters(AMINA.teamsAadId));
    const second = await call('POST', '', parameters(AMINA.teamsAadId));

    expect(first.status).toBe(201);
    expect([first.body.id, second.body.id]).toEqual(Array(2).fill(standIn.conversation('amina').id));
  });

  it.each([
    ['without the app', parameters(GIL.teamsAadId), 403, 'ForbiddenOperationException'],
    ['in another tenant', parameters(AMINA.teamsAadId, { channelData: { tenant: { id: BOT } } }), 400, 'BadArgument'],
    ['of several people', parameters(AMINA.teamsAadId, { isGroup: true }), 400, 'BadSyntax'],
    ['with a stranger', parameters(BOT), 400, 'BadArgument'],
  ])('is refused %s', async (_name, body, status, code) => {
    expect(await call('POST', '', body)).toMatchObject({ status, body: errorBody(code) });
  });
});

describe('members', () => {
  it('tells who somebody is, and that a guest is a guest', async () => {
    await standIn.install('gil');

    const amina = await call('GET', `${chat()}/members/${AMINA.teamsAadId}`);
    const gil = await call('GET', `${chat('gil')}/pagedmembers`);

    expect(amina.body).toMatchObject({
      name: AMINA.name,
      userRole: 'user',
      userPrincipalName: AMINA.email,
      tenantId: TENANT,
    });
    expect(gil.body.members).toEqual([
      expect.objectContaining({ userRole: 'guest', givenName: 'Gil', surname: 'Moreira Santos' }),
    ]);
  });

  it('knows nobody who is not in the chat', async () => {
    const answer = await call('GET', `${chat()}/members/${GIL.teamsAadId}`);

    expect(answer).toMatchObject({ status: 404, body: errorBody('MemberNotFoundInConversation') });
  });
});

it('takes only calls with a token of its own login when tokens are on', async () => {
  const secured = await startStandIn({ auth: 'token', botSecret: 'right' });
  const { serviceUrl, login } = secured.urls();
  const members = `${serviceUrl}v3/conversations${chatOf(secured)}/pagedmembers`;
  const logIn = async (secret: string) => {
    const form = { grant_type: 'client_credentials', client_id: BOT, client_secret: secret };
    return fetch(`${login}/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(form) });
  };

  const wrong = await logIn('wrong');
  const granted: { access_token: string } = JSON.parse(await (await logIn('right')).text());
  const without = await fetch(members);
  const within = await fetch(members, { headers: { authorization: `Bearer ${granted.access_token}` } });
  await secured.close();

  expect([wrong.status, without.status, within.status]).toEqual([401, 401, 200]);
});
