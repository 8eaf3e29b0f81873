import type { Json } from '../../side.ts';
import type { SlackSnapshot } from '../../slack/slack-snapshot.ts';
import { element } from '../element.ts';
import type { SendAct, SideView } from '../side-view.ts';
import { drawBlocks } from './draw-blocks.ts';
import { drawConversation } from './draw-conversation.ts';
import { slackDialog } from './slack-dialog.ts';
import { surfaceFor } from './surface-for.ts';

/** A snapshot is what the Slack side made; both sides share its type. */
const read = (snapshot: Json): SlackSnapshot => JSON.parse(JSON.stringify(snapshot));

/** How Slack is drawn. */
export const view: SideView = {
  platform: 'slack',
  stylesheets: ['/web/slack/slack.css', '/web/slack/blocks.css'],
  tabs: (snapshot) => [
    { id: 'messages', label: 'Messages', unread: read(snapshot).unread > 0 },
    { id: 'home', label: 'Home' },
  ],
  drawTab: (el, tab, snapshot, act) => {
    if (tab === 'home') drawHome(el, read(snapshot), act);
    else drawConversation(el, read(snapshot), act);
  },
  tabOpened: (tab, act) => {
    void act({ do: 'open tab', tab });
  },
  composer: {
    tab: 'messages',
    label: 'Message Rapport, or a command',
    placeholder: 'Message, or /mentor help',
    suggestions: [
      '/mentor help',
      '/mentor join',
      '/mentor find leadership',
      '/mentor requests',
      '/mentor profile',
      '/mentor status',
    ],
  },
  shortcuts: (snapshot) => read(snapshot).shortcuts.map(({ callbackId, name }) => ({ id: callbackId, label: name })),
  dialog: (snapshot, act) => slackDialog(read(snapshot), act),
};

function drawHome(el: HTMLElement, snapshot: SlackSnapshot, act: SendAct): void {
  const version = `${snapshot.person.key} ${snapshot.home?.hash ?? 'none'}`;
  if (el.firstElementChild?.getAttribute('data-version') === version) return;
  if (snapshot.home === null) {
    el.replaceChildren(
      element('p', { class: 'sl-empty', 'data-version': version }, 'Rapport has not published this Home tab yet.'),
    );
    return;
  }
  const surface = surfaceFor(snapshot, 'home', snapshot.home.id, act);
  el.replaceChildren(
    element('div', { class: 'sl-home', 'data-version': version }, [drawBlocks(snapshot.home.blocks, surface)]),
  );
}
