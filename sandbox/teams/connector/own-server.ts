import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A loopback server of the stand-in's own. */
export type OwnServer = {
  listen(): Promise<void>;
  /** Throws when it does not listen. */
  url(): string;
  close(): Promise<void>;
};

/** A server on 127.0.0.1 and a free port; nothing listens before `listen`. */
export function createOwnServer(
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): OwnServer {
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => resolve());
      }),
    url() {
      const address = server.address();
      if (address === null || typeof address === 'string')
        throw new Error('the stand-in does not listen: call listen()');
      return `http://127.0.0.1:${address.port}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        if (server.listening) server.close(() => resolve());
        else resolve();
      }),
  };
}
