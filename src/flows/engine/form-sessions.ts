import type { Act, Inbound, Origin } from '../../core/domain/inbound/inbound.ts';
import { BoundedMap } from '../../core/domain/kernel/bounded-map.ts';
import type { Calendar } from '../../core/domain/time/calendar.ts';
import type { Card } from '../../core/domain/view/card.ts';
import { checkValues } from '../../core/domain/view/check-values.ts';
import { type FieldErrors, type Form, withTyped } from '../../core/domain/view/form.ts';
import { admit } from './admit.ts';
import type { FinalAnswer } from './contract.ts';
import { faultSentences } from './form-faults.views.ts';
import type { Registry } from './registry.ts';
import type { Answer, Reply } from './replies.ts';
import type { ReadTurn, Turn } from './turn.ts';

type Submission = Extract<Act, { kind: 'submit' }>;
/** Which form, opened by whom: what one person was shown is never drawn for another. */
type Shown = { readonly origin: Origin; readonly formId: string; readonly ref: string };

/** How many opened forms are remembered, so that typed words survive an outage; a lost one costs only that comfort. */
const REMEMBERED_FORMS = 2_000;

/** Opens forms and takes them back: every value is held to the form as it stands now before a flow sees it. */
export class FormSessions {
  readonly #registry: Registry;
  readonly #calendar: Calendar;
  readonly #opened = new BoundedMap<string, Form>(REMEMBERED_FORMS);

  constructor(registry: Registry, calendar: Calendar) {
    this.#registry = registry;
    this.#calendar = calendar;
  }

  opening(formId: string, ref: string, reading: ReadTurn) {
    const open = async (turn: ReadTurn): Promise<readonly Answer[]> => {
      const admission = admit(this.#registry.forms.get(formId), ref, reading, this.#registry);
      if (!admission.ok) return [{ do: 'respond', card: admission.card }];
      const opened = await admission.bound.open(turn);
      return [isForm(opened) ? { do: 'openForm', form: opened } : { do: 'respond', card: opened }];
    };
    return { effect: 'reads', run: open } as const;
  }

  submitting(origin: Origin, act: Submission, reading: ReadTurn) {
    return { effect: 'writes', run: (turn: Turn) => this.#submit(origin, act, reading, turn) } as const;
  }

  /** Finishes what a flow answered: errors are drawn into the form, and every form shown is remembered. */
  settle(inbound: Inbound, answers: readonly Answer[]): readonly FinalAnswer[] {
    return answers.flatMap((answer): readonly FinalAnswer[] => {
      if (answer.do === 'openForm') this.#remember(inbound.origin, answer.form);
      if (answer.do !== 'formErrors') return [answer];
      const kept = this.keepTyped(inbound, answer.errors);
      return kept === null ? [{ do: 'respond', card: this.#registry.staleButton() }] : [kept];
    });
  }

  /** The form as it was opened, with what was typed and these errors; null when it is no longer remembered. */
  keepTyped({ origin, act }: Inbound, errors: FieldErrors): Extract<FinalAnswer, { do: 'formErrors' }> | null {
    if (act.kind !== 'submit') return null;
    const form = this.#opened.get(keyOf({ origin, formId: act.formId, ref: act.ref }));
    return form === undefined ? null : { do: 'formErrors', form: withTyped(form, act.values, errors), errors };
  }

  async #submit(origin: Origin, act: Submission, reading: ReadTurn, turn: Turn): Promise<readonly Reply[]> {
    const admission = admit(this.#registry.forms.get(act.formId), act.ref, reading, this.#registry);
    if (!admission.ok) {
      const { code, card } = admission;
      return [code === 'unknown' ? { do: 'done', card: withoutActions(card) } : { do: 'respond', card }];
    }
    const form = await admission.bound.open(turn);
    if (!isForm(form)) return [{ do: 'done', card: withoutActions(form) }];
    this.#remember(origin, form);
    const checked = checkValues(form, act.values, (text) => this.#calendar.isDay(text));
    if (!checked.ok) return [{ do: 'formErrors', errors: faultSentences(checked.faults) }];
    return admission.bound.submit(checked.values, turn);
  }

  #remember(origin: Origin, form: Form): void {
    this.#opened.set(keyOf({ origin, formId: form.id, ref: form.ref }), form);
  }
}

const isForm = (opened: Form | Card): opened is Form => 'fields' in opened;

function withoutActions({ actions: _, ...notice }: Card) {
  return notice;
}

const keyOf = ({ origin, formId, ref }: Shown): string =>
  JSON.stringify([origin.platform, origin.workspace, origin.person.externalId, formId, ref]);
