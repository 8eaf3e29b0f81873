import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { failureFacts } from '../../runtime/failure-facts.ts';
import type { Log } from '../../runtime/log.ts';
import { listenFailure } from './port-unavailable.ts';

/** One thing the process needs in order to serve; `ok: false` makes `/readyz` answer 503. */
export type Readiness = { readonly name: string; readonly ok: boolean };

/** The part of a pino logger that the server uses. */
export type HttpServerOptions = {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Platforms, each by the path where its requests arrive. */
  readonly listeners?: Readonly<Record<string, RequestListener>>;
  /** What `/metrics` answers. */
  readonly metrics?: () => string;
  readonly ready: () => Promise<readonly Readiness[]>;
  readonly log: Log<'warn'>;
};

export type HttpServer = {
  /** Settles with the address, e.g. `http://127.0.0.1:3000`, once it listens. Throws `PortUnavailable`. */
  readonly start: () => Promise<string>;
  /** Takes no more requests, lets the running ones finish for at most `STOP_AFTER_MS`, then closes. */
  readonly stop: () => Promise<void>;
};

/** Chat platforms send small requests fast; whoever is slower than this holds a connection for no good. */
const HEADERS_WITHIN_MS = 10_000;
const REQUEST_WITHIN_MS = 20_000;
const KEEP_ALIVE_MS = 65_000;
const MAX_HEADER_BYTES = 16 * 1024;
const MAX_HEADERS = 100;
const MAX_CONNECTIONS = 2_000;
const STOP_AFTER_MS = 15_000;

/** The one server: the path of each platform, `/healthz` (up), `/readyz` (able to serve) and `/metrics`; 404 otherwise. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const running = new Set<ServerResponse>();
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: HEADERS_WITHIN_MS,
      requestTimeout: REQUEST_WITHIN_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: 1_000,
    },
    (request, response) => {
      running.add(response);
      response.once('close', () => running.delete(response));
      route(request, response, options);
    },
  );
  server.maxHeadersCount = MAX_HEADERS;
  server.maxConnections = MAX_CONNECTIONS;
  return {
    start: () => listen(server, options),
    stop: () => close(server, running),
  };
}

function route(request: IncomingMessage, response: ServerResponse, options: HttpServerOptions): void {
  const [path = '/'] = (request.url ?? '/').split('?');
  const { listeners = {}, metrics } = options;
  const listener = Object.hasOwn(listeners, path) ? listeners[path] : undefined;
  if (listener !== undefined) listener(request, response);
  else if (path === '/healthz') send(response, 200, { status: 'up' });
  else if (path === '/readyz') void readiness(response, options);
  else if (path === '/metrics' && metrics !== undefined) sendText(response, metrics());
  else send(response, 404, { status: 'not found' });
}

async function readiness(response: ServerResponse, { ready, log }: HttpServerOptions): Promise<void> {
  try {
    const checks = await ready();
    const ok = checks.every((check) => check.ok);
    send(response, ok ? 200 : 503, { status: ok ? 'ready' : 'not ready', checks });
  } catch (error) {
    log.warn(failureFacts(error), 'readiness could not be checked');
    send(response, 503, { status: 'not ready' });
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(body)}\n`);
}

/** The content type is the one Prometheus asks for in its format 0.0.4. */
function sendText(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' });
  response.end(text);
}

function listen(server: Server, { host, port }: HttpServerOptions): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const refused = (error: Error) => reject(listenFailure(error, { host, port }));
  server.once('error', refused);
  server.listen(port, host, () => {
    server.off('error', refused);
    const address = server.address();
    const bound = typeof address === 'object' && address !== null ? address.port : port;
    resolve(`http://${host.includes(':') ? `[${host}]` : host}:${bound}`);
  });
  return promise;
}

async function close(server: Server, running: ReadonlySet<ServerResponse>): Promise<void> {
  if (!server.listening) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const force = setTimeout(() => server.closeAllConnections(), STOP_AFTER_MS);
  server.close(() => resolve());
  server.closeIdleConnections();
  // A kept-alive connection would hold the stop until its time-out.
  for (const response of running) if (!response.headersSent) response.setHeader('connection', 'close');
  await promise;
  clearTimeout(force);
}
