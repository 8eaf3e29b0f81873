import type { Prompt, PromptKind } from '../../core/domain/nudge/prompt.ts';
import { actionButton, footnote, formButton, listNode, paragraph } from '../../core/domain/view/build.ts';
import { type Action, type Card, type Item, MAX_CARD_ACTIONS, type Node } from '../../core/domain/view/card.ts';
import { command, plain, type RichText, say } from '../../core/domain/view/rich-text.ts';
import type { Brought } from '../engine/prompts.ts';
import type { Notice } from '../engine/replies.ts';
import { homeRoutes } from '../routes/home.routes.ts';
import { availabilityRoutes } from '../routes/membership.routes.ts';
import { nudgeRoutes } from '../routes/nudge.routes.ts';
import { KIND_WORDS } from './kind-words.views.ts';

/** One thing of a nudge. */
export type NudgePart = { readonly prompt: Pick<Prompt, 'id' | 'kind' | 'subject'>; readonly brought: Brought };

const HOW_TO_STOP = say`I write at most once a day, within your hours. Later puts a thing off or stops its kind; your hours, and stopping all of it: ${command('reminders')}.`;

/** Everything of one day; `more` things wait for the next. */
export function nudgeCard(parts: readonly NudgePart[], more: number): Card {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return alone(only);
  return {
    summary: `${parts.length} things wait for you in your mentoring.`,
    title: 'Worth a moment today',
    body: [
      listNode(parts.map((part) => staying(rowOf(part)))),
      ...(more === 0
        ? []
        : [footnote(say`${more} more can wait until tomorrow. To see everything now: ${command('reminders')}.`)]),
    ],
    actions: [formButton('Snooze all', nudgeRoutes.snoozeAll, {}), actionButton('Reminders', nudgeRoutes.show, {})],
    footer: HOW_TO_STOP,
  };
}

function alone({ prompt, brought: { card } }: NudgePart): Card {
  const actions = card.actions ?? [];
  return {
    ...card,
    actions: actions.length < MAX_CARD_ACTIONS ? [...actions, laterButton(prompt)] : actions,
    footer: [...(card.footer === undefined ? [] : [...card.footer, ...plain(' ')]), ...HOW_TO_STOP],
  };
}

/** A thing among others: what the card begins with, why it came, its first button, and a way to put it off. */
export function rowOf({ prompt, brought: { card, row } }: NudgePart): Item {
  const made = row ?? {
    title: card.title ?? card.summary,
    lines: firstWords(card.body),
    actions: (card.actions ?? []).slice(0, 1),
  };
  return {
    ...made,
    lines: [...made.lines, ...(card.footer === undefined ? [] : [card.footer])],
    actions: [...(made.actions ?? []).map(plainStyle), laterButton(prompt)].slice(0, 2),
  };
}

/** Whatever comes of one thing of a day, the others stay in sight. */
const staying = (item: Item): Item => ({
  ...item,
  actions: (item.actions ?? []).map((action) => ({ ...action, beside: true })),
});

const firstWords = (body: readonly Node[]): readonly RichText[] =>
  body.flatMap((node) => (node.type === 'text' ? [node.text] : [])).slice(0, 1);

/** Of several things none is the one that matters. */
const plainStyle = ({ style: _, ...action }: Action): Action => action;

const laterButton = ({ id }: Pick<Prompt, 'id'>): Action => formButton('Later', nudgeRoutes.later, { prompt: id });

/** Once, after several nudges without an answer. */
export const silenceCard = (): Card => ({
  summary: 'Shall I stop reminding you?',
  title: 'Shall I stop reminding you?',
  body: [
    paragraph(
      say`I have written three times and heard nothing. That is fine: I say no more for now. Would you like me to go on, or to take a break from mentoring altogether?`,
    ),
  ],
  actions: [
    actionButton('Go on', nudgeRoutes.goOn, {}, { style: 'primary' }),
    formButton('Begin again on a day', nudgeRoutes.snoozeAll, {}),
    formButton('Take a break', availabilityRoutes.pause, {}),
    actionButton('Stop reminding me', nudgeRoutes.stop, {}),
    actionButton('Home', homeRoutes.show, {}),
  ],
  footer: say`You get this once. What people write to you still reaches you, and whatever you do here next ends the silence.`,
});

export const stoppedCard = (): Card => ({
  summary: 'I remind you of nothing until you say so.',
  body: [
    paragraph(
      say`I remind you of nothing until you say so. What people write to you still reaches you, and so does a word before a relationship would close. What waits is always here: ${command('reminders')}.`,
    ),
  ],
  actions: [actionButton('Remind me again', nudgeRoutes.goOn, {}), actionButton('Home', homeRoutes.show, {})],
});

export const goesOnCard = (): Card => ({
  summary: 'I remind you again.',
  tone: 'success',
  body: [paragraph(say`I remind you again, at most once a day and within your hours.`)],
  actions: [actionButton('Reminders', nudgeRoutes.show, {}), actionButton('Home', homeRoutes.show, {})],
});

export const snoozedNotice = (words: RichText): Notice => ({
  summary: 'Put off.',
  title: 'Put off',
  tone: 'success',
  body: [paragraph(words)],
});

export const mutedNotice = (kind: PromptKind): Notice => ({
  summary: 'I do not bring this up again.',
  title: 'As you wish',
  tone: 'success',
  body: [paragraph(say`I no longer bring this up: ${KIND_WORDS[kind]}. You can change it: ${command('reminders')}.`)],
});

/** The answer to typed words. */
export const snoozedCard = (words: RichText): Card => ({
  ...snoozedNotice(words),
  actions: [actionButton('Reminders', nudgeRoutes.show, {}), actionButton('Go on now', nudgeRoutes.goOn, {})],
});
