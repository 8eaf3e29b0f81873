import { z } from 'zod';
import { keepApart } from '../../core/application/member/keep-apart.ts';
import { messageWritten } from '../../core/application/relationship/begin.ts';
import {
  isLive,
  type OwnRelationship,
  ownRelationship,
  sideOf,
} from '../../core/application/relationship/own-relationship.ts';
import { withdrawFrom } from '../../core/application/relationship/withdraw.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { Profile } from '../../core/domain/profile/profile.ts';
import { partnerOf } from '../../core/domain/relationship/relationship.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import { pageOf } from '../../core/domain/view/page-of.ts';
import type { Flow } from '../engine/flow.ts';
import {
  type Answer,
  directMessage,
  done,
  formErrors,
  publishHome,
  type Reply,
  replaceClicked,
  respond,
} from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { askForCopy, relationshipCopy } from './relationship-copy.ts';
import { takeOut } from './take-out.ts';
import * as ending from './views/ending.views.ts';
import * as messages from './views/message.views.ts';
import * as views from './views/relationship.views.ts';

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
    earlier: { access: 'member', effect: 'reads', run: async (_ref, turn) => [respond(await earlier(turn))] },
    details: { access: 'member', effect: 'reads', run: async (ref, turn) => [respond(await details(ref, turn))] },
    /** Never behind a new code of conduct: what is somebody's own stays theirs to have. */
    copy: { access: 'anyone', effect: 'writes', run: askForCopy },
    tools: { access: 'member', effect: 'reads', run: async (ref, turn) => [respond(await tools(ref, turn))] },
  },
  files: { copy: relationshipCopy },
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
    return partner === undefined
      ? []
      : [
          {
            relationship,
            partner,
            side: relationship.mentorId === actor.id ? ('mentor' as const) : ('mentee' as const),
          },
        ];
  });
  return [(ref === '' ? respond : replaceClicked)(views.relationshipsCard({ ...part, shown: rows }))];
}

/** Those that are over stay readable. */
async function earlier({ stores, actor, capabilities }: ReadTurn): Promise<Card> {
  const ended = await stores.relationships.endedOf(actor.id, capabilities.itemsPerCard);
  const partners = await stores.members.findMany(ended.map((one) => partnerOf(one, actor.id)));
  return views.earlierCard(
    ended.flatMap((relationship) => {
      const partner = partners.find(({ id }) => id === partnerOf(relationship, actor.id));
      return partner === undefined ? [] : [{ relationship, partner }];
    }),
  );
}

async function details(ref: string, turn: ReadTurn): Promise<Card> {
  const own = await find(ref, turn);
  if (own === null) return views.notFoundCard();
  const contact = contactOf(await turn.stores.profiles.find(own.partner.id));
  return isLive(own.relationship)
    ? views.detailsCard({ ...own, contact })
    : ending.overCard(own, readerOf(turn), contact);
}

async function tools(ref: string, turn: ReadTurn): Promise<Card> {
  const own = await find(ref, turn);
  if (own === null) return views.notFoundCard();
  return isLive(own.relationship) ? views.toolsCard(own) : ending.overCard(own, readerOf(turn));
}

async function openFor(ref: string, turn: ReadTurn, form: (own: OwnRelationship) => Form): Promise<Form | Card> {
  const own = await find(ref, turn);
  if (own === null) return views.notFoundCard();
  return isLive(own.relationship) ? form(own) : ending.overCard(own, readerOf(turn));
}

async function write(values: FormValues, ref: string, turn: Turn): Promise<readonly Reply[]> {
  const { text } = written.parse(values);
  const { actor, ids } = turn;
  const locked = await messageWritten(turn, ref as RelationshipId, actor.id);
  if (locked === null) return [formErrors({ form: ending.REFUSED['already-settled'] })];
  const own = sideOf(locked, actor.id);
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
  const { relationship, partner, calledOff } = withdrawn.value;
  if (apart) await keepApart(turn, actor.id, partner.id);
  const side = relationship.mentorId === actor.id ? 'mentor' : 'mentee';
  const told = ending.partnerEndedCard(actor, side === 'mentor' ? 'mentee' : 'mentor', calledOff.length);
  return [
    done(ending.endedNotice(partner, apart, calledOff.length)),
    replaceClicked(ending.endedCard(partner, side)),
    directMessage(partner.id, told, { dedupeKey: `relationship-ended:${relationship.id}` }),
    ...takeOut(calledOff, [actor, partner]),
    publishHome(actor.id),
    publishHome(partner.id),
  ];
}

const find = (ref: string, { stores, actor }: ReadTurn): Promise<OwnRelationship | null> =>
  ownRelationship(stores, ref as RelationshipId, actor.id);

const readerOf = ({ actor, calendar }: ReadTurn) => ({ zone: actor.zone, calendar });

const contactOf = (profile: Profile | null): string => profile?.contact ?? '';
