import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { CHANNEL_ISSUER, CONNECTOR_AUDIENCE } from '../connector/token-issuer.ts';
import type { JsonObject } from '../json-reading.ts';
import { FORM, GREETING, QUESTION, thanks } from './echo-cards.ts';
import { LoginCredentials } from './login-credentials.ts';

/** A tiny bot on the real CloudAdapter: what the stand-in is tested against. */
export type EchoBot = { readonly url: string; readonly seen: readonly Activity[]; close(): Promise<void> };

/** Token mode: the app id and the two addresses of the issuer. Absent: no authentication. */
export type EchoBotAuth = { readonly appId: string; readonly openIdMetadata: string; readonly login: string };

/** Starts the bot on a free loopback port. */
export async function startEchoBot(auth: EchoBotAuth | null, slow?: () => Promise<void>): Promise<EchoBot> {
  const adapter = new CloudAdapter(authentication(auth));
  const seen: Activity[] = [];
  const server = createServer((request, response) => {
    answer(adapter, request, response, async (context) => {
      seen.push(context.activity);
      await slow?.();
      await turn(context);
    }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}`, seen, close };
}

function authentication(auth: EchoBotAuth | null): ConfigurationBotFrameworkAuthentication {
  if (!auth) return new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId: '' });
  const options = {
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: auth.appId,
    ToBotFromChannelOpenIdMetadataUrl: auth.openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: auth.openIdMetadata,
    ToBotFromChannelTokenIssuer: CHANNEL_ISSUER,
    ToChannelFromBotLoginUrl: auth.login,
    ToChannelFromBotOAuthScope: CONNECTOR_AUDIENCE,
    OAuthUrl: auth.login,
    ValidateAuthority: 'false',
  };
  return new ConfigurationBotFrameworkAuthentication(options, new LoginCredentials(auth.appId, auth.login));
}

async function answer(
  adapter: CloudAdapter,
  request: IncomingMessage,
  response: ServerResponse,
  logic: (context: TurnContext) => Promise<void>,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body: JsonObject = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const shim = Object.assign(response, {
    header: (name: string, value: unknown) => response.setHeader(name, String(value)),
    status: (code: number) => {
      response.statusCode = code;
    },
    send: (content: unknown) => response.write(typeof content === 'string' ? content : JSON.stringify(content)),
  });
  const { headers } = request;
  await adapter.process({ body, headers, method: request.method ?? '' }, shim, logic);
}

async function turn(context: TurnContext): Promise<void> {
  const { activity } = context;
  if (activity.type === 'conversationUpdate') await context.sendActivity('Welcome');
  if (activity.type === 'message') await onMessage(context);
  if (activity.type !== 'invoke') return;
  const value: InvokeResponse = { status: 200, body: invoked(activity.name ?? '', activity.value) };
  await context.sendActivity({ type: 'invokeResponse', value });
}

async function onMessage(context: TurnContext): Promise<void> {
  const { text, value } = context.activity;
  if (value) await context.sendActivity(`Saved ${value.name ?? 'nothing'}`);
  else if (text === 'card') await context.sendActivity(cardActivity(QUESTION, 'A question for you'));
  else if (text === 'both') await context.sendActivity({ ...cardActivity(GREETING, 'Hello'), text: 'Look:' });
  else if (text === 'edit') {
    const sent = await context.sendActivity(cardActivity(QUESTION, 'A question for you'));
    await context.updateActivity({ ...cardActivity(GREETING, 'Hello'), id: sent?.id ?? '' });
  } else await context.sendActivity(`You said ${text}`);
}

function cardActivity(content: JsonObject, summary: string): Partial<Activity> {
  return {
    type: 'message',
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
}

function invoked(name: string, value: { data?: JsonObject; action?: { verb?: string; data?: JsonObject } }): unknown {
  if (name === 'adaptiveCard/action') {
    const { verb, data } = value.action ?? {};
    if (verb === 'answer') return execute('card.adaptive', thanks(String(data?.name)));
    return verb === 'shrug' ? execute('activity.message', 'Noted.') : { statusCode: 'wrong' };
  }
  const form = { contentType: 'application/vnd.microsoft.card.adaptive', content: FORM };
  if (name === 'task/fetch')
    return { task: { type: 'continue', value: { title: 'Your name', height: 'medium', card: form } } };
  if (value.data?.again === 'yes') return { task: { type: 'continue', value: { title: 'Once more', card: form } } };
  return value.data?.name === 'close'
    ? undefined
    : { task: { type: 'message', value: `Thank you, ${value.data?.name}` } };
}

function execute(type: string, value: unknown): unknown {
  return { statusCode: 200, type: `application/vnd.microsoft.${type}`, value };
}
