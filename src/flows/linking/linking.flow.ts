import { issueLinkCode, linkAccounts } from '../../core/application/member/link-accounts.ts';
import type { Member } from '../../core/domain/member/member.ts';
import type { Flow } from '../engine/flow.ts';
import { on } from '../engine/handlers.ts';
import { directMessage, publishHome, type Reply, replaceClicked, respond } from '../engine/replies.ts';
import type { Turn } from '../engine/turn.ts';
import { linkingRoutes } from '../routes/membership.routes.ts';
import * as views from './linking.views.ts';

/** One person with several accounts: linked by a one-time code, with one profile and one inbox they choose. */
export const linkingFlow: Flow = {
  id: 'linking',
  commands: [
    {
      verb: 'link',
      usage: '[CODE]',
      summary: 'Make one member of your two accounts',
      access: 'anyone',
      effect: 'writes',
      run: async (words, turn) => (words === '' ? [respond(views.howToLinkCard())] : link(words, turn)),
    },
    {
      verb: 'inbox',
      summary: 'Choose which of your accounts gets your news',
      access: 'anyone',
      effect: 'writes',
      run: (_words, turn) => showInbox(turn),
    },
  ],
  handlers: [
    on(linkingRoutes.show, { access: 'anyone', effect: 'reads', run: async () => [respond(views.howToLinkCard())] }),
    on(linkingRoutes.choose, { access: 'anyone', effect: 'writes', run: (_ref, turn) => showInbox(turn) }),
    on(linkingRoutes.code, { access: 'anyone', effect: 'writes', run: (_ref, turn) => giveCode(turn) }),
    on(linkingRoutes.inbox, { access: 'anyone', effect: 'writes', run: chooseInbox }),
  ],
};

async function giveCode(turn: Turn): Promise<readonly Reply[]> {
  const code = await issueLinkCode(turn, turn.actor.id);
  return [respond(views.codeCard(code, turn.organisation.policy.linkCodeMinutes))];
}

async function link(words: string, turn: Turn): Promise<readonly Reply[]> {
  const code = words.replaceAll(/[^a-z0-9]/giu, '');
  const linked = await linkAccounts(turn, { typedBy: turn.actor.id, code });
  if (!linked.ok) return [respond(views.refusedCard(linked.code, turn.organisation.policy.contact))];
  const { kept, dropped } = linked.value;
  const answers = [respond(views.linkedCard(await accountsOf(kept, turn))), publishHome(kept.id)];
  if (kept.id === turn.actor.id) return answers;
  const news = views.linkedElsewhereCard(turn.organisation.policy.contact);
  return [...answers, directMessage(kept.id, news, { dedupeKey: `linked:${dropped}` })];
}

async function showInbox(turn: Turn): Promise<readonly Reply[]> {
  return [respond(views.inboxCard(await accountsOf(turn.actor, turn)))];
}

/** `workspace` comes from a button: only one of the actor's own is taken. */
async function chooseInbox({ workspace }: { readonly workspace: string }, turn: Turn): Promise<readonly Reply[]> {
  const { actor, stores, ids } = turn;
  const before = await accountsOf(actor, turn);
  if (before.some((one) => one.workspace === workspace && one.getsNews))
    return [replaceClicked(views.inboxCard(before))];
  if (!(await stores.members.setInbox(actor.id, workspace))) return showInbox(turn);
  return [
    replaceClicked(views.inboxCard(await accountsOf(actor, turn), 'changed')),
    directMessage(actor.id, views.newsComesHereCard(), { dedupeKey: `inbox:${ids.next()}` }),
    publishHome(actor.id),
  ];
}

/** Without a choice, news goes to the newest account, which the last handle names. */
async function accountsOf(
  { id, handles }: Pick<Member, 'id' | 'handles'>,
  { stores, here }: Pick<Turn, 'stores' | 'here'>,
): Promise<readonly views.LinkedAccount[]> {
  const workspaces = [...new Set(handles.map(({ workspace }) => workspace))];
  const inbox = (await stores.members.inboxOf(id)) ?? workspaces.at(-1);
  return workspaces.map((workspace) => ({
    workspace,
    getsNews: workspace === inbox,
    isHere: here === undefined ? null : workspace === here,
  }));
}
