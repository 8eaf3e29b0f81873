import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { SIGNING_SECRET, SLACK_PATH } from './bench-workspace.ts';

// What Bolt alone costs: the same requests, verified and acknowledged, with nothing between.
const receiver = new HTTPReceiver({ signingSecret: SIGNING_SECRET, endpoints: [SLACK_PATH], logLevel: LogLevel.ERROR });
const app = new App({ receiver, authorize: async () => ({ botToken: 'xoxb-bare' }), logLevel: LogLevel.ERROR });
app.command(/^/, ({ ack }) => ack());
app.action(/^/, ({ ack }) => ack());
const server = await receiver.start({ port: 0, host: '127.0.0.1' });
// As long as the app's own, so that no kept connection ends between two rounds.
server.keepAliveTimeout = 65_000;
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;
process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
process.once('SIGTERM', () => process.exit(0));
