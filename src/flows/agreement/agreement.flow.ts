import { z } from 'zod';
import { type CurrentText, markOf, type TextMark } from '../../core/agreement/agreement.ts';
import {
  type AgreementChange,
  type AgreementRefusal,
  editAgreement,
  proposeTerms,
  signAgreement,
} from '../../core/agreement/change-agreement.ts';
import { currentText } from '../../core/agreement/current-text.ts';
import {
  AGENDA_SETTERS,
  AGREED_FORMATS,
  afterMonths,
  CADENCES,
  MAX_MONTHS,
  type Terms,
} from '../../core/agreement/terms.ts';
import type { RelationshipId } from '../../core/ids.ts';
import { type OwnRelationship, ownRelationship } from '../../core/relationship/own-relationship.ts';
import { partnerOf } from '../../core/relationship/relationship.ts';
import type { Result } from '../../core/result.ts';
import type { Card } from '../../core/view/card.ts';
import { type Form, type FormValues, withTyped } from '../../core/view/form.ts';
import {
  type Answer,
  directMessage,
  done,
  type Flow,
  type FormHandler,
  formErrors,
  type Owing,
  openForm,
  publishHome,
  type ReadTurn,
  type Reply,
  replaceClicked,
  respond,
  type Turn,
} from '../flow.ts';
import * as views from './agreement.views.ts';
import * as news from './agreement-news.views.ts';
import * as forms from './section-forms.views.ts';

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
    sign: { access: 'member', effect: 'writes', run: sign },
  },
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
};

type Page = { readonly own: OwnRelationship; readonly current: CurrentText };

async function pageOf(id: string, turn: ReadTurn): Promise<Page | null> {
  const own = await ownRelationship(turn.stores, id as RelationshipId, turn.actor.id);
  if (own === null) return null;
  const mentee = own.side === 'mentee' ? turn.actor : own.partner;
  return { own, current: await currentText(turn, own.relationship, mentee) };
}

function cardOf({ own, current }: Page): Card {
  return views.agreementCard(own, current, markOf(current.version), isEditable(own));
}

const isEditable = ({ relationship: { state } }: OwnRelationship): boolean =>
  state === 'introduced' || state === 'active' || state === 'winding-down';

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

function partHandler(part: forms.Part): FormHandler {
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

async function savePart(part: forms.Part, values: FormValues, ref: string, turn: Turn): Promise<readonly Reply[]> {
  const read = readPart(part, values, turn);
  if (!read.ok) return [formErrors({ reviewOn: read.sentence })];
  const edited = await editAgreement(turn, idIn(ref), { member: turn.actor.id, saw: markIn(ref) }, read.terms);
  if (!edited.ok) return editRefused(part, edited, values, turn, ref);
  const { held, version, voided } = edited.value;
  const own = ownIn(edited.value, turn);
  const lost = voided.some((side) => side !== own.side);
  const key = `agreement-changed:${version.id}:${version.revision}`;
  return [
    done(news.savedNotice(own.partner, lost)),
    replaceClicked(cardOf({ own, current: { version, terms: version.terms } })),
    ...(lost
      ? [directMessage(own.partner.id, news.counterCard(turn.actor, held.relationship), { dedupeKey: key })]
      : []),
  ];
}

type Refused = Extract<Result<never, AgreementRefusal>, { ok: false }>;

/** Whoever was slower gets the form back with their own words, and sees the other's above. */
async function editRefused(
  part: forms.Part,
  refused: Refused,
  values: FormValues,
  turn: Turn,
  ref: string,
): Promise<readonly Reply[]> {
  if (refused.code !== 'changed-meanwhile') return [formErrors({ form: news.REFUSED[refused.code] })];
  const own = await ownRelationship(turn.stores, idIn(ref), turn.actor.id);
  if (own === null) return [formErrors({ form: news.REFUSED['not-found'] })];
  const { current } = refused;
  const by = current.version?.editedById === own.partner.id ? own.partner.name : 'You';
  const form = withTyped(forms.partForm(part, own, current, markOf(current.version)), values, {});
  return [openForm(forms.clashForm(form, part, by, current))];
}

async function sign(ref: string, turn: Turn): Promise<readonly Reply[]> {
  const signed = await signAgreement(turn, idIn(ref), { member: turn.actor.id, saw: markIn(ref) });
  if (signed.ok) return [replaceClicked(afterSigning(signed.value, turn)), ...newsOf(signed.value, turn)];
  const page = await pageOf(idIn(ref), turn);
  if (page === null) return [replaceClicked(views.notFoundCard())];
  const told = respond(news.refusedCard(news.REFUSED[signed.code], idIn(ref)));
  return signed.code === 'already-settled' ? [told] : [replaceClicked(cardOf(page)), told];
}

const extension = z.object({ more: z.number(), goals: z.string() });

async function extend(values: FormValues, ref: string, turn: Turn): Promise<readonly Reply[]> {
  const { more, goals } = extension.parse(values);
  const page = await pageOf(idIn(ref), turn);
  if (page === null) return [formErrors({ form: news.REFUSED['not-found'] })];
  const { terms } = page.current;
  const today = turn.calendar.dayOf(turn.now, turn.actor.zone);
  const from = terms.reviewOn > today ? terms.reviewOn : today;
  const longer = {
    goals,
    months: Math.min(MAX_MONTHS, terms.months + more),
    reviewOn: afterMonths(from, more, turn.calendar),
  };
  const proposed = await proposeTerms(turn, idIn(ref), { member: turn.actor.id, saw: markIn(ref) }, longer);
  if (proposed.ok) {
    const { partner } = page.own;
    return [done(news.proposedNotice(partner)), ...newsOf(proposed.value, turn)];
  }
  if (proposed.code !== 'changed-meanwhile') return [formErrors({ form: news.REFUSED[proposed.code] })];
  const form = forms.extendForm(page.own, proposed.current, markOf(proposed.current.version));
  const error = `${page.own.partner.name} changed the agreement while you were writing. Compare, then propose again.`;
  return [openForm({ ...withTyped(form, values, {}), error })];
}

const afterSigning = (change: AgreementChange, turn: Turn): Card =>
  cardOf({ own: ownIn(change, turn), current: { version: change.version, terms: change.version.terms } });

/** The other is asked to sign too; once both have, both are told. */
function newsOf(change: AgreementChange, turn: Turn): readonly Owing[] {
  const { version, held } = change;
  const { partner } = ownIn(change, turn);
  const { relationship } = held;
  const key = `${version.id}:${version.revision}`;
  if (version.state !== 'in-force') {
    const card = news.signedByOneCard(turn.actor, relationship, version);
    return [directMessage(partner.id, card, { dedupeKey: `agreement-signed:${key}`, onBehalfOf: turn.actor.id })];
  }
  return [
    directMessage(partner.id, news.inForceCard(turn.actor, relationship, version), {
      dedupeKey: `agreement-in-force:${key}:${partner.id}`,
    }),
    directMessage(turn.actor.id, news.inForceCard(partner, relationship, version), {
      dedupeKey: `agreement-in-force:${key}:${turn.actor.id}`,
    }),
    publishHome(partner.id),
    publishHome(turn.actor.id),
  ];
}

function ownIn({ held: { relationship, mentor, mentee } }: AgreementChange, { actor }: Turn): OwnRelationship {
  return actor.id === mentor.id
    ? { relationship, partner: mentee, side: 'mentor' }
    : { relationship, partner: mentor, side: 'mentee' };
}

const purpose = z.object({
  goals: z.string(),
  expectations: z.string(),
  agendaBy: z.enum(AGENDA_SETTERS),
  feedback: z.string(),
});
const meetings = z.object({
  cadence: z.enum(CADENCES),
  months: z.number(),
  format: z.enum(AGREED_FORMATS),
  channel: z.string(),
  times: z.string(),
  reviewOn: z.string().optional(),
});
const boundaries = z.object({
  confidentiality: z.string(),
  places: z.string(),
  contact: z.string(),
  quietFrom: z.string(),
  quietTo: z.string(),
  money: z.string(),
});

type ReadPart =
  | { readonly ok: true; readonly terms: Partial<Terms> }
  | { readonly ok: false; readonly sentence: string };

function readPart(part: forms.Part, values: FormValues, { calendar, now, actor }: Turn): ReadPart {
  if (part === 'purpose') return { ok: true, terms: purpose.parse(values) };
  if (part === 'boundaries') return { ok: true, terms: boundaries.parse(values) };
  const { reviewOn, ...read } = meetings.parse(values);
  const today = calendar.dayOf(now, actor.zone);
  if (reviewOn === undefined)
    return { ok: true, terms: { ...read, reviewOn: afterMonths(today, read.months, calendar) } };
  if (reviewOn <= today) return { ok: false, sentence: 'This day is not in the future. Please choose a later one.' };
  if (reviewOn > afterMonths(today, MAX_MONTHS, calendar))
    return { ok: false, sentence: `Please choose a day within ${MAX_MONTHS} months.` };
  return { ok: true, terms: { ...read, reviewOn } };
}

const idIn = (ref: string): RelationshipId => (ref.split('/')[0] ?? '') as RelationshipId;

/** An unreadable mark is that of no text: it is refused as changed meanwhile. */
function markIn(ref: string): TextMark {
  const [number = Number.NaN, revision = Number.NaN] = (ref.split('/')[1] ?? '').split('.').map(Number);
  return { number, revision };
}
