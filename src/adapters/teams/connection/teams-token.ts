import { z } from 'zod';
import { DeliveryFailed } from '../../../core/domain/delivery/delivery-failed.ts';
import type { Clock } from '../../../core/domain/time/clock.ts';
import { MINUTE_MS } from '../../../core/domain/time/durations.ts';
import type { TeamsSettings } from './teams-guard.ts';

/** Our own proof to the connector. */
export type TokenSource = {
  /** A token that is good for some minutes yet; `null` in local mode. Throws `DeliveryFailed`. */
  readonly token: (signal: AbortSignal) => Promise<string | null>;
  /** Throws away a token that the connector no longer takes. */
  readonly forget: () => void;
};

const Granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
const Denied = z.object({ error: z.string().max(200) });

/** The public cloud's scope. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
const SCOPE = 'https://api.botframework.com/.default';
const RENEW_BEFORE_MS = 5 * MINUTE_MS;
/** What Microsoft Entra answers when the app or its secret is no longer good; time does not heal these. */
const DEAD = new Set(['invalid_client', 'unauthorized_client', 'invalid_scope', 'access_denied']);

/** Logs in with the app's secret (OAuth 2 client credentials) and keeps the token until shortly before its end. */
export function createTokenSource(settings: TeamsSettings, clock: Clock, loginUrl?: string): TokenSource {
  if (settings.auth === 'local') return { token: async () => null, forget: () => undefined };
  const login = loginUrl ?? `https://login.microsoftonline.com/${encodeURIComponent(settings.tenantId)}`;
  let held: { readonly token: string; readonly renewAt: number } | undefined;
  let asking: Promise<string> | undefined;
  const ask = async () => {
    const askedAt = clock.now().getTime();
    const granted = await logIn(`${login}/oauth2/v2.0/token`, settings);
    held = { token: granted.access_token, renewAt: askedAt + granted.expires_in * 1_000 - RENEW_BEFORE_MS };
    return held.token;
  };
  return {
    token: async (signal) => {
      if (held !== undefined && held.renewAt > clock.now().getTime()) return held.token;
      // Everybody who waits for a token waits for the same one.
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      return Promise.race([asking, aborted(signal)]);
    },
    forget: () => {
      held = undefined;
    },
  };
}

const LOGIN_WITHIN_MS = 10_000;

async function logIn(url: string, { appId, appPassword }: TeamsSettings): Promise<z.infer<typeof Granted>> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: appPassword,
    scope: SCOPE,
  });
  try {
    const signal = AbortSignal.timeout(LOGIN_WITHIN_MS);
    const response = await fetch(url, { method: 'POST', body, signal, redirect: 'error' });
    const answer: unknown = await response.json();
    if (response.ok) return Granted.parse(answer);
    const code = Denied.safeParse(answer).data?.error ?? `login_${response.status}`;
    throw new DeliveryFailed(DEAD.has(code) ? 'revoked' : 'retry', code);
  } catch (error) {
    // Nothing was sent yet, so whatever happened to the login can be tried again.
    throw error instanceof DeliveryFailed ? error : new DeliveryFailed('retry', 'login_failed', { cause: error });
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(new DeliveryFailed('retry', 'login_timeout')), { once: true });
  return promise;
}
