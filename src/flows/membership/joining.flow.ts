import { z } from 'zod';
import { type Left, leaveProgramme } from '../../core/application/membership/leave.ts';
import type { MemberId } from '../../core/domain/kernel/ids.ts';
import { ineligibility } from '../../core/domain/member/eligibility.ts';
import { emptyProfile, type Profile } from '../../core/domain/profile/profile.ts';
import { CODE_OF_CONDUCT } from '../../core/domain/programme/code-of-conduct.ts';
import { receiverOf, senderOf } from '../../core/domain/request/request.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import type { Flow } from '../engine/flow.ts';
import { on, onForm } from '../engine/handlers.ts';
import {
  directMessage,
  formErrors,
  type Outgoing,
  openForm,
  publishHome,
  type Reply,
  replaceClicked,
  respond,
} from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { enqueueCalendars } from '../routes/enqueue-calendars.ts';
import { joiningRoutes } from '../routes/membership.routes.ts';
import * as views from './joining.views.ts';
import * as leaving from './leaving.views.ts';
import { firstStep } from './profile.flow.ts';

const joining = z.object({ part: z.enum(['mentor', 'mentee', 'both']), accept: z.boolean() });

/** Joining and leaving: what is expected, the code of conduct, and a kind end for everybody concerned. */
export const joiningFlow: Flow = {
  id: 'joining',
  commands: [
    {
      verb: 'join',
      summary: 'Join the programme as a mentor, a mentee or both',
      access: 'anyone',
      effect: 'reads',
      run: async (_words, turn) => {
        if (!mustJoin(turn)) return [respond(views.alreadyInCard())];
        const form = await openJoin(turn);
        return ['fields' in form ? openForm(form) : respond(form)];
      },
    },
    {
      verb: 'leave',
      summary: 'Leave the programme',
      access: 'member',
      effect: 'reads',
      run: async () => [respond(leaving.leaveCard())],
    },
  ],
  handlers: [
    on(joiningRoutes.leave, { access: 'anyone', effect: 'writes', run: (_ref, turn) => leave(turn) }),
    onForm(joiningRoutes.join, {
      access: 'anyone',
      open: (_ref, turn) => openJoin(turn),
      submit: (values, _ref, turn) => join(values, turn),
    }),
  ],
};

/** Whether this person has to join, or to accept a newer code of conduct, before anything else. */
export function mustJoin({ actor }: Pick<ReadTurn, 'actor'>): boolean {
  return actor.state !== 'joined' || actor.conductVersion !== CODE_OF_CONDUCT.version;
}

export const joinFirst = ({ actor, organisation }: ReadTurn): Card =>
  views.joinFirstCard(organisation.name, actor.state === 'joined');

/** Once, however often the app is installed. */
export async function welcome(turn: Turn): Promise<readonly Outgoing[]> {
  const { actor, organisation, stores, now } = turn;
  for (const { workspace } of actor.handles) await stores.members.setReachable(actor.id, workspace, true);
  if (actor.bot || !(await stores.members.claimWelcome(actor.id, now))) return [];
  return [
    directMessage(actor.id, views.welcomeCard(actor.name, organisation.name), { dedupeKey: `welcome:${actor.id}` }),
  ];
}

/** The account is gone: the same as leaving, without a word to the one who left. */
export async function accountGone(turn: Turn): Promise<readonly Outgoing[]> {
  const left = await leaveProgramme(turn, turn.actor.id, false);
  for (const { workspace } of turn.actor.handles)
    await turn.stores.members.setReachable(turn.actor.id, workspace, false);
  return left === null ? [] : tellOthers(turn, left);
}

async function openJoin(turn: ReadTurn): Promise<Form | Card> {
  if (!mustJoin(turn)) return views.alreadyInCard();
  const refused = ineligibility(turn.actor, turn.organisation.policy.eligibility);
  if (refused !== null) return views.ineligibleCard(refused, turn.organisation.policy.contact);
  return views.joinForm(CODE_OF_CONDUCT, partOf(await turn.stores.profiles.find(turn.actor.id)));
}

async function join(values: FormValues, turn: Turn): Promise<readonly Reply[]> {
  const { part, accept } = joining.parse(values);
  if (!accept) return [formErrors({ accept: views.NOT_ACCEPTED })];
  const { actor, stores, now } = turn;
  await stores.members.lock([actor.id]);
  await stores.members.acceptConduct(actor.id, CODE_OF_CONDUCT.version, now);
  const entered = await stores.members.setState(actor.id, { from: actor.state, to: 'joined', at: now });
  if (!entered && actor.state !== 'joined') return [respond(views.alreadyInCard())];
  const before = (await stores.profiles.find(actor.id)) ?? emptyProfile(actor.id);
  const profile: Profile = { ...before, asMentor: part !== 'mentee', asMentee: part !== 'mentor' };
  await stores.profiles.save(profile);
  return [openForm(await firstStep(profile, turn)), replaceClicked(views.joinedCard(profile)), publishHome(actor.id)];
}

async function leave(turn: Turn): Promise<readonly Reply[]> {
  const left = await leaveProgramme(turn, turn.actor.id, true);
  if (left === null) return [replaceClicked(leaving.notInCard())];
  const calledOff = left.relationships.reduce((sum, one) => sum + one.calledOff.length, 0);
  return [replaceClicked(leaving.leftCard(calledOff)), publishHome(turn.actor.id), ...tellOthers(turn, left)];
}

function tellOthers({ actor }: Turn, { relationships, requests, questions }: Left): readonly Outgoing[] {
  const told = [
    ...relationships.map(({ relationship, partner, calledOff }) => [
      ...tell(
        partner.id,
        leaving.partnerLeftCard(actor.name, relationship.menteeId === partner.id, calledOff.length),
        `left:${relationship.id}`,
      ),
      // Whoever left is written to no more.
      ...enqueueCalendars(calledOff, [partner]),
    ]),
    ...requests.map((request) => {
      const other = senderOf(request) === actor.id ? receiverOf(request) : senderOf(request);
      const card = leaving.requestClosedByLeaving(actor.name, other === senderOf(request), other === request.menteeId);
      return tell(other, card, `left:${request.id}`);
    }),
    ...questions.map(({ id, askerId, askedId }) =>
      tell(askerId === actor.id ? askedId : askerId, leaving.questionStoppedByLeaving(actor.name), `left:${id}`),
    ),
  ];
  return told.flat();
}

const tell = (to: MemberId, card: Card, dedupeKey: string): readonly Outgoing[] => [
  directMessage(to, card, { dedupeKey }),
  publishHome(to),
];

function partOf(profile: Profile | null): 'mentor' | 'mentee' | 'both' | null {
  if (profile === null) return null;
  if (profile.asMentor && profile.asMentee) return 'both';
  if (profile.asMentor) return 'mentor';
  return profile.asMentee ? 'mentee' : null;
}
