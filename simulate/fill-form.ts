import { pick, pickSome, type Random } from '../bench/random.ts';
import type { Calendar } from '../src/core/domain/time/calendar.ts';
import type { Field, Form, FormValue, FormValues } from '../src/core/domain/view/form.ts';
import type { Person } from './people.ts';

const SENTENCES = [
  'I would like to speak up more in large meetings.',
  'Three small steps, and the first one this week.',
  'That helped a lot. Let us go on with it next time.',
  'To ask two people how they began.',
  'Please tell me what you would do in my place.',
] as const;
const TIMES = ['09:00', '10:30', '13:00', '14:30', '16:00'] as const;
const OPTIONAL_SHARE = 0.6;
const CHOSEN = 3;

/** What somebody writes into a form as it was opened for them: mostly what it suggests, sometimes something of their own. */
export function fillForm(form: Form, person: Person, today: string, calendar: Calendar): FormValues {
  const filled: Record<string, FormValue> = {};
  for (const field of form.fields) {
    if (!field.required && field.type !== 'toggle' && person.random() > OPTIONAL_SHARE) continue;
    const value = valueFor(field, form, person, { today, calendar });
    if (value !== null) filled[field.id] = value;
  }
  return filled;
}

type Days = { readonly today: string; readonly calendar: Calendar };

function valueFor(field: Field, form: Form, person: Person, days: Days): FormValue | null {
  const { random } = person;
  switch (field.type) {
    case 'text':
      return (field.initial ?? pick(random, SENTENCES)).slice(0, field.maxChars);
    case 'number':
      return field.initial ?? field.min;
    case 'date':
      return dateFor(field, form, random, days);
    case 'time':
      return field.initial ?? timeFor(field.id, random);
    case 'choice':
      return choiceFor(field, person);
    case 'choices': {
      if (field.initial !== undefined && field.initial.length > 0) return field.initial;
      const values = field.options.map(({ value }) => value);
      return values.length === 0 ? null : [...pickSome(random, values, Math.min(CHOSEN, field.maxChosen ?? CHOSEN))];
    }
    case 'toggle':
      return field.required || (random() < 0.1 ? !field.initial : field.initial);
  }
}

/** What is looked back upon lies in the last days; everything else lies ahead. */
function dateFor(field: Extract<Field, { type: 'date' }>, form: Form, random: Random, days: Days): string {
  if (field.initial !== undefined && random() < 0.8) return field.initial;
  const { today, calendar } = days;
  if (form.id === 'session.log' || form.id === 'session.sheet')
    return calendar.addDays(today, -Math.floor(random() * 5));
  return calendar.addDays(today, 3 + Math.floor(random() * (field.id === 'targetOn' ? 120 : 25)));
}

function timeFor(id: string, random: Random): string {
  if (id === 'start') return '10:00';
  return id === 'end' ? '11:00' : pick(random, TIMES);
}

/** The part in the programme is who they are; other menus are left as they stand, or taken by chance. */
function choiceFor({ id, initial, options, style }: Extract<Field, { type: 'choice' }>, person: Person): string | null {
  const values = options.map(({ value }) => value);
  if (id === 'part' && values.includes(person.part)) return person.part;
  if (initial !== undefined && (style === 'menu' || person.random() < 0.7)) return initial;
  return values.length === 0 ? null : pick(person.random, values, 2);
}
