import { z } from 'zod';
import { firstSessionHeld } from '../../core/application/relationship/begin.ts';
import { answerChemistry } from '../../core/application/relationship/chemistry-check.ts';
import { pauseRelationship, resumeRelationship } from '../../core/application/relationship/interrupt.ts';
import { ownRelationship } from '../../core/application/relationship/own-relationship.ts';
import { stillGoing } from '../../core/application/relationship/tick-relationship.ts';
import type { MemberId, RelationshipId } from '../../core/domain/kernel/ids.ts';
import { CHEMISTRY_ANSWERS } from '../../core/domain/relationship/chemistry.ts';
import { bothSides, type OwnRelationship, sideOf } from '../../core/domain/relationship/sides.ts';
import { WORKING_STATES } from '../../core/domain/relationship/transitions.ts';
import type { LocalDay } from '../../core/domain/time/calendar.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { FormValues } from '../../core/domain/view/form.ts';
import type { Flow } from '../engine/flow.ts';
import { formOnOwn, on, onForm } from '../engine/handlers.ts';
import {
  directMessage,
  done,
  formErrors,
  type Outgoing,
  publishHome,
  type Reply,
  replaceClicked,
  respond,
} from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { progressRoutes } from '../routes/relationship.routes.ts';
import { REFUSALS } from './opening-refusals.ts';
import { relationshipClockJob } from './relationship-clock.job.ts';
import { relationshipPrompts } from './relationship-prompts.ts';
import * as fits from './views/chemistry.views.ts';
import * as views from './views/course.views.ts';

const LONGEST_BREAK_DAYS = 366;
const SUGGESTED_BREAK_DAYS = 28;

const pauseValues = z.object({ until: z.string() });
const fitValues = z.object({ fit: z.enum(CHEMISTRY_ANSWERS) });

/** Between the beginning and the end: the first conversation and how it fits, breaks, and signs of life. */
export const progressFlow: Flow = {
  id: 'course',
  handlers: [
    on(progressRoutes.more, {
      access: 'member',
      effect: 'reads',
      run: async (about, turn) => [respond(await more(about, turn))],
    }),
    on(progressRoutes.met, { access: 'member', effect: 'writes', run: met }),
    on(progressRoutes.resume, { access: 'member', effect: 'writes', run: resume }),
    on(progressRoutes.stillGoing, { access: 'member', effect: 'writes', run: goesOn }),
    onForm(progressRoutes.pause, {
      access: 'member',
      open: formOnOwn(
        WORKING_STATES,
        (own, turn) => views.pauseForm(own, turn.calendar.addDays(today(turn), SUGGESTED_BREAK_DAYS)),
        REFUSALS,
      ),
      submit: pause,
    }),
    onForm(progressRoutes.fit, {
      access: 'member',
      open: formOnOwn(['active', 'winding-down'], fits.fitForm, REFUSALS),
      submit: fit,
    }),
    ...relationshipPrompts,
  ],
  jobs: [relationshipClockJob],
};

type OneRelationship = { readonly relationship: RelationshipId };

async function more({ relationship }: OneRelationship, turn: ReadTurn): Promise<Card> {
  const own = await ownRelationship(turn.stores, relationship, turn.actor.id);
  return own === null ? views.notNowCard('not-found') : views.moreCard(own);
}

/** They have met: for a pair that keeps no sessions here. The other is asked by the clock. */
async function met({ relationship }: OneRelationship, turn: Turn): Promise<readonly Reply[]> {
  const own = await ownRelationship(turn.stores, relationship, turn.actor.id);
  if (own === null) return [respond(views.notNowCard('not-found'))];
  const locked = own.relationship.state === 'introduced' ? await firstSessionHeld(turn, own.relationship.id) : null;
  if (locked === null) return [respond(views.lateCard(own))];
  return [replaceClicked(views.metCard(sideOf(locked, turn.actor.id))), ...homes(own, turn.actor.id)];
}

async function fit(values: FormValues, { relationship }: OneRelationship, turn: Turn): Promise<readonly Reply[]> {
  const answered = await answerChemistry(turn, relationship, turn.actor.id, fitValues.parse(values).fit);
  if (!answered.ok) {
    const sentence = answered.code === 'answered-by-both' ? fits.ANSWERED_BY_BOTH : views.NOT_NOW[answered.code];
    return [formErrors({ form: sentence })];
  }
  const { locked, combined } = answered.value;
  if (combined === null) return [done(fits.fitNotedNotice(null))];
  const outcome = bothSides(locked).map((own) =>
    directMessage(own.reader.id, fits.fitOutcomeCard(combined, own), {
      dedupeKey: `fit:${locked.relationship.id}:${own.reader.id}`,
    }),
  );
  return [done(fits.fitNotedNotice(combined)), ...outcome];
}

async function pause(values: FormValues, { relationship }: OneRelationship, turn: Turn): Promise<readonly Reply[]> {
  const { until } = pauseValues.parse(values);
  if (until < today(turn)) return [formErrors({ until: views.PAUSE_REFUSED.past })];
  if (until > turn.calendar.addDays(today(turn), LONGEST_BREAK_DAYS))
    return [formErrors({ until: views.PAUSE_REFUSED.far })];
  const paused = await pauseRelationship(turn, relationship, turn.actor.id, until);
  if (!paused.ok) return [formErrors({ form: views.NOT_NOW[paused.code] })];
  const own = sideOf(paused.value, turn.actor.id);
  const theirs = sideOf(paused.value, own.partner.id);
  return [
    done(views.pausedNotice(own, until)),
    directMessage(own.partner.id, views.partnerPausedCard(theirs, until), {
      dedupeKey: `relationship-paused:${own.relationship.id}:${turn.ids.next()}`,
    }),
    ...homes(own, turn.actor.id),
  ];
}

async function resume({ relationship }: OneRelationship, turn: Turn): Promise<readonly Reply[]> {
  const resumed = await resumeRelationship(turn, relationship, turn.actor.id);
  if (!resumed.ok) return [respond(views.notNowCard(resumed.code))];
  const own = sideOf(resumed.value, turn.actor.id);
  const theirs = sideOf(resumed.value, own.partner.id);
  return [
    replaceClicked(views.resumedCard(own)),
    directMessage(own.partner.id, views.resumedCard(theirs), {
      dedupeKey: `relationship-resumed:${own.relationship.id}:${turn.ids.next()}`,
    }),
    ...homes(own, turn.actor.id),
  ];
}

async function goesOn({ relationship }: OneRelationship, turn: Turn): Promise<readonly Reply[]> {
  const going = await stillGoing(turn, relationship, turn.actor.id);
  if (!going.ok) return [respond(views.notNowCard(going.code))];
  return [replaceClicked(views.stillGoingCard(sideOf(going.value, turn.actor.id)))];
}

const homes = ({ partner }: OwnRelationship, me: MemberId): readonly Outgoing[] => [
  publishHome(me),
  publishHome(partner.id),
];

const today = ({ calendar, now, actor }: ReadTurn): LocalDay => calendar.dayOf(now, actor.zone);
