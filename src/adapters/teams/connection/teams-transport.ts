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

/** The way in, past the SDK's check of the caller's signature. Only this file knows which SDK it is. */
export interface TeamsTransport {
  /** Runs `logic` if the caller is Teams, and gives back what an invoke is answered. Throws `CallerRefused`. */
  receive(
    authorization: string,
    activity: unknown,
    logic: () => Promise<InvokeAnswer | null>,
  ): Promise<InvokeAnswer | null>;
}

/** The caller is not Teams, or (`unavailable`) we could not find out. */
export class CallerRefused extends Error {
  override readonly name = 'CallerRefused';
  readonly unavailable: boolean;

  constructor(unavailable: boolean, cause: unknown) {
    super('caller refused', { cause });
    this.unavailable = unavailable;
  }
}

const AnyActivity = z.custom<Activity>((value) => typeof value === 'object' && value !== null);
const SdkError = z.object({ name: z.string().optional(), statusCode: z.number().optional() });

/** In local mode the SDK lets everybody in; the guard in front of it keeps that to this machine. */
export function createTransport(settings: TeamsSettings, openIdMetadataUrl?: string): TeamsTransport {
  const identity =
    settings.auth === 'local'
      ? { MicrosoftAppId: '', MicrosoftAppPassword: '' }
      : {
          MicrosoftAppType: 'SingleTenant',
          MicrosoftAppId: settings.appId,
          MicrosoftAppPassword: settings.appPassword,
          MicrosoftAppTenantId: settings.tenantId,
        };
  const keys = openIdMetadataUrl === undefined ? {} : privateCloud(openIdMetadataUrl);
  const credentials = new ConfigurationServiceClientCredentialFactory(identity);
  const adapter = new OpenAdapter(new ConfigurationBotFrameworkAuthentication({ ...identity, ...keys }, credentials));
  return {
    receive: (authorization, activity, logic) => receive(adapter, authorization, AnyActivity.parse(activity), logic),
  };
}

/** The public cloud's settings with other keys: naming one of them makes the SDK ask for all. */
function privateCloud(openIdMetadataUrl: string) {
  return {
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    OAuthUrl: 'https://token.botframework.com',
    ValidateAuthority: 'true',
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
    throw new CallerRefused(known.data?.statusCode === 500 || known.data?.name === 'FetchError', error);
  }
}
