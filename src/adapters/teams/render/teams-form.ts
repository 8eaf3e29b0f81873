import type { Field, Form, FormValue, FormValues, Option } from '../../../core/domain/view/form.ts';
import { labelWords, pressData } from './teams-actions.ts';
import { type CardPart, textBlock } from './teams-card.ts';
import { TEAMS_LIMITS } from './teams-limits.ts';
import { NO_PICTURES, renderNodes } from './teams-nodes.ts';
import { CARD_HEAD, roomiest } from './teams-render.ts';
import type { CardRoom } from './teams-room.ts';
import { escapeText, plainWords, type Reader } from './teams-text.ts';

/** What a dialog shows: its title bar, its size on a desktop, and a card. */
export type Dialog = {
  readonly title: string;
  readonly height: 'medium' | 'large';
  readonly width: 'medium';
  readonly card: { readonly contentType: 'application/vnd.microsoft.card.adaptive'; readonly content: CardPart };
};

type FieldKind = Field['type'];

const KINDS = ['text', 'number', 'date', 'time', 'choice', 'choices', 'toggle'] as const satisfies readonly FieldKind[];

/** A choice of more than this is searched instead of shown in full. */
const SHOWN_OPTIONS = 10;

/** Whose button opened a form: the activity that the outcome replaces, unless it comes `beside` it. */
type Opener = { readonly cardId: string | undefined; readonly beside?: true };

/** A form as the card of a dialog. */
export function renderForm(form: Form, reader: Reader, opener: Opener): CardPart {
  return roomiest((room) => draw(form, reader, room, opener), TEAMS_LIMITS.dialogBytes.max);
}

/** Wraps a card as a dialog. */
export function dialog(title: string, content: CardPart, size: Dialog['height']): Dialog {
  const card = { contentType: 'application/vnd.microsoft.card.adaptive', content } as const;
  return { title: labelWords(title), height: size, width: 'medium', card };
}

/**
 * What the inputs of a dialog hold, by field id. The kind travels in the input's name, because Teams sends every
 * value as text; a kind or a value that does not fit is left out, and the core asks for it again.
 */
export function readValues(data: Readonly<Record<string, unknown>>): FormValues {
  const values: Record<string, FormValue> = {};
  for (const [name, value] of Object.entries(data)) {
    const kind = KINDS.find((known) => name.startsWith(`${known}:`));
    if (kind === undefined) continue;
    const read = readValue(kind, value);
    if (read !== undefined) Object.defineProperty(values, name.slice(kind.length + 1), shown(read));
  }
  return values;
}

function shown(value: FormValue): PropertyDescriptor {
  return { value, enumerable: true, configurable: true, writable: true };
}

function draw(form: Form, reader: Reader, room: CardRoom, { cardId, beside }: Opener): CardPart {
  const drawing = { reader, room, confirmations: [], buttons: false, pictures: NO_PICTURES };
  const press = pressData({ do: 'submit', id: form.id, ref: form.ref, cardId, beside });
  return {
    ...CARD_HEAD,
    body: [
      ...renderNodes(form.intro ?? [], drawing),
      ...(form.error === undefined ? [] : [problem(form.error)]),
      ...form.fields.flatMap(renderField),
    ],
    actions: [
      { type: 'Action.Submit', title: labelWords(form.submitLabel), style: 'positive', data: press },
      // Without it, an empty required input would hold the person in the dialog.
      {
        type: 'Action.Submit',
        title: labelWords(form.cancelLabel),
        associatedInputs: 'none',
        data: pressData({ do: 'cancel' }),
      },
    ],
  };
}

function renderField(field: Field): readonly CardPart[] {
  return [
    ...(field.error === undefined ? [] : [problem(field.error)]),
    { ...input(field), id: `${field.type}:${field.id}`, ...required(field) },
    ...(field.hint === undefined
      ? []
      : [textBlock(escapeText(lineWords(field.hint)), { size: 'small', isSubtle: true, spacing: 'none' })]),
  ];
}

function problem(words: string): CardPart {
  return textBlock(`⚠ ${escapeText(lineWords(words))}`, { color: 'attention', weight: 'bolder' });
}

function required(field: Field): Readonly<Record<string, unknown>> {
  if (!field.required) return {};
  return { isRequired: true, errorMessage: `Please fill in “${labelWords(field.label)}”.` };
}

/** No default branch: a new field does not compile until it is drawn here. */
function input(field: Field): CardPart {
  const label = lineWords(field.label);
  switch (field.type) {
    case 'text':
      return {
        type: 'Input.Text',
        label,
        isMultiline: field.multiline,
        maxLength: field.maxChars,
        ...given('value', field.initial),
        ...given('placeholder', field.placeholder),
      };
    case 'number':
      return { type: 'Input.Number', label, ...rangeOf(field), ...given('value', field.initial) };
    case 'date':
      return { type: 'Input.Date', label, ...given('value', field.initial) };
    case 'time':
      return { type: 'Input.Time', label, ...given('value', field.initial) };
    case 'choice':
      return choiceSet(field, label, field.style === 'radio', [field.initial ?? '']);
    case 'choices':
      return choiceSet(field, label, field.options.length <= SHOWN_OPTIONS, field.initial ?? []);
    case 'toggle':
      return { type: 'Input.Toggle', title: label, wrap: true, value: String(field.initial) };
  }
}

/** Clients take an empty input for one out of its range (microsoft/AdaptiveCards#8347); the core checks it anyway. */
const rangeOf = ({ required, min, max }: Extract<Field, { type: 'number' }>) => (required ? { min, max } : {});

function choiceSet(
  field: Extract<Field, { type: 'choice' | 'choices' }>,
  label: string,
  inFull: boolean,
  initial: readonly string[],
): CardPart {
  const searched = field.options.length > SHOWN_OPTIONS ? 'filtered' : 'compact';
  // A value that is no longer offered would be sent back unseen.
  const chosen = initial.filter((value) => field.options.some((option) => option.value === value));
  return {
    type: 'Input.ChoiceSet',
    label,
    style: inFull ? 'expanded' : searched,
    ...(field.type === 'choices' ? { isMultiSelect: true } : {}),
    wrap: true,
    choices: choices(field.options),
    ...given('value', chosen.join(',')),
  };
}

function choices(options: readonly Option[]): readonly { readonly title: string; readonly value: string }[] {
  return options.map(({ value, label, group }) => ({
    title: lineWords(group === undefined ? label : `${group}: ${label}`),
    value,
  }));
}

function lineWords(words: string): string {
  return plainWords(words, TEAMS_LIMITS.lineChars.max);
}

function given(name: string, value: string | number | undefined): Readonly<Record<string, unknown>> {
  return value === undefined || value === '' ? {} : { [name]: value };
}

function readValue(kind: FieldKind, value: unknown): FormValue | undefined {
  if (kind === 'toggle') return value === true || value === 'true';
  if (kind === 'choices') return typeof value === 'string' ? value.split(',').filter(Boolean) : undefined;
  if (kind === 'number') {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
  }
  return typeof value === 'string' && value !== '' ? value : undefined;
}
