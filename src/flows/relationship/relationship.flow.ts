import { z } from 'zod';
import { keepApart } from '../../core/application/membership/keep-apart.ts';
import { messageWritten } from '../../core/application/relationship/begin.ts';
import { ownRelationship } from '../../core/application/relationship/own-relationship.ts';
import { withdrawFrom } from '../../core/application/relationship/withdraw.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import type { Profile } from '../../core/domain/profile/profile.ts';
import { isLive, partnerOf } from '../../core/domain/relationship/relationship.ts';
import { type OwnRelationship, sideOf } from '../../core/domain/relationship/sides.ts';
import { LIVE_STATES } from '../../core/domain/relationship/transitions.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { FormValues } from '../../core/domain/view/form.ts';
import { pageOf } from '../../core/domain/view/page-of.ts';
import type { Flow } from '../engine/flow.ts';
import { formOnOwn, type OpeningRefusals, on, onFile, onForm } from '../engine/handlers.ts';
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
import { enqueueCalendars } from '../routes/enqueue-calendars.ts';
import { relationshipRoutes } from '../routes/relationship.routes.ts';
import { askForCopy, relationshipCopy } from './relationship-copy.ts';
import * as ending from './views/ending.views.ts';
import * as messages from './views/message.views.ts';
import * as views from './views/relationship.views.ts';

const written = z.object({ text: z.string() });
const ended = z.object({ reason: z.string().optional(), apart: z.boolean() });

const REFUSALS: OpeningRefusals = {
  missing: views.notFoundCard,
  late: (own, turn) => ending.overCard(own, readerOf(turn)),
};

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
      run: (_words, turn) => list({}, turn),
    },
  ],
  handlers: [
    on(relationshipRoutes.list, { access: 'member', effect: 'reads', run: list }),
    on(relationshipRoutes.earlier, {
      access: 'member',
      effect: 'reads',
      run: async (_ref, turn) => [respond(await earlier(turn))],
    }),
    on(relationshipRoutes.details, {
      access: 'member',
      effect: 'reads',
      run: async (about, turn) => [respond(await details(about, turn))],
    }),
    // Never behind a new code of conduct: what is somebody's own stays theirs to have.
    on(relationshipRoutes.copy, { access: 'anyone', effect: 'writes', run: askForCopy }),
    on(relationshipRoutes.tools, {
      access: 'member',
      effect: 'reads',
      run: async (about, turn) => [respond(await tools(about, turn))],
    }),
    onForm(relationshipRoutes.write, {
      access: 'member',
      open: formOnOwn(LIVE_STATES, messages.writeForm, REFUSALS),
      submit: write,
    }),
    // Never behind a new code of conduct: anybody can end their part at any time.
    onForm(relationshipRoutes.withdraw, {
      access: 'anyone',
      open: formOnOwn(LIVE_STATES, ending.withdrawForm, REFUSALS),
      submit: withdraw,
    }),
    onFile(relationshipRoutes.copyFile, relationshipCopy),
  ],
};

type OneRelationship = { readonly relationship: RelationshipId };

async function list({ from }: { readonly from?: number | undefined }, turn: ReadTurn): Promise<readonly Answer[]> {
  const { stores, actor, capabilities } = turn;
  const part = pageOf(await stores.relationships.liveOf(actor.id), from ?? 0, capabilities.itemsPerCard);
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
  return [(from === undefined ? respond : replaceClicked)(views.relationshipsCard({ ...part, shown: rows }))];
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

async function details(about: OneRelationship, turn: ReadTurn): Promise<Card> {
  const own = await find(about, turn);
  if (own === null) return views.notFoundCard();
  const contact = contactOf(await turn.stores.profiles.find(own.partner.id));
  return isLive(own.relationship)
    ? views.detailsCard({ ...own, contact })
    : ending.overCard(own, readerOf(turn), contact);
}

async function tools(about: OneRelationship, turn: ReadTurn): Promise<Card> {
  const own = await find(about, turn);
  if (own === null) return views.notFoundCard();
  return isLive(own.relationship) ? views.toolsCard(own) : ending.overCard(own, readerOf(turn));
}

async function write(values: FormValues, { relationship }: OneRelationship, turn: Turn): Promise<readonly Reply[]> {
  const { text } = written.parse(values);
  const { actor, ids } = turn;
  const locked = await messageWritten(turn, relationship, actor.id);
  if (locked === null) return [formErrors({ form: ending.REFUSED['already-settled'] })];
  const own = sideOf(locked, actor.id);
  const card = messages.messageCard({ relationshipId: own.relationship.id, from: actor, text });
  const about = { dedupeKey: `relationship-message:${ids.next()}`, onBehalfOf: actor.id };
  return [done(messages.sentNotice(own.partner)), directMessage(own.partner.id, card, about)];
}

async function withdraw(values: FormValues, about: OneRelationship, turn: Turn): Promise<readonly Reply[]> {
  const { reason, apart } = ended.parse(values);
  const { actor } = turn;
  const withdrawn = await withdrawFrom(turn, about.relationship, { member: actor.id, onOwnWish: true }, reason ?? null);
  if (!withdrawn.ok) return [formErrors({ form: ending.REFUSED[withdrawn.code] })];
  const { relationship, partner, calledOff } = withdrawn.value;
  if (apart) await keepApart(turn, actor.id, partner.id);
  const side = relationship.mentorId === actor.id ? 'mentor' : 'mentee';
  const told = ending.partnerEndedCard(actor, side === 'mentor' ? 'mentee' : 'mentor', calledOff.length);
  return [
    done(ending.endedNotice(partner, apart, calledOff.length)),
    replaceClicked(ending.endedCard(partner, side)),
    directMessage(partner.id, told, { dedupeKey: `relationship-ended:${relationship.id}` }),
    ...enqueueCalendars(calledOff, [actor, partner]),
    publishHome(actor.id),
    publishHome(partner.id),
  ];
}

const find = ({ relationship }: OneRelationship, { stores, actor }: ReadTurn): Promise<OwnRelationship | null> =>
  ownRelationship(stores, relationship, actor.id);

const readerOf = ({ actor, calendar }: ReadTurn) => ({ zone: actor.zone, calendar });

const contactOf = (profile: Profile | null): string => profile?.contact ?? '';
