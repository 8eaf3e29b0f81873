import type { Card } from '../../../core/domain/view/card.ts';
import type { Form } from '../../../core/domain/view/form.ts';
import type { FinalAnswer } from '../../../flows/engine/contract.ts';
import { formButtonCard } from '../render/slack.views.ts';
import { renderCardModal, renderMessage } from '../render/slack-render.ts';
import { renderForm } from '../render/slack-render-form.ts';
import { type Answering, type SlackApiCall, type SlackResponse, writeTo } from './slack-calls.ts';
import { composeFormResponse } from './slack-form-response.ts';
import { encodeMetadata, originOf, type Surface } from './slack-surface.ts';

/** Decides how each answer is shown on the surface where somebody acted. Calls nothing. */
export function composeResponse(
  surface: Surface,
  answers: readonly FinalAnswer[],
  answering: Answering,
): SlackResponse {
  if (surface.at === 'form') return composeFormResponse(surface, answers, answering);
  const steps = answers.map((answer, index) => planAnswer(surface, answer, answering, index === 0));
  const [first, ...rest] = steps;
  if (surface.at === 'command' && !answering.late && first?.do === 'respond')
    return { ack: first.message, steps: rest };
  return { ack: null, steps };
}

function planAnswer(surface: Surface, answer: FinalAnswer, answering: Answering, first: boolean): SlackApiCall {
  switch (answer.do) {
    case 'openForm':
    case 'formErrors':
      return showForm(surface, answer.form, answering);
    case 'respond':
    case 'done':
      return showCard(surface, answer.card, answering, first);
    case 'replaceClicked':
      return surface.at === 'message' && !surface.beside
        ? replaceMessage(surface, answer.card, answering)
        : showCard(surface, answer.card, answering, first);
  }
}

/** A trigger opens one modal only, so a second answer goes to the person's conversation. */
function showCard(surface: Surface, card: Card, answering: Answering, first: boolean): SlackApiCall {
  const write = () => writeTo(card, answering);
  switch (surface.at) {
    case 'command':
      return { ...respondTo(surface.responseUrl, card, answering), otherwise: write };
    case 'message':
      return surface.responseUrl === null
        ? write()
        : { ...respondTo(surface.responseUrl, card, answering), otherwise: write };
    case 'home':
    case 'shortcut': {
      const view = renderCardModal(card, answering.reader);
      return first ? { do: 'openView', triggerId: surface.triggerId, view, push: false, otherwise: write } : write();
    }
    case 'modal': {
      const { viewId, hash } = surface;
      const view = renderCardModal(card, answering.reader);
      return first ? { do: 'updateView', viewId, hash, view, otherwise: write } : write();
    }
    case 'chat':
      return { do: 'post', channel: surface.channel, message: renderMessage(card, answering.reader) };
    case 'page':
      return { do: 'publish', card, owner: { userId: answering.userId, reader: answering.reader } };
    case 'form':
    case 'nowhere':
      return write();
  }
}

function showForm(surface: Surface, form: Form, answering: Answering): SlackApiCall {
  const button = () => showCard(surface, formButtonCard(form), answering, false);
  if (!('triggerId' in surface)) return button();
  const { triggerId } = surface;
  const view = renderForm(form, answering.reader, encodeMetadata(form.ref, originOf(surface)));
  return { do: 'openView', triggerId, view, push: surface.at === 'modal', otherwise: button };
}

function replaceMessage(surface: Extract<Surface, { at: 'message' }>, card: Card, answering: Answering): SlackApiCall {
  const message = renderMessage(card, answering.reader);
  const { responseUrl, channel, ts } = surface;
  const update: SlackApiCall = surface.ephemeral
    ? writeTo(card, answering)
    : { do: 'updateMessage', channel, ts, message, otherwise: () => writeTo(card, answering) };
  return responseUrl === null
    ? update
    : { do: 'respond', responseUrl, message, replace: true, otherwise: () => update };
}

function respondTo(responseUrl: string, card: Card, { reader }: Answering): Extract<SlackApiCall, { do: 'respond' }> {
  return { do: 'respond', responseUrl, message: renderMessage(card, reader), replace: false };
}
