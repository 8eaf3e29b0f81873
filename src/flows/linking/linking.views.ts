import { type LinkRefusal, MAX_LINK_TRIES_PER_HOUR } from '../../core/domain/member/decide-link.ts';
import { actionButton, bullets, count, paragraph } from '../../core/domain/view/build.ts';
import type { Action, Card } from '../../core/domain/view/card.ts';
import { bold, type Inline, say } from '../../core/domain/view/rich-text.ts';
import { homeRoutes } from '../routes/home.routes.ts';
import { linkingRoutes } from '../routes/membership.routes.ts';

/** One place where a member can be written to; `isHere` is null where nobody knows where the reader is. */
export type LinkedAccount = { readonly workspace: string; readonly getsNews: boolean; readonly isHere: boolean | null };

const HALF = 4;
/** So many accounts beside the present one can be chosen; a card has room for no more buttons. */
const MAX_CHOICES = 4;

export function howToLinkCard(): Card {
  return {
    summary: 'How to link your two accounts.',
    title: 'Link your accounts',
    body: [
      paragraph(
        say`If you use me with two accounts, I can treat them as one: one profile, one set of mentors and mentees, one inbox.`,
      ),
      bullets([
        say`Get a code here.`,
        say`On your ${bold('other')} account, open the conversation with me and type ${typed('link')} and the code.`,
        say`Then choose which account gets your news.`,
      ]),
    ],
    actions: [
      actionButton('Get a code', linkingRoutes.code, {}, { style: 'primary' }),
      actionButton('Home', homeRoutes.show, {}),
    ],
    footer: say`If only one of the two has joined, its profile stays as it is.`,
  };
}

/** The code, shown once and only here. */
export function codeCard(code: string, minutes: number): Card {
  const words = `link ${code.slice(0, HALF)}-${code.slice(HALF)}`;
  return {
    summary: 'Your code for linking accounts is ready.',
    title: 'Your one-time code',
    body: [
      paragraph(say`On your ${bold('other')} account, open the conversation with me and type:`),
      paragraph(say`${typed(words)}`),
      paragraph(
        say`It works once, for ${count(minutes, 'minute', 'minutes')}. Give it to nobody: whoever types it becomes you here.`,
      ),
    ],
    actions: [actionButton('Get a new code', linkingRoutes.code, {})],
  };
}

/** Words for the other account; they are not spelled as commands are spelled here. */
const typed = (words: string): Inline => ({ type: 'code', text: words });

const REFUSED: { readonly [C in LinkRefusal['code']]: string } = {
  'too-many-tries': `You have tried ${MAX_LINK_TRIES_PER_HOUR} codes within an hour, which is as many as I take. Please wait an hour, then get a new code on your other account.`,
  'unknown-code':
    'This code is not valid: it may be mistyped, used already, or too old. Please get a new one on your other account.',
  'same-account':
    'This code was made for the account you are typing it on. Please get a new one here, and type it on your other account.',
  'both-joined':
    'Both of these accounts have taken part in the programme, each with a history of its own, and I cannot fold two into one.',
};

export function refusedCard(code: LinkRefusal['code'], contact: string): Card {
  return {
    summary: 'The accounts were not linked.',
    title: 'Not linked',
    body: [
      paragraph(say`${REFUSED[code]} Nothing was changed.`),
      ...(code === 'both-joined'
        ? [
            paragraph(
              say`Choose the one you want to go on with and leave the programme with the other, so that people find you once. If you need both as one, please ask ${contact}.`,
            ),
          ]
        : []),
    ],
    ...(code === 'same-account' || code === 'unknown-code'
      ? { actions: [actionButton('How to link', linkingRoutes.show, {})] }
      : {}),
  };
}

export function linkedCard(accounts: readonly LinkedAccount[]): Card {
  return {
    summary: 'Your accounts are linked.',
    title: 'Your accounts are one now',
    tone: 'success',
    body: [
      paragraph(say`From both you have the same profile, the same requests and the same partners.`),
      paragraph(whereItGoes(accounts)),
    ],
    actions: [...choices(accounts), actionButton('Home', homeRoutes.show, {})],
  };
}

/** To the account that gave the code, in case somebody else typed it. */
export function linkedElsewhereCard(contact: string): Card {
  return {
    summary: 'Another account was linked to yours.',
    title: 'Your other account is linked',
    body: [
      paragraph(
        say`The code you got here was typed on another account, which is now part of you: same profile, same inbox. If that was not you, tell ${contact} at once.`,
      ),
    ],
    actions: [actionButton('Home', homeRoutes.show, {}, { style: 'primary' })],
    footer: say`You get this once, because you asked for a code.`,
  };
}

/** Where news goes now, and where else it could. */
export function inboxCard(accounts: readonly LinkedAccount[], event?: 'changed'): Card {
  if (accounts.length <= 1) return oneAccountCard();
  return {
    summary: event === 'changed' ? 'Your choice of inbox is saved.' : 'Where your news goes.',
    title: event === 'changed' ? 'Saved' : 'Where your news goes',
    ...(event === 'changed' ? { tone: 'success' } : {}),
    body: [paragraph(whereItGoes(accounts)), paragraph(say`You can write to me from any of them.`)],
    actions: [...choices(accounts), actionButton('Home', homeRoutes.show, {})],
  };
}

function oneAccountCard(): Card {
  return {
    summary: 'Your news comes to your one account.',
    title: 'You have one account with me',
    body: [paragraph(say`Your news comes to it. If you use me with another account too, I can treat both as one.`)],
    actions: [actionButton('Link accounts', linkingRoutes.show, {}), actionButton('Home', homeRoutes.show, {})],
  };
}

/** To the account that gets the news from now on. */
export function newsComesHereCard(): Card {
  return {
    summary: 'Your news comes here from now on.',
    body: [paragraph(say`As you chose, your news comes here from now on. What came before stays where it came.`)],
    actions: [actionButton('Change it', linkingRoutes.choose, {})],
    footer: say`You get this because you changed where your news goes.`,
  };
}

function whereItGoes(accounts: readonly LinkedAccount[]) {
  const inbox = accounts.find(({ getsNews }) => getsNews);
  return inbox === undefined
    ? say`Choose where your news goes.`
    : say`News goes to: ${bold(labelOf(inbox, accounts, 'your'))}.`;
}

const choices = (accounts: readonly LinkedAccount[]): readonly Action[] =>
  accounts
    .filter(({ getsNews }) => !getsNews)
    .slice(0, MAX_CHOICES)
    .map((account) =>
      actionButton(choiceLabel(account, accounts), linkingRoutes.inbox, { workspace: account.workspace }),
    );

const choiceLabel = (account: LinkedAccount, accounts: readonly LinkedAccount[]): string =>
  account.isHere === true ? 'Send news here' : `Use ${labelOf(account, accounts, 'my')}`;

/** Never the name of a platform: a person knows where they are. */
function labelOf(account: LinkedAccount, accounts: readonly LinkedAccount[], whose: 'my' | 'your'): string {
  if (account.isHere === true) return 'this account';
  const alike = accounts.filter(({ isHere }) => isHere !== true);
  if (account.isHere === null) return `account ${alike.indexOf(account) + 1}`;
  return alike.length === 1 ? `${whose} other account` : `other account ${alike.indexOf(account) + 1}`;
}
