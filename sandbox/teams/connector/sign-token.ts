import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Json } from '../../side.ts';

/** How a bearer token differs from a good one. Leave everything optional out and it is good. */
export type TokenWish = {
  /** The issuer's private key; ignored for `none` and `HS256`, replaced by a fresh one when `selfSigned`. */
  readonly privateKey: KeyObject;
  readonly keyId: string;
  readonly botAppId: string;
  readonly serviceUrl?: string;
  readonly now: Date;
  /** `none`: no signature. `HS256`: signed with `hmacSecret`, the classic confusion with a public key. */
  readonly alg?: 'RS256' | 'RS512' | 'none' | 'HS256';
  readonly hmacSecret?: string;
  /** Signed with a key the issuer never published, under the published key id. */
  readonly selfSigned?: boolean;
  /** Minutes from `now` until it begins (0) and ends (60) to be valid. */
  readonly beginsInMinutes?: number;
  readonly endsInMinutes?: number;
  /** Over the claims of a good token: `aud`, `iss`, `tid`, `serviceurl`…; undefined takes one away. */
  readonly claims?: Readonly<Record<string, Json | undefined>>;
  /** Changes one character of the signature. */
  readonly tampered?: boolean;
};

/**
 * A token as Bot Framework signs it for a bot (RS256, `aud` = app id, `serviceurl` claim), or one that is wrong in
 * exactly the wished way: for security tests.
 */
export function signToken(wish: TokenWish): string {
  const alg = wish.alg ?? 'RS256';
  const header = { alg, typ: 'JWT', ...(alg === 'none' ? {} : { kid: wish.keyId, x5t: wish.keyId }) };
  const unsigned = `${encode(header)}.${encode(claimsOf(wish))}`;
  const signature = signatureOf(unsigned, alg, wish);
  return `${unsigned}.${wish.tampered ? tamper(signature) : signature}`;
}

function claimsOf(wish: TokenWish): Record<string, Json | undefined> {
  const seconds = Math.floor(wish.now.getTime() / 1_000);
  return {
    iss: 'https://api.botframework.com',
    aud: wish.botAppId,
    ...(wish.serviceUrl === undefined ? {} : { serviceurl: wish.serviceUrl }),
    nbf: seconds + (wish.beginsInMinutes ?? 0) * 60,
    exp: seconds + (wish.endsInMinutes ?? 60) * 60,
    ...wish.claims,
  };
}

function signatureOf(unsigned: string, alg: NonNullable<TokenWish['alg']>, wish: TokenWish): string {
  if (alg === 'none') return '';
  if (alg === 'HS256')
    return createHmac('sha256', wish.hmacSecret ?? '')
      .update(unsigned)
      .digest('base64url');
  const key = wish.selfSigned ? generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey : wish.privateKey;
  return sign(alg === 'RS256' ? 'sha256' : 'sha512', Buffer.from(unsigned), key).toString('base64url');
}

function encode(value: Readonly<Record<string, Json | undefined>>): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function tamper(signature: string): string {
  const middle = Math.floor(signature.length / 2);
  const other = signature[middle] === 'A' ? 'B' : 'A';
  return signature.slice(0, middle) + other + signature.slice(middle + 1);
}
