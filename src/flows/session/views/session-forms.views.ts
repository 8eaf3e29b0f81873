import type { Cadence } from '../../../core/domain/agreement/terms.ts';
import type { MeetingFormat } from '../../../core/domain/matching/ranking/match-profile.ts';
import { FORMAT_LABELS } from '../../../core/domain/profile/choices.ts';
import { MAX_SLOTS, type Session } from '../../../core/domain/session/session.ts';
import type { Suggestion } from '../../../core/domain/session/suggest-slots.ts';
import { wallTimeOf } from '../../../core/domain/time/wall-time.ts';
import { zoneWords } from '../../../core/domain/time/zone-words.ts';
import { paragraph } from '../../../core/domain/view/build.ts';
import type { Node } from '../../../core/domain/view/card.ts';
import type { Field, Form, Option } from '../../../core/domain/view/form.ts';
import { bold, say } from '../../../core/domain/view/rich-text.ts';
import { formFor } from '../../../core/domain/view/route.ts';
import { sessionRoutes } from '../../routes/session.routes.ts';
import { line, MAX_VENUE_CHARS } from './field.views.ts';
import type { SessionPage, Together } from './session-page.ts';
import { slotOption, whenWords } from './slot.views.ts';

const MAX_TOPIC_CHARS = 150;
const LENGTHS = ['30', '45', '60', '90', '120'];
const DEFAULT_LENGTH = '60';

/** Up to five times to offer. `opened` is what is on offer already and would be replaced; `agreed` is how they agreed to meet. */
export function proposeForm(
  together: Together,
  {
    suggested,
    opened,
    agreed,
  }: {
    readonly suggested: Suggestion;
    readonly opened: Session | null;
    readonly agreed: MeetingFormat | null;
  },
): Form {
  const { partner, me, relationshipId } = together;
  const options = suggested.slots.map((at) => slotOption(at, together));
  return {
    ...formFor(sessionRoutes.propose, { relationship: relationshipId }),
    title: 'Arrange a session',
    intro: [
      paragraph(
        opened === null
          ? say`${bold(partner.name)} picks one of the times you offer. Each of you sees them on your own clock.`
          : say`These times take the place of those on offer now, and ${bold(partner.name)} picks one.`,
      ),
      ...hoursNote(suggested, partner.name),
    ],
    fields: [
      ...(options.length === 0 ? [] : [slotsField(options, suggested.hours)]),
      { type: 'date', id: 'date', label: 'A time of your own: the day', required: options.length === 0 },
      {
        type: 'time',
        id: 'time',
        label: `And the time, on your clock (${zoneWords(me.zone)})`,
        required: options.length === 0,
      },
      lengthField(opened === null ? DEFAULT_LENGTH : String(opened.lengthMinutes)),
      {
        type: 'choice',
        id: 'format',
        label: 'How you meet',
        required: true,
        style: 'menu',
        options: Object.entries(FORMAT_LABELS).map(([value, label]) => ({ value, label })),
        initial: opened?.format ?? agreed ?? 'online',
      },
      line('venue', 'Where, or the link', MAX_VENUE_CHARS, opened?.venue ?? '', 'In person, a public place is best.'),
      line('topic', 'What it is about', MAX_TOPIC_CHARS, opened?.topic ?? '', 'A few words; the agenda comes later.'),
    ],
    submitLabel: 'Offer these times',
    cancelLabel: 'Cancel',
  };
}

function hoursNote({ slots, hours }: Suggestion, partner: string): readonly Node[] {
  if (slots.length === 0) return [paragraph(say`I found no time that suits both clocks; please give one of your own.`)];
  return hours === 'working'
    ? []
    : [
        paragraph(
          say`Your working hours and those of ${partner} never meet, so these are early or late for one of you.`,
        ),
      ];
}

const slotsField = (options: readonly Option[], hours: Suggestion['hours']): Field => ({
  type: 'choices',
  id: 'slots',
  label: 'Times to offer',
  hint: `Up to ${MAX_SLOTS}${hours === 'working' ? ', from the working hours of you both' : ''}.`,
  required: false,
  options,
  maxChosen: MAX_SLOTS,
});

function lengthField(initial: string): Field {
  const lengths = LENGTHS.includes(initial) ? LENGTHS : [...LENGTHS, initial];
  return {
    type: 'choice',
    id: 'length',
    label: 'How long',
    required: true,
    style: 'menu',
    options: lengths.map((minutes) => ({ value: minutes, label: `${minutes} minutes` })),
    initial,
  };
}

export function pickForm(page: SessionPage): Form {
  const { session, partner } = page;
  return {
    ...formFor(sessionRoutes.pick, { session: session.id }),
    title: 'Pick a time',
    intro: [paragraph(say`For your session with ${bold(partner.name)}, ${session.lengthMinutes} minutes.`)],
    fields: [
      {
        type: 'choice',
        id: 'slot',
        label: 'Which time suits you?',
        required: true,
        style: 'radio',
        options: session.slots.map((at) => slotOption(at, page)),
      },
    ],
    submitLabel: 'Take this time',
    cancelLabel: 'Cancel',
  };
}

export function moveForm(page: SessionPage): Form {
  const { session, me, partner, calendar } = page;
  const at = session.time === null ? null : wallTimeOf(session.time.startsAt, me.zone, calendar);
  return {
    ...formFor(sessionRoutes.move, { session: session.id }),
    title: 'Move the session',
    intro: [
      paragraph(say`${bold(partner.name)} is told at once, and can move it again.`),
      ...(session.time === null ? [] : [paragraph(say`Now it is on ${whenWords(session.time, page)}.`)]),
    ],
    fields: [
      { type: 'date', id: 'date', label: 'The new day', required: true, ...(at === null ? {} : { initial: at.on }) },
      {
        type: 'time',
        id: 'time',
        label: `The new time, on your clock (${zoneWords(me.zone)})`,
        required: true,
        ...(at === null ? {} : { initial: at.time }),
      },
      lengthField(String(session.lengthMinutes)),
    ],
    submitLabel: 'Move it',
    cancelLabel: 'Cancel',
  };
}

const CADENCE_LABELS: { readonly [C in Cadence]: string } = {
  weekly: 'Every week',
  fortnightly: 'Every two weeks',
  monthly: 'Every four weeks',
  'every-two-months': 'Every eight weeks',
};
const MOST_REPEATS = 11;

/** `agreed` is the rhythm of the agreement in force. */
export function repeatForm(page: SessionPage, agreed: Cadence | null): Form {
  const { session, partner } = page;
  return {
    ...formFor(sessionRoutes.repeat, { session: session.id }),
    title: 'Repeat the session',
    intro: [
      paragraph(say`The same hour in the weeks to come, on the mentee’s clock, also when the clocks change.`),
      paragraph(say`${bold(partner.name)} is told at once, and each of you can move or call off any of them.`),
    ],
    fields: [
      {
        type: 'choice',
        id: 'cadence',
        label: 'How often',
        ...(agreed === null ? {} : { hint: `Your agreement says: ${CADENCE_LABELS[agreed].toLowerCase()}.` }),
        required: true,
        style: 'menu',
        options: Object.entries(CADENCE_LABELS).map(([value, label]) => ({ value, label })),
        initial: agreed ?? 'monthly',
      },
      { type: 'number', id: 'times', label: 'How many more', required: true, min: 1, max: MOST_REPEATS, initial: 5 },
    ],
    submitLabel: 'Plan them',
    cancelLabel: 'Cancel',
  };
}

export const TIME_MISSING = 'Please give the time as well.';
export const DAY_MISSING = 'Please give the day as well.';
