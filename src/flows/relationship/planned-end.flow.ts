import { z } from 'zod';
import { lookBack } from '../../core/application/relationship/evaluation.ts';
import { windDown } from '../../core/application/relationship/wind-down.ts';
import type { RelationshipId } from '../../core/domain/kernel/ids.ts';
import { GOALS_MET } from '../../core/domain/relationship/ending/written-evaluation.ts';
import { sideOf } from '../../core/domain/relationship/sides.ts';
import type { LocalDay } from '../../core/domain/time/calendar.ts';
import type { FormValues } from '../../core/domain/view/form.ts';
import type { Flow } from '../engine/flow.ts';
import { formOnOwn, onForm } from '../engine/handlers.ts';
import { directMessage, done, formErrors, publishHome, type Reply } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { plannedEndRoutes } from '../routes/relationship.routes.ts';
import { tellCompleted } from './completed-news.ts';
import { lookedBackOn } from './looked-back-on.ts';
import { REFUSALS } from './opening-refusals.ts';
import * as course from './views/course.views.ts';
import * as views from './views/planned-end.views.ts';
import * as forms from './views/planned-end-forms.views.ts';

const SUGGESTED_DAYS = 42;
const FURTHEST_DAYS = 366;

const dateValues = z.object({ lastDate: z.string() });
const lookedBack = z.object({
  goalsMet: z.enum(GOALS_MET),
  wentWell: z.string().default(''),
  learned: z.string().default(''),
  recommends: z.boolean(),
});

/** The planned end: a last date both know, a look back by each, and a good goodbye. */
export const plannedEndFlow: Flow = {
  id: 'planned-end',
  handlers: [
    onForm(plannedEndRoutes.fix, {
      access: 'member',
      open: formOnOwn(
        ['active', 'winding-down'],
        (own, turn) =>
          forms.lastDateForm(
            own,
            own.relationship.progress.ending?.lastDate ?? turn.calendar.addDays(today(turn), SUGGESTED_DAYS),
          ),
        REFUSALS,
      ),
      submit: fix,
    }),
    onForm(plannedEndRoutes.lookBack, {
      access: 'member',
      open: formOnOwn(
        ['winding-down'],
        async (own, turn) => forms.lookBackForm(own, await lookedBackOn(own, turn)),
        REFUSALS,
      ),
      submit: look,
    }),
  ],
};

type OneRelationship = { readonly relationship: RelationshipId };

async function fix(values: FormValues, { relationship }: OneRelationship, turn: Turn): Promise<readonly Reply[]> {
  const { lastDate } = dateValues.parse(values);
  if (lastDate < today(turn)) return [formErrors({ lastDate: forms.DATE_REFUSED.past })];
  if (lastDate > turn.calendar.addDays(today(turn), FURTHEST_DAYS))
    return [formErrors({ lastDate: forms.DATE_REFUSED.far })];
  const fixed = await windDown(turn, relationship, turn.actor.id, lastDate);
  if (!fixed.ok) return [formErrors({ form: course.NOT_NOW[fixed.code] })];
  const own = sideOf(fixed.value, turn.actor.id);
  const theirs = sideOf(fixed.value, own.partner.id);
  return [
    done(views.fixedNotice(own, lastDate)),
    directMessage(own.partner.id, views.partnerFixedCard(theirs, lastDate), {
      dedupeKey: `last-date:${own.relationship.id}:${turn.ids.next()}`,
    }),
    publishHome(turn.actor.id),
    publishHome(own.partner.id),
  ];
}

async function look(values: FormValues, { relationship }: OneRelationship, turn: Turn): Promise<readonly Reply[]> {
  const evaluation = { ...lookedBack.parse(values), memberId: turn.actor.id, writtenAt: turn.now };
  const looked = await lookBack(turn, relationship, evaluation);
  if (!looked.ok) return [formErrors({ form: course.NOT_NOW[looked.code] })];
  const { ended } = looked.value;
  return [done(views.lookedBackNotice(ended !== null)), ...(ended === null ? [] : await tellCompleted(ended, turn))];
}

const today = ({ calendar, now, actor }: ReadTurn): LocalDay => calendar.dayOf(now, actor.zone);
