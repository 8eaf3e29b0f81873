import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { avatarOf } from './avatar.ts';
import { readBody } from './read-body.ts';
import type { Json, Side } from './side.ts';
import { parseJson } from './slack/json-value.ts';
import type { TimeMachine } from './time/time-machine.ts';
import { askedTime, timeShown } from './time/time-requests.ts';
import { fileAt, type WebFile, webFile } from './web-files.ts';

/** What the page plays on. Nobody is let in before the app is ready; without a time machine time is the machine's. */
export type Programme = {
  readonly sides: readonly Side[];
  readonly isOpen: boolean;
  readonly time: TimeMachine | null;
};

const AskedAct = z.object({ platform: z.string(), person: z.string(), act: z.looseObject({ do: z.string() }) });

type Reply = { readonly status: number; readonly type: string; readonly body: string | Buffer };

const AskedAgain = z.object({ platform: z.string(), call: z.number() });

/** Answers the page's own requests and hands the rest to the sides. */
export async function serveSandbox(
  programme: Programme,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { sides, isOpen } = programme;
  const url = new URL(request.url ?? '/', 'http://sandbox');
  const side = sides.find((candidate) => url.pathname.startsWith(candidate.prefix));
  if (side !== undefined) return side.routes(request, response);
  if (isOpen && url.pathname === '/changes' && fromThisMachine(request)) return changes(programme, request, response);
  const { status, type, body } = await reply(programme, url, request);
  response.writeHead(status, { ...safety, 'content-type': type }).end(body);
}

async function reply(programme: Programme, url: URL, request: IncomingMessage): Promise<Reply> {
  const { sides, isOpen, time } = programme;
  if (!fromThisMachine(request)) return words(403, 'The sandbox answers only its own page.');
  if (!isOpen) return notYet(url);
  if (request.method === 'POST' && url.pathname === '/time') return moveTime(time, request);
  if (request.method === 'POST' && url.pathname === '/act') return act(sides, request);
  if (request.method === 'POST' && url.pathname === '/resend') return resend(sides, request);
  if (url.pathname === '/state') return json(state(programme));
  if (url.pathname === '/snapshot') return snapshot(sides, url);
  if (url.pathname.startsWith('/avatars/')) return avatar(sides, url.pathname);
  const file = await browserFile(sides, url.pathname);
  return file === null ? words(404, 'There is nothing here.') : { status: 200, ...file };
}

/** Refuses other sites that point a name at this machine or post from another origin. */
function fromThisMachine(request: IncomingMessage): boolean {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const origin = request.headers.origin;
  const local = ['127.0.0.1', 'localhost', '[::1]'];
  return (
    local.includes(host) && (origin === undefined || (URL.canParse(origin) && local.includes(new URL(origin).hostname)))
  );
}

const state = ({ sides, time }: Programme): Json => ({
  time: time === null ? null : timeShown(time),
  sides: sides.map((side) => ({
    platform: side.platform,
    title: side.title,
    viewModule: side.viewModule,
    resends: side.resend !== undefined,
    people: side.people().map(({ key, name, title, guest }) => ({ key, name, title, guest: guest === true })),
  })),
  calls: sides.flatMap((side) => side.calls().slice(-300)),
});

function snapshot(sides: readonly Side[], url: URL): Reply {
  const side = sides.find((candidate) => candidate.platform === url.searchParams.get('platform'));
  const person = url.searchParams.get('person') ?? '';
  const known = side?.people().some((candidate) => candidate.key === person);
  if (side === undefined || known !== true) return words(404, 'There is no such person on that side.');
  return json(side.snapshot(person));
}

async function act(sides: readonly Side[], request: IncomingMessage): Promise<Reply> {
  const asked = AskedAct.safeParse(parseJson((await readBody(request)).toString('utf8')));
  if (!asked.success) return words(400, 'That is no act.');
  const { platform, person, act } = asked.data;
  const side = sides.find((candidate) => candidate.platform === platform);
  if (side === undefined) return words(404, 'There is no such side.');
  if (!side.people().some(({ key }) => key === person)) return words(404, 'There is no such person on that side.');
  const outcome = await side.perform(person, JSON.parse(JSON.stringify(act)));
  return json(outcome);
}

async function resend(sides: readonly Side[], request: IncomingMessage): Promise<Reply> {
  const asked = AskedAgain.safeParse(parseJson((await readBody(request)).toString('utf8')));
  const side = sides.find((candidate) => candidate.platform === asked.data?.platform);
  const outcome = asked.success ? await side?.resend?.(asked.data.call) : undefined;
  return outcome === undefined ? words(404, 'That call cannot be sent again.') : json(outcome);
}

async function moveTime(time: TimeMachine | null, request: IncomingMessage): Promise<Reply> {
  if (time === null) return words(404, 'Real people are connected here, so time cannot be moved.');
  const to = askedTime(parseJson((await readBody(request)).toString('utf8')));
  return to === null ? words(400, 'That is no date.') : json(await time.goTo(to));
}

/** A page that was opened too early asks again by itself. */
async function notYet(url: URL): Promise<Reply> {
  const page = url.pathname === '/' ? await webFile('starting.html') : null;
  return page === null ? words(503, 'Rapport is still starting. Try again in a moment.') : { status: 503, ...page };
}

/** Server-Sent Events: one per change of a side or of time. */
function changes({ sides, time }: Programme, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { ...safety, 'content-type': 'text/event-stream; charset=utf-8', connection: 'keep-alive' });
  response.write('retry: 1000\n\n');
  const send = (change: unknown) => void response.write(`data: ${JSON.stringify(change)}\n\n`);
  const ends = sides.map((side) => side.subscribe(send));
  const endTime = time?.subscribe(() => send({ kind: 'time', time: timeShown(time) }));
  request.on('close', () => {
    for (const end of ends) end();
    endTime?.();
  });
}

function avatar(sides: readonly Side[], path: string): Reply {
  const key = decodeURIComponent(path.slice('/avatars/'.length).replace(/\.svg$/, ''));
  const people = sides.flatMap((side) => side.people());
  const place = people.findIndex((candidate) => candidate.key === key);
  const person = people[place];
  if (person === undefined) return words(404, 'There is no such person.');
  return { status: 200, type: 'image/svg+xml', body: avatarOf(person, place) };
}

async function browserFile(sides: readonly Side[], path: string): Promise<WebFile | null> {
  if (path === '/') return webFile('index.html');
  if (path.startsWith('/web/')) return webFile(path.slice('/web/'.length));
  const asset = sides.flatMap((side) => side.assets?.get(path) ?? [])[0];
  return asset === undefined ? null : fileAt(asset);
}

const safety = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: http: https:; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const json = (body: unknown): Reply => ({
  status: 200,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
});

const words = (status: number, text: string): Reply => ({ status, type: 'text/plain; charset=utf-8', body: text });
