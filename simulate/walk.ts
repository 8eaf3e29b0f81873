import { systemIds } from '../src/adapters/time/system-ids.ts';
import { temporalCalendar } from '../src/adapters/time/temporal-calendar.ts';
import { PLATFORMS } from '../src/app/platforms.ts';
import type { Act } from '../src/core/domain/inbound/inbound.ts';
import type { Action, Card } from '../src/core/domain/view/card.ts';
import type { Form } from '../src/core/domain/view/form.ts';
import type { FinalAnswer } from '../src/flows/engine/contract.ts';
import { buttonFor } from './button-weights.ts';
import { fillForm } from './fill-form.ts';
import type { Person } from './people.ts';
import type { Programme } from './programme.ts';

/** Presses after which anybody has had enough. */
const MOST_STEPS = 8;
const STOPS_SHARE = 0.1;
/** After something got done, or was refused. */
const STOPS_AFTER_FORM_SHARE = 0.7;
const GIVES_UP_SHARE = 0.08;
const SAYS_NO_SHARE = 0.2;

/** Counts what people did, by the name of the act. */
export type ActCounts = Map<string, number>;

/** Somebody does one thing, and then goes where the cards lead them, until they have had enough. */
export async function walk(person: Person, first: Act, programme: Programme, acts: ActCounts): Promise<void> {
  let act: Act | null = first;
  for (let step = 0; act !== null && step < MOST_STEPS; step += 1) {
    const answers = await perform(person, act, programme, acts);
    act = person.random() < stopsShare(answers) ? null : nextAct(person, answers, programme);
  }
}

/** Reads a card that came, and presses one of its buttons. */
export async function react(person: Person, card: Card, programme: Programme, acts: ActCounts): Promise<void> {
  const button = buttonFor(card, person);
  if (button === null || declines(button, person)) return;
  await walk(person, actOf(button), programme, acts);
}

async function perform(
  { origin, platform }: Person,
  act: Act,
  { runner, clock }: Programme,
  acts: ActCounts,
): Promise<readonly FinalAnswer[]> {
  // Nobody does two things in one instant.
  clock.advance(1);
  const { answers } = await runner.run({ origin, eventKey: systemIds.next(), act }, PLATFORMS[platform].capabilities);
  const name = nameOf(act) + (answers.some((answer) => answer.do === 'formErrors') ? ' (refused)' : '');
  acts.set(name, (acts.get(name) ?? 0) + 1);
  return answers;
}

/** A form is filled in before any card is looked at. */
function nextAct(person: Person, answers: readonly FinalAnswer[], { clock }: Programme): Act | null {
  const form = answers.map(formIn).find((one) => one !== null);
  if (form !== undefined && form !== null) {
    if (person.random() < GIVES_UP_SHARE) return null;
    const today = temporalCalendar.dayOf(clock.now(), person.zone);
    return { kind: 'submit', formId: form.id, ref: form.ref, values: fillForm(form, person, today, temporalCalendar) };
  }
  const card = answers.map(cardIn).find((one) => one !== null);
  const button = card === undefined || card === null ? null : buttonFor(card, person);
  return button === null || declines(button, person) ? null : actOf(button);
}

const stopsShare = (answers: readonly FinalAnswer[]): number =>
  answers.some(({ do: how }) => how === 'done' || how === 'formErrors') ? STOPS_AFTER_FORM_SHARE : STOPS_SHARE;

const formIn = (answer: FinalAnswer): Form | null =>
  answer.do === 'openForm' || answer.do === 'formErrors' ? answer.form : null;
const cardIn = (answer: FinalAnswer): Card | null =>
  answer.do === 'respond' || answer.do === 'replaceClicked' ? answer.card : null;
const declines = ({ confirm }: Action, { random }: Person): boolean =>
  confirm !== undefined && random() < SAYS_NO_SHARE;
const actOf = ({ kind, id, ref }: Action): Act =>
  kind === 'openForm' ? { kind: 'open', formId: id, ref } : { kind: 'action', id, ref };

function nameOf(act: Act): string {
  switch (act.kind) {
    case 'action':
      return act.id;
    case 'open':
      return `open ${act.formId}`;
    case 'submit':
      return act.formId;
    case 'command':
      return `“${act.words}”`;
    case 'home':
    case 'app-installed':
    case 'profile-changed':
    case 'account-deactivated':
    case 'app-removed':
      return act.kind;
  }
}
