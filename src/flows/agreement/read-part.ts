import { z } from 'zod';
import {
  AGENDA_SETTERS,
  AGREED_FORMATS,
  afterMonths,
  CADENCES,
  MAX_MONTHS,
  type Terms,
} from '../../core/domain/agreement/terms.ts';
import type { FormValues } from '../../core/domain/view/form.ts';
import type { Turn } from '../engine/turn.ts';
import { REVIEW_REFUSED } from './agreement-news.views.ts';
import type { AgreementPart } from './section-forms.views.ts';

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

/** The terms one form gives; a review date left empty is the end of the agreed months. */
export function readPart(part: AgreementPart, values: FormValues, { calendar, now, actor }: Turn): ReadPart {
  if (part === 'purpose') return { ok: true, terms: purpose.parse(values) };
  if (part === 'boundaries') return { ok: true, terms: boundaries.parse(values) };
  const { reviewOn, ...read } = meetings.parse(values);
  const today = calendar.dayOf(now, actor.zone);
  if (reviewOn === undefined)
    return { ok: true, terms: { ...read, reviewOn: afterMonths(today, read.months, calendar) } };
  if (reviewOn <= today) return { ok: false, sentence: REVIEW_REFUSED.past };
  if (reviewOn > afterMonths(today, MAX_MONTHS, calendar)) return { ok: false, sentence: REVIEW_REFUSED.far };
  return { ok: true, terms: { ...read, reviewOn } };
}
