import { z } from 'zod';
import { endPause, startPause } from '../../core/application/membership/pause.ts';
import type { MemberId } from '../../core/domain/kernel/ids.ts';
import type { LocalDay } from '../../core/domain/time/calendar.ts';
import { parseDay } from '../../core/domain/time/parse-day.ts';
import type { FormValues } from '../../core/domain/view/form.ts';
import { memberId } from '../../core/domain/view/id-reference.ts';
import type { Flow } from '../engine/flow.ts';
import { on, onForm, onPrompt } from '../engine/handlers.ts';
import { job } from '../engine/job.ts';
import {
  bringUp,
  done,
  formErrors,
  type Outgoing,
  openForm,
  publishHome,
  type Reply,
  replaceClicked,
  respond,
} from '../engine/replies.ts';
import type { JobTurn, ReadTurn, Turn } from '../engine/turn.ts';
import { availabilityRoutes } from '../routes/membership.routes.ts';
import * as views from './availability.views.ts';

const LONGEST_PAUSE_DAYS = 366;
const SUGGESTED_PAUSE_DAYS = 14;

const pauseValues = z.object({ until: z.string() });

/** Pause until a date, resume, hide, show. A pause ends by itself. */
export const availabilityFlow: Flow = {
  id: 'availability',
  commands: [
    {
      verb: 'pause',
      aliases: ['pause until'],
      usage: 'until DATE',
      summary: 'Take a break until a date',
      access: 'member',
      effect: 'writes',
      run: pauseByWords,
    },
    {
      verb: 'resume',
      aliases: ['unpause'],
      summary: 'End your break',
      access: 'member',
      effect: 'writes',
      run: async (_words, turn) => resume(turn, respond),
    },
    {
      verb: 'hide',
      summary: 'Be found by nobody',
      access: 'member',
      effect: 'writes',
      run: async (_words, turn) => setHidden(turn, true, respond),
    },
    {
      verb: 'show',
      aliases: ['unhide'],
      summary: 'Be found again',
      access: 'member',
      effect: 'writes',
      run: async (_words, turn) => setHidden(turn, false, respond),
    },
  ],
  handlers: [
    on(availabilityRoutes.show, {
      access: 'member',
      effect: 'reads',
      run: async (_ref, { actor }) => [respond(views.availabilityCard(actor))],
    }),
    on(availabilityRoutes.resume, {
      access: 'member',
      effect: 'writes',
      run: (_ref, turn) => resume(turn, replaceClicked),
    }),
    on(availabilityRoutes.hide, {
      access: 'member',
      effect: 'writes',
      run: (_ref, turn) => setHidden(turn, true, replaceClicked),
    }),
    on(availabilityRoutes.showMe, {
      access: 'member',
      effect: 'writes',
      run: (_ref, turn) => setHidden(turn, false, replaceClicked),
    }),
    onForm(availabilityRoutes.pause, {
      access: 'member',
      open: async (_ref, turn) => views.pauseForm(turn.calendar.addDays(today(turn), SUGGESTED_PAUSE_DAYS)),
      submit: (values, _ref, turn) => pauseUntil(values, turn),
    }),
    onPrompt(availabilityRoutes.backByClock, async (_subject, { actor }) =>
      actor.pausedUntil === null ? { card: views.backByClockCard() } : null,
    ),
  ],
  jobs: [
    job({
      name: 'availability.end-of-pause',
      cron: '*/5 * * * *',
      due: ({ stores, now }, limit) => stores.members.dueBack(now, limit),
      id: memberId,
      run: backByClock,
    }),
  ],
};

async function pauseUntil(values: FormValues, turn: Turn): Promise<readonly Reply[]> {
  const { until } = pauseValues.parse(values);
  const why = pauseRefused(until, turn);
  if (why !== null) return [formErrors({ until: views.PAUSE_REFUSED[why] })];
  await startPause(turn, turn.actor.id, until);
  const { actions: _, ...notice } = views.pausedCard(until);
  return [done(notice), replaceClicked(views.pausedCard(until)), publishHome(turn.actor.id)];
}

async function pauseByWords(words: string, turn: Turn): Promise<readonly Reply[]> {
  if (words === '') return [openForm(views.pauseForm(turn.calendar.addDays(today(turn), SUGGESTED_PAUSE_DAYS)))];
  const until = parseDay(words, today(turn), turn.calendar);
  const why = until === null ? 'unreadable' : pauseRefused(until, turn);
  if (until === null || why !== null) return [respond(views.pauseRefusedCard(why ?? 'unreadable'))];
  await startPause(turn, turn.actor.id, until);
  return [respond(views.pausedCard(until)), publishHome(turn.actor.id)];
}

function pauseRefused(until: LocalDay, turn: ReadTurn): 'past' | 'far' | null {
  if (until < today(turn)) return 'past';
  return until > turn.calendar.addDays(today(turn), LONGEST_PAUSE_DAYS) ? 'far' : null;
}

async function resume(turn: Turn, answer: typeof respond): Promise<readonly Reply[]> {
  const was = await endPause(turn, turn.actor.id);
  return [answer(views.resumedCard(was)), publishHome(turn.actor.id)];
}

async function setHidden(turn: Turn, hidden: boolean, answer: typeof respond): Promise<readonly Reply[]> {
  await turn.stores.members.setHidden(turn.actor.id, hidden);
  return [answer(views.hiddenCard(hidden)), publishHome(turn.actor.id)];
}

async function backByClock(id: MemberId, turn: JobTurn): Promise<readonly Outgoing[]> {
  const [member] = await turn.stores.members.lock([id]);
  if (member?.pausedUntil == null || turn.calendar.dayOf(turn.now, member.zone) <= member.pausedUntil) return [];
  await endPause(turn, id);
  return [bringUp(id, availabilityRoutes.backByClock, {}, { key: `back:${member.pausedUntil}` }), publishHome(id)];
}

const today = ({ calendar, now, actor }: ReadTurn): LocalDay => calendar.dayOf(now, actor.zone);
