import { type AgreementChange, signAgreement } from '../../core/application/agreement/change-agreement.ts';
import { type CurrentText, markOf, type TextMark } from '../../core/domain/agreement/agreement.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import { partnerOf } from '../../core/domain/relationship/relationship.ts';
import { type OwnRelationship, sideOf } from '../../core/domain/relationship/sides.ts';
import { WORKING_STATES } from '../../core/domain/relationship/transitions.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form } from '../../core/domain/view/form.ts';
import type { Flow } from '../engine/flow.ts';
import { type FormHandler, formOnOwn, on, onFile, onForm, onPrompt } from '../engine/handlers.ts';
import { type Answer, type Reply, replaceClicked, respond } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { agreementRoutes } from '../routes/agreement.routes.ts';
import * as views from './agreement.views.ts';
import { newsOf, unsigned } from './agreement-news.ts';
import * as news from './agreement-news.views.ts';
import { cardOf, markIn, pageOf, type Seen, withText } from './agreement-page.ts';
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
  handlers: [
    on(agreementRoutes.show, {
      access: 'member',
      effect: 'reads',
      run: async ({ relationship }, turn) => [respond(await shown(relationship, turn))],
    }),
    on(agreementRoutes.versions, {
      access: 'member',
      effect: 'reads',
      run: async ({ relationship }, turn) => [respond(await versions(relationship, turn))],
    }),
    on(agreementRoutes.version, {
      access: 'member',
      effect: 'reads',
      run: async ({ relationship, version }, turn) => [respond(await oneVersion(relationship, version, turn))],
    }),
    on(agreementRoutes.pdf, { access: 'member', effect: 'writes', run: askForPaper }),
    on(agreementRoutes.sign, { access: 'member', effect: 'writes', run: sign }),
    onForm(agreementRoutes.purpose, partHandler('purpose')),
    onForm(agreementRoutes.meetings, partHandler('meetings')),
    onForm(agreementRoutes.boundaries, partHandler('boundaries')),
    onForm(agreementRoutes.extend, {
      access: 'member',
      open: openWith(forms.extendForm),
      submit: extend,
    }),
    onFile(agreementRoutes.paper, agreementPaper),
    onPrompt(agreementRoutes.unsigned, unsigned),
  ],
};

async function shown(id: RelationshipId, turn: ReadTurn): Promise<Card> {
  const page = await pageOf(id, turn);
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

async function versions(id: RelationshipId, turn: ReadTurn): Promise<Card> {
  const page = await pageOf(id, turn);
  if (page === null) return views.notFoundCard();
  return views.versionsCard(page.own, await turn.stores.agreements.versions(page.own.relationship.id));
}

async function oneVersion(id: RelationshipId, number: number, turn: ReadTurn): Promise<Card> {
  const page = await pageOf(id, turn);
  if (page === null) return views.notFoundCard();
  const all = await turn.stores.agreements.versions(page.own.relationship.id);
  const version = all.find((one) => one.number === number);
  return version === undefined ? cardOf(page) : views.versionCard(page.own, version);
}

function partHandler(part: forms.AgreementPart): FormHandler<Seen> {
  return {
    access: 'member',
    open: openWith((own, current, mark) => forms.partForm(part, own, current, mark)),
    submit: (values, seen, turn) => savePart(part, values, seen, turn),
  };
}

type MakeForm = (own: OwnRelationship, current: CurrentText, mark: TextMark) => Form;

/** Always the newest text, also from an old card. */
function openWith(form: MakeForm): FormHandler<Seen>['open'] {
  return formOnOwn(
    WORKING_STATES,
    async (own, turn) => {
      const { current } = await withText(own, turn);
      return form(own, current, markOf(current.version));
    },
    { missing: views.notFoundCard, late: async (own, turn) => cardOf(await withText(own, turn)) },
  );
}

async function sign(seen: Seen, turn: Turn): Promise<readonly Reply[]> {
  const signed = await signAgreement(turn, seen.relationship, { member: turn.actor.id, saw: markIn(seen) });
  if (signed.ok) return [replaceClicked(afterSigning(signed.value, turn)), ...newsOf(signed.value, turn)];
  const page = await pageOf(seen.relationship, turn);
  if (page === null) return [replaceClicked(views.notFoundCard())];
  const told = respond(news.refusedCard(news.REFUSED[signed.code], seen.relationship));
  return signed.code === 'already-settled' ? [told] : [replaceClicked(cardOf(page)), told];
}

const afterSigning = ({ locked, version }: AgreementChange, turn: Turn): Card =>
  cardOf({ own: sideOf(locked, turn.actor.id), current: { version, terms: version.terms } });
