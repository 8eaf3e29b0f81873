import { FORMAT_LABELS } from '../../core/profile/choices.ts';
import { MAX_SLOTS, type Session } from '../../core/session/session.ts';
import type { Suggestion } from '../../core/session/suggest-slots.ts';
import { wallTimeOf } from '../../core/time/wall-time.ts';
import { section, text } from '../../core/view/build.ts';
import type { Node } from '../../core/view/card.ts';
import type { Field, Form } from '../../core/view/form.ts';
import { bold, say } from '../../core/view/rich-text.ts';
import { actionLines } from './session.views.ts';
import type { SessionPage, Together } from './session-page.ts';
import { slotOption, whenWords } from './slot.views.ts';

const MAX_VENUE_CHARS = 300;
const MAX_TOPIC_CHARS = 150;
const MAX_NOTES_CHARS = 3000;
const MAX_ACTION_CHARS = 300;
const LENGTHS = ['30', '45', '60', '90', '120'];
const DEFAULT_LENGTH = '60';

/** Up to five times to offer. `open` is what is on offer already and would be replaced. */
export function proposeForm(together: Together, suggested: Suggestion, opened: Session | null): Form {
  const { partner, me, relationshipId } = together;
  const options = suggested.slots.map((at) => slotOption(at, together));
  return {
    id: 'session.propose',
    title: 'Arrange a session',
    intro: [
      text(
        opened === null
          ? say`${bold(partner.name)} picks one of the times you offer. Each of you sees them on your own clock.`
          : say`These times take the place of those on offer now, and ${bold(partner.name)} picks one.`,
      ),
      ...hoursNote(suggested, partner.name),
    ],
    fields: [
      ...(options.length === 0 ? [] : [slotsField(options)]),
      { type: 'date', id: 'date', label: 'A time of your own: the day', required: options.length === 0 },
      { type: 'time', id: 'time', label: `And the time, on your clock (${me.zone})`, required: options.length === 0 },
      lengthField(opened === null ? DEFAULT_LENGTH : String(opened.lengthMinutes)),
      {
        type: 'choice',
        id: 'format',
        label: 'How you meet',
        required: true,
        style: 'menu',
        options: Object.entries(FORMAT_LABELS).map(([value, label]) => ({ value, label })),
        initial: opened?.format ?? 'online',
      },
      line('venue', 'Where, or the link', MAX_VENUE_CHARS, opened?.venue ?? '', 'In person, a public place is best.'),
      line('topic', 'What it is about', MAX_TOPIC_CHARS, opened?.topic ?? '', 'A few words; the agenda comes later.'),
    ],
    submitLabel: 'Offer these times',
    cancelLabel: 'Cancel',
    ref: relationshipId,
  };
}

function hoursNote({ slots, hours }: Suggestion, partner: string): readonly Node[] {
  if (slots.length === 0) return [text(say`I found no time that suits both clocks; please give one of your own.`)];
  return hours === 'working'
    ? []
    : [text(say`Your working hours and those of ${partner} never meet, so these are early or late for one of you.`)];
}

const slotsField = (options: readonly { readonly value: string; readonly label: string }[]): Field => ({
  type: 'choices',
  id: 'slots',
  label: 'Times to offer',
  hint: `Up to ${MAX_SLOTS}, from the working hours of you both.`,
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
    id: 'session.pick',
    title: 'Pick a time',
    intro: [text(say`For your session with ${bold(partner.name)}, ${session.lengthMinutes} minutes.`)],
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
    ref: session.id,
  };
}

export function moveForm(page: SessionPage): Form {
  const { session, me, partner, calendar } = page;
  const at = session.time === null ? null : wallTimeOf(session.time.startsAt, me.zone, calendar);
  return {
    id: 'session.move',
    title: 'Move the session',
    intro: [
      text(say`${bold(partner.name)} is told at once, and can move it again.`),
      ...(session.time === null ? [] : [text(say`Now it is on ${whenWords(session.time, page)}.`)]),
    ],
    fields: [
      { type: 'date', id: 'date', label: 'The new day', required: true, ...(at === null ? {} : { initial: at.on }) },
      {
        type: 'time',
        id: 'time',
        label: `The new time, on your clock (${me.zone})`,
        required: true,
        ...(at === null ? {} : { initial: at.time }),
      },
      lengthField(String(session.lengthMinutes)),
    ],
    submitLabel: 'Move it',
    cancelLabel: 'Cancel',
    ref: session.id,
  };
}

export function agendaForm(page: SessionPage): Form {
  const { session, partner, actions } = page;
  return {
    id: 'session.agenda',
    title: 'Set the agenda',
    intro: [
      text(say`${bold(partner.name)} sees it as soon as you save. Two or three points are plenty.`),
      ...(actions.length === 0
        ? []
        : [section('Still open from before, on the agenda by itself', actionLines(actions, page))]),
    ],
    fields: [area('agenda', 'What would you like to talk about?', session.agenda, true)],
    submitLabel: 'Save',
    cancelLabel: 'Cancel',
    ref: session.id,
  };
}

/** The sheet of a session, as it stands; its version comes back with it, so that nobody's words are lost. */
export function sheetForm(page: SessionPage): Form {
  const { session, partner } = page;
  return {
    id: 'session.sheet',
    title: 'Session sheet',
    intro: [text(say`For you and ${bold(partner.name)} alone. What you took on comes after this, one by one.`)],
    fields: sheetFields(page, session),
    submitLabel: 'Save',
    cancelLabel: 'Cancel',
    ref: `${session.id}:${session.sheet.version}`,
  };
}

/** The same for a session that was not arranged here. */
export function logForm(together: Together): Form {
  return {
    id: 'session.log',
    title: 'Log a past session',
    intro: [
      text(say`A session you had with ${bold(together.partner.name)} without arranging it here counts just the same.`),
    ],
    fields: sheetFields(together, null),
    submitLabel: 'Save',
    cancelLabel: 'Cancel',
    ref: together.relationshipId,
  };
}

function sheetFields({ me, now, calendar }: Together, session: Session | null): readonly Field[] {
  const time = session?.time ?? null;
  const start = time === null ? null : wallTimeOf(time.startsAt, me.zone, calendar);
  const end = time === null ? null : wallTimeOf(time.endsAt, me.zone, calendar);
  const on = start?.on ?? calendar.dayOf(now, me.zone);
  return [
    { type: 'date', id: 'date', label: 'Day', required: true, initial: on },
    {
      type: 'time',
      id: 'start',
      label: `Start, on your clock (${me.zone})`,
      required: true,
      ...initially(start?.time),
    },
    { type: 'time', id: 'end', label: 'End', required: true, ...initially(end?.time) },
    line('venue', 'Where', MAX_VENUE_CHARS, session?.venue ?? ''),
    area(
      'preparation',
      'Preparation: achievements, agenda',
      session?.sheet.preparation ?? session?.agenda ?? '',
      false,
    ),
    area('summary', 'What you talked about: issues, concerns, points', session?.sheet.summary ?? '', false),
  ];
}

const initially = (time: string | undefined) => (time === undefined ? {} : { initial: time });

/** What somebody took on. */
export function actionForm(page: SessionPage): Form {
  const { session, me, partner } = page;
  const mine = session.mentorId === me.id ? 'mentor' : 'mentee';
  return {
    id: 'session.add-action',
    title: 'Add an action',
    intro: [text(say`It comes back on every agenda until one of you ticks it off.`)],
    fields: [
      { ...line('text', 'What is to be done', MAX_ACTION_CHARS, ''), required: true },
      {
        type: 'choice',
        id: 'owner',
        label: 'By whom',
        required: true,
        style: 'radio',
        options: [
          { value: mine, label: 'Me' },
          { value: mine === 'mentor' ? 'mentee' : 'mentor', label: partner.name },
        ],
        initial: 'mentee',
      },
      { type: 'date', id: 'due', label: 'By when', required: false },
    ],
    submitLabel: 'Add',
    cancelLabel: 'Cancel',
    ref: session.id,
  };
}

function line(id: string, label: string, maxChars: number, initial: string, hint?: string): Field {
  return {
    type: 'text',
    id,
    label,
    required: false,
    multiline: false,
    maxChars,
    ...(initial === '' ? {} : { initial }),
    ...(hint === undefined ? {} : { hint }),
  };
}

function area(id: string, label: string, initial: string, required: boolean): Field {
  return {
    type: 'text',
    id,
    label,
    hint: `Up to ${MAX_NOTES_CHARS} characters.`,
    required,
    multiline: true,
    maxChars: MAX_NOTES_CHARS,
    ...(initial === '' ? {} : { initial }),
  };
}

export const TIME_MISSING = 'Please give the time as well.';
export const DAY_MISSING = 'Please give the day as well.';
