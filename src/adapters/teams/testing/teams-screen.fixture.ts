import type { Json } from '../../../../sandbox/side.ts';
import { readCard } from '../../../../sandbox/teams/cards/card-reading.ts';
import { isObject, listAt, textAt } from '../../../../sandbox/teams/json-reading.ts';
import type { TeamsConversation } from '../../../../sandbox/teams/tenant.ts';
import type { FormValues } from '../../../core/domain/view/form.ts';
import type { Screen, ShownCard, ShownForm } from '../../testing/platform-contract.ts';
import { readValues } from '../render/teams-form.ts';
import { markdownOf, readMarkdown } from './teams-markdown.fixture.ts';

/** The first button of the question that the pressed one shows. */
export function answerYes(card: Json, toggle: Json): Json | undefined {
  const shows = listAt(toggle, 'targetElements').find((target) => isObject(target) && target.isVisible === true);
  const question = everyPart(card).find((part) => isObject(part) && part.id === textAt(shows, 'elementId'));
  return everyPart(question).find(
    (part) => textAt(part, 'type') === 'Action.Execute' || textAt(part, 'type') === 'Action.Submit',
  );
}

function everyPart(value: Json | undefined): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(everyPart);
  return isObject(value) ? [value, ...Object.values(value).flatMap(everyPart)] : [];
}

/** What can be pressed as the card first appears, in reading order. */
export function visibleActions(part: Json | undefined): readonly Json[] {
  if (Array.isArray(part)) return part.flatMap(visibleActions);
  if (!isObject(part) || part.isVisible === false) return [];
  const isAction = textAt(part, 'type')?.startsWith('Action.') === true;
  return isAction ? [part] : Object.values(part).flatMap(visibleActions);
}

/** Everything a person sees of the app: its messages, and what is in front of them. */
export function screenOf({ messages, dialog }: Readonly<TeamsConversation>): Screen {
  const shown = messages
    .filter(({ from }) => from === 'bot')
    .map(({ text, card, cardForClicker }) => shownCard(cardForClicker ?? card, text));
  const isForm = dialog?.card !== undefined && readCard(dialog.card).inputs.length > 0;
  if (dialog === null) return { cards: shown, form: null };
  return isForm && dialog.card
    ? { cards: shown, form: shownForm(dialog.title, dialog.card) }
    : { cards: [...shown, shownCard(dialog.card, dialog.text)], form: null };
}

function shownCard(card: Json | undefined, text: string | undefined): ShownCard {
  const read = markdownOf(card).map(readMarkdown);
  return {
    text: [...(text === undefined ? [] : [text]), ...read.map((one) => one.text)].join('\n'),
    buttons: visibleActions(card).map((action) => textAt(action, 'title') ?? ''),
    links: read.flatMap(({ links }) => links),
    mentions: read.flatMap(({ mentions }) => mentions),
  };
}

function shownForm(title: string, card: Json): ShownForm {
  const { inputs } = isObject(card) ? readCard(card) : { inputs: [] };
  const values = inputs.flatMap((input) =>
    input.value === undefined ? [] : [[textAt(input, 'id'), input.value] as const],
  );
  return { title, text: shownCard(card, undefined).text, values: readValues(Object.fromEntries(values)) };
}

/** Field ids as the inputs of the open dialog name them. */
export function inputsFor(card: Json | undefined, values: FormValues): FormValues {
  const names = isObject(card) ? readCard(card).inputs.map((input) => textAt(input, 'id') ?? '') : [];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = values[name.slice(name.indexOf(':') + 1)];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
