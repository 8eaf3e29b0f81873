import type { LoggerOptions } from 'pino';

/** Names under which a secret or somebody's words could travel. */
const HIDDEN_PATHS = [
  'token',
  'authorization',
  'signature',
  'password',
  'secret',
  'response_url',
  'responseUrl',
  'trigger_id',
  'body',
  'text',
  'note',
  'card',
  'values',
  'email',
];
const DEPTHS = ['', '*.', '*.*.'];

/** Slack tokens, bearer tokens, JSON Web Tokens, addresses of people and databases with a password. */
const SECRET_SHAPES =
  /xox[a-z]-[\w-]+|xapp-[\w-]+|Bearer\s+\S+|eyJ[\w-]+\.[\w-]+\.[\w-]*|[\w.+-]+@[\w-]+\.[\w.-]+|postgres(?:ql)?:\/\/\S+/gu;

/** Settings of the one logger: what could be a secret or somebody's words is replaced, wherever it stands. */
export function logOptions(level: string): LoggerOptions {
  return {
    level,
    redact: { paths: DEPTHS.flatMap((depth) => HIDDEN_PATHS.map((name) => `${depth}${name}`)), censor: '[hidden]' },
    hooks: {
      streamWrite: (line) => line.replace(SECRET_SHAPES, '[hidden]'),
    },
  };
}
