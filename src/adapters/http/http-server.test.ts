import { once } from 'node:events';
import { connect } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpServer, type HttpServer, type HttpServerOptions } from './http-server.ts';

const servers: HttpServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

async function start(options: Partial<HttpServerOptions> = {}) {
  const server = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    ready: async () => [{ name: 'database', ok: true }],
    log: { warn: () => undefined },
    ...options,
  });
  servers.push(server);
  return { server, url: await server.start() };
}

describe('the http server', () => {
  it('hands each platform its own path, with or without a query', async () => {
    const { url } = await start({
      listeners: {
        '/slack/events': (_, response) => response.end('slack'),
        '/api/messages': (_, response) => response.end('teams'),
      },
    });
    const text = async (path: string) => (await fetch(`${url}${path}`, { method: 'POST' })).text();
    expect([await text('/slack/events'), await text('/api/messages?x=1')]).toEqual(['slack', 'teams']);
  });

  it('knows no path of a platform that is off, nor any other', async () => {
    const { url } = await start();
    const statuses = ['/slack/events', '/api/messages', '/', '/healthz/x', '/../etc/passwd'].map(
      async (path) => (await fetch(`${url}${path}`)).status,
    );
    expect(await Promise.all(statuses)).toEqual([404, 404, 404, 404, 404]);
  });

  it('answers with its figures when it keeps some', async () => {
    const { url } = await start({ metrics: () => 'rapport_turns_total 3\n' });
    const answer = await fetch(`${url}/metrics`);
    expect(answer.headers.get('content-type')).toContain('version=0.0.4');
    expect(await answer.text()).toBe('rapport_turns_total 3\n');
    expect((await fetch(`${(await start()).url}/metrics`)).status).toBe(404);
  });

  it('is up at once and ready when all it needs is', async () => {
    const checks = [
      { name: 'database', ok: true },
      { name: 'queue', ok: false },
    ];
    const { url } = await start({ ready: async () => checks });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${url}/readyz`);
    expect({ status: ready.status, body: await ready.json() }).toEqual({
      status: 503,
      body: { status: 'not ready', checks },
    });
  });

  it('is not ready when the check itself fails, and says no more', async () => {
    const logged: object[] = [];
    const { url } = await start({
      ready: async () => Promise.reject(new Error('password is hunter2')),
      log: { warn: (facts, message) => void logged.push({ ...facts, message }) },
    });
    const ready = await fetch(`${url}/readyz`);
    expect({ status: ready.status, body: await ready.json() }).toEqual({ status: 503, body: { status: 'not ready' } });
    expect(logged).toMatchObject([{ error: 'Error', message: 'readiness could not be checked' }]);
    expect(inspect(logged)).not.toContain('hunter2');
  });

  it('finishes running requests before it stops, and takes no new ones', async () => {
    const arrived = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const { server, url } = await start({
      listeners: {
        '/api/messages': (_, response) => {
          arrived.resolve();
          finish.promise.then(() => response.end('finished'));
        },
      },
    });
    const running = fetch(`${url}/api/messages`, { method: 'POST' });
    await arrived.promise;
    const stopped = server.stop();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    finish.resolve();
    expect(await (await running).text()).toBe('finished');
    await stopped;
  });

  it('refuses headers larger than any platform sends', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/healthz`, { headers: { 'x-large': 'a'.repeat(20_000) } });
    expect(response.status).toBe(431);
  });

  it('says no to what is no HTTP', async () => {
    const { url } = await start();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('\u0000\u0001 nonsense\r\n\r\n');
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toContain('400');
    socket.destroy();
  });
});
