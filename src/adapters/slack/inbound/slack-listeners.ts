import type { App, ViewClosedAction, ViewSubmitAction } from '@slack/bolt';
import { parseCommand, parsePress, parseShortcut, parseSubmission } from './slack-parse.ts';
import { parseEvent } from './slack-parse-event.ts';
import { receive, receiveEvent, type TurnParts } from './slack-turn.ts';

const EVERYTHING = /^/;

/** Wires Bolt: one listener for each kind of request, and none for a single id, so that no request is left unheard. */
export function listen(app: App, parts: TurnParts): void {
  app.command(EVERYTHING, ({ body, ack }) =>
    receive(
      parseCommand(body),
      (answer) => ack(answer !== null && 'blocks' in answer ? { response_type: 'ephemeral', ...answer } : undefined),
      parts,
    ),
  );
  app.action(EVERYTHING, ({ body, ack }) => receive(parsePress(body), () => ack(), parts));
  app.shortcut(EVERYTHING, ({ body, ack }) => receive(parseShortcut(body), () => ack(), parts));
  app.view<ViewSubmitAction>({ callback_id: EVERYTHING, type: 'view_submission' }, ({ body, ack }) =>
    receive(
      parseSubmission(body),
      (answer) => ack(answer !== null && 'response_action' in answer ? answer : undefined),
      parts,
    ),
  );
  app.view<ViewClosedAction>({ callback_id: EVERYTHING, type: 'view_closed' }, ({ ack }) => ack());
  app.options(EVERYTHING, ({ ack }) => ack({ options: [] }));
  app.event(EVERYTHING, ({ body }) => receiveEvent(parseEvent(body), parts));
}
