import type { Json } from '../../side.ts';
import type { TeamsSnapshot } from '../../teams/teams-snapshot.ts';
import type { SideView } from '../side-view.ts';
import { drawChat } from './draw-chat.ts';
import { teamsDialog } from './teams-dialog.ts';

/** A snapshot is what the Teams side made; both sides share its type. */
const read = (snapshot: Json): TeamsSnapshot => JSON.parse(JSON.stringify(snapshot));

/** How Microsoft Teams is drawn. */
export const view: SideView = {
  platform: 'teams',
  stylesheets: ['/web/teams/teams.css', '/web/teams/cards.css'],
  scripts: ['/vendor/adaptivecards.js'],
  tabs: () => [{ id: 'chat', label: 'Chat' }],
  drawTab: (el, _tab, snapshot, act) => drawChat(el, read(snapshot), act),
  composer: {
    tab: 'chat',
    label: 'Message Rapport',
    placeholder: 'Type a message, or help',
    suggestions: ['help', 'home', 'join', 'find leadership', 'requests', 'profile', 'status'],
  },
  dialog: (snapshot, act) => teamsDialog(read(snapshot), act),
};
