import type { CurrentText, TextMark } from '../../core/domain/agreement/agreement.ts';
import { AGENDA_SETTERS, AGREED_FORMATS, CADENCES, MAX_MONTHS, type Terms } from '../../core/domain/agreement/terms.ts';
import { bullets, footnote, paragraph } from '../../core/domain/view/build.ts';
import type { Node } from '../../core/domain/view/card.ts';
import type { Field, Form, Option } from '../../core/domain/view/form.ts';
import { bold, type RichText, say } from '../../core/domain/view/rich-text.ts';
import { formFor } from '../../core/domain/view/route.ts';
import { agreementRoutes } from '../routes/agreement.routes.ts';
import { AGENDA_WORDS, CADENCE_WORDS, EXCEPTIONS, FORMAT_WORDS, type Own } from './agreement.views.ts';
import { clashSentence } from './agreement-news.views.ts';

/** The three parts in which an agreement is written; each fits one form. */
export type AgreementPart = 'purpose' | 'meetings' | 'boundaries';

const LONG_CHARS = 1500;
const SHORT_CHARS = 300;
const MAX_EXTENSION_MONTHS = 12;
const DEFAULT_EXTENSION_MONTHS = 3;

const TITLES: { readonly [P in AgreementPart]: string } = {
  purpose: 'Goals',
  meetings: 'Meetings',
  boundaries: 'Boundaries',
};

export function partForm(
  part: AgreementPart,
  { relationship }: Own,
  { terms, version }: CurrentText,
  mark: TextMark,
): Form {
  return {
    ...formFor(agreementRoutes[part], { relationship: relationship.id, mark }),
    title: TITLES[part],
    intro: [
      ...(part === 'boundaries' ? [footnote(EXCEPTIONS)] : []),
      ...(version?.state === 'signed-by-one'
        ? [
            paragraph(
              say`One of you has signed this text. If you change it, that signature no longer counts, and both of you sign the new text.`,
            ),
          ]
        : []),
    ],
    fields: FIELDS[part](terms),
    submitLabel: 'Save',
    cancelLabel: 'Cancel',
  };
}

/** After a clash: what the other wrote stands above what was typed here, which nobody takes away. */
export function clashForm(form: Form, part: AgreementPart, by: string, { terms }: CurrentText): Form {
  return {
    ...form,
    intro: [
      paragraph(say`As ${bold(by)} left it:`),
      bullets(linesOf(part, terms)),
      ...(form.intro ?? []).filter(isNote),
    ],
    error: clashSentence(by),
  };
}

const isNote = (node: Node): boolean => node.type === 'note';

const FIELDS: { readonly [P in AgreementPart]: (terms: Terms) => readonly Field[] } = {
  purpose: (terms) => [
    area('goals', 'Goals', 'What should be different in the end? Goals may change on the way.', terms.goals),
    area('expectations', 'What we expect of each other', undefined, terms.expectations),
    menu('agendaBy', 'Who sets the agenda', AGENDA_SETTERS, AGENDA_WORDS, terms.agendaBy),
    line('feedback', 'How we give feedback', undefined, terms.feedback),
  ],
  meetings: (terms) => [
    menu('cadence', 'How often', CADENCES, CADENCE_WORDS, terms.cadence),
    {
      type: 'number',
      id: 'months',
      label: 'For how many months',
      hint: 'Many choose 3, 6 or 12.',
      required: true,
      min: 1,
      max: MAX_MONTHS,
      initial: terms.months,
    },
    menu('format', 'How we meet', AGREED_FORMATS, FORMAT_WORDS, terms.format),
    line('channel', 'Where exactly', 'A room, a kind of call, who sends the link.', terms.channel),
    line('times', 'Time', 'How long, how late is late, how to move a session.', terms.times),
    {
      type: 'date',
      id: 'reviewOn',
      label: 'When we look back',
      hint: 'Leave it empty for the end of these months.',
      required: false,
      initial: terms.reviewOn,
    },
  ],
  boundaries: (terms) => [
    area('confidentiality', 'Confidentiality', 'The exceptions above always hold.', terms.confidentiality),
    line('places', 'Places', 'In person means somewhere public.', terms.places),
    line('contact', 'Getting in touch between sessions', 'When and how.', terms.contact),
    {
      type: 'time',
      id: 'quietFrom',
      label: 'Quiet from',
      hint: 'Each in their own time zone.',
      required: true,
      initial: terms.quietFrom,
    },
    { type: 'time', id: 'quietTo', label: 'Quiet until', required: true, initial: terms.quietTo },
    line('money', 'Money and gifts', 'The programme asks for none of either.', terms.money),
  ],
};

function linesOf(part: AgreementPart, terms: Terms): readonly RichText[] {
  return FIELDS[part](terms).map((field) => say`${bold(field.label)}: ${shown(field)}`);
}

function shown(field: Field): string {
  if (!('initial' in field) || field.initial === undefined) return '';
  if (field.type !== 'choice') return String(field.initial);
  return field.options.find(({ value }) => value === field.initial)?.label ?? '';
}

/** A longer time together, proposed by one and signed by the other. */
export function extendForm({ relationship, partner }: Own, { terms }: CurrentText, mark: TextMark): Form {
  return {
    ...formFor(agreementRoutes.extend, { relationship: relationship.id, mark }),
    title: 'Go on together',
    intro: [
      paragraph(
        say`You propose and sign a longer time; it holds once ${bold(partner.name)} has signed it too. Everything else stays as agreed.`,
      ),
    ],
    fields: [
      {
        type: 'number',
        id: 'more',
        label: 'For how many more months',
        required: true,
        min: 1,
        max: MAX_EXTENSION_MONTHS,
        initial: DEFAULT_EXTENSION_MONTHS,
      },
      area('goals', 'Goals for this time', 'What is still open, or new?', terms.goals),
    ],
    submitLabel: 'Propose and sign',
    cancelLabel: 'Cancel',
  };
}

function menu<Value extends string>(
  id: string,
  label: string,
  values: readonly Value[],
  words: { readonly [V in Value]: string },
  initial: Value,
): Field {
  const options: readonly Option[] = values.map((value) => ({ value, label: words[value] }));
  return { type: 'choice', style: 'menu', id, label, required: true, options, initial };
}

const area = (id: string, label: string, hint: string | undefined, initial: string): Field =>
  typed(id, label, hint, { initial, multiline: true, maxChars: LONG_CHARS });

const line = (id: string, label: string, hint: string | undefined, initial: string): Field =>
  typed(id, label, hint, { initial, multiline: false, maxChars: SHORT_CHARS });

function typed(
  id: string,
  label: string,
  hint: string | undefined,
  part: { readonly initial: string; readonly multiline: boolean; readonly maxChars: number },
): Field {
  return { type: 'text', id, label, required: true, ...(hint === undefined ? {} : { hint }), ...part };
}
