import { type AgreementChange, signAgreement } from '../../core/application/agreement/change-agreement.ts';
import { type OwnRelationship, sideOf } from '../../core/application/relationship/own-relationship.ts';
import { type CurrentText, markOf, type TextMark } from '../../core/domain/agreement/agreement.ts';
import { partnerOf } from '../../core/domain/relationship/relationship.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form } from '../../core/domain/view/form.ts';
import type { Flow } from '../engine/flow.ts';
import type { FormHandler } from '../engine/handlers.ts';
import { type Answer, type Reply, replaceClicked, respond } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import * as views from './agreement.views.ts';
import { agreementPrompts, newsOf } from './agreement-news.ts';
import * as news from './agreement-news.views.ts';
import { cardOf, idIn, isEditable, markIn, pageOf } from './agreement-page.ts';
import { agreementPaper, askForPaper } from './agreement-paper.ts';
import * as forms from './section-forms.views.ts';
import { extend, savePart } from './write-agreement.ts';

/** What two people agree on: written in parts, signed by both, in versions that stay readable. */
export const agreementFlow: Flow = {
  id: 'agreement',
  commands: [
    {
      verb: 'agreement',
      summary: 'Read, change or sign what you two agreed on',
      access: 'member',
      effect: 'reads',
      run: (_words, turn) => fromCommand(turn),
    },
  ],
  actions: {
    show: { access: 'member', effect: 'reads', run: async (ref, turn) => [respond(await shown(ref, turn))] },
    versions: { access: 'member', effect: 'reads', run: async (ref, turn) => [respond(await versions(ref, turn))] },
    version: { access: 'member', effect: 'reads', run: async (ref, turn) => [respond(await oneVersion(ref, turn))] },
    pdf: { access: 'member', effect: 'writes', run: askForPaper },
    sign: { access: 'member', effect: 'writes', run: sign },
  },
  files: { paper: agreementPaper },
  forms: {
    purpose: partHandler('purpose'),
    meetings: partHandler('meetings'),
    boundaries: partHandler('boundaries'),
    extend: {
      access: 'member',
      open: (ref, turn) => openWith(ref, turn, forms.extendForm),
      submit: extend,
    },
  },
  prompts: agreementPrompts,
};

async function shown(ref: string, turn: ReadTurn): Promise<Card> {
  const page = await pageOf(ref, turn);
  return page === null ? views.notFoundCard() : cardOf(page);
}

async function fromCommand(turn: ReadTurn): Promise<readonly Answer[]> {
  const live = await turn.stores.relationships.liveOf(turn.actor.id);
  const [only] = live;
  if (only !== undefined && live.length === 1) return [respond(await shown(only.id, turn))];
  const partners = await turn.stores.members.findMany(live.map((one) => partnerOf(one, turn.actor.id)));
  const rows = live.flatMap((relationship) => {
    const partner = partners.find(({ id }) => id === partnerOf(relationship, turn.actor.id));
    return partner === undefined ? [] : [{ relationship, partner }];
  });
  return [respond(views.chooseCard(rows))];
}

async function versions(ref: string, turn: ReadTurn): Promise<Card> {
  const page = await pageOf(ref, turn);
  if (page === null) return views.notFoundCard();
  return views.versionsCard(page.own, await turn.stores.agreements.versions(page.own.relationship.id));
}

async function oneVersion(ref: string, turn: ReadTurn): Promise<Card> {
  const [id = '', number] = ref.split('/');
  const page = await pageOf(id, turn);
  if (page === null) return views.notFoundCard();
  const all = await turn.stores.agreements.versions(page.own.relationship.id);
  const version = all.find((one) => one.number === Number(number));
  return version === undefined ? cardOf(page) : views.versionCard(page.own, version);
}

function partHandler(part: forms.AgreementPart): FormHandler {
  return {
    access: 'member',
    open: (ref, turn) => openWith(ref, turn, (own, current, mark) => forms.partForm(part, own, current, mark)),
    submit: (values, ref, turn) => savePart(part, values, ref, turn),
  };
}

type MakeForm = (own: OwnRelationship, current: CurrentText, mark: TextMark) => Form;

/** Always the newest text, also from an old card. */
async function openWith(ref: string, turn: ReadTurn, form: MakeForm): Promise<Form | Card> {
  const page = await pageOf(idIn(ref), turn);
  if (page === null) return views.notFoundCard();
  return isEditable(page.own) ? form(page.own, page.current, markOf(page.current.version)) : cardOf(page);
}

async function sign(ref: string, turn: Turn): Promise<readonly Reply[]> {
  const signed = await signAgreement(turn, idIn(ref), { member: turn.actor.id, saw: markIn(ref) });
  if (signed.ok) return [replaceClicked(afterSigning(signed.value, turn)), ...newsOf(signed.value, turn)];
  const page = await pageOf(idIn(ref), turn);
  if (page === null) return [replaceClicked(views.notFoundCard())];
  const told = respond(news.refusedCard(news.REFUSED[signed.code], idIn(ref)));
  return signed.code === 'already-settled' ? [told] : [replaceClicked(cardOf(page)), told];
}

const afterSigning = ({ locked, version }: AgreementChange, turn: Turn): Card =>
  cardOf({ own: sideOf(locked, turn.actor.id), current: { version, terms: version.terms } });
