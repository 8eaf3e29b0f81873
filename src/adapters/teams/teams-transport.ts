import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type TurnContext,
} from 'botbuilder';
import { z } from 'zod';
import type { TeamsSettings } from './teams-guard.ts';

/** What an invoke is answered with. */
export type InvokeAnswer = { readonly status: number; readonly body?: unknown };

/** The SDK's part of talking to Teams. Nothing else here knows which SDK it is. */
export interface TeamsTransport {
  /** Runs `logic` if the token's signature is good and gives back what an invoke is answered. Throws `TokenRefused`. */
  receive(
    authorization: string,
    activity: unknown,
    logic: () => Promise<InvokeAnswer | null>,
  ): Promise<InvokeAnswer | null>;
  /** A token for the connector, kept until shortly before it expires; `null` in local mode. Throws `TokenUnavailable`. */
  token(): Promise<string | null>;
}

/** The caller is not Teams, or (`unavailable`) we could not find out. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  readonly unavailable: boolean;

  constructor(unavailable: boolean, cause: unknown) {
    super('token refused', { cause });
    this.unavailable = unavailable;
  }
}

/** Microsoft gives us no token: for now, or (`revoked`) because the app's secret is no longer good. */
export class TokenUnavailable extends Error {
  override readonly name = 'TokenUnavailable';
  readonly revoked: boolean;

  constructor(revoked: boolean, cause: unknown) {
    super('token unavailable', { cause });
    this.revoked = revoked;
  }
}

/** `openIdMetadataUrl` and `loginUrl` point to other places than Microsoft's, for gateways and tests. */
export type TransportOptions = { readonly openIdMetadataUrl?: string; readonly loginUrl?: string };

const AnyActivity = z.custom<Activity>((value) => typeof value === 'object' && value !== null);
type TokenSource = { readonly getToken: () => Promise<string> };
const TokenSource = z.custom<TokenSource>(
  (value) => typeof value === 'object' && value !== null && 'getToken' in value,
);
const SdkError = z.object({ name: z.string().optional(), statusCode: z.number().optional() });
const LoginError = z.object({ errorCode: z.string() });

const CONNECTOR_SCOPE = 'https://api.botframework.com';
const SECRET_ERRORS = new Set(['invalid_client', 'unauthorized_client', 'invalid_request']);

export function createTransport(settings: TeamsSettings, options: TransportOptions = {}): TeamsTransport {
  const identity =
    settings.auth === 'local'
      ? { MicrosoftAppId: '', MicrosoftAppPassword: '' }
      : {
          MicrosoftAppType: 'SingleTenant',
          MicrosoftAppId: settings.appId,
          MicrosoftAppPassword: settings.appPassword,
          MicrosoftAppTenantId: settings.tenantId,
        };
  const credentialsFactory = new ConfigurationServiceClientCredentialFactory(identity);
  const login = options.loginUrl ?? `https://login.microsoftonline.com/${settings.tenantId}`;
  const adapter = new OpenAdapter(
    new ConfigurationBotFrameworkAuthentication({ ...identity, ...endpoints(options, login) }, credentialsFactory),
  );
  let credentials: Promise<unknown> | undefined;
  const token = async () => {
    credentials ??= credentialsFactory.createCredentials(settings.appId, CONNECTOR_SCOPE, login, true);
    return readToken(TokenSource.parse(await credentials));
  };
  return {
    receive: (authorization, activity, logic) => receive(adapter, authorization, AnyActivity.parse(activity), logic),
    token: async () => (settings.auth === 'local' ? null : token()),
  };
}

/** The way in without Express, and with errors thrown instead of sent to the caller. */
class OpenAdapter extends CloudAdapter {
  enter(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, logic);
  }
}

async function receive(
  adapter: OpenAdapter,
  authorization: string,
  activity: Activity,
  logic: () => Promise<InvokeAnswer | null>,
): Promise<InvokeAnswer | null> {
  let entered = false;
  try {
    const answer = await adapter.enter(authorization, activity, async (context) => {
      entered = true;
      const value = await logic();
      if (value !== null) await context.sendActivity({ type: 'invokeResponse', value });
    });
    return answer ?? null;
  } catch (error) {
    if (entered) throw error;
    const known = SdkError.safeParse(error);
    throw new TokenRefused(known.data?.statusCode === 500 || known.data?.name === 'FetchError', error);
  }
}

function endpoints(options: TransportOptions, login: string) {
  const { openIdMetadataUrl: keys, loginUrl } = options;
  return {
    ...(keys === undefined ? {} : { ToBotFromChannelOpenIdMetadataUrl: keys }),
    ...(loginUrl === undefined ? {} : { ToChannelFromBotLoginUrl: login, ValidateAuthority: 'false' }),
  };
}

async function readToken(credentials: TokenSource): Promise<string> {
  try {
    return await credentials.getToken();
  } catch (error) {
    const login = LoginError.safeParse(error);
    throw new TokenUnavailable(login.success && SECRET_ERRORS.has(login.data.errorCode), error);
  }
}
