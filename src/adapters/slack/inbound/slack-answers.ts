import type { WebClient } from '@slack/web-api';
import type { Log } from '../../../runtime/log.ts';
import { slackCode } from '../outbound/slack-clients.ts';
import type { SlackHome } from '../outbound/slack-home.ts';
import type { SlackMessage } from '../render/slack-render.ts';
import type { SlackApiCall } from './slack-calls.ts';

const RESPONSE_TIMEOUT_MS = 2500;

export type AnswerTools = {
  readonly client: WebClient;
  readonly home: Pick<SlackHome, 'publish'>;
  readonly log: Log;
};

/** The reply of a response_url that was not 2xx: too old, used up, or refused blocks. */
class ResponseRefused extends Error {
  override readonly name = 'ResponseRefused';
  readonly status: number;

  constructor(status: number) {
    super(`response refused: ${status}`);
    this.status = status;
  }
}

/** Shows the answers in order. One that Slack refuses is tried its other way, then logged; the rest still follow. */
export async function carryOut(steps: readonly SlackApiCall[], tools: AnswerTools): Promise<void> {
  for (const step of steps) await attempt(step, tools);
}

async function attempt(step: SlackApiCall, tools: AnswerTools): Promise<void> {
  try {
    await take(step, tools);
  } catch (error) {
    const code = error instanceof ResponseRefused ? `response_${error.status}` : slackCode(error);
    // Lost update: the view was redrawn meanwhile (its hash differs), and what it shows now is newer than this answer.
    if (step.do === 'updateView' && code === 'hash_conflict') return;
    const otherwise = step.otherwise?.();
    tools.log.warn({ step: step.do, code, otherwise: otherwise?.do }, 'slack answer not taken');
    if (otherwise !== undefined) await attempt(otherwise, tools);
  }
}

async function take(step: SlackApiCall, { client, home }: AnswerTools): Promise<void> {
  switch (step.do) {
    case 'openView':
      await (step.push
        ? client.views.push({ trigger_id: step.triggerId, view: step.view })
        : client.views.open({ trigger_id: step.triggerId, view: step.view }));
      return;
    case 'updateView':
      await client.views.update({
        view_id: step.viewId,
        view: step.view,
        ...(step.hash === undefined || step.hash === '' ? {} : { hash: step.hash }),
      });
      return;
    case 'respond':
      return postResponse(step.responseUrl, step.message, step.replace);
    case 'updateMessage':
      await client.chat.update({ channel: step.channel, ts: step.ts, ...step.message });
      return;
    case 'post':
      await post(client, step.channel, step.message);
      return;
    case 'write': {
      const opened = await client.conversations.open({ users: step.userId });
      await post(client, opened.channel?.id ?? step.userId, step.message);
      return;
    }
    case 'publish':
      return home.publish(step.card, step.owner, client);
  }
}

async function post(client: WebClient, channel: string, message: SlackMessage): Promise<void> {
  await client.chat.postMessage({ channel, ...message, parse: 'none', unfurl_links: false, unfurl_media: false });
}

async function postResponse(responseUrl: string, message: SlackMessage, replace: boolean): Promise<void> {
  const response = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...message,
      ...(replace ? { replace_original: true } : { response_type: 'ephemeral', replace_original: false }),
      unfurl_links: false,
      unfurl_media: false,
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(RESPONSE_TIMEOUT_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw new ResponseRefused(response.status);
}
