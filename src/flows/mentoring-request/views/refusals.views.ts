import type { AnswerRefusal, SendRefusal } from '../../../core/domain/request/refusals.ts';
import { actionButton, count, refusalCard } from '../../../core/domain/view/build.ts';
import type { Card } from '../../../core/domain/view/card.ts';
import { day, type RichText, say } from '../../../core/domain/view/rich-text.ts';
import { homeRoutes } from '../../routes/home.routes.ts';
import { requestRoutes } from '../../routes/mentoring-request.routes.ts';
import { alreadySettled } from './request-words.views.ts';

type Sentences<Refused extends { readonly code: string }> = {
  readonly [C in Refused['code']]: (refused: Extract<Refused, { code: C }>, name: string) => RichText;
};

const SEND: Sentences<SendRefusal> = {
  yourself: () => say`You cannot send a request to yourself.`,
  'not-there': () => say`This person is not available at the moment.`,
  'you-are-paused': ({ until }) => say`You are on a break until the end of ${day(until)}. Resume first, then ask.`,
  'you-do-not-take-part': ({ as }) =>
    say`Your profile does not take part as a ${as} yet. Change that in your profile, then try again.`,
  'they-do-not-take-part': ({ as }, name) => say`${name} does not take part as a ${as} any more.`,
  away: ({ until }, name) =>
    say`${name} is on a break until the end of ${day(until)}. You can ask afterwards; a bookmark helps you remember.`,
  'already-open': ({ byYou }, name) =>
    byYou
      ? say`You have already asked ${name}, and it is still open.`
      : say`${name} has already asked you. You can answer that instead.`,
  'already-partners': (_refused, name) => say`You and ${name} work together already.`,
  'too-many-open': ({ limit }) =>
    say`You have ${count(limit, 'open request', 'open requests')} already, and that is the most at one time. Withdraw one, or wait for an answer.`,
  'you-are-full': ({ as }) =>
    as === 'mentor'
      ? say`You have no free place for another mentee at the moment.`
      : say`You have a mentor already, and for now one at a time is the rule.`,
  'they-are-full': ({ as }, name) =>
    as === 'mentor' ? say`${name} has no free place at the moment.` : say`${name} has found a mentor already.`,
  'inbox-full': (_refused, name) => say`${name} has many requests to answer already. Please try again in a few days.`,
  'cooling-off': ({ until }, name) =>
    say`${name} could not say yes the last time. You can ask again from ${day(until)}.`,
};

const ANSWER: Sentences<AnswerRefusal> = {
  'not-found': () => say`This request is not available. Nothing was changed.`,
  'not-yours': () => say`Only the other side can do that. Nothing was changed.`,
  'already-settled': ({ state }) => say`${alreadySettled(state, 'request')} Nothing was changed.`,
  'you-are-full': ({ as }) =>
    as === 'mentor'
      ? say`You have no free place at the moment, so the request stays open. A place frees up when a relationship ends.`
      : say`You have a mentor already, so this stays open for now.`,
  'they-are-full': () => say`They have no free place at the moment. The request stays open.`,
  'nothing-asked': () => say`There is no open question about this request any more. Nothing was changed.`,
};

export function sendRefused(refused: SendRefusal, name: string): RichText {
  const say: (refused: never, name: string) => RichText = SEND[refused.code];
  return say(refused as never, name);
}

export function answerRefused(refused: AnswerRefusal): RichText {
  const say: (refused: never, name: string) => RichText = ANSWER[refused.code];
  return say(refused as never, '');
}

/** Where a button was pressed or a form opened in vain. */
export function refusedCard(words: RichText): Card {
  return refusalCard('Nothing was changed.', words, [
    actionButton('All requests', requestRoutes.list, {}),
    actionButton('Home', homeRoutes.show, {}),
  ]);
}

/** The same as one plain string, for the place beside a field. Days are written as they are stored. */
export function sentenceOf(words: RichText): string {
  return words.map((part) => ('text' in part ? part.text : part.type === 'day' ? part.on : '')).join('');
}
