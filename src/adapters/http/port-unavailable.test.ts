import { expect, test } from 'vitest';
import { OperatorError } from '../../core/domain/kernel/operator-error.ts';
import { createHttpServer } from './http-server.ts';
import { listenFailure, PortUnavailable } from './port-unavailable.ts';

const place = { host: '127.0.0.1', port: 80 };
const failed = (code: unknown) => Object.assign(new Error('listen failed'), { code });

test.each([
  ['EADDRINUSE', 'PORT'],
  ['EACCES', 'PORT'],
  ['EADDRNOTAVAIL', 'HOST'],
  ['ENOTFOUND', 'HOST'],
])('a server that cannot listen for %s says which setting cures it', (code, setting) => {
  const told = listenFailure(failed(code), place);
  expect(told).toBeInstanceOf(OperatorError);
  expect(told.message).toContain(setting);
});

test.each(['EMFILE', 'toString', undefined])('an error that no setting cures (%s) stays what it is', (code) => {
  const error = failed(code);
  expect(listenFailure(error, place)).toBe(error);
});

test('a taken port is told as a sentence with the port in it', async () => {
  const server = (port: number) =>
    createHttpServer({ host: '127.0.0.1', port, ready: async () => [], log: { warn: () => undefined } });
  const first = server(0);
  const { port } = new URL(await first.start());
  const second = await server(Number(port))
    .start()
    .catch((error: unknown) => error);
  await first.stop();
  expect(second).toBeInstanceOf(PortUnavailable);
  expect(String(second)).toContain(`Port ${port} on 127.0.0.1 is taken`);
});
