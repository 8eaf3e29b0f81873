import type { IncomingMessage } from 'node:http';

/** Reads a request body. Throws when it is larger than `mostBytes`. */
export async function readBody(request: IncomingMessage, mostBytes = 20_000_000): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > mostBytes) throw new Error(`The request body is larger than ${mostBytes} bytes.`);
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}
