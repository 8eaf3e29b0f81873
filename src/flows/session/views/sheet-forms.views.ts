import type { Session } from '../../../core/domain/session/session.ts';
import { wallTimeOf } from '../../../core/domain/time/wall-time.ts';
import { zoneWords } from '../../../core/domain/time/zone-words.ts';
import { paragraph } from '../../../core/domain/view/build.ts';
import type { Field, Form } from '../../../core/domain/view/form.ts';
import { bold, say } from '../../../core/domain/view/rich-text.ts';
import { formFor } from '../../../core/domain/view/route.ts';
import { sessionRoutes } from '../../routes/session.routes.ts';
import { area, line, MAX_VENUE_CHARS, optionLabel } from './field.views.ts';
import type { SessionPage, Together } from './session-page.ts';

const MAX_ACTION_CHARS = 300;

/** The sheet of a session, as it stands; its version comes back with it, so that nobody's words are lost. */
export function sheetForm(page: SessionPage): Form {
  const { session, partner } = page;
  return {
    ...formFor(sessionRoutes.sheet, { session: session.id, version: session.sheet.version }),
    title: 'Session sheet',
    intro: [paragraph(say`For you and ${bold(partner.name)} alone. What each of you takes on is added afterwards.`)],
    fields: sheetFields(page, session),
    submitLabel: 'Save',
    cancelLabel: 'Cancel',
  };
}

/** The same for a session that was not arranged here. */
export function logForm(together: Together): Form {
  return {
    ...formFor(sessionRoutes.log, { relationship: together.relationshipId }),
    title: 'Log a past session',
    intro: [
      paragraph(
        say`A session you had with ${bold(together.partner.name)} without arranging it here counts just the same.`,
      ),
    ],
    fields: sheetFields(together, null),
    submitLabel: 'Save',
    cancelLabel: 'Cancel',
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
      label: `Start, on your clock (${zoneWords(me.zone)})`,
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
    ...formFor(sessionRoutes.addAction, { session: session.id }),
    title: 'Add an action',
    intro: [paragraph(say`It comes back on every agenda until one of you ticks it off.`)],
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
          { value: mine === 'mentor' ? 'mentee' : 'mentor', label: optionLabel(partner.name) },
        ],
        initial: 'mentee',
      },
      { type: 'date', id: 'due', label: 'By when', required: false },
    ],
    submitLabel: 'Add',
    cancelLabel: 'Cancel',
  };
}
