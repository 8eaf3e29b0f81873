import { z } from 'zod';
import { answerYearly, openRoundOf, skipYearly } from '../../core/application/yearly/answer-yearly.ts';
import { cleanText } from '../../core/domain/text/clean.ts';
import type { LocalDay } from '../../core/domain/time/calendar.ts';
import type { Card } from '../../core/domain/view/card.ts';
import type { Form, FormValues } from '../../core/domain/view/form.ts';
import { pageOf } from '../../core/domain/view/page-of.ts';
import { resultsOf } from '../../core/domain/yearly/groups-of-five.ts';
import { RATINGS } from '../../core/domain/yearly/yearly-answer.ts';
import type { Flow } from '../engine/flow.ts';
import { on, onForm, onPrompt } from '../engine/handlers.ts';
import type { Brought } from '../engine/prompts.ts';
import { done, formErrors, openForm, publishHome, type Reply, replaceClicked, respond } from '../engine/replies.ts';
import type { ReadTurn, Turn } from '../engine/turn.ts';
import { yearlyRoutes } from '../routes/yearly.routes.ts';
import * as results from './results.views.ts';
import { askingJob, countingJob } from './yearly.job.ts';
import * as views from './yearly.views.ts';

const REMARKS_PER_PAGE = 5;

const rating = z.enum(RATINGS);
const answered = z.object({
  finding: rating,
  hoped: rating,
  moments: rating,
  recommend: rating,
  remark: z.string().default(''),
});

/** Once a year members evaluate the programme; coordinators see results of groups of five or more. */
export const yearlyFlow: Flow = {
  id: 'yearly',
  commands: [
    {
      verb: 'evaluate',
      aliases: ['evaluate the programme'],
      summary: 'Say once a year how mentoring here serves you',
      access: 'member',
      effect: 'reads',
      run: async (_words, turn) => {
        const opened = await openAnswer(turn);
        return ['fields' in opened ? openForm(opened) : respond(opened)];
      },
    },
    {
      verb: 'results',
      aliases: ['evaluation results'],
      summary: 'See how members evaluate the programme (coordinators)',
      access: 'coordinator',
      effect: 'reads',
      run: async (_words, turn) => [respond(await resultsCardOf(undefined, turn))],
    },
  ],
  handlers: [
    on(yearlyRoutes.skip, { access: 'member', effect: 'writes', run: skip }),
    on(yearlyRoutes.results, {
      access: 'coordinator',
      effect: 'reads',
      run: async ({ year }, turn) => [respond(await resultsCardOf(year, turn))],
    }),
    on(yearlyRoutes.remarks, {
      access: 'coordinator',
      effect: 'reads',
      run: async ({ from = 0 }, { stores }) => [
        respond(results.remarksCard(pageOf(await stores.yearly.remarks(), from, REMARKS_PER_PAGE))),
      ],
    }),
    onForm(yearlyRoutes.answer, {
      access: 'member',
      open: (_ref, turn) => openAnswer(turn),
      submit: (values, _ref, turn) => answer(values, turn),
    }),
    onPrompt(yearlyRoutes.asked, bringUpRound),
  ],
  jobs: [askingJob, countingJob],
};

type OneRound = { readonly openedOn: LocalDay };

async function openAnswer(turn: ReadTurn): Promise<Form | Card> {
  const open = await openRoundOf(turn, turn.actor);
  return open.ok ? views.answerForm(open.value) : views.refusedCard(open);
}

async function answer(values: FormValues, turn: Turn): Promise<readonly Reply[]> {
  const { remark, ...ratings } = answered.parse(values);
  const given = await answerYearly(turn, turn.actor, { ratings, remark: cleanText(remark) });
  if (!given.ok) return [formErrors({ form: views.refusedSentence(given) })];
  const { until, state } = given.value;
  return [done(views.answeredNotice(until, state === 'answered')), publishHome(turn.actor.id)];
}

async function skip({ openedOn }: OneRound, turn: Turn): Promise<readonly Reply[]> {
  const skipped = await skipYearly(turn, turn.actor, openedOn);
  if (skipped.ok) return [replaceClicked(views.skippedCard(skipped.value.until)), publishHome(turn.actor.id)];
  return [replaceClicked(views.notSkippedCard(skipped))];
}

/** Said as long as the round it was raised for is open, and they neither answered nor put it aside. */
async function bringUpRound({ openedOn }: OneRound, turn: ReadTurn): Promise<Brought | null> {
  const open = await openRoundOf(turn, turn.actor);
  if (!open.ok || open.value.state !== 'open' || open.value.openedOn !== openedOn) return null;
  return { card: views.askCard(open.value), row: views.askRow(open.value) };
}

/** Of the newest year when none is wanted; one without results shows all of them. */
async function resultsCardOf(wanted: results.ResultYear | undefined, { stores }: ReadTurn): Promise<Card> {
  const tallies = (await stores.yearly.tallies()).map((tally) => ({ tally, in: tally.countedAt.getUTCFullYear() }));
  const years = [...new Set(tallies.map((one) => one.in))].toSorted((one, other) => other - one);
  const year = years.find((one) => wanted === undefined || one === wanted) ?? 'all';
  const shown = tallies.filter((one) => year === 'all' || one.in === year).map(({ tally }) => tally);
  return results.resultsCard({ year, years, results: resultsOf(shown) });
}
