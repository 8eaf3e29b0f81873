import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { JsonObject } from '../json-reading.ts';
import { signToken } from './sign-token.ts';

/** `iss` of tokens from the channel to a bot. Source: botframework-connector AuthenticationConstants. */
export const CHANNEL_ISSUER = 'https://api.botframework.com';

/** Audience of the app's own calls to the connector. */
export const CONNECTOR_AUDIENCE = 'https://api.botframework.com';

/** The stand-in as token issuer: for both directions, with its own RSA key. */
export type TokenIssuer = {
  readonly keyId: string;
  readonly privateKey: KeyObject;
  /** OpenID metadata; `base` is the address the key set is served under, without a closing slash. */
  metadata(base: string): JsonObject;
  keySet(): JsonObject;
  /** A good token from the channel to the bot, valid for an hour. */
  channelToken(serviceUrl: string, at: Date): string;
  /** The answer of the login endpoint to a client-credentials request, or null when it must refuse. */
  login(form: URLSearchParams, at: Date): JsonObject | null;
  /** True for a bearer header with a token of `login`. */
  knows(authorization: string | undefined): boolean;
};

/** An issuer for one bot. `secret` is the password the bot must log in with; any is taken when it is not given. */
export function createTokenIssuer(botAppId: string, secret?: string): TokenIssuer {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const privateKey = createPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const keyId = keyIdOf(privateKey);
  const issued = new Set<string>();
  return {
    keyId,
    privateKey,
    metadata: (base) => ({
      issuer: CHANNEL_ISSUER,
      authorization_endpoint: `${base}/authorize`,
      jwks_uri: `${base}/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    }),
    keySet: () => ({ keys: [publicJwk(privateKey, keyId)] }),
    channelToken: (serviceUrl, at) => signToken({ privateKey, keyId, botAppId, serviceUrl, now: at }),
    login(form, at) {
      const known = form.get('client_id') === botAppId && (!secret || form.get('client_secret') === secret);
      if (form.get('grant_type') !== 'client_credentials' || !known) return null;
      const claims = { aud: CONNECTOR_AUDIENCE, appid: botAppId, jti: String(issued.size + 1) };
      const token = signToken({ privateKey, keyId, botAppId, now: at, claims });
      issued.add(token);
      return { token_type: 'Bearer', expires_in: 3_599, ext_expires_in: 3_599, access_token: token };
    },
    knows: (authorization) => issued.has(authorization?.replace(/^Bearer /, '') ?? ''),
  };
}

function publicJwk(privateKey: KeyObject, keyId: string): JsonObject {
  const { n = '', e = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { kty: 'RSA', use: 'sig', alg: 'RS256', kid: keyId, n, e, endorsements: ['msteams'] };
}

/** Bot Framework libraries cache keys by address and id: another key must have another id. */
function keyIdOf(privateKey: KeyObject): string {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('base64url').slice(0, 20);
}
