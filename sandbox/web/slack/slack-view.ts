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

/** What each Home tab shows: the same page published again is left as it is, with its focus and a click half-way. */
const shown = new WeakMap<HTMLElement, string>();

function drawHome(el: HTMLElement, snapshot: SlackSnapshot, act: SendAct): void {
  const { home, person } = snapshot;
  const page = JSON.stringify([person.key, home?.id, home?.blocks]);
  if (shown.get(el) === page && el.firstElementChild?.hasAttribute('data-home')) return;
  shown.set(el, page);
  if (home === null) {
    el.replaceChildren(
      element('p', { class: 'sl-empty', 'data-home': '' }, 'Rapport has not published this Home tab yet.'),
    );
    return;
  }
  const surface = surfaceFor(snapshot, 'home', home.id, act);
  el.replaceChildren(element('div', { class: 'sl-home', 'data-home': '' }, [drawBlocks(home.blocks, surface)]));
}
