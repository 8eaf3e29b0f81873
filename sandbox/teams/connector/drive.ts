import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../../read-body.ts';

export type DriveFile = { readonly id: string; readonly name: string; body: Buffer | null };

/** The OneDrives of a tenant: files that bots put there, each at an address of its own. */
export type Drive = {
  /** Makes room for a file; its id is its address under `drive/`. */
  reserve(name: string): DriveFile;
  find(id: string): DriveFile | undefined;
};

export function createDrive(): Drive {
  const files = new Map<string, DriveFile>();
  return {
    reserve(name) {
      const file: DriveFile = { id: `onedrive-${files.size + 1}`, name, body: null };
      files.set(file.id, file);
      return file;
    },
    find: (id) => files.get(id),
  };
}

/** Takes an upload session's bytes (PUT with `content-range`, in one piece), or gives a file. Answers the status. */
export async function serveDrive(
  drive: Drive,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<number> {
  const file = drive.find(id);
  const status = file === undefined ? 404 : await serveFile(file, request, response);
  if (!response.headersSent) response.writeHead(status).end();
  return status;
}

async function serveFile(file: DriveFile, request: IncomingMessage, response: ServerResponse): Promise<number> {
  if (request.method === 'PUT') {
    const body = await readBody(request);
    // Source: learn.microsoft.com/graph/api/driveitem-createuploadsession, "Upload bytes to the upload session"
    if (request.headers['content-range'] !== `bytes 0-${body.length - 1}/${body.length}`) return 416;
    file.body = body;
    return 201;
  }
  if (request.method !== 'GET' || file.body === null) return 404;
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
  response.end(file.body);
  return 200;
}
