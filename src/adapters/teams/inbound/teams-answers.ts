import type { Card } from '../../../core/domain/view/card.ts';
import type { Form } from '../../../core/domain/view/form.ts';
import type { FinalAnswer, TurnOutcome } from '../../../flows/engine/contract.ts';
import type { CardPart } from '../render/teams-card.ts';
import { dialog, renderForm } from '../render/teams-form.ts';
import type { TeamsPictures } from '../render/teams-nodes.ts';
import { cardActivity, openFormActivity, renderCard, renderNotice } from '../render/teams-render.ts';
import type { Reader } from '../render/teams-text.ts';
import { TEAMS_WORDS } from '../render/teams-words.ts';
import type { ReplyChannel } from './teams-parse-activity.ts';

/** An outcome with the pictures that its cards show. */
export type DrawnOutcome = TurnOutcome & { readonly pictures: TeamsPictures };

/** What the adapter does about an outcome: the body of the invoke's answer, and what is sent after it. */
export type TeamsResponse = { readonly body: InvokeBody | undefined; readonly after: readonly TeamsSending[] };

/** A new message, or a card that takes the place of the one that was pressed. */
export type TeamsSending = { readonly activity: object; readonly replaces: string | undefined };

export type InvokeBody =
  | { readonly statusCode: 200; readonly type: string; readonly value: CardPart | string }
  | { readonly task: { readonly type: 'continue' | 'message'; readonly value: object | string } };

/** A form with more than this many fields gets the taller dialog. */
const MEDIUM_FIELDS = 3;

/** Turns what a flow answered into what Teams takes, for the reply channel of the request. Pure. */
export function planAnswers(outcome: DrawnOutcome, way: ReplyChannel): TeamsResponse {
  const planned: { body: InvokeBody | undefined; after: TeamsSending[] } = { body: undefined, after: [] };
  for (const answer of outcome.answers) {
    const body = planned.body === undefined ? inPlace(answer, way, outcome) : undefined;
    planned.body ??= body;
    planned.after.push(...sendings(answer, way, outcome, body !== undefined));
  }
  return { body: planned.body ?? quiet(outcome, way), after: planned.after };
}

/** An invoke answered with a sentence, drawn the way its kind draws one. */
export function sentence(words: string, way: ReplyChannel): InvokeBody | undefined {
  if (way.by === 'message') return undefined;
  return way.by === 'execute' ? executed(words) : { task: { type: 'message', value: words } };
}

/** How somebody reads, and what was drawn for them. */
type Seen = Pick<DrawnOutcome, 'zone' | 'locale' | 'pictures'>;

/** What this answer puts where the person pressed: into the card, or into the dialog. */
function inPlace(answer: FinalAnswer, way: ReplyChannel, seen: Seen): InvokeBody | undefined {
  switch (answer.do) {
    case 'replaceClicked':
      return way.by === 'execute' && way.beside === undefined
        ? executed(renderCard(answer.card, seen, seen.pictures))
        : undefined;
    case 'openForm':
    case 'formErrors':
      return isDialog(way) ? formDialog(answer.form, way, seen) : undefined;
    case 'done':
      return isDialog(way) ? notice(answer.card, seen) : undefined;
    case 'respond':
      return way.by === 'fetch' ? notice(answer.card, seen) : undefined;
  }
}

/** What this answer sends; a replaced card is updated for good, because the clicker's copy does not last. */
function sendings(answer: FinalAnswer, way: ReplyChannel, seen: Seen, shown: boolean): readonly TeamsSending[] {
  switch (answer.do) {
    case 'replaceClicked':
      return [{ activity: cardActivity(answer.card, seen, seen.pictures), replaces: way.cardId }];
    case 'openForm':
    case 'formErrors':
      return shown ? [] : [{ activity: openFormActivity(answer.form), replaces: undefined }];
    case 'done':
    case 'respond':
      return shown ? [] : [{ activity: cardActivity(answer.card, seen, seen.pictures), replaces: undefined }];
  }
}

/** The invoke's answer when nothing is drawn in its place. */
function quiet(outcome: TurnOutcome, way: ReplyChannel): InvokeBody | undefined {
  const silent = outcome.answers.length === 0;
  if (silent && outcome.repeated) return sentence(TEAMS_WORDS.repeated, way);
  if (way.by === 'execute') return executed('');
  return way.by === 'fetch' ? sentence(TEAMS_WORDS.nothingToShow, way) : undefined;
}

function isDialog(way: ReplyChannel): boolean {
  return way.by === 'fetch' || way.by === 'submit';
}

function executed(value: CardPart | string): InvokeBody {
  const type = typeof value === 'string' ? 'activity.message' : 'card.adaptive';
  return { statusCode: 200, type: `application/vnd.microsoft.${type}`, value };
}

function formDialog(form: Form, way: ReplyChannel, reader: Reader): InvokeBody {
  const size = form.fields.length > MEDIUM_FIELDS ? 'large' : 'medium';
  return { task: { type: 'continue', value: dialog(form.title, renderForm(form, reader, way), size) } };
}

function notice(card: Card, seen: Seen): InvokeBody {
  const title = card.title ?? TEAMS_WORDS.appName;
  return { task: { type: 'continue', value: dialog(title, renderNotice(card, seen, seen.pictures), 'medium') } };
}
