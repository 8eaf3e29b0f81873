import { z } from 'zod';
import { editAgreement, proposeTerms } from '../../core/application/agreement/change-agreement.ts';
import { ownRelationship } from '../../core/application/relationship/own-relationship.ts';
import { markOf } from '../../core/domain/agreement/agreement.ts';
import type { AgreementRefusal } from '../../core/domain/agreement/refusals.ts';
import { afterMonths, MAX_MONTHS } from '../../core/domain/agreement/terms.ts';
import type { Result } from '../../core/domain/kernel/result.ts';
import { sideOf } from '../../core/domain/relationship/sides.ts';
import { type FormValues, withTyped } from '../../core/domain/view/form.ts';
import { directMessage, done, formErrors, openForm, type Reply, replaceClicked } from '../engine/replies.ts';
import type { Turn } from '../engine/turn.ts';
import { newsOf, remindOfDraft } from './agreement-news.ts';
import * as news from './agreement-news.views.ts';
import { cardOf, markIn, pageOf, type Seen } from './agreement-page.ts';
import { readPart } from './read-part.ts';
import * as forms from './section-forms.views.ts';

/** Saves one part of the text that was looked at. */
export async function savePart(
  part: forms.AgreementPart,
  values: FormValues,
  seen: Seen,
  turn: Turn,
): Promise<readonly Reply[]> {
  const read = readPart(part, values, turn);
  if (!read.ok) return [formErrors({ reviewOn: read.sentence })];
  const edited = await editAgreement(turn, seen.relationship, { member: turn.actor.id, saw: markIn(seen) }, read.terms);
  if (!edited.ok) return editRefused(part, edited, values, turn, seen);
  const { locked, version, voided } = edited.value;
  const own = sideOf(locked, turn.actor.id);
  const lost = voided.some((side) => side !== own.side);
  const key = `agreement-changed:${version.id}:${version.revision}`;
  return [
    done(news.savedNotice(own.partner, lost)),
    replaceClicked(cardOf({ own, current: { version, terms: version.terms } })),
    ...(lost
      ? [directMessage(own.partner.id, news.counterCard(turn.actor, locked.relationship), { dedupeKey: key })]
      : []),
    ...remindOfDraft(version, turn),
  ];
}

type Refused = Extract<Result<never, AgreementRefusal>, { ok: false }>;

/** Whoever was slower gets the form back with their own words, and sees the other's above. */
async function editRefused(
  part: forms.AgreementPart,
  refused: Refused,
  values: FormValues,
  turn: Turn,
  { relationship }: Seen,
): Promise<readonly Reply[]> {
  if (refused.code !== 'changed-meanwhile') return [formErrors({ form: news.REFUSED[refused.code] })];
  const own = await ownRelationship(turn.stores, relationship, turn.actor.id);
  if (own === null) return [formErrors({ form: news.REFUSED['not-found'] })];
  const { current } = refused;
  const by = current.version?.editedById === own.partner.id ? own.partner.name : 'You';
  const form = withTyped(forms.partForm(part, own, current, markOf(current.version)), values, {});
  return [openForm(forms.clashForm(form, part, by, current))];
}

const extension = z.object({ more: z.number(), goals: z.string() });

/** Proposes a longer time, signed by who proposes it. */
export async function extend(values: FormValues, seen: Seen, turn: Turn): Promise<readonly Reply[]> {
  const { more, goals } = extension.parse(values);
  const page = await pageOf(seen.relationship, turn);
  if (page === null) return [formErrors({ form: news.REFUSED['not-found'] })];
  const { terms } = page.current;
  const today = turn.calendar.dayOf(turn.now, turn.actor.zone);
  const from = terms.reviewOn > today ? terms.reviewOn : today;
  const longer = {
    goals,
    months: Math.min(MAX_MONTHS, terms.months + more),
    reviewOn: afterMonths(from, more, turn.calendar),
  };
  const proposed = await proposeTerms(turn, seen.relationship, { member: turn.actor.id, saw: markIn(seen) }, longer);
  if (proposed.ok) {
    const { partner } = page.own;
    return [done(news.proposedNotice(partner)), ...newsOf(proposed.value, turn)];
  }
  if (proposed.code !== 'changed-meanwhile') return [formErrors({ form: news.REFUSED[proposed.code] })];
  const form = forms.extendForm(page.own, proposed.current, markOf(proposed.current.version));
  const error = news.clashSentence(page.own.partner.name);
  return [openForm({ ...withTyped(form, values, {}), error })];
}
