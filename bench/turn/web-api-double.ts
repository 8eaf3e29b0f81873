import { createServer, type IncomingMessage } from 'node:http';
import { personWith, WORKSPACE } from './bench-workspace.ts';

// A Web API that says yes to everything at once, so that what is measured is the app.
let calls = 0;
let posted = 0;
const nextTs = () => {
  posted += 1;
  return `${1_700_000_000 + Math.floor(posted / 1_000_000)}.${String(posted % 1_000_000).padStart(6, '0')}`;
};

function answerTo(method: string, fields: URLSearchParams): object {
  // Not one of Slack's: how the benchmark sees that the app has nothing left to tell.
  if (method === 'calls') return { calls };
  calls += 1;
  switch (method) {
    case 'auth.test':
      return { team_id: WORKSPACE, team: 'Bench', user_id: 'U0BOT', bot_id: 'B0BOT' };
    case 'users.info': {
      const { slackId, name, email, zone, locale } = personWith(fields.get('user') ?? '');
      return {
        user: {
          id: slackId,
          team_id: WORKSPACE,
          real_name: name,
          tz: zone,
          locale,
          profile: { real_name: name, email },
        },
      };
    }
    case 'conversations.open':
      return { channel: { id: `D${(fields.get('users') ?? '').slice(1)}` } };
    case 'conversations.history':
      return { messages: [] };
    case 'chat.postMessage':
    case 'chat.update':
      return { channel: fields.get('channel'), ts: fields.get('ts') ?? nextTs() };
    default:
      return {};
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

const server = createServer((request, response) => {
  void bodyOf(request).then((body) => {
    const method = (request.url ?? '').split('/').at(-1) ?? '';
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ok: true, ...answerTo(method, new URLSearchParams(body)) }));
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
process.once('SIGTERM', () => process.exit(0));
