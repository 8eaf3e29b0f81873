import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../read-body.ts';
import { serveResponseUrl } from './response-urls.ts';
import { serveWebApi } from './web-api/serve-web-api.ts';
import type { Workspace } from './workspace.ts';

/** Answers what the app calls: the Web API, response URLs and uploads. */
export async function serveSlack(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://sandbox').pathname;
  const [, , part = '', id = ''] = path.split('/');
  if (part === 'api' && id !== '') return serveWebApi(workspace, id, request, response);
  if (part === 'response' && request.method === 'POST') return serveResponseUrl(workspace, id, request, response);
  if (part === 'upload' && request.method === 'POST') return takeUpload(workspace, id, request, response);
  if (part === 'file') return giveFile(workspace, id, response);
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Slack has no such address.');
}

async function takeUpload(
  workspace: Workspace,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  const file = workspace.files.get(id);
  if (file === undefined) {
    response.writeHead(404).end('file not found');
    return;
  }
  file.body = body;
  response.writeHead(200).end(`OK - ${body.length}`);
}

async function giveFile(workspace: Workspace, id: string, response: ServerResponse): Promise<void> {
  const file = workspace.files.get(id);
  if (file?.body === undefined || file.body === null) {
    response.writeHead(404).end('file not found');
    return;
  }
  response.writeHead(200, {
    'content-type': file.name.endsWith('.png') ? 'image/png' : 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
  response.end(file.body);
}
