import { z } from 'zod';
import type { MemberId, RelationshipId } from '../../core/ids.ts';
import type { Member } from '../../core/member/member.ts';
import type { Profile, Side } from '../../core/profile/profile.ts';
import { partyOf } from '../../core/relationship/held-relationship.ts';
import { partnerOf, type Relationship } from '../../core/relationship/relationship.ts';
import { LIVE_STATES } from '../../core/relationship/transitions.ts';
import { withdrawFrom } from '../../core/relationship/withdraw.ts';
import type { Card } from '../../core/view/card.ts';
import type { Form, FormValues } from '../../core/view/form.ts';
import { pageOf } from '../../core/view/page-of.ts';
import {
  type Answer,
  directMessage,
  done,
  type Flow,
  formErrors,
  publishHome,
  type ReadTurn,
  type Reply,
  replaceClicked,
  respond,
  type Turn,
} from '../flow.ts';
import * as ending from './ending.views.ts';
import * as messages from './message.views.ts';
import * as views from './relationship.views.ts';

/** A relationship as one of its two parties sees it. */
type Own = { readonly relationship: Relationship; readonly partner: Member; readonly side: Side };

const written = z.object({ text: z.string() });
const ended = z.object({ reason: z.string().optional(), apart: z.boolean() });

/** Two people who work together: how to reach each other, what is next, and a way out in one step. */
export const relationshipFlow: Flow = {
  id: 'relationship',
  commands: [
    {
      verb: 'relationships',
      aliases: ['partners'],
      summary: 'See whom you work with, and how to reach them',
      access: 'member',
      effect: 'reads',
      run: (_words, turn) => list('', turn),
    },
  ],
  actions: {
    list: { access: 'member', effect: 'reads', run: list },
    details: { access: 'member', effect: 'reads', run: async (ref, turn) => [respond(await details(ref, turn))] },
    tools: { access: 'member', effect: 'reads', run: async (ref, turn) => [respond(await tools(ref, turn))] },
  },
  forms: {
    write: { access: 'member', open: (ref, turn) => openFor(ref, turn, messages.writeForm), submit: write },
    /** Never behind a new code of conduct: anybody can end their part at any time. */
    withdraw: { access: 'anyone', open: (ref, turn) => openFor(ref, turn, ending.withdrawForm), submit: withdraw },
  },
};

/** `ref` is empty, or where a further page begins. */
async function list(ref: string, turn: ReadTurn): Promise<readonly Answer[]> {
  const { stores, actor, capabilities } = turn;
  const part = pageOf(await stores.relationships.liveOf(actor.id), Number(ref), capabilities.itemsPerCard);
  const partners = await stores.members.findMany(part.shown.map((one) => partnerOf(one, actor.id)));
  const rows = part.shown.flatMap((relationship) => {
    const partner = partners.find(({ id }) => id === partnerOf(relationship, actor.id));
    return partner === undefined ? [] : [{ relationship, partner, side: sideOf(relationship, actor) }];
  });
  return [(ref === '' ? respond : replaceClicked)(views.relationshipsCard({ ...part, shown: rows }))];
}

async function details(ref: string, turn: ReadTurn): Promise<Card> {
  const own = await find(ref, turn);
  if (own === null) return views.notFoundCard();
  if (!isLive(own.relationship)) return ending.overCard(own);
  return views.detailsCard({ ...own, contact: contactOf(await turn.stores.profiles.find(own.partner.id)) });
}

async function tools(ref: string, turn: ReadTurn): Promise<Card> {
  const own = await find(ref, turn);
  if (own === null) return views.notFoundCard();
  return isLive(own.relationship) ? views.toolsCard(own) : ending.overCard(own);
}

async function openFor(ref: string, turn: ReadTurn, form: (own: Own) => Form): Promise<Form | Card> {
  const own = await find(ref, turn);
  if (own === null) return views.notFoundCard();
  return isLive(own.relationship) ? form(own) : ending.overCard(own);
}

async function write(values: FormValues, ref: string, turn: Turn): Promise<readonly Reply[]> {
  const { text } = written.parse(values);
  const { actor, stores, ids } = turn;
  await stores.members.lock([actor.id]);
  const own = await find(ref, turn);
  if (own === null || !isLive(own.relationship)) return [formErrors({ form: ending.REFUSED['already-settled'] })];
  const card = messages.messageCard({ relationshipId: own.relationship.id, from: actor, text });
  const about = { dedupeKey: `relationship-message:${ids.next()}`, onBehalfOf: actor.id };
  return [done(messages.sentNotice(own.partner)), directMessage(own.partner.id, card, about)];
}

async function withdraw(values: FormValues, ref: string, turn: Turn): Promise<readonly Reply[]> {
  const { reason, apart } = ended.parse(values);
  const { actor } = turn;
  const withdrawn = await withdrawFrom(
    turn,
    ref as RelationshipId,
    { member: actor.id, onOwnWish: true },
    reason ?? null,
  );
  if (!withdrawn.ok) return [formErrors({ form: ending.REFUSED[withdrawn.code] })];
  const { relationship, partner } = withdrawn.value;
  if (apart) await keepApart(partner.id, turn);
  const side = sideOf(relationship, actor);
  const told = ending.partnerEndedCard(actor, side === 'mentor' ? 'mentee' : 'mentor');
  return [
    done(ending.endedNotice(partner, apart)),
    replaceClicked(ending.endedCard(partner, side)),
    directMessage(partner.id, told, { dedupeKey: `relationship-ended:${relationship.id}` }),
    publishHome(actor.id),
    publishHome(partner.id),
  ];
}

/** No further contact: neither is shown to the other again, and what the bot relays between them stops. */
async function keepApart(other: MemberId, { stores, actor, now }: Turn): Promise<void> {
  await stores.lists.add(actor.id, 'excluded', other, now);
  const thread = await stores.questions.openBetween(actor.id, other);
  if (thread !== null) await stores.questions.stop(thread.id, actor.id, now);
}

/** Null for what does not exist and for other people's alike. */
async function find(ref: string, { stores, actor }: ReadTurn): Promise<Own | null> {
  const relationship = await stores.relationships.find(ref as RelationshipId);
  if (relationship === null || partyOf(relationship, actor.id) === 'stranger') return null;
  const partner = await stores.members.find(partnerOf(relationship, actor.id));
  return partner === null ? null : { relationship, partner, side: sideOf(relationship, actor) };
}

const isLive = ({ state }: Relationship): boolean => LIVE_STATES.some((live) => live === state);

const sideOf = ({ mentorId }: Relationship, { id }: Pick<Member, 'id'>): Side =>
  mentorId === id ? 'mentor' : 'mentee';

const contactOf = (profile: Profile | null): string => profile?.contact ?? '';
