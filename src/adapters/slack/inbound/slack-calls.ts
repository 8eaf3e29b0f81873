import type { ModalView } from '@slack/types';
import type { Card } from '../../../core/domain/view/card.ts';
import type { HomeOwner } from '../outbound/slack-home.ts';
import { renderMessage, type SlackMessage } from '../render/slack-render.ts';
import type { SlackReader } from '../render/slack-text.ts';

/** One call that shows somebody an answer. `otherwise` is drawn, and tried, only when Slack refuses it. */
export type SlackApiCall = (
  | { readonly do: 'openView'; readonly triggerId: string; readonly view: ModalView; readonly push: boolean }
  | { readonly do: 'updateView'; readonly viewId: string; readonly hash?: string; readonly view: ModalView }
  | { readonly do: 'respond'; readonly responseUrl: string; readonly message: SlackMessage; readonly replace: boolean }
  | { readonly do: 'updateMessage'; readonly channel: string; readonly ts: string; readonly message: SlackMessage }
  | { readonly do: 'post'; readonly channel: string; readonly message: SlackMessage }
  /** To the person's own conversation with the app. */
  | { readonly do: 'write'; readonly userId: string; readonly message: SlackMessage }
  | { readonly do: 'publish'; readonly card: Card; readonly owner: HomeOwner }
) & { readonly otherwise?: () => SlackApiCall };

/** What the acknowledgement of a form does with its modal. */
export type FormAnswer =
  | { readonly response_action: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly response_action: 'update'; readonly view: ModalView };

/** An outcome, turned into what Slack is to be told. `ack` is null when there is nothing to say in it. */
export type SlackResponse = { readonly ack: FormAnswer | SlackMessage | null; readonly steps: readonly SlackApiCall[] };

/** Who is answered, and how they read. `late`: the request was acknowledged already. */
export type Answering = { readonly userId: string; readonly reader: SlackReader; readonly late: boolean };

/** The last resort, and the place for what began in a conversation. */
export function writeTo(card: Card, { userId, reader }: Answering): SlackApiCall {
  return { do: 'write', userId, message: renderMessage(card, reader) };
}
