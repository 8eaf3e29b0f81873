import type { Card } from '../../../core/domain/view/card.ts';
import type { FieldErrors, Form } from '../../../core/domain/view/form.ts';
import type { FinalAnswer } from '../../../flows/engine/contract.ts';
import { finishedCard } from '../render/slack.views.ts';
import { renderCardModal, renderMessage } from '../render/slack-render.ts';
import { blockIdOf, renderForm } from '../render/slack-render-form.ts';
import { short } from '../render/slack-words.ts';
import { type Answering, type FormAnswer, type SlackApiCall, type SlackResponse, writeTo } from './slack-calls.ts';
import { encodeMetadata, type Surface } from './slack-surface.ts';

type FormSurface = Extract<Surface, { at: 'form' }>;
type Shown = { readonly modal: FormAnswer | null; readonly steps: readonly SlackApiCall[] };

/** What a sent form does to its own modal, to the card it was opened from, and to the person's conversation. */
export function composeFormResponse(
  surface: FormSurface,
  answers: readonly FinalAnswer[],
  answering: Answering,
): SlackResponse {
  let modal: FormAnswer | null = null;
  const steps: SlackApiCall[] = [];
  for (const answer of answers) {
    const shown = showAnswer(surface, answer, answering, modal === null);
    modal ??= shown.modal;
    steps.push(...shown.steps);
  }
  if (!answering.late) return { ack: modal, steps };
  return { ack: null, steps: [...steps, showLate(surface, modal, answers, answering)] };
}

function showAnswer(surface: FormSurface, answer: FinalAnswer, answering: Answering, free: boolean): Shown {
  switch (answer.do) {
    case 'formErrors':
      return { modal: refuse(surface, answer.form, answer.errors, answering), steps: [] };
    case 'openForm':
      return { modal: redraw(surface, answer.form, answering), steps: [] };
    case 'done':
      return free ? inModal(answer.card, answering) : { modal: null, steps: [writeTo(answer.card, answering)] };
    case 'respond':
      return free && beganInView(surface) ? inModal(answer.card, answering) : written(answer.card, answering);
    case 'replaceClicked':
      return replaceOrigin(surface, answer.card, answering, free);
  }
}

/** Beside their fields where Slack can show them; else the form is drawn anew, errors and typed values with it. */
function refuse(surface: FormSurface, form: Form, errors: FieldErrors, answering: Answering): FormAnswer {
  const byBlock = Object.entries(errors).map(([field, text]) => [blockIdOf(form.id, field), short(text, 500)] as const);
  const placed = byBlock.every(([blockId]) => surface.blockIds.includes(blockId));
  if (!placed || byBlock.length === 0 || answering.late) return redraw(surface, form, answering);
  return { response_action: 'errors', errors: Object.fromEntries(byBlock) };
}

function redraw(surface: FormSurface, form: Form, { reader }: Answering): FormAnswer {
  return { response_action: 'update', view: renderForm(form, reader, encodeMetadata(form.ref, surface.origin)) };
}

/** The card the form was opened from changes; where it cannot, the person reads it where they are. */
function replaceOrigin({ origin }: FormSurface, card: Card, answering: Answering, free: boolean): Shown {
  switch (origin.in) {
    case 'message': {
      const message = renderMessage(card, answering.reader);
      const { channel, ts } = origin;
      return {
        modal: null,
        steps: [{ do: 'updateMessage', channel, ts, message, otherwise: () => writeTo(card, answering) }],
      };
    }
    case 'modal': {
      const view = renderCardModal(card, answering.reader);
      return {
        modal: null,
        steps: [{ do: 'updateView', viewId: origin.viewId, view, otherwise: () => writeTo(card, answering) }],
      };
    }
    case 'page':
      return free ? inModal(card, answering) : written(card, answering);
    case 'chat':
      return written(card, answering);
  }
}

/** Once acknowledged, an app cannot close its modal: it is drawn anew instead. */
function showLate(
  surface: FormSurface,
  modal: FormAnswer | null,
  answers: readonly FinalAnswer[],
  answering: Answering,
): SlackApiCall {
  const view = modal?.response_action === 'update' ? modal.view : renderCardModal(finishedCard, answering.reader);
  const cards = answers.flatMap((answer) => ('card' in answer && answer.do === 'done' ? [answer.card] : []));
  const [card] = cards;
  return {
    do: 'updateView',
    viewId: surface.viewId,
    view,
    ...(card === undefined ? {} : { otherwise: () => writeTo(card, answering) }),
  };
}

const beganInView = ({ origin }: FormSurface): boolean => origin.in === 'page' || origin.in === 'modal';

const inModal = (card: Card, { reader }: Answering): Shown => ({
  modal: { response_action: 'update', view: renderCardModal(card, reader) },
  steps: [],
});

const written = (card: Card, answering: Answering): Shown => ({ modal: null, steps: [writeTo(card, answering)] });
