import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { MEMBERS, MENTEES, MENTORS, type WaitingRequest } from './bench-programme.ts';
import { person, WORKSPACE } from './bench-workspace.ts';

export const CASES = ['help', 'find leadership', 'accept'] as const;
export type Case = (typeof CASES)[number];

const QUIET_MS = 1_000;
const Calls = z.object({ calls: z.number() });

/** The body of a request, and words that only the right answer holds. */
export type SlackRequest = { readonly body: string; readonly answer: RegExp };

const ANSWERS = {
  help: /"blocks":.*mentor find/u,
  'find leadership': /"blocks":.*finding\.view/u,
  accept: /^$/u,
} satisfies Record<Case, RegExp>;

/** Requests as Slack sends them, every one new: their person goes round, their ids never come again. */
export class SlackRequests {
  readonly #webApiUrl: string;
  readonly #responseUrl: string;
  readonly #waiting: WaitingRequest[];
  #sent = 0;

  constructor(webApiUrl: string, waiting: readonly WaitingRequest[]) {
    this.#webApiUrl = webApiUrl;
    this.#responseUrl = `${webApiUrl}/response/1`;
    this.#waiting = [...waiting].reverse();
  }

  /** How many accepts were handed out. */
  accepts = 0;

  /** The next one; null when nobody waits for an answer any more. */
  readonly next = (kind: Case): SlackRequest | null => {
    this.#sent += 1;
    if (kind !== 'accept') return this.#command(kind);
    const request = this.#waiting.pop();
    if (request === undefined) return null;
    this.accepts += 1;
    return this.#press(request);
  };

  /** One that looks like it, for an app that only acknowledges. */
  readonly lookalike = (kind: Case): SlackRequest => {
    this.#sent += 1;
    const { body } = kind === 'accept' ? this.#press(SOMEBODY_WAITING) : this.#command(kind);
    return { body, answer: /^$/u };
  };

  /** Resolves when the app has delivered all of its outbox: it called Slack no more for a second. */
  async delivered(): Promise<void> {
    for (let [before, now] = [-1, 0]; before !== now; ) {
      await wait(QUIET_MS);
      const response = await fetch(`${this.#webApiUrl}/api/calls`);
      [before, now] = [now, Calls.parse(await response.json()).calls];
    }
  }

  #command(text: Exclude<Case, 'accept'>): SlackRequest {
    const { slackId } = person(text === 'help' ? this.#sent % MEMBERS : MENTORS + (this.#sent % MENTEES));
    const body = new URLSearchParams({
      token: 'not-used-any-more',
      team_id: WORKSPACE,
      team_domain: 'bench',
      channel_id: 'C0BENCH',
      channel_name: 'general',
      user_id: slackId,
      user_name: 'somebody',
      command: '/mentor',
      text,
      api_app_id: 'A0BENCH',
      is_enterprise_install: 'false',
      response_url: this.#responseUrl,
      trigger_id: `${this.#sent}.${process.pid}.command`,
    });
    return { body: body.toString(), answer: ANSWERS[text] };
  }

  #press({ id, mentor }: WaitingRequest): SlackRequest {
    const { slackId } = person(mentor);
    const channel = `D${slackId.slice(1)}`;
    const ts = `1700000000.${String(this.#sent).padStart(6, '0')}`;
    const button = (action: string) => ({
      type: 'button',
      action_id: `run:${action}#0`,
      block_id: 'answer',
      value: id,
    });
    const payload = {
      type: 'block_actions',
      user: { id: slackId, username: 'somebody', name: 'somebody', team_id: WORKSPACE },
      api_app_id: 'A0BENCH',
      token: 'not-used-any-more',
      container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
      trigger_id: `${this.#sent}.${process.pid}.press`,
      team: { id: WORKSPACE, domain: 'bench' },
      enterprise: null,
      is_enterprise_install: false,
      channel: { id: channel, name: 'directmessage' },
      message: { type: 'message', ts, text: 'Somebody would like you as a mentor.', blocks: messageBlocks(button) },
      response_url: this.#responseUrl,
      actions: [{ ...button('mentoring-request.accept'), action_ts: ts }],
    };
    return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), answer: ANSWERS.accept };
  }
}

const SOMEBODY_WAITING: WaitingRequest = {
  id: '00000000-0000-7000-8000-000000000000' as WaitingRequest['id'],
  mentor: 0,
};

/** Slack sends the whole message along with a press. */
function messageBlocks(button: (action: string) => object): readonly object[] {
  const text = (words: string) => ({ type: 'section', text: { type: 'mrkdwn', text: words } });
  return [
    text('*Somebody would like you as a mentor*'),
    text('I read what you do and would like to learn how you got there.'),
    text('*What they would like help with*\nLeading people, Public speaking, Strategy'),
    { type: 'actions', block_id: 'answer', elements: [button('mentoring-request.accept'), button('finding.view')] },
  ];
}
